"""Numbers as texts write them: "6,700", "1.4 million", "twenty-four", "half a million", "dozens", "2,4 тыс."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from math import prod

from entrepot.claims.figure_words import alternation, listed, section, value_of, valued
from entrepot.model.spans import Span

_FILE = "numerals"
_LOOK_BACK = 16  # characters in which the word stands that makes "сотни" the genitive of one


@dataclass(frozen=True, slots=True)
class Numeral(Span):
    """A number in the text. `scale` is the factor that its last word gives (1e6 for "1.4 million").

    `is_vague` says that the words give a least value only ("dozens" is 24 or more); `has_metre_sign` that the factor
    was a lone "m" or "b", which may stand for metres or for nothing.
    """

    value: float
    scale: float = 1.0
    is_vague: bool = False
    has_metre_sign: bool = False


def find_numerals(text: str, start: int, end: int, language: str = "en") -> list[Numeral]:
    """Numbers between two offsets, in order; nothing inside a designator, and neither a lone "one" nor an ordinal.

    >>> [(n.value, n.is_vague) for n in find_numerals("Dozens of T-72s, 1.4 million shells, sixty-five", 0, 48)]
    [(24.0, True), (1400000.0, False), (65.0, False)]
    >>> [n.value for n in find_numerals("полтора миллиона, 2,4 тыс., две с половиной сотни", 0, 50, "ru")]
    [1500000.0, 2400.0, 250.0]
    """
    words = _words(language)
    found = (words.numeral(text, match) for match in words.pattern.finditer(text, start, end))
    return list(_joined(text, (numeral for numeral in found if numeral is not None)))


def _joined(text: str, numerals: Iterator[Numeral]) -> Iterator[Numeral]:
    """The numbers, those whole that are written in two parts: "1 billion 250 million"."""
    last: Numeral | None = None
    for numeral in numerals:
        if last and last.scale > numeral.scale > 1 and not text[last.end : numeral.start].strip(" \u00a0"):
            last = replace(last, end=numeral.end, value=last.value + numeral.value, scale=numeral.scale)
            continue
        if last:
            yield last
        last = numeral
    if last:
        yield last


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of one language and the pattern that they make."""

    language: str
    pattern: re.Pattern[str]
    small: Mapping[str, float]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    plurals: Mapping[str, float]

    def numeral(self, text: str, match: re.Match[str]) -> Numeral | None:
        """The number that a match is, or None where it counts nothing."""
        if match["digits"]:
            return self._from_digits(match)
        if match["spelled"]:
            return self._from_spelled(text, match)
        scales = self._factors(match["scales"] or match["plural_scales"] or "")
        if match["plural"]:
            value = self.plurals[match["plural"].lower()]
            is_one = _is_genitive(text, match, self.language)
            return Numeral(*match.span(), (value / 2 if is_one else value) * prod(scales), 1.0, not is_one)
        head = 0.5 if match["half"] else 2.0
        return Numeral(*match.span(), head * prod(scales), prod(scales), bool(match["several"]))

    def _from_digits(self, match: re.Match[str]) -> Numeral:
        short = (match["short"] or "").lower()
        scale = prod(self._factors(match["digit_scales"] or "")) * (value_of(short, self.short_scales) or 1.0)
        value = _rounded(self._figure(match["digits"]) * scale)
        return Numeral(*match.span(), value, scale, has_metre_sign=short in ("m", "b"))

    def _figure(self, digits: str) -> float:
        """The value of digits with their signs."""
        groups, decimal = section(self.language, _FILE, "groups"), section(self.language, _FILE, "decimal")
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3}){2,}", digits):
            return float(re.sub(r"[.,]", "", digits))
        if re.fullmatch(rf"\d{{1,3}}(?:[{groups}]\d{{3}})+(?:[{decimal}]\d+)?", digits):
            digits = re.sub(rf"[{groups}]", "", digits)
        return float(digits.replace(",", "."))

    def _from_spelled(self, text: str, match: re.Match[str]) -> Numeral | None:
        is_article = match["spelled"].lower() in listed(self.language, _FILE, "not_counted")
        if is_article and not _is_stressed(text, match, self.language):
            return None
        values = self._values(match["spelled"])
        if _is_two_numbers(values):
            return None
        return Numeral(*match.span(), *_spelled(values))

    def _factors(self, words: str) -> list[float]:
        """The values of the scales in some words."""
        plurals = valued(self.language, _FILE, "plural_scales")
        factors = (value_of(word, self.scales) or value_of(word, plurals) for word in re.split(r"[\s\u00a0-]+", words))
        return [factor for factor in factors if factor]

    def _values(self, words: str) -> list[tuple[float, bool]]:
        """Value of each number word, and whether it is a scale."""
        found = []
        pieces = re.findall(alternation([*self.small, *self.scales]), words, re.IGNORECASE)
        for piece in pieces:
            small = value_of(piece, self.small)
            found.append((small, False) if small is not None else (value_of(piece, self.scales) or 1.0, True))
        return found


def _is_genitive(text: str, match: re.Match[str], language: str) -> bool:
    """True for "сотни" in "около сотни": one hundred, and no hundreds."""
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    after = alternation(listed(language, _FILE, "genitive_after"))
    return bool(re.search(rf"(?<!\w)(?:{after})\s+$", before, re.IGNORECASE)) and not match["plural_scales"]


def _is_stressed(text: str, match: re.Match[str], language: str) -> bool:
    """True for "one" in "exactly one refinery", which counts."""
    behind, before = (alternation(listed(language, _FILE, part)) for part in ("counted_behind", "uncounted_before"))
    window = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    is_counted = re.search(rf"(?<!\w)(?:{behind})\s+$", window, re.IGNORECASE)
    return bool(is_counted) and not re.match(rf"\s+(?:{before})(?!\w)", text[match.end() : match.end() + _LOOK_BACK])


def _is_two_numbers(values: list[tuple[float, bool]]) -> bool:
    """True for "five seven", two numbers side by side."""
    return any(not a[1] and not b[1] and 1 <= a[0] < 10 and b[0] >= 1 for a, b in pairwise(values))


def _spelled(values: list[tuple[float, bool]]) -> tuple[float, float]:
    """Value and last scale of number words: "two hundred and six thousand" is (206000, 1000).

    >>> _spelled([(2, False), (100, True), (6, False), (1000, True)]), _spelled([(100, True)])
    ((206000.0, 1000.0), (100.0, 100.0))
    """
    total, group, scale = 0.0, 0.0, 1.0
    for value, is_scale in values:
        if value == 0.5 and scale > 1:  # "a million and a half"
            group += scale / 2
        elif not is_scale:
            group, scale = group + value, 1.0
        elif value < 1000:
            group, scale = max(group, 0.0) * value or value, value
        else:
            total, group, scale = total + (group or 1.0) * value, 0.0, value
    return total + group, float(scale)


def _rounded(value: float) -> float:
    """The product of a decimal number and a power of ten without its binary error: 1.1 million is 1100000."""
    return float(f"{value:.12g}")


@cache
def _words(language: str) -> _Words:
    small, scales = valued(language, _FILE, "small"), valued(language, _FILE, "scales")
    shorts, plurals = valued(language, _FILE, "short_scales"), valued(language, _FILE, "plurals")
    return _Words(language, re.compile(_shape(language), re.VERBOSE | re.IGNORECASE), small, scales, shorts, plurals)


def _shape(language: str) -> str:
    """The pattern of a number: words before a scale, plurals, spelled numbers, figures."""

    def words(part: str) -> str:
        return alternation(listed(language, _FILE, part))

    small, scale = alternation(valued(language, _FILE, "small")), alternation(valued(language, _FILE, "scales"))
    scale_words = rf"(?:{scale})(?!\w)"
    plural_scale = rf"(?:{alternation(valued(language, _FILE, 'plural_scales'))}|{scale})(?!\w)"
    before_plural_scale = rf"\s+(?:{words('of')})\s+" if listed(language, _FILE, "of") else r"\s+"
    after_plural = rf"(?=\s+(?:{words('after_plural')})\b)" if listed(language, _FILE, "after_plural") else ""
    gap = r"[\s-]+" if section(language, _FILE, "joined_by_hyphen") else r"\s+"
    return rf"""
    (?<![\w.,/×]){section(language, _FILE, "not_after")}(?:
        (?: (?P<half>(?:{words("half")}){section(language, _FILE, "after_half")})
          | (?P<couple>{words("couple")})\s+
          | (?P<several>{words("several")})\s+
        )(?P<scales>{scale_words}(?:\s+{scale_words})*)
      | (?P<plural>{alternation(valued(language, _FILE, "plurals"))})(?!\w)
            (?:{before_plural_scale}(?P<plural_scales>{plural_scale})|{after_plural})
      | (?P<spelled>
            (?:(?:{words("articles")})\s+{scale_words}|(?:{small}|{words("alone")})(?!\w))
            (?:{gap}(?:(?:{words("and")})\s+)?(?:{small}|{scale})(?!\w))*)
      | (?<![^\W\d]-)(?P<digits>{_figures(language)})
            (?:[\s\u00a0-]?(?P<digit_scales>{scale_words}(?:\s{scale_words})*)
              |[\s\u00a0]?(?P<short>{alternation(valued(language, _FILE, "short_scales"))})(?!\w))?
    ) (?![\w×]|[.,]\d)
    """


def _figures(language: str) -> str:
    """The pattern of a number in figures: grouped by three, plain, or with the other language's decimal sign."""
    groups, decimal = section(language, _FILE, "groups"), section(language, _FILE, "decimal")
    other = "," if decimal == "." else "."
    short = alternation([*valued(language, _FILE, "scales"), *valued(language, _FILE, "short_scales")])
    return (
        rf"\d{{1,3}}(?:[{groups}]\d{{3}})+(?:[{decimal}]\d+)?(?!\d)|\d{{1,3}}(?:[.,]\d{{3}}){{2,}}(?!\d)"
        rf"|\d+(?:[{decimal}]\d+)?|\d+[{other}]\d{{1,2}}(?=[\s\u00a0]?(?:{short})(?!\w))"
    )
