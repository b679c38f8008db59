"""What the lines, marks and icons of a picture mean, below it: only those that it has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entrepot.brief.pictures.lettering import text_width, wrap
from entrepot.brief.pictures.lines import LinePicture, arrow_head, sample_cross
from entrepot.brief.pictures.nodes import NodePicture, icon_of, icons
from entrepot.brief.pictures.standing import Look, look_words
from entrepot.brief.pictures.svg import element, words

_SIZE, _ROW, _GAP = 11.0, 20.0, 18.0
LINE_SAMPLE, MARK_SAMPLE = 46.0, 22.0  # room for a sample of a line, and for one of a mark
_MIDDLE = MARK_SAMPLE / 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample, drawn around the middle of its room, and the words beside it."""

    sample: str
    text: str
    room: float = LINE_SAMPLE

    @property
    def width(self) -> float:
        """Room for both."""
        return self.room + 6 + text_width(self.text, _SIZE)


def entries(nodes: Sequence[NodePicture], lines: Sequence[LinePicture]) -> tuple[Entry, ...]:
    """What a picture of these nodes and lines needs explained."""
    drawn = {line.look for line in lines}
    found = [Entry(_line_sample(look), text) for look, text in look_words().items() if look in drawn]
    if any(line.denied for line in lines):
        found.append(Entry(element("g", sample_cross(_MIDDLE, 0), class_="line"), "denied by somebody", MARK_SAMPLE))
    if any(node.broker for node in nodes):
        ring = element("rect", class_="ring", x=_MIDDLE - 10, y=-6, width=20, height=12, rx=4)
        found.append(Entry(ring, "go-between", MARK_SAMPLE))
    kinds = {node.kind for node in nodes}
    for kind, icon in icons().items():
        if kind in kinds:
            found.append(Entry(icon_of(kind, _MIDDLE - 6.5, -7), icon["word"], MARK_SAMPLE))
    return tuple(found)


def draw_legend(found: Iterable[Entry], width: float, top: float) -> tuple[str, float]:
    """The entries in rows no wider than `width` from `top` on; returns the drawing and its lower edge."""
    x, y, parts = 0.0, top + _ROW / 2, []
    for entry in found:
        if x and x + entry.width > width:
            x, y = 0.0, y + _ROW
        rows = wrap(entry.text, _SIZE, width - entry.room - 6, 2)
        text = [
            element("text", words(row), class_="small", x=entry.room + 6, y=4 + 13.0 * place)
            for place, row in enumerate(rows)
        ]
        parts.append(element("g", entry.sample, *text, transform=f"translate({x:.1f} {y:.1f})"))
        x += entry.width + _GAP
        y += 13.0 * (len(rows) - 1)
    return element("g", *parts, class_="legend", font_size=_SIZE), y + _ROW / 2


def draw_caption(text: str, width: float, top: float) -> tuple[str, float]:
    """The caption in rows; returns the drawing and its lower edge."""
    rows = wrap(text, _SIZE, width, 12)
    drawn = [
        element("text", words(row), class_="small", x=0, y=top + 15.0 * place + 12) for place, row in enumerate(rows)
    ]
    return element("g", *drawn, class_="caption", font_size=_SIZE), top + 15.0 * len(rows)


def _line_sample(look: Look) -> str:
    head = arrow_head((0, 0), (LINE_SAMPLE, 0))
    return element("g", element("path", d=f"M0 0L{LINE_SAMPLE - 6:.0f} 0"), head, class_=f"line {look.value}")
