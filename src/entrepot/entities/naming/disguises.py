"""Letters that look like others and characters that nobody sees: told to the reader, folded only for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from entrepot.entities.naming.scripts import Script, script_of_letter
from entrepot.entities.tables import rows

_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = "\u200c\u200d"  # part words and join letters in ordinary Persian, Urdu and Indic writing
_DIRECTIONS = "\u200e\u200f"  # left by word processors beside ordinary Arabic and Hebrew names


def disguises(name: str) -> tuple[str, ...]:
    """What the eye does not see in a name, a sentence for each: letters of another script, invisible characters.

    Only a word that mixes scripts, and whose rarer letters all have a double, is told; "ТехноLab" is written so on
    purpose. Source: the confusables of Unicode Technical Standard 39, Latin and Cyrillic.

    >>> disguises("Orl\u0430n"), disguises("Orlan"), len(disguises("Or\u200blan"))
    (('“Orlаn” mixes Latin letters with Cyrillic ones that look like them: а.',), (), 1)
    """
    found = [told for word in _WORD.findall(name) if (told := _mixed(word))]
    if hidden := sorted({letter for place, letter in enumerate(name) if _is_hidden(name, place)}):
        codes = ", ".join(f"U+{ord(letter):04X}" for letter in hidden)
        found.append(f"“{_visible(name)}” holds characters that nobody sees: {codes}.")
    return tuple(dict.fromkeys(found))


def _mixed(word: str) -> str | None:
    latin = [letter for letter in word if script_of_letter(letter) is Script.LATIN]
    cyrillic = [letter for letter in word if script_of_letter(letter) is Script.CYRILLIC]
    if not latin or not cyrillic:
        return None
    few, name, other = (latin, "Cyrillic", "Latin") if len(latin) < len(cyrillic) else (cyrillic, "Latin", "Cyrillic")
    if not all(letter in _doubles() for letter in few):
        return None
    return f"“{word}” mixes {name} letters with {other} ones that look like them: {', '.join(dict.fromkeys(few))}."


def _is_hidden(name: str, place: int) -> bool:
    letter = name[place]
    if unicodedata.category(letter) != "Cf" or letter in _DIRECTIONS:
        return False
    beside = name[max(0, place - 1) : place + 2]
    return letter not in _JOINERS or not any(script_of_letter(each) is Script.ARABIC for each in beside)


def _visible(name: str) -> str:
    return "".join(letter for letter in name if unicodedata.category(letter) != "Cf")


@cache
def _doubles() -> frozenset[str]:
    return frozenset(letter for row in rows("lookalikes") for letter in row.values())
