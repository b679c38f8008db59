"""How wide words are drawn, without a font at hand, and where they break.

The widths are those of DejaVu Sans, the widest of the usual screen fonts without serifs, so that words measured here
fit in any of the others. Source: the horizontal metrics of DejaVu Sans 2.37, regular and bold, in letter heights (em),
rounded up to 0.02; in `letter_widths.csv`, one row for all letters of the same two widths.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import category, east_asian_width

from entrepot.brief.safe_text import storable, without_hidden

_WIDE, _UNLISTED = 1.06, 1.0  # signs of East Asian scripts; letters of scripts that the table does not hold


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in pixels of a text drawn at a font size; rather too wide than too narrow.

    >>> text_width("Iran", 10) < text_width("Iran", 10, bold=True) < text_width("Belarus", 10)
    True
    """
    widths = _widths()
    return sum(_letter_width(letter, widths)[bold] for letter in text) * size


@lru_cache(maxsize=8192)
def wrap(text: str, size: float, width: float, most_lines: int = 3, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than `width`; what does not fit in the last one is cut off with an ellipsis.

    Hidden characters are written out, for they take the room of what is shown in their place.

    >>> wrap("Minsk Wheeled Tractor Plant", 10, 100)
    ('Minsk Wheeled', 'Tractor Plant')
    """
    lines: list[str] = []
    for word in filter(None, without_hidden(storable(text)).split(" ")):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines += _parts(word, size, width, bold=bold)
    kept = lines[:most_lines]
    if len(lines) > most_lines:
        kept[-1] += "…"
    return tuple(_cut(line, size, width, bold=bold) for line in kept)


def _parts(word: str, size: float, width: float, *, bold: bool) -> list[str]:
    """A word, parted after its first hyphen if it is too wide and has one."""
    head, hyphen, tail = word.partition("-")
    return [head + hyphen, tail] if tail and text_width(word, size, bold=bold) > width else [word]


def _cut(line: str, size: float, width: float, *, bold: bool) -> str:
    while len(line) > 1 and text_width(line, size, bold=bold) > width:
        line = line.rstrip("…")[:-1].rstrip() + "…"
    return line


def _letter_width(letter: str, widths: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    """Regular and bold; marks that stand over a letter and signs that are not drawn take no room."""
    if letter in widths:
        return widths[letter]
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0.0, 0.0
    width = _WIDE if east_asian_width(letter) in "WF" else _UNLISTED
    return width, width


@cache
def _widths() -> Mapping[str, tuple[float, float]]:
    text = files("entrepot.brief.pictures").joinpath("letter_widths.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    widths = {letter: (float(row["regular"]), float(row["bold"])) for row in rows for letter in row["letters"]}
    return widths | {"\u00a0": widths[" "]}
