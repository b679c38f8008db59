"""Quantities in text: "over 2,400 drones", "8 million tonnes of potash", "1.4 million barrels a day", "a third of"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest
from typing import Any

from entrepot.claims.figure_words import alternation, listed, patterns, section
from entrepot.claims.figures.amounts import Amount, bound_before, find_amounts
from entrepot.claims.figures.changes import find_changes, fraction_percent
from entrepot.claims.figures.moments import find_moments
from entrepot.claims.figures.money import find_money
from entrepot.claims.names.cover import Cover
from entrepot.model.spans import Span
from entrepot.reference.goods import families


@dataclass(frozen=True, slots=True)
class FoundQuantity(Span):
    """A quantity in the text: bound, number and unit of measure, without what is counted.

    `low`/`high` None is an open end. `unit` is "1" for counted things, "%" for a share, "t", "kg", "km", "m", "l",
    "m3", "bbl"; "/d", "/mo" or "/a" follow where the words give a rate. `of` spans the words that come after and name
    what is counted, a guess without syntax; None where nothing does. `number` spans the digits or number words alone.
    `is_compared` is True for what another is only compared with ("up from 400").
    """

    low: float | None
    high: float | None
    unit: str
    of: Span | None
    number: Span
    is_compared: bool = False

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


_FILE = "measures"
_SENTENCE_PART_END = re.compile(r"[.;:!?\n](?:\s|$)")
_NAMED_NUMBER = re.compile(r"[A-ZА-ЯЁ][\w’'-]*\s$")
_WORD = re.compile(r"[\s\u00a0]*[“\"‘'«]?([\w×][\w×’'/-]*)[”\"’'»]?")
_LONGEST_NOUN = 4
_LOOK_BACK = 40  # characters in which the words of a comparison stand
_RATE_LOOK_BACK = 90
_FAR = 250  # characters; an ellipsis is not carried over more than a sentence or two


@dataclass(frozen=True, slots=True)
class _Measures:
    """The patterns of measures, rates and fractions of one language, and of numbers that count nothing."""

    units: tuple[tuple[re.Pattern[str], str, float], ...]
    rates: tuple[tuple[re.Pattern[str], str], ...]
    rate_adverbs: tuple[tuple[re.Pattern[str], str], ...]
    rates_before: tuple[tuple[re.Pattern[str], str], ...]
    period: re.Pattern[str]
    fraction: re.Pattern[str]
    as_many: re.Pattern[str]
    of: re.Pattern[str]
    stop: re.Pattern[str]
    to: str
    clause_end: re.Pattern[str]
    not_counts: re.Pattern[str]
    compared_before: re.Pattern[str]


def find_quantities(text: str, start: int, end: int, language: str = "en") -> list[FoundQuantity]:
    """Quantities between two offsets, in order; no money, date, share of a change, calibre, age, law or model number.

    A number in thousands or more with no noun after it takes the measure of the quantity before it ("10 million tonnes,
    later above four million").

    >>> [(q.low, q.high, q.unit) for q in find_quantities("over 2,400 drones and 1.4 million barrels a day", 0, 47)]
    [(2400.0, None, '1'), (1400000.0, 1400000.0, 'bbl/d')]
    >>> [(q.low, q.high, q.unit) for q in find_quantities("2,4 тыс. дронов и 5 млн тонн нефти в год", 0, 40, "ru")]
    [(2400.0, 2400.0, '1'), (5000000.0, 5000000.0, 't/a')]
    """
    return _Reading(text, start, end, language, _measures(language)).quantities()


@dataclass(frozen=True, slots=True)
class _Reading:
    """One stretch of text and the measures of its language."""

    text: str
    start: int
    end: int
    language: str
    measures: _Measures

    def quantities(self) -> list[FoundQuantity]:
        """Everything that is counted or measured, in text order."""
        taken = self._taken()
        amounts = find_amounts(self.text, self.start, self.end, self.language)
        fractions = list(self.measures.fraction.finditer(self.text, self.start, self.end))
        parts = Cover.of(Span(*match.span()) for match in fractions)
        found = [
            self._quantity(amount)
            for amount in amounts
            if self._counts(amount, taken) and not parts.meets(Span(amount.number_start, amount.number_end))
        ]
        found += [self._share(match) for match in fractions if not taken.meets(Span(match.start(), match.start() + 1))]
        found.sort(key=lambda quantity: quantity.start)
        found = self._with_inherited_measure(found)
        return sorted(found + self._as_many(found), key=lambda quantity: quantity.start)

    def _taken(self) -> Cover:
        """Stretches whose numbers count nothing: money, dates, changes, codes and the like."""
        place = (self.text, self.start, self.end)
        spans = [money.amount for money in find_money(*place, self.language)]
        spans += [change.span for change in find_changes(*place, self.language) if change.percent or change.factor]
        spans += [Span(match.start(), match.end()) for match in self.measures.not_counts.finditer(*place)]
        spans += [Span(match.start(), match.end()) for match in _numbered_families().finditer(*place)]
        spans += [Span(moment.start, moment.end) for moment in find_moments(*place, self.language)]
        return Cover.of(spans)

    def _counts(self, amount: Amount, taken: Cover) -> bool:
        """Whether the amount counts or measures something."""
        number = Span(amount.number_start, amount.number_end)
        if taken.meets(number) or _is_chained(self.text, number):
            return False
        if amount.has_metre_sign and not _WORD.match(self.text, amount.number_end, self.end):
            return False
        window = max(self.start, amount.number_start - 24)
        is_named = _NAMED_NUMBER.search(self.text, window, amount.number_start)
        is_numbered = not self._noun(amount.number_end) or self.text.startswith(" of ", amount.number_end)
        return not (is_named and is_numbered and amount.start == amount.number_start)

    def _quantity(self, amount: Amount) -> FoundQuantity:
        number = Span(amount.number_start, amount.number_end)
        for pattern, unit, factor in self.measures.units:
            measure = pattern.match(self.text, amount.end, self.end)
            if measure:
                low, high = _times(amount.low, factor), _times(amount.high, factor)
                rate = "" if unit in ("%", "bbl/d") else self._rate(measure.end(), amount.start)
                of = self._noun(self._after_period(measure.end()))
                return FoundQuantity(amount.start, measure.end(), low, high, unit + rate, of, number)
        of = self._noun(self._after_period(amount.end))
        return FoundQuantity(
            amount.start, amount.end, amount.low, amount.high, "1" + self._rate(amount.end, amount.start), of, number
        )

    def _share(self, match: re.Match[str]) -> FoundQuantity:
        """A fraction of something as a percentage."""
        percent = fraction_percent(match["fraction"], self.language)
        begin, bound = bound_before(self.text, self.start, match.start(), self.language)
        low, high = (None if bound == "most" else percent), (None if bound == "least" else percent)
        return FoundQuantity(begin, match.end(), low, high, "%", self._noun(match.end()), Span(*match.span()))

    def _after_period(self, position: int) -> int:
        """Where the words go on after "a day" or "per month" that stand between a number and its noun."""
        period = self.measures.period.match(self.text, position, self.end)
        return period.end() if period else position

    def _rate(self, position: int, begin: int) -> str:
        """The sign "/a", "/mo" or "/d" where the clause goes on with "a year", "a month", "a day"; else nothing.

        An adverb ("annually") also reaches back over "and". Where none follows, one before the number at `begin`
        counts ("annual exports of").
        """
        hits = [
            (match.start(), sign)
            for ending, rates in (
                (self.measures.clause_end, self.measures.rates),
                (_SENTENCE_PART_END, self.measures.rate_adverbs),
            )
            for pattern, sign in rates
            if (match := pattern.search(self.text, position, self._limit(ending, position)))
        ]
        window = max(self.start, begin - _RATE_LOOK_BACK)
        before = [sign for pattern, sign in self.measures.rates_before if pattern.search(self.text, window, begin)]
        return f"/{min(hits)[1]}" if hits else f"/{before[0]}" if before else ""

    def _limit(self, ending: re.Pattern[str], position: int) -> int:
        stop = ending.search(self.text, position, min(self.end, position + _FAR))
        return stop.start() if stop else min(self.end, position + _FAR)

    def _noun(self, position: int) -> Span | None:
        """The words after a number up to the next function word or sign."""
        opening = self.measures.of.match(self.text, position, self.end)
        cursor = opening.end() if opening else position
        first = last = None
        for _ in range(_LONGEST_NOUN):
            word = _WORD.match(self.text, cursor, self.end)
            if not word or word[1].isdigit() or self.measures.stop.fullmatch(word[1]):
                break
            first = word.start(1) if first is None else first
            cursor, last = word.end(), word.end(1)
        return None if first is None or last is None else Span(first, last)

    def _as_many(self, found: list[FoundQuantity]) -> list[FoundQuantity]:
        """Quantities told as equal to the one before: "240,000 shells and as many casings"."""
        same: list[FoundQuantity] = []
        for match in self.measures.as_many.finditer(self.text, self.start, self.end):
            before = [quantity for quantity in found if match.start() - _FAR < quantity.end <= match.start()]
            if before:
                span, last = Span(*match.span()), before[-1]
                of = self._noun(match.end())
                same.append(FoundQuantity(span.start, span.end, last.low, last.high, last.unit, of, span))
        return same

    def _between(self, first: FoundQuantity, second: FoundQuantity) -> str:
        """The words between two numbers, without the period of an abbreviation."""
        return self.text[first.number.end : second.number.start].strip(" .\u00a0")

    def _with_inherited_measure(self, found: list[FoundQuantity]) -> list[FoundQuantity]:
        """Large numbers that nothing or "of" follows in the measure before them, a first end in that of the second."""
        quantities: list[FoundQuantity] = []
        for quantity, after in zip_longest(found, found[1:]):
            if after and not quantity.of and self._between(quantity, after) == self.measures.to:
                quantity = replace(quantity, unit=after.unit)
            if quantities and _is_elliptic(self.text, quantities[-1], quantity):
                quantity = replace(quantity, unit=quantities[-1].unit)
            window = max(self.start, quantity.start - _LOOK_BACK)
            compared = self.measures.compared_before.search(self.text, window, quantity.start)
            # "Against 40 firms" compares nothing, "against 40 tonnes" does.
            is_compared = compared and (quantity.unit[0] != "1" or not compared["measured"])
            quantities.append(replace(quantity, is_compared=True) if is_compared else quantity)
        return quantities


def _is_chained(text: str, number: Span) -> bool:
    """Whether a hyphen joins a number to another that makes no range with it: a score, a plate, a code."""
    before, after = text[max(0, number.start - 2) : number.start], text[number.end : number.end + 2]
    return bool(re.fullmatch(r"\d[-–]", before) or re.fullmatch(r"[-–]\d", after))


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _is_elliptic(text: str, before: FoundQuantity, quantity: FoundQuantity) -> bool:
    """Whether a number leaves out the measure that the quantity before it has."""
    between = text[before.end : quantity.start]
    is_near = "\n" not in between and len(between) < _FAR
    is_bare = quantity.unit == "1" and (not quantity.of or text.startswith(" of ", quantity.end))
    return is_near and is_bare and before.unit not in ("1", "%") and (quantity.low or quantity.high or 0.0) >= 1000


@cache
def _numbered_families() -> re.Pattern[str]:
    """Families of weapons with a number for the model: "Leopard 2"."""
    names = "|".join(re.escape(name) for name in families() if len(name) > 3)
    return re.compile(rf"\b(?:{names})\s\d{{1,3}}[A-Z]?\d?\b(?!,)")


@cache
def _measures(language: str) -> _Measures:
    def rules(part: str) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple(
            (re.compile(rf"\b(?:{pattern})|(?<=\w)(?=/)(?:{pattern})", re.IGNORECASE), sign)
            for sign, pattern in patterns(language, _FILE, part)
        )

    return _Measures(
        tuple(_unit_rule(unit) for unit in section(language, _FILE, "units")),
        rules("rates"),
        rules("rate_adverbs"),
        tuple(
            (re.compile(rf"(?<!\w)(?:{pattern})$", re.IGNORECASE), sign)
            for sign, pattern in patterns(language, _FILE, "rates_before")
        ),
        re.compile("|".join(rf"\s+(?:{pattern})" for _, pattern in patterns(language, _FILE, "rates")), re.IGNORECASE),
        re.compile(_fraction(language), re.IGNORECASE),
        re.compile(rf"\b(?:{section(language, _FILE, 'as_many')})", re.IGNORECASE),
        re.compile(rf"\s*{section(language, _FILE, 'of')}", re.IGNORECASE),
        re.compile(alternation(listed(language, _FILE, "stop")), re.IGNORECASE),
        str(section(language, _FILE, "to")),
        re.compile(section(language, _FILE, "clause_end"), re.IGNORECASE),
        re.compile("|".join(pattern for _, pattern in patterns(language, _FILE, "not_counts"))),
        re.compile(section(language, _FILE, "compared_before"), re.IGNORECASE),
    )


def _unit_rule(unit: dict[str, Any]) -> tuple[re.Pattern[str], str, float]:
    """Pattern, sign and factor of one unit of measure."""
    flags = 0 if unit.get("cased") else re.IGNORECASE
    pattern = re.compile(rf"[\s\u00a0\u202f-]{{0,2}}(?:{alternation(unit['words'])})(?![\w³]|-\w)", flags)
    return pattern, unit["unit"], float(unit["factor"])


def _fraction(language: str) -> str:
    """The pattern of a fraction in words with what must follow it."""
    counts = alternation(listed(language, _FILE, "fraction_counts"))
    parts = alternation(word for words in section(language, _FILE, "fraction_parts").values() for word in words)
    alone = alternation(listed(language, _FILE, "fraction_alone"))
    following = section(language, _FILE, "fraction_of")
    return rf"(?<![\w-])(?P<fraction>(?:{counts})[\s-](?:{parts})|(?:{alone}))(?!\w){following}"
