"""What a layout takes and gives. All lengths are in pixels of the picture, y grows downwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import inf


class Direction(StrEnum):
    """Which way goods flow in the picture."""

    RIGHT = "right"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height."""

    width: float
    height: float

    def turned(self) -> Size:
        """The same with width and height exchanged."""
        return Size(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A box by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Rectangle) -> bool:
        """True if both share an area; touching edges do not count.

        >>> Rectangle(0, 0, 10, 10).overlaps(Rectangle(10, 0, 5, 5))
        False
        """
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def turned(self) -> Rectangle:
        """The same with the axes exchanged."""
        return Rectangle(self.y, self.x, self.height, self.width)

    def moved(self, x: float, y: float) -> Rectangle:
        """The same, further right and down."""
        return Rectangle(self.x + x, self.y + y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Box:
    """A node to be placed. Lines lead to the uppermost `head` pixels of it, None to all of it.

    A head too low for its lines is made higher, and the box with it. Where the flow runs down, lines lead to all of it.
    """

    key: str
    size: Size
    head: float | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """Room for words on a line: how wide, and how far above and below the line."""

    width: float
    above: float
    below: float

    def turned(self) -> Label:
        """The same on a line that runs down: as far to the left of it as to the right."""
        return Label(self.above + self.below, self.width / 2, self.width / 2)


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be drawn through the boxes of its path, in order; `labels` has one for each segment of the path.

    Lines of the `flow` should run in its direction, others may run either way. The weight says how much it matters that
    a line is short and does so.
    """

    key: str
    path: tuple[str, ...]
    labels: tuple[Label, ...]
    flow: bool = True
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Segment:
    """A line from one box to the next of its path, in the path's direction.

    `points` are the ends of its curves: pairs of consecutive points are joined by a line where they agree on the
    axis across the flow, by an S-curve otherwise. `label` is kept free of everything but this line, which passes it at
    `level`: y where the flow runs to the right, x where it runs down.
    """

    points: tuple[tuple[float, float], ...]
    label: Rectangle
    level: float


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line as placed: one segment for each step of its path."""

    key: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A placed network. Boxes never overlap each other, and no label overlaps a box or another label."""

    size: Size
    direction: Direction
    boxes: Mapping[str, Rectangle]
    lines: tuple[DrawnLine, ...]


@dataclass(frozen=True, slots=True)
class Spacing:
    """Least distances. `between_layers` is the room for curves between a column of boxes and one of labels.

    Parts of the network begin at multiples of `column` from the left edge, 0 for anywhere.
    """

    between_boxes: float = 20
    between_lines: float = 7
    between_layers: float = 34
    between_parts: float = 44
    port: float = 13
    bare_line: float = 6
    ratio: float = 1.45  # wanted width to height
    most_layers: int = 8
    column: float = 0
    most_across: float = inf  # wanted limit of a part across the flow
