"""The lines of the picture: their labels, and how each is drawn along the way that the layout gave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from entrepot.brief.pictures.lettering import text_width, wrap
from entrepot.brief.pictures.svg import Point, curve, element, words
from entrepot.model.network import Certainty
from entrepot.network.layout import Direction, DrawnLine, Line, Rectangle, Segment, Size

_SIZE, _SMALL = 11.5, 10.5
_ROW = 14.0
_CHIP = 8.5  # half the height of the numbered mark
_DIGIT = 6.0
_MARK = 6.5  # radius of the mark for a denial
_HEAD = 8.0  # length of an arrow head


@dataclass(frozen=True, slots=True)
class LinePicture:
    """What the picture shows of one strand: words above its line, smaller ones below, a number, marks.

    The words stand on one segment, the first; the number on each.
    """

    key: str
    path: tuple[str, ...]
    number: int
    certainty: Certainty
    above: tuple[str, ...]
    below: tuple[str, ...]
    denial: tuple[str, ...]
    link: str
    meaning: str
    directed: bool
    flow: bool
    denied: bool
    weight: int

    @property
    def chip(self) -> float:
        """Half the width of the numbered mark."""
        return _CHIP + _DIGIT * max(0, len(str(self.number)) - 2) / 2

    @property
    def marks(self) -> float:
        """Room for number and denial mark."""
        return 2 * self.chip + (2 * _MARK + 3 if self.denied else 0)

    @property
    def line(self) -> Line:
        """The strand as the layout needs it."""
        bare = Size(self.marks, 2 * _CHIP)
        labels = (self._label_size(), *(bare for _ in self.path[2:]))
        return Line(self.key, self.path, labels, self.flow, self.weight)

    def _label_size(self) -> Size:
        widths = [text_width(row, _SIZE) for row in self.above]
        widths += [text_width(row, _SMALL) for row in (*self.below, *self.denial)]
        rows = max(len(self.above), len(self.below) + len(self.denial))
        return Size(self.marks + (max(widths) + 6 if widths else 0), max(2 * _CHIP, 2 * _ROW * rows + 4))


def label_rows(text: str, width: float, most: int, *, small: bool = False) -> tuple[str, ...]:
    """Words of a label in rows no wider than `width`."""
    return wrap(text, _SMALL if small else _SIZE, width, most) if text else ()


def draw_line(picture: LinePicture, placed: DrawnLine, direction: Direction) -> str:
    """The line through all its boxes with heads, marks and words, as a link."""
    down = direction is Direction.DOWN
    paths = [_segment(segment, picture, down) for segment in placed.segments]
    labels = [
        _label(picture, segment.label, down, spoken=number == 0) for number, segment in enumerate(placed.segments)
    ]
    title = element("title", words(picture.meaning))
    return element("a", title, *paths, *labels, class_=f"line {picture.certainty.value}", href=picture.link)


def inside_boxes(picture: LinePicture, placed: DrawnLine, direction: Direction) -> Iterable[tuple[str, str]]:
    """How the line runs on through each go-between: the node's key and the path, to be drawn in its box."""
    for place, (one, other) in enumerate(pairwise(placed.segments), start=1):
        path = curve([one.points[-1], other.points[0]], down=direction is Direction.DOWN)
        inside = element("path", class_="inside", d=path)
        yield picture.path[place], element("g", inside, class_=f"line {picture.certainty.value}")


def _segment(segment: Segment, picture: LinePicture, down: bool) -> str:
    points = list(segment.points)
    head = ""
    if picture.directed:
        head = element("path", class_="head", d=_head(points[-2], points[-1], down))
        points[-1] = _towards(points[-1], points[-2], _HEAD - 2, down)
    return element("path", d=curve(points, down=down)) + head


def _towards(point: Point, other: Point, length: float, down: bool) -> Point:
    """The point moved along the flow's axis towards the other."""
    x, y = point
    if down:
        return x, y + (length if other[1] > y else -length)
    return x + (length if other[0] > x else -length), y


def _head(before: Point, tip: Point, down: bool) -> str:
    back_x, back_y = _towards(tip, before, _HEAD, down)
    wide = _HEAD * 0.55
    wings = (
        ((back_x - wide, back_y), (back_x + wide, back_y))
        if down
        else ((back_x, back_y - wide), (back_x, back_y + wide))
    )
    corners = "L".join(f"{x:.1f} {y:.1f}" for x, y in (tip, *wings))
    return f"M{corners}Z"


def _label(picture: LinePicture, room: Rectangle, down: bool, *, spoken: bool) -> str:
    x, y = (room.middle[0] if down else room.x + picture.chip), room.middle[1]
    if down and picture.denied:
        x -= _MARK + 1
    parts = [
        _chip(picture, x, y),
        element("text", str(picture.number), x=float(x), y=y + 3.4, text_anchor="middle", font_size=9.5),
    ]
    if picture.denied:
        parts.append(sample_cross(x + picture.chip + _MARK + 2, y))
    if spoken:
        parts += _words(picture, room.x + picture.marks + 3, y)
    return "".join(parts)


def _chip(picture: LinePicture, x: float, y: float) -> str:
    wide, high = picture.chip - 0.7, _CHIP - 0.7
    return element("rect", class_="chip", x=x - wide, y=y - high, width=2 * wide, height=2 * high, rx=high)


def _words(picture: LinePicture, x: float, y: float) -> Sequence[str]:
    rows = [
        (row, "what", _SIZE, y - 4 - _ROW * (len(picture.above) - 1 - place)) for place, row in enumerate(picture.above)
    ]
    lower = [(row, "small") for row in picture.below] + [(row, "denial") for row in picture.denial]
    rows += [(row, kind, _SMALL, y + 12 + _ROW * place) for place, (row, kind) in enumerate(lower)]
    return [element("text", words(row), class_=kind, x=x, y=height, font_size=size) for row, kind, size, height in rows]


def sample_cross(x: float, y: float) -> str:
    """The mark for a denial, around a point."""
    arm = _MARK * 0.45
    path = f"M{x - arm:.1f} {y - arm:.1f}l{2 * arm:.1f} {2 * arm:.1f}m0 {-2 * arm:.1f}l{-2 * arm:.1f} {2 * arm:.1f}"
    circle = element("circle", class_="cross", cx=float(x), cy=float(y), r=_MARK - 0.5)
    return circle + element("path", class_="cross", d=path)
