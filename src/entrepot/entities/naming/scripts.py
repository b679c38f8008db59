"""The script that a name is written in."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from functools import cache


class Script(StrEnum):
    """Scripts that we compare names in; `other` for the rest, and for names without a letter."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"  # Persian, Pashto and Urdu too
    HAN = "han"
    HANGUL = "hangul"
    OTHER = "other"


_RANGES = (
    (0x0041, 0x024F, Script.LATIN),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x0600, 0x077F, Script.ARABIC),
    (0x08A0, 0x08FF, Script.ARABIC),
    (0xFB50, 0xFEFC, Script.ARABIC),
    (0x3400, 0x9FFF, Script.HAN),
    (0xF900, 0xFAFF, Script.HAN),
    (0x20000, 0x3134F, Script.HAN),
    (0x1100, 0x11FF, Script.HANGUL),
    (0x3130, 0x318F, Script.HANGUL),
    (0xAC00, 0xD7AF, Script.HANGUL),
)


@cache
def script_of_letter(letter: str) -> Script:
    """The script of one letter."""
    number = ord(letter)
    return next((script for first, last, script in _RANGES if first <= number <= last), Script.OTHER)


def script_of(name: str) -> Script:
    """The script of most letters of a name.

    >>> script_of("ООО «Радиолайн»").value, script_of("리명수").value, script_of("7").value
    ('cyrillic', 'hangul', 'other')
    """
    if name.isascii():
        return Script.LATIN if any(map(str.isalpha, name)) else Script.OTHER
    counted = Counter(script_of_letter(letter) for letter in name if letter.isalpha())
    return max(counted, key=lambda script: (counted[script], script), default=Script.OTHER)
