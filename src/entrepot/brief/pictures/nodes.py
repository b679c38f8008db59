"""The boxes of the picture: how big each must be, and how it is drawn."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from entrepot.brief.pictures.lettering import text_width, wrap
from entrepot.brief.pictures.svg import element, words
from entrepot.model.entities import EntityKind
from entrepot.network.layout import Box, Rectangle, Size

_SIZE, _LINE = 12.5, 15.5
_ICON, _PADDING = 18.0, 9.0
_RADIUS: Mapping[EntityKind, float] = {EntityKind.PERSON: 14, EntityKind.COUNTRY: 2, EntityKind.PRODUCT: 0}


@dataclass(frozen=True, slots=True)
class NodePicture:
    """What the picture shows of one node; `broker` if a line runs through it."""

    key: str
    kind: EntityKind
    name: str
    lines: tuple[str, ...]
    link: str
    meaning: str
    broker: bool
    padding: float = 9

    @property
    def box(self) -> Box:
        """The node as the layout needs it."""
        bold = self.kind is EntityKind.COUNTRY
        widest = max(text_width(line, _SIZE, bold=bold) for line in self.lines)
        return Box(self.key, Size(widest + _ICON + 2 * _PADDING, _LINE * len(self.lines) + 2 * self.padding))


def name_lines(label: str, kind: EntityKind, width: float) -> tuple[str, ...]:
    """A label in the lines of its box; `width` is the widest that a box may be."""
    room = width - _ICON - 2 * _PADDING
    return wrap(label, _SIZE, room, 4, bold=kind is EntityKind.COUNTRY) or (label,)


def draw_node(node: NodePicture, place: Rectangle, inside: Iterable[str] = ()) -> str:
    """The box with icon and name, as a link; `inside` is drawn on the box and below the name."""
    shapes = [_box(node.kind, place)]
    if node.broker:
        ring = place.moved(-3.5, -3.5)
        radius = _RADIUS.get(node.kind, 6) + 3.5
        shapes.append(_rounded(Rectangle(ring.x, ring.y, ring.width + 7, ring.height + 7), radius, "ring"))
    top = place.middle[1] - _LINE * len(node.lines) / 2
    icon = icon_of(node.kind, place.x + 8, place.middle[1] - 7)
    inside = tuple(inside)
    ground = [_ground(node, place)] if inside else []
    name = [
        element(
            "text",
            words(line),
            class_="name",
            x=place.x + _PADDING + _ICON,
            y=top + _LINE * (row + 0.76),
            **type_of(node.kind),
        )
        for row, line in enumerate(node.lines)
    ]
    title = element("title", words(node.meaning))
    drawn = (title, *shapes, *inside, *ground, icon, *name)
    return element("a", *drawn, class_=f"node {node.kind.value}", href=node.link, font_size=_SIZE)


def _ground(node: NodePicture, place: Rectangle) -> str:
    """What sets icon and name apart from the lines that run through the box."""
    bold = node.kind is EntityKind.COUNTRY
    wide = max(text_width(line, _SIZE, bold=bold) for line in node.lines)
    high = _LINE * len(node.lines)
    x, y = place.x + 5, place.middle[1] - high / 2
    return element("rect", class_="ground", x=x, y=y, width=wide + _ICON + 6, height=high)


def type_of(kind: EntityKind) -> Mapping[str, object]:
    """How names of a kind are set: countries in bold, what has no name of its own in italics."""
    bold, italic = kind is EntityKind.COUNTRY, kind is EntityKind.UNNAMED
    return ({"font_weight": 600} if bold else {}) | ({"font_style": "italic"} if italic else {})


def icon_of(kind: EntityKind, x: float, y: float) -> str:
    """The icon of a kind of node by its left upper corner."""
    return element("path", class_="icon", d=icons()[kind]["path"], transform=f"translate({x:.1f} {y:.1f})")


@cache
def icons() -> Mapping[EntityKind, dict[str, str]]:
    """Word and path of the icon (13 by 13) of each kind of node."""
    text = files("entrepot.brief.pictures").joinpath("icons.csv").read_text(encoding="utf-8")
    return {EntityKind(row["kind"]): row for row in csv.DictReader(text.splitlines())}


def _box(kind: EntityKind, place: Rectangle) -> str:
    if kind is not EntityKind.PRODUCT:
        return _rounded(place, _RADIUS.get(kind, 6), "box")
    cut = 7
    x, y, right, bottom = place.x, place.y, place.right, place.bottom
    corners = (
        (x + cut, y), (right - cut, y), (right, y + cut), (right, bottom - cut),
        (right - cut, bottom), (x + cut, bottom), (x, bottom - cut), (x, y + cut),
    )  # fmt: skip
    return element("polygon", class_="box", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in corners))


def _rounded(place: Rectangle, radius: float, kind: str) -> str:
    return element(
        "rect",
        class_=kind,
        x=float(place.x),
        y=float(place.y),
        width=float(place.width),
        height=float(place.height),
        rx=float(radius),
    )
