"""Quantities in text: "over 2,400 drones", "8 million tonnes of potash", "1.4 million barrels a day", "a third of"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from entrepot.claims.amounts import Amount, find_amounts
from entrepot.claims.changes import find_changes, fraction_percent
from entrepot.claims.cover import Cover
from entrepot.claims.moments import find_moments
from entrepot.claims.money import find_money
from entrepot.model.spans import Span
from entrepot.reference.goods import families


@dataclass(frozen=True, slots=True)
class FoundQuantity(Span):
    """A quantity in the text: bound, number and unit of measure, without what is counted.

    `low`/`high` None is an open end. `unit` is "1" for counted things, "%" for a share, "t", "kg", "km", "m", "l",
    "m3", "bbl"; "/d", "/mo" or "/a" follow where the words give a rate. `of` spans the words that come after and name
    what is counted, a guess without syntax; None where nothing does. `number` spans the digits or number words alone.
    """

    low: float | None
    high: float | None
    unit: str
    of: Span | None
    number: Span

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


# Unit and factor of the words of measure; counted things have none.
_MEASURES: dict[str, tuple[str, float]] = {
    r"(?:metric\s+)?(?:tonnes?|tons?)|t(?=\s|$|[.,;)])|mt(?=\s|$|[.,;)])": ("t", 1.0),
    r"kilotonnes?|kilotons?|kt(?=\W|$)": ("t", 1e3),
    r"megatonnes?": ("t", 1e6),
    r"(?:barrels?|bbls?)": ("bbl", 1.0),
    r"(?:bpd|b/d)": ("bbl/d", 1.0),
    r"(?:kilograms?|kilogrammes?|kilos?|kg)(?=\W|$)": ("kg", 1.0),
    r"(?:kilometres?|kilometers?|km)(?=\W|$)": ("km", 1.0),
    r"(?:litres?|liters?)": ("l", 1.0),
    r"(?:metres?|meters?)(?=\W|$)": ("m", 1.0),
    r"(?:cubic\s+met(?:re|er)s?|m³)": ("m3", 1.0),
    r"(?:%|per\s?cent\b|percent\b|percentage\s+points?)": ("%", 1.0),
}
_MEASURE_RULES = tuple(
    (re.compile(rf"[\s\u00a0-]?\s*(?:{pattern})", re.IGNORECASE), unit, factor)
    for pattern, (unit, factor) in _MEASURES.items()
)
_NOT_BEFORE = r"(?!\s+(?:before|earlier|ago|later))"
_RATES = tuple(
    (re.compile(rf"\b(?:an?|per|each|every)\s+{period}\b{_NOT_BEFORE}|/\s?{period}\b", re.IGNORECASE), sign)
    for period, sign in (("(?:year|annum)", "a"), ("month", "mo"), ("day", "d"))
)
_RATE_ADVERBS = tuple(
    (re.compile(rf"\b(?:{adverbs})\b", re.IGNORECASE), sign)
    for adverbs, sign in (("annually|yearly", "a"), ("monthly", "mo"), ("daily", "d"))
)
_SENTENCE_PART_END = re.compile(r"[.;:!?\n](?:\s|$)")
_CLAUSE_END = re.compile(r"[.;:!?\n](?:\s|$)|[,(]|\b(?:and|but|which|that|who|when|while|after|before|if)\b", re.I)
# What a number may stand in without counting anything.
_NOT_COUNTS = re.compile(
    r"""
      \b\d+(?:[.,]\d+)?[\s\u00a0-]?(?:mm|cm|millimet(?:re|er)s?|inch(?:es)?|degrees?|°C?|MHz|GHz|kHz|hp|kW|MW|volts?)\b
    | \b\d{1,2}:\d\d\b | \b\d{1,2}(?:\.\d\d)?\s?[ap]\.?m\b
    | \b(?:No\.?|Nos\.?|no\.|nos\.|Nr\.?)\s?\d[\w/-]* | \#\s?\d+ | №\s?\d+
    | \b(?:(?i:articles?|resolutions?|regulations?|decrees?|annex|sections?|chapter|pages?|pp?\.|paragraphs?|tables?
        |footnotes?|hs|(?:sub)?headings?|codes?|cn|iso|directive|category|aged?)
      | Order|Item|Form|Rule|Volume|Issue|Flight|Room|Building|House|Box|Street|Block|Unit|Phase|Type|Mark|Model
      | Route|Channel|Law|Note|Version|Figure)
      \s+(?:(?i:no)\.?\s*|(?i:number)\s+)?\d[\w./()–-]*(?:\s*(?:,|and|to|or|[-–—])\s*\d[\w./()–-]*)*
    | \b(?i:imo|mmsi|inn|ogrn|passport|telephone|phone|tel|fax|id)\b\.?:?\s*(?:(?i:no|number)\b\.?:?\s*)?\+?\d[\d\s-]*
    | \+?\b\d{3}[\s-]\d{3,4}[\s-]\d{4}\b | \b[A-Za-z]\w{0,20}(?:-\w{1,20}){0,4}-\d+\b
    | \b\d+\s\((?:19|20)\d\d\) | \w\(\d+\) | \b\d+\s?\([a-z0-9]{1,3}\)
    | \b\d{4}\.\d\d(?:\.\d\d)*\b
    | \[\d+\] | \b\d+\s*[×x]\s*\d+\b
    | \b(?:\d[\d,.]{0,12}|[a-z]+(?:-[a-z]+)?)-(?!(?:mm|million|billion|thousand|hundred|tonne|ton|percent|per)\b)
      (?:year|month|week|day|hour|room|axle|store?y|wheel|cylinder|seat|man|way|page|bit|nation|party|member|point|part|
         person|ship|door|strong|tonne|ton|metre|meter|kilomet(?:re|er)|km|kg|litre|barrel|foot|mile|engine|fold)\w*(?:-old)?
    | ,\s\d\d,
    | \b(?:\d+|[A-Za-z]+)\s+(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b
    | \b(?:\d+|[a-z]+)\s+(?:times|points?|goals?)\b
    """,
    re.VERBOSE,
)
_FRACTION = re.compile(
    r"(?P<fraction>\b(?:a|one|two|three)[\s-](?:thirds?|quarters?|fifths?|tenths?)|\bhalf)(?=\s+(?:of|the|its|their)\b)",
    re.IGNORECASE,
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d$")
_NAMED_NUMBER = re.compile(r"[A-Z][\w’'-]*\s$")
_OF = re.compile(r"\s*(?:of\s+)?(?:(?:the|its|their|these|those|such|more|other|further|additional)\s+)?")
_PERIOD = re.compile(r"\s+(?:an?|per)\s+(?:day|month|year|annum)\b", re.IGNORECASE)
_AS_MANY = re.compile(r"\bas\s+many\b(?!\s+as\b)", re.IGNORECASE)
_WORD = re.compile(r"[\s\u00a0]*[“\"‘'«]?([\w×][\w×’'/-]*)[”\"’'»]?")
# Words that end the name of what is counted.
_STOP = re.compile(
    r"an?|the|and|or|but|to|from|in|on|at|by|with|for|of|as|than|that|which|who|whom|whose|when|while|is|are|was|were|"
    r"be|been|being|has|have|had|will|would|can|could|may|might|must|shall|should|did|do|does|not|per|each|apiece|"
    r"every|about|over|under|more|less|since|until|through|via|after|before|during|into|onto|against|between|this|"
    r"last|next|there|worth|bound|here|he|she|it|they|we|you|i|said|says|also|already|now|then|if|because|so",
    re.IGNORECASE,
)
_LONGEST_NOUN = 4
_FAR = 250  # characters; an ellipsis is not carried over more than a sentence or two


def find_quantities(text: str, start: int, end: int) -> list[FoundQuantity]:
    """Quantities between two offsets, in order; no money, date, share of a change, calibre, age, law or model number.

    A number in thousands or more with no noun after it takes the measure of the quantity before it ("10 million tonnes,
    later above four million").

    >>> [(q.low, q.high, q.unit) for q in find_quantities("over 2,400 drones and 1.4 million barrels a day", 0, 47)]
    [(2400.0, None, '1'), (1400000.0, 1400000.0, 'bbl/d')]
    """
    taken = _taken(text, start, end)
    found = [
        _quantity(text, end, amount)
        for amount in find_amounts(text, start, end)
        if _counts(text, start, end, amount, taken)
    ]
    found += [
        _share(text, end, match)
        for match in _FRACTION.finditer(text, start, end)
        if not taken.meets(Span(match.start(), match.start() + 1))
    ]
    found.sort(key=lambda quantity: quantity.start)
    found = _with_inherited_measure(text, found)
    return sorted(found + _as_many(text, start, end, found), key=lambda quantity: quantity.start)


def _taken(text: str, start: int, end: int) -> Cover:
    """Stretches whose numbers count nothing: money, dates, changes, codes and the like."""
    spans = [money.amount for money in find_money(text, start, end)]
    spans += [change.span for change in find_changes(text, start, end) if change.percent or change.factor]
    spans += [Span(match.start(), match.end()) for match in _NOT_COUNTS.finditer(text, start, end)]
    spans += [Span(match.start(), match.end()) for match in _numbered_families().finditer(text, start, end)]
    spans += [Span(moment.start, moment.end) for moment in find_moments(text, start, end)]
    return Cover.of(spans)


def _is_chained(text: str, number: Span) -> bool:
    """Whether a hyphen joins a number to another that makes no range with it: a score, a plate, a code."""
    before, after = text[max(0, number.start - 2) : number.start], text[number.end : number.end + 2]
    return bool(re.fullmatch(r"\d[-–]", before) or re.fullmatch(r"[-–]\d", after))


@cache
def _numbered_families() -> re.Pattern[str]:
    """Families of weapons with a number for the model: "Leopard 2"."""
    names = "|".join(re.escape(name) for name in families() if len(name) > 3)
    return re.compile(rf"\b(?:{names})\s\d{{1,3}}[A-Z]?\d?\b(?!,)")


def _counts(text: str, start: int, end: int, amount: Amount, taken: Cover) -> bool:
    """Whether the amount counts or measures something."""
    number = Span(amount.number_start, amount.number_end)
    if taken.meets(number) or _is_chained(text, number):
        return False
    if amount.has_metre_sign and not _WORD.match(text, amount.number_end, end):
        return False
    is_named = _NAMED_NUMBER.search(text, max(start, amount.number_start - 24), amount.number_start)
    is_numbered = not _noun(text, amount.number_end, end) or text.startswith(" of ", amount.number_end)
    return not (is_named and is_numbered and amount.start == amount.number_start)


def _quantity(text: str, end: int, amount: Amount) -> FoundQuantity:
    number = Span(amount.number_start, amount.number_end)
    for pattern, unit, factor in _MEASURE_RULES:
        measure = pattern.match(text, amount.end, end)
        if measure:
            low, high = _times(amount.low, factor), _times(amount.high, factor)
            rate = "" if unit in ("%", "bbl/d") else _rate(text, measure.end(), end)
            period = _PERIOD.match(text, measure.end(), end)
            of = _noun(text, period.end() if period else measure.end(), end)
            return FoundQuantity(amount.start, measure.end(), low, high, unit + rate, of, number)
    unit = "1" + _rate(text, amount.end, end)
    of = _noun(text, amount.end, end)
    return FoundQuantity(amount.start, amount.end, amount.low, amount.high, unit, of, number)


def _share(text: str, end: int, match: re.Match[str]) -> FoundQuantity:
    """A fraction of something as a percentage."""
    percent = fraction_percent(match["fraction"])
    span = Span(*match.span())
    return FoundQuantity(*match.span(), percent, percent, "%", _noun(text, match.end(), end), span)


def _rate(text: str, position: int, end: int) -> str:
    """The sign "/a", "/mo" or "/d" where the clause goes on with "a year", "a month", "a day"; else nothing.

    An adverb ("annually") also reaches back over "and".
    """
    hits = [
        (match.start(), sign)
        for ending, rates in ((_CLAUSE_END, _RATES), (_SENTENCE_PART_END, _RATE_ADVERBS))
        for pattern, sign in rates
        if (match := pattern.search(text, position, _limit(ending, text, position, end)))
    ]
    return f"/{min(hits)[1]}" if hits else ""


def _limit(ending: re.Pattern[str], text: str, position: int, end: int) -> int:
    stop = ending.search(text, position, min(end, position + _FAR))
    return stop.start() if stop else min(end, position + _FAR)


def _noun(text: str, position: int, end: int) -> Span | None:
    """The words after a number up to the next function word or sign."""
    opening = _OF.match(text, position, end)
    cursor = opening.end() if opening else position
    first = last = None
    for _ in range(_LONGEST_NOUN):
        word = _WORD.match(text, cursor, end)
        if not word or word[1].isdigit() or _STOP.fullmatch(word[1]):
            break
        first = word.start(1) if first is None else first
        cursor, last = word.end(), word.end(1)
    return None if first is None or last is None else Span(first, last)


def _as_many(text: str, start: int, end: int, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """Quantities told as equal to the one before: "240,000 shells and as many casings"."""
    same: list[FoundQuantity] = []
    for match in _AS_MANY.finditer(text, start, end):
        before = [quantity for quantity in found if match.start() - _FAR < quantity.end <= match.start()]
        if before:
            span, of = Span(*match.span()), _noun(text, match.end(), end)
            same.append(FoundQuantity(span.start, span.end, before[-1].low, before[-1].high, before[-1].unit, of, span))
    return same


def _times(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


def _with_inherited_measure(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """Large numbers that nothing or "of" follows in the measure before them, a first end in that of the second."""
    quantities: list[FoundQuantity] = []
    for quantity, after in zip_longest(found, found[1:]):
        if after and not quantity.of and text[quantity.end : after.start].strip() == "to":
            quantity = replace(quantity, unit=after.unit)
        if quantities and _is_elliptic(text, quantities[-1], quantity):
            quantity = replace(quantity, unit=quantities[-1].unit)
        quantities.append(quantity)
    return quantities


def _is_elliptic(text: str, before: FoundQuantity, quantity: FoundQuantity) -> bool:
    """Whether a number leaves out the measure that the quantity before it has."""
    between = text[before.end : quantity.start]
    is_near = "\n" not in between and len(between) < _FAR
    is_bare = quantity.unit == "1" and (not quantity.of or text.startswith(" of ", quantity.end))
    return is_near and is_bare and before.unit not in ("1", "%") and (quantity.low or quantity.high or 0.0) >= 1000
