"""Typst, which sets pages and draws pictures: the one place that calls it. Nothing is read from disk or fetched."""

from __future__ import annotations

import json
from typing import Any, Literal

# The letters of the fonts that come with Typst: Latin, Greek, Cyrillic, Hebrew, and what stands between words.
_COVERED = ((0x20, 0x58F), (0x590, 0x5FF), (0x1E00, 0x1FFF), (0x2000, 0x23FF), (0x2500, 0x27EF), (0xFB00, 0xFB4F))
_OWN_FONTS = ("Libertinus Serif", "New Computer Modern")
# What systems have for other letters; a typewriter face that Typst brings has Arabic ones too, but nobody reads them.
_SYSTEM_FONTS = (
    *("Noto Naskh Arabic", "Noto Sans Arabic", "Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif", "Noto Sans"),
    *("Segoe UI", "Arial Unicode MS", "Arial", "DejaVu Serif", "DejaVu Sans"),
)


def typeset(source: str, record: dict[str, Any], form: Literal["pdf", "png"], resolution: float = 144.0) -> bytes:
    """The first page of a Typst source as PNG, or all of it as PDF; the source finds the record as `sys.inputs.brief`.

    The same input gives the same bytes, as long as the fonts of Typst have all its letters. For others the fonts of
    the system are used too: words that can be read go before bytes that are the same everywhere. Needs the extra `pdf`.
    """
    import typst

    told = json.dumps(record, ensure_ascii=False)
    made = typst.compile(
        source.encode(),
        format=form,
        ppi=resolution,
        sys_inputs={"brief": told},
        ignore_system_fonts=is_covered(told),
    )
    return made[0] if isinstance(made, list) else made


def drawn(svg: str, width_mm: float, resolution: float = 220.0) -> bytes:
    """A plain SVG as a PNG of that width on paper, with `resolution` dots to the inch. Needs the extra `pdf`."""
    source = """#let given = json(bytes(sys.inputs.brief))
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: given.fonts)
#image(bytes(given.svg), format: "svg", width: given.width * 1mm)"""
    return typeset(source, {"svg": svg, "width": width_mm, "fonts": font_families()}, "png", resolution)


def font_families() -> tuple[str, ...]:
    """The families to take letters from, in order: those that come with Typst, then those that systems have."""
    return (*_OWN_FONTS, *_SYSTEM_FONTS)


def is_covered(text: str) -> bool:
    """True if the fonts that come with Typst have all letters of the text, as far as their ranges tell.

    >>> is_covered("Шахед — “drone”"), is_covered("شاهد"), is_covered("无人机")
    (True, False, False)
    """
    return all(any(low <= ord(letter) <= high for low, high in _COVERED) for letter in set(text) if letter > "\x1f")
