"""Count what a reader would stumble over in a picture: words over words, over boxes, cut off, crossed by lines.

python -m tools.measure_picture FILE.svg...

Widths of words are those of `brief.pictures.lettering`, which are rather too wide than too narrow. What counts as what
is told by the classes that our pictures give: `box` and `bar` are boxes, `chip` the numbered marks, a path without a
class inside a `line` is a line.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, field
from itertools import combinations, pairwise
from pathlib import Path

from entrepot.brief.pictures.lettering import text_width
from entrepot.network.layout import Rectangle

_ASCENT, _DESCENT = 0.76, 0.24  # of the height of letters, above and below the line that they stand on
_TOUCH = 0.6  # pixels that two things may share: half the width of a stroke
_STEP = 2.0  # pixels between the points of a curve that are looked at
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_COMMANDS = re.compile(r"([MLC])([^MLC]*)")


@dataclass(frozen=True, slots=True)
class Words:
    """A row of words and the group that it stands in."""

    text: str
    place: Rectangle
    group: int
    kind: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A box, bar or mark and the group that it stands in."""

    place: Rectangle
    group: int
    kind: str


@dataclass(frozen=True, slots=True)
class Parts:
    """What a picture is made of; a line is the points that it runs through."""

    paper: Rectangle
    words: list[Words] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    lines: list[list[tuple[float, float]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Flaws:
    """How often each thing happens that must not."""

    words_over_words: int
    words_over_boxes: int
    words_out_of_their_box: int
    words_cut_off: int
    boxes_over_boxes: int
    lines_through_words: int
    lines_through_boxes: int

    @property
    def total(self) -> int:
        """All of them."""
        return sum(astuple(self))


def flaws(svg: str) -> Flaws:
    """What is wrong in one picture of ours."""
    parts = read_parts(svg)
    boxes = [shape for shape in parts.shapes if shape.kind != "chip"]
    return Flaws(
        words_over_words=sum(_overlap(one.place, other.place) for one, other in combinations(parts.words, 2)),
        words_over_boxes=sum(_is_over(words, shape) for words in parts.words for shape in parts.shapes),
        words_out_of_their_box=sum(_is_out_of(words, box) for words in parts.words for box in boxes),
        words_cut_off=sum(not _within(words.place, parts.paper) for words in parts.words),
        boxes_over_boxes=sum(_overlap(one.place, other.place) for one, other in combinations(parts.shapes, 2)),
        lines_through_words=_hits(parts.lines, [words.place for words in parts.words if words.kind != "number"]),
        lines_through_boxes=_hits(parts.lines, [box.place for box in boxes]),
    )


def read_parts(svg: str) -> Parts:
    """The words, boxes and lines of a picture, each where it stands on the paper."""
    root = ET.fromstring(svg)
    left, top, width, height = map(float, (root.get("viewBox") or "").split())
    parts = Parts(Rectangle(left, top, width, height))
    _read(root, (0.0, 0.0), 10.0, parts)
    return parts


def _read(parent: ET.Element, origin: tuple[float, float], size: float, parts: Parts) -> None:
    for child in parent:
        size_here = float(child.get("font-size", size))
        name, kind = child.tag.rpartition("}")[2], child.get("class", "")
        if name == "text":
            parts.words.append(_words(child, origin, size_here, id(parent)))
        elif name in ("rect", "polygon") and kind in ("box", "bar", "chip"):
            parts.shapes.append(Shape(_extent(child).moved(*origin), id(parent), kind))
        elif name == "path" and not kind and "line" in parent.get("class", "").split():
            parts.lines.append([(x + origin[0], y + origin[1]) for x, y in _points(child.get("d", ""))])
        elif name in ("g", "a"):
            x, y = map(float, _NUMBERS.findall(child.get("transform", "0 0"))[:2])
            _read(child, (origin[0] + x, origin[1] + y), size_here, parts)


def _words(text: ET.Element, origin: tuple[float, float], size: float, group: int) -> Words:
    runs = [(text.text or "", text), *((run.text or "", run) for run in text)]
    width = sum(
        text_width(words, float(run.get("font-size", size)), bold=run.get("font-weight") == "600")
        for words, run in runs
    )
    x, y = float(text.get("x", 0)) + origin[0], float(text.get("y", 0)) + origin[1]
    x -= {"middle": width / 2, "end": width}.get(text.get("text-anchor", ""), 0.0)
    place = Rectangle(x, y - _ASCENT * size, width, (_ASCENT + _DESCENT) * size)
    return Words("".join(words for words, _ in runs), place, group, text.get("class", ""))


def _extent(shape: ET.Element) -> Rectangle:
    if shape.tag.endswith("rect"):
        return Rectangle(*(float(shape.get(name, 0)) for name in ("x", "y", "width", "height")))
    numbers = [float(number) for number in _NUMBERS.findall(shape.get("points", ""))]
    xs, ys = numbers[::2], numbers[1::2]
    return Rectangle(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _points(path: str) -> list[tuple[float, float]]:
    """Points along a path of moves, lines and cubic curves with absolute places, close to each other."""
    points: list[tuple[float, float]] = []
    for command, numbers in _COMMANDS.findall(path):
        values = [float(number) for number in _NUMBERS.findall(numbers)]
        corners = list(zip(values[::2], values[1::2], strict=True))
        points += corners if command == "M" else _along([points[-1], *corners])
    return points


def _along(corners: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Points of a Bezier curve of any degree, by the construction of de Casteljau."""
    length = sum(abs(a - c) + abs(b - d) for (a, b), (c, d) in pairwise(corners))
    steps = max(1, round(length / _STEP))
    for step in range(1, steps + 1):
        share, left = step / steps, list(corners)
        while len(left) > 1:
            left = [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in pairwise(left)]
        yield left[0]


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return wide > _TOUCH and high > _TOUCH


def _within(inner: Rectangle, outer: Rectangle) -> bool:
    wide = inner.x >= outer.x - _TOUCH and inner.right <= outer.right + _TOUCH
    return wide and inner.y >= outer.y - _TOUCH and inner.bottom <= outer.bottom + _TOUCH


def _is_over(words: Words, shape: Shape) -> bool:
    """True for words on a box or mark that is not theirs; the number of a line stands on its mark."""
    theirs = words.group == shape.group and (shape.kind == "box" or words.kind == "number")
    return not theirs and _overlap(words.place, shape.place)


def _is_out_of(words: Words, box: Shape) -> bool:
    return words.group == box.group and box.kind == "box" and not _within(words.place, box.place)


def _hits(lines: Iterable[list[tuple[float, float]]], places: list[Rectangle]) -> int:
    """How many pairs of a line and a place have a point of the line inside the place."""
    return sum(_passes(line, place) for line in lines for place in places)


def _passes(line: list[tuple[float, float]], place: Rectangle) -> bool:
    xs, ys = [x for x, _ in line], [y for _, y in line]
    near = min(xs) < place.right and max(xs) > place.x and min(ys) < place.bottom and max(ys) > place.y
    return near and any(_holds(place, point) for point in line)


def _holds(place: Rectangle, point: tuple[float, float]) -> bool:
    x, y = point
    return place.x + _TOUCH < x < place.right - _TOUCH and place.y + _TOUCH < y < place.bottom - _TOUCH


def main(names: Iterable[str]) -> int:
    """Print the flaws of each file; the result is the exit status, 1 if there are any."""
    found = [(name, flaws(Path(name).read_text(encoding="utf-8"))) for name in names]
    for name, each in found:
        print(f"{name}: {each.total} flaws", *(f"{key} {getattr(each, key)}" for key in each.__slots__), sep="  ")
    return int(any(each.total for _, each in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
