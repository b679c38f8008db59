"""Numbers with their bounds: "over 2,400", "up to a hundred", "between 60 and 70", "ten to eleven million"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from entrepot.claims.figure_words import alternation, listed
from entrepot.claims.figures.numerals import Numeral, find_numerals
from entrepot.model.spans import Span

_FILE = "bounds"
# A currency sign may stand between the bound and its number ("more than US$1.9 million").
_SIGN = r"(?-i:(?:[A-Z]{1,3}\s?)?[$€£¥₽₴₺₸₹₩₪֏₼₾]|\b[A-Z]{2,3}\b)?\s*"
_SIGN_AT_END = re.compile(r"[$€£¥₽₴₺₸₹₩₪֏₼₾]\s?$|\b[A-Z]{2,3}\s?$")
_LOOK_BACK = 40
# A period that goes on with a small letter or a figure belongs to an abbreviation: "с 0,1 тыс. до 1,7 тыс. т".
_CLAUSE_END = re.compile(r"[;:!?](?:\s|$)|\.\s+(?=[^a-zа-яё\d\s])|\n")
_YEARS = range(1950, 2050)


@dataclass(frozen=True, slots=True)
class Amount(Span):
    """A number or range with its bounds: the words of bound and number.

    `number_start` and `number_end` are the offsets of the digits or number words alone. `low` or `high` None is an open
    end. `is_range` says that the words named both ends.
    """

    number_start: int
    number_end: int
    low: float | None
    high: float | None
    is_range: bool = False
    has_metre_sign: bool = False


@dataclass(frozen=True, slots=True)
class _Bounds:
    """The patterns of the words that bound and join numbers in one language."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    opening: re.Pattern[str]
    link: re.Pattern[str]
    particle: re.Pattern[str]
    movement: re.Pattern[str]
    level: str


def find_amounts(text: str, start: int, end: int, language: str = "en") -> list[Amount]:
    """Amounts between two offsets, in order; none overlaps another.

    "Over" and "at least" leave the high end open, "up to" and "fewer than" the low one; "about" is taken as exact.

    >>> [(a.low, a.high) for a in find_amounts("over 2,400 drones, up to ten tanks, 1.3 to 1.6 million", 0, 54)]
    [(2400.0, None), (None, 10.0), (1300000.0, 1600000.0)]
    >>> [(a.low, a.high) for a in find_amounts("более 2,4 тыс., до десяти, от 5 до 7 млн", 0, 40, "ru")]
    [(2400.0, None), (None, 10.0), (5000000.0, 7000000.0)]
    """
    return _Reading(text, start, end, _bounds(language)).amounts(find_numerals(text, start, end, language))


def bound_before(text: str, start: int, position: int, language: str = "en") -> tuple[int, str]:
    """Where the bound of a number at `position` begins, and which: "least", "most" or "" ("about" or none).

    >>> bound_before("more than half", 0, 10), bound_before("nearly half", 0, 7), bound_before("half", 0, 0)
    ((0, 'least'), (0, ''), (0, ''))
    """
    before = _bounds(language).before.search(text, max(start, position - _LOOK_BACK), position)
    if not before:
        return position, ""
    return before.start(), "least" if before["least"] else "most" if before["most"] else ""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One stretch of text and the words that bound numbers in its language."""

    text: str
    start: int
    end: int
    bounds: _Bounds

    def amounts(self, numerals: list[Numeral]) -> list[Amount]:
        """The numbers with their bounds, two as one where they make a range."""
        amounts: list[Amount] = []
        position = 0
        while position < len(numerals):
            first, second = numerals[position], numerals[position + 1] if position + 1 < len(numerals) else None
            joined = self._range(first, second) if second else None
            if second and not joined and self._opened_by(first, second) == "from":
                first = _with_scale_of(first, second)
            amounts.append(joined or self._single(first))
            position += 2 if joined else 1
        return amounts

    def _range(self, first: Numeral, second: Numeral) -> Amount | None:
        """The range that two neighbouring numbers make, or None."""
        link = self._link(first, second)
        before = self.text[max(self.start, first.start - _LOOK_BACK) : first.start]
        opening = self.bounds.opening.search(before)
        opened = self._opened_by(first, second)
        if not link or not (opened or ((link["dash"] or link["alone"]) and self._shares_unit(link, second))):
            return None
        if link["sign"].strip() and not _SIGN_AT_END.search(before):
            return None
        is_year = first.scale == 1.0 < second.scale and first.value in _YEARS  # "in 2021 to 38 million"
        first = _with_scale_of(first, second)
        if is_year or first.value >= second.value or first.is_vague or second.is_vague:
            return None
        if opened == "from" and self.bounds.movement.search(self._clause_before(first.start)):
            return None
        begin = first.start - len(opening[0]) if opening and opened else self._single(first).start
        return Amount(begin, second.end, first.start, second.end, first.value, second.value, is_range=True)

    def _link(self, first: Numeral, second: Numeral) -> re.Match[str] | None:
        """What joins two neighbouring numbers, or None where it is more than a dash or "to"."""
        return self.bounds.link.match(self.text[first.end : second.start])

    def _shares_unit(self, link: re.Match[str], second: Numeral) -> bool:
        """Whether the unit after the first number, if there is one, stands after the second too: "5% to 7%"."""
        return not link["unit"] or self.text.startswith(link["unit"], second.end)

    def _opened_by(self, first: Numeral, second: Numeral) -> str:
        """The word that opens a range of two numbers and fits what joins them: "between", "from", or ""."""
        link = self._link(first, second)
        opening = self.bounds.opening.search(self.text, max(self.start, first.start - _LOOK_BACK), first.start)
        if link and opening and opening["between"] and link["and"]:
            return "between"
        return "from" if link and opening and opening["from"] and link["to"] else ""

    def _clause_before(self, position: int) -> str:
        """The words of the same clause before an offset, 120 characters at most."""
        return _CLAUSE_END.split(self.text[max(self.start, position - 120) : position])[-1]

    def _single(self, numeral: Numeral) -> Amount:
        """One number with the bound that stands before or after it."""
        window = max(self.start, numeral.start - _LOOK_BACK)
        before = self.bounds.before.search(self.text, window, numeral.start)
        if before and before["least"] and self.bounds.particle.search(self.text, window, before.start()):
            before = None
        low: float | None = numeral.value
        high: float | None = None if numeral.is_vague else numeral.value
        begin, stop = before.start() if before else numeral.start, numeral.end
        after = self.bounds.after.match(self.text, numeral.end, self.end)
        if before and before["most"]:
            low, high = low if self._is_level(before) else None, numeral.value
        elif before and before["least"]:
            high = None
        elif after and not numeral.is_vague:
            stop, low, high = after.end(), low if after["least"] else None, None if after["least"] else high
        metre = numeral.has_metre_sign
        return Amount(begin, stop, numeral.start, numeral.end, low, high, has_metre_sign=metre)

    def _is_level(self, before: re.Match[str]) -> bool:
        """True for "выросла до 5 млрд": what a movement ends at is no upper bound."""
        is_level = re.fullmatch(self.bounds.level, before["most"], re.IGNORECASE)
        return bool(is_level and self.bounds.movement.search(self._clause_before(before.start())))


def _with_scale_of(first: Numeral, second: Numeral) -> Numeral:
    """The first number in the scale of the second where it has none: "1.3 to 1.6 million"."""
    if first.scale == 1.0 and second.scale > 1.0 and first.value < second.value / second.scale * 10:
        return replace(first, value=float(f"{first.value * second.scale:.12g}"), scale=second.scale)
    return first


@cache
def _bounds(language: str) -> _Bounds:
    def words(part: str) -> str:
        return alternation(listed(language, _FILE, part))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    to, alone, joint = words("link_from"), words("link_alone"), words("link_between")
    return _Bounds(
        compiled(
            rf"(?<![\w-])(?:(?P<most>{words('at_most')})|(?P<least>{words('at_least')})|(?:{words('about')}))"
            rf"(?:\s*(?:{words('about')}))?\s*{_SIGN}$"
        ),
        compiled(rf"\s*(?:(?P<least>{words('at_least_after')})|(?:{words('at_most_after')}))(?!\w)"),
        compiled(
            rf"\b(?:(?P<between>{words('between')})|(?P<from>{words('from')}))\s+(?:(?:{words('about')})\s+)?{_SIGN}$"
        ),
        compiled(
            rf"(?P<unit>\s?%|[\s-](?:{words('units_in_range')}))?"
            rf"(?:(?P<dash>\s*[-–—]\s*)|(?=\s+(?P<alone>{alone})\s)?\s+(?:(?P<and>{joint})|(?P<to>{to})|(?:{alone}))\s+)"
            rf"(?:(?:{words('link_words')})\s+)?(?P<sign>{_SIGN})$"
        ),
        compiled(rf"\b(?:{words('particle_verbs')})\s+$"),
        compiled(rf"\b(?:{words('movement')})\b"),
        words("level"),
    )
