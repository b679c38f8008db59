"""Russian, Belarusian and Ukrainian names in Latin letters, as the English-language press writes them."""

from __future__ import annotations

import re
from functools import cache

from entrepot.reference.tables import table_rows

_VOWELS = "аеёиоуыэюя"


def romanised(name: str, short_i: str = "i") -> str:
    """A name in Latin letters; signs and Latin letters stay, capitals stay capitals.

    After BGN/PCGN without signs for soft and hard; "ё" is written as "е", which most texts have in its place. "е" is
    "ye" at the beginning and after vowels and signs, the endings "-ий" and "-ый" are "-y". `short_i` is "i" as in names
    of persons and firms (Sergei) or "y" as in places (Kostanay).

    >>> romanised("Ерлан Сергеев"), romanised("Васильев Геннадий"), romanised("Х-101"), romanised("Костанай", "y")
    ('Yerlan Sergeyev', 'Vasilyev Gennady', 'Kh-101', 'Kostanay')
    """
    return re.sub(r"[^\W\d_]+", lambda word: _word(word.group(), short_i), name)


def romanised_given_name(name: str) -> str:
    """A given name as the press usually writes it, else by the rules: Александр is Alexander.

    >>> romanised_given_name("Александр"), romanised_given_name("Айгерим")
    ('Alexander', 'Aigerim')
    """
    return _given_names().get(name.lower().replace("ё", "е"), romanised(name))


def _word(word: str, short_i: str) -> str:
    lower = word.lower()
    pieces = [_latin(lower, place, short_i) for place in range(len(lower))]
    if len(lower) > 3 and lower.endswith(("ий", "ый")):
        pieces[-2:] = ["y", ""]
    if word.isupper() and len(word) > 1:
        return "".join(pieces).upper()
    return "".join(piece.capitalize() if sign.isupper() else piece for sign, piece in zip(word, pieces, strict=True))


def _latin(word: str, place: int, short_i: str) -> str:
    letter, before = word[place], word[place - 1] if place else ""
    if letter == "й":
        return "y" if before == "и" or (before == "о" and place == len(word) - 1) else short_i
    if letter in "её" and (not before or before in _VOWELS or before in "ьъй"):
        return "ye"
    if letter in ("ь", "ъ") and word[place + 1 : place + 2] in ("о", "и", "а", "у"):
        return "y"
    return _letters().get(letter, letter)


@cache
def _letters() -> dict[str, str]:
    return {row["letter"]: row["latin"] for row in table_rows("russian_romanisation.csv")}


@cache
def _given_names() -> dict[str, str]:
    return {row["name"].lower().replace("ё", "е"): row["latin"] for row in table_rows("russian_given_names.csv")}
