"""Numbers as English writes them: "6,700", "1.4 million", "twenty-four", "half a million", "dozens"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entrepot.model.spans import Span

_SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "m": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
# "Dozens" is at least two dozen, "hundreds" at least two hundred (annotation guidelines of the claims).
_AT_LEAST_TWO_OF = {"dozens": 24.0, "scores": 40.0} | {f"{word}s": 2 * value for word, value in _SCALES.items()}

_SMALL_WORD = "|".join(sorted(_SMALL, key=len, reverse=True))
_SCALE_WORD = "|".join(_SCALES)
_SHORT_SCALE = "|".join(sorted(_SHORT_SCALES, key=len, reverse=True))
_NUMERAL = re.compile(
    rf"""
    (?<![\w.,/×])(?<![^\W\d]-)(?:
        (?P<half>half\s+an?\s+(?P<half_of>{_SCALE_WORD}|dozen))
      | (?P<couple>a\s+couple\s+of\s+(?P<couple_of>{_SCALE_WORD}|dozen))
      | (?P<several>(?:several|a\s+few|many)\s+(?P<several_of>{_SCALE_WORD}|dozen))
      | (?P<tens>(?P<tens_of>tens|dozens|hundreds|thousands)\s+of\s+(?P<tens_scale>thousands|millions|billions))
      | (?P<plural>{"|".join(_AT_LEAST_TWO_OF)})(?=\s+(?:of|more)\b)
      | (?P<dozen>(?:(?P<dozen_count>an?|{_SMALL_WORD})\s+)?dozen)
      | (?P<words>(?:an?\s+(?={_SCALE_WORD})|(?:{_SMALL_WORD})\b)
            (?:[\s-]+(?:and\s+)?(?:{_SMALL_WORD}|{_SCALE_WORD})\b|(?<=\s)(?:{_SCALE_WORD})\b)*)
      | (?P<digits>\d{{1,3}}(?:[, \u00a0\u202f]\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?
            |\d+,\d{{1,2}}(?=\s(?:{_SCALE_WORD})\b))
            (?:[\s\u00a0-]?(?P<scale>{_SCALE_WORD})\b|[\s\u00a0]?(?P<short>{_SHORT_SCALE})\b)?
    ) (?![\w×]|[.,]\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
# A bare "a", "one" or "zero" counts nothing that a reader would ask for.
_NOT_COUNTED = frozenset({"one", "zero"})


@dataclass(frozen=True, slots=True)
class Numeral(Span):
    """A number in the text. `scale` is the factor that its last word gives (1e6 for "1.4 million").

    `is_vague` says that the words give a least value only ("dozens" is 24 or more); `has_metre_sign` that the factor
    was a lone "m", which may stand for metres.
    """

    value: float
    scale: float = 1.0
    is_vague: bool = False
    has_metre_sign: bool = False


def find_numerals(text: str, start: int, end: int) -> list[Numeral]:
    """Numbers between two offsets, in order; nothing inside a designator, and neither a lone "one" nor an ordinal.

    >>> [(n.value, n.is_vague) for n in find_numerals("Dozens of T-72s, 1.4 million shells, sixty-five", 0, 48)]
    [(24.0, True), (1400000.0, False), (65.0, False)]
    """
    found = (_numeral(match) for match in _NUMERAL.finditer(text, start, end))
    return [numeral for numeral in found if numeral is not None]


def _numeral(match: re.Match[str]) -> Numeral | None:
    if match["digits"]:
        return _from_digits(match)
    if match["words"] and match["words"].lower() in _NOT_COUNTED:
        return None
    value, scale, is_vague = _from_words(match)
    return Numeral(*match.span(), value, scale, is_vague)


def _from_digits(match: re.Match[str]) -> Numeral:
    digits = re.sub(r",(?=\d{1,2}$)", ".", match["digits"])
    number = float(re.sub(r"[, \u00a0\u202f]", "", digits))
    short = (match["short"] or "").lower()
    scale = _SCALES.get((match["scale"] or "").lower(), _SHORT_SCALES.get(short, 1.0))
    return Numeral(*match.span(), _rounded(number * scale), scale, has_metre_sign=short == "m")


def _from_words(match: re.Match[str]) -> tuple[float, float, bool]:
    """Value, scale and vagueness of a number in words."""
    if match["half"]:
        scale = _factor(match["half_of"])
        return scale / 2, scale, False
    if match["couple"]:
        scale = _factor(match["couple_of"])
        return 2 * scale, scale, False
    if match["several"]:
        scale = _factor(match["several_of"])
        return 2 * scale, scale, True
    if match["tens"]:
        scale = _factor(match["tens_scale"][:-1])
        return 2 * _factor(match["tens_of"][:-1]) * scale, scale, True
    if match["plural"]:
        return _AT_LEAST_TWO_OF[match["plural"].lower()], 1.0, True
    if match["dozen"]:
        return 12.0 * _SMALL.get((match["dozen_count"] or "").lower(), 1), 12.0, False
    return (*_spelled(match["words"]), False)


def _factor(word: str) -> float:
    return {"dozen": 12.0, "ten": 10.0}.get(word.lower()) or _SCALES[word.lower()]


def _spelled(words: str) -> tuple[float, float]:
    """Value and last scale of number words: "two hundred and six thousand" is (206000, 1000).

    >>> _spelled("a hundred"), _spelled("twenty-four"), _spelled("two hundred and six thousand")
    ((100.0, 100.0), (24.0, 1.0), (206000.0, 1000.0))
    """
    total, group, scale = 0.0, 0.0, 1.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SMALL:
            group, scale = group + _SMALL[word], 1.0
        elif word == "hundred":
            group, scale = max(group, 1.0) * 100, 100.0
        elif word in _SCALES:
            total, group, scale = total + max(group, 1.0) * _SCALES[word], 0.0, _SCALES[word]
    return total + group, scale


def _rounded(value: float) -> float:
    """The product of a decimal number and a power of ten without its binary error: 1.1 million is 1100000."""
    return float(f"{value:.12g}")
