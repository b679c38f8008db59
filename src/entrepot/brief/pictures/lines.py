"""The lines of the picture: their labels, and how each is drawn along the way that the layout gave it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from entrepot.brief.pictures.lettering import text_width, wrap
from entrepot.brief.pictures.standing import Look
from entrepot.brief.pictures.svg import Point, curve, element, words
from entrepot.network.layout import Direction, DrawnLine, Label, Line, Segment

_SIZE, _SMALL = 11.5, 10.5
_ROW = 14.0
_CHIP = 8.5  # half the height of the numbered mark
_DIGIT = 6.0
_MARK = 6.5  # radius of the mark for a denial
_HEAD = 8.0  # length of an arrow head


@dataclass(frozen=True, slots=True)
class LinePicture:
    """What the picture shows of one strand: words above its line, smaller ones below, a number, marks.

    The words stand on one segment, the first; the number on each. `label_width` 0 leaves the words out.
    """

    key: str
    path: tuple[str, ...]
    number: int
    look: Look
    what: str
    status: str
    denial: str
    link: str
    meaning: str
    directed: bool
    flow: bool
    weight: int
    label_width: float
    label_rows: int = 2

    @property
    def denied(self) -> bool:
        """True if somebody denies it."""
        return bool(self.denial)

    @property
    def above(self) -> tuple[str, ...]:
        """The words above the line, in rows."""
        return self._rows(self.what, _SIZE)

    @property
    def below(self) -> tuple[tuple[str, str], ...]:
        """The words below the line, in rows, each with its class."""
        status = [(row, "small") for row in self._rows(self.status, _SMALL)]
        return (*status, *((row, "denial") for row in self._rows(self.denial, _SMALL)))

    @property
    def chip(self) -> float:
        """Half the width of the numbered mark."""
        return chip_half(self.number)

    @property
    def marks(self) -> float:
        """Room for number and denial mark."""
        return 2 * self.chip + (2 * _MARK + 3 if self.denied else 0)

    @property
    def line(self) -> Line:
        """The strand as the layout needs it."""
        bare = Label(self.marks, _CHIP, _CHIP)
        labels = (self._label(), *(bare for _ in self.path[2:]))
        return Line(self.key, self.path, labels, self.flow, self.weight)

    def _rows(self, text: str, size: float) -> tuple[str, ...]:
        return wrap(text, size, self.label_width, self.label_rows) if text and self.label_width else ()

    def _label(self) -> Label:
        widths = [text_width(row, _SIZE) for row in self.above] + [text_width(row, _SMALL) for row, _ in self.below]
        above, below = _ROW * len(self.above) + 1, _ROW * len(self.below) + 2
        return Label(self.marks + (max(widths) + 6 if widths else 0), max(_CHIP, above), max(_CHIP, below))


def chip_half(number: int) -> float:
    """Half the width of the mark that holds a number."""
    return _CHIP + _DIGIT * max(0, len(str(number)) - 2) / 2


def draw_line(picture: LinePicture, placed: DrawnLine, direction: Direction) -> str:
    """The line through all its boxes with heads, marks and words, as a link."""
    down = direction is Direction.DOWN
    paths = [_segment(segment, picture, down) for segment in placed.segments]
    labels = [_draw_label(picture, segment, down, spoken=number == 0) for number, segment in enumerate(placed.segments)]
    title = element("title", words(picture.meaning))
    return element("a", title, *paths, *labels, class_=f"line {picture.look.value}", href=picture.link)


def inside_boxes(picture: LinePicture, placed: DrawnLine, direction: Direction) -> Iterable[tuple[str, str]]:
    """How the line runs on through each go-between: the node's key and the path, to be drawn in its box."""
    for place, (one, other) in enumerate(pairwise(placed.segments), start=1):
        path = curve([one.points[-1], other.points[0]], down=direction is Direction.DOWN)
        inside = element("path", class_="inside", d=path)
        yield picture.path[place], element("g", inside, class_=f"line {picture.look.value}")


def _segment(segment: Segment, picture: LinePicture, down: bool) -> str:
    points = list(segment.points)
    head = ""
    if picture.directed:
        head = arrow_head(points[-2], points[-1], down=down)
        points[-1] = _towards(points[-1], points[-2], _HEAD - 2, down)
    return element("path", d=curve(points, down=down)) + head


def _towards(point: Point, other: Point, length: float, down: bool) -> Point:
    """The point moved along the flow's axis towards the other."""
    x, y = point
    if down:
        return x, y + (length if other[1] > y else -length)
    return x + (length if other[0] > x else -length), y


def arrow_head(before: Point, tip: Point, *, down: bool = False) -> str:
    """The head of a line that comes from a point and ends at the tip, along the axis of the flow."""
    back_x, back_y = _towards(tip, before, _HEAD, down)
    wide = _HEAD * 0.55
    wings = (
        ((back_x - wide, back_y), (back_x + wide, back_y))
        if down
        else ((back_x, back_y - wide), (back_x, back_y + wide))
    )
    corners = "L".join(f"{x:.1f} {y:.1f}" for x, y in (tip, *wings))
    return element("path", class_="head", d=f"M{corners}Z")


def _draw_label(picture: LinePicture, segment: Segment, down: bool, *, spoken: bool) -> str:
    room = segment.label
    x, y = (segment.level, room.middle[1]) if down else (room.x + picture.chip, segment.level)
    if down and picture.denied:
        x -= _MARK + 1
    parts = [marks(picture, x, y)]
    if spoken:
        parts += _words(picture, room.x + picture.marks + 3, y)
    return "".join(parts)


def marks(picture: LinePicture, x: float, y: float) -> str:
    """The number of a line around a point on it, and the mark for a denial after it."""
    wide, high = picture.chip - 0.7, _CHIP - 0.7
    chip = element("rect", class_="chip", x=x - wide, y=y - high, width=2 * wide, height=2 * high, rx=high)
    written = words(str(picture.number))
    number = element("text", written, class_="number", x=float(x), y=y + 3.4, text_anchor="middle", font_size=9.5)
    return chip + number + (sample_cross(x + picture.chip + _MARK + 2, y) if picture.denied else "")


def _words(picture: LinePicture, x: float, y: float) -> Sequence[str]:
    above, below = picture.above, picture.below
    rows = [(row, "what", _SIZE, y - 4 - _ROW * (len(above) - 1 - place)) for place, row in enumerate(above)]
    rows += [(row, kind, _SMALL, y + 12 + _ROW * place) for place, (row, kind) in enumerate(below)]
    return [element("text", words(row), class_=kind, x=x, y=height, font_size=size) for row, kind, size, height in rows]


def sample_cross(x: float, y: float) -> str:
    """The mark for a denial, around a point."""
    arm = _MARK * 0.45
    path = f"M{x - arm:.1f} {y - arm:.1f}l{2 * arm:.1f} {2 * arm:.1f}m0 {-2 * arm:.1f}l{-2 * arm:.1f} {2 * arm:.1f}"
    circle = element("circle", class_="cross", cx=float(x), cy=float(y), r=_MARK - 0.5)
    return circle + element("path", class_="cross", d=path)
