"""How wide words are drawn, without a font at hand, and where they break.

The widths are those of DejaVu Sans, the widest of the usual screen fonts without serifs, so that words measured here
fit in any of the others. Source: its horizontal metrics, rounded up within each group of letters.
"""

from __future__ import annotations

from unicodedata import east_asian_width

_GROUPS = (
    (" ,.:;'’`|!ijlI()[]-", 0.37),
    ('frt/"“”«»*', 0.45),
    ("csz", 0.55),
    ("mwMWЖШЩЮжшщю@%…—", 0.95),
)
_WIDTHS = {letter: width for letters, width in _GROUPS for letter in letters}
_OTHER, _CAPITAL, _WIDE, _BOLD = 0.64, 0.74, 1.0, 1.09


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in pixels of a text drawn at a font size; rather too wide than too narrow.

    >>> text_width("Iran", 10) < text_width("Iran", 10, bold=True) < text_width("Belarus", 10)
    True
    """
    return sum(map(_letter_width, text)) * size * (_BOLD if bold else 1.0)


def wrap(text: str, size: float, width: float, most_lines: int = 3, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than `width`; what does not fit in the last one is cut off with an ellipsis.

    >>> wrap("Minsk Wheeled Tractor Plant", 10, 100)
    ('Minsk Wheeled', 'Tractor Plant')
    """
    lines: list[str] = []
    for word in filter(None, text.split(" ")):
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


def _letter_width(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _OTHER
