"""Amounts and money in words: "over 2,400", "up to 10,000", "between 200 and 220", "about $158 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from entrepot.model.claims import Money, Quantity
from entrepot.reference.tables import table_rows

_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9}
_FIGURE = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?:\s?(?P<scale>thousand|million|mln|billion|bn|[mkb]\b))?", re.IGNORECASE
)
_LOWER = re.compile(
    r"(at least|no fewer than|no less than|more than|over|above|upwards of)[^\d\w]*(?:\w{0,4}[$€£])?$", re.I
)
_UPPER = re.compile(
    r"(up to|no more than|at most|not more than|under|less than|below|fewer than)[^\d\w]*(?:\w{0,4}[$€£])?$", re.I
)
_NEARLY = re.compile(
    r"(about|around|some|nearly|almost|approximately|approx\.|roughly|an estimated|a mere|an average of|circa|ca\.)"
    r"\W*(?:USD|EUR|US)?\W*$",
    re.I,
)
_SPELLED_NEARLY = re.compile(
    r"\b(about|around|nearly|almost|roughly|approximately|some) (?:an? |one |two |three |half )", re.I
)
_VAGUE_NUMBERS = re.compile(
    r"\b(dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands)\b(?: of)?", re.I
)
_VAGUE_VALUES = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000}
SMALL_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALL_NUMBER = re.compile(r"(?<![\d.,])\d(?![\d.,])(?! million| billion)")
_EXACT_WORDS = {"a mere": "", "an average of": "an average of "}
_SPELLED = re.compile(
    r"\b((?:one |a )?hundred|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b"
    r"(?: (thousand|million|billion))?",
    re.IGNORECASE,
)
_SPELLED_VALUES = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_SPELLED_VALUES |= {"ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "hundred": 100}
_PER = {"1/a": " a year", "1/mo": " a month", "t/a": " a year"}
_MEASURE_WORDS = frozenset({"tonnes", "tons", "barrels", "kilograms"})
_MEASURES = {"t": "tonnes", "t/a": "tonnes", "bbl/d": "barrels a day", "bbl": "barrels", "kg": "kilograms"}


def counted(amount: Quantity, thing: str, evidence: str) -> str:
    """An amount with what is counted, and the rate after it.

    >>> counted(Quantity("drones", 2400, None, "1"), "Iranian drones", "has ordered over 2,400 drones")
    'over 2,400 Iranian drones'
    >>> counted(Quantity("flour", 600, 600, "t"), "flour", "600 tonnes of flour")
    '600 tonnes of flour'
    """
    number = bounds(amount.low, amount.high, evidence)
    if amount.unit == "1":
        number = _SMALL_NUMBER.sub(lambda found: small_number(int(found[0])), number)
    measure = _MEASURES.get(amount.unit)
    if measure:
        of = "" if thing in _MEASURE_WORDS else f" of {thing}"
        return f"{number} {measure}{of}{_PER.get(amount.unit, '')}"
    joint = " of " if number in _VAGUE_VALUES else " "
    return f"{number}{joint}{thing}{_PER.get(amount.unit, '')}"


def small_number(value: int) -> str:
    """A number below ten as a word.

    >>> small_number(6)
    'six'
    """
    return SMALL_NUMBERS[value]


def bounds(low: float | None, high: float | None, evidence: str) -> str:
    """Two bounds in words; "over" and "about" only where the text has them, "at least" where it is not clear.

    >>> bounds(200, 220, "between 200 and 220"), bounds(None, 10000, "up to 10,000 a month")
    ('between 200 and 220', 'up to 10,000')
    """
    if low is not None and high is not None:
        if low != high:
            return f"between {figure(low)} and {figure(high)}"
        return f"{nearly(low, evidence)}{figure(low)}"
    if low is not None:
        return _from_below(low, evidence)
    return f"{_cue(high or 0, evidence, _UPPER) or 'up to'} {figure(high or 0)}"


def _from_below(low: float, evidence: str) -> str:
    for match in _VAGUE_NUMBERS.finditer(evidence):
        word = match[1].casefold()
        if _VAGUE_VALUES.get(word) == low:
            return word
    return f"{_cue(low, evidence, _LOWER) or 'at least'} {figure(low)}"


def nearly(value: float, evidence: str) -> str:
    """The word for "not exactly" that the text has before this number, with a space after it, or nothing."""
    if cue := _cue(value, evidence, _NEARLY):
        return _EXACT_WORDS.get(cue, f"{cue} ")
    if "couple of hundred" in evidence and value == 200:
        return "about "
    if any(_same(value, found) for found, _ in _figures(evidence)):
        return ""
    return "about " if _SPELLED_NEARLY.search(evidence) else ""


def figure(value: float) -> str:
    """A number as English writes it.

    >>> figure(2400), figure(1_300_000), figure(2.5), figure(158e6), figure(2112000)
    ('2,400', '1.3 million', '2.5', '158 million', '2,112,000')
    """
    for size, word in ((1e9, "billion"), (1e6, "million")):
        scaled = value / size
        if scaled >= 1 and round(scaled, 2) == scaled:
            return f"{scaled:g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def sum_of_money(money: Money, evidence: str) -> str:
    """A sum with its currency; "in dirhams" has no number and gives the currency's name alone.

    >>> sum_of_money(Money(158e6, 158e6, "USD"), "reaching $158 million")
    '$158 million'
    >>> sum_of_money(Money(None, 48000, "USD", "unit"), "at no more than $48,000 apiece")
    'no more than $48,000 each'
    """
    if money.low is None and money.high is None:
        return _currency_name(money.currency)
    words = bounds(money.low, money.high, evidence)
    each = {"unit": " each"}.get(money.per, "")
    symbol = {"USD": "$", "EUR": "€", "GBP": "£"}.get(money.currency)
    if symbol:
        return re.sub(r"(?<![\d,.])(?=\d)", lambda _: symbol, words) + each
    return f"{words} {_currency_name(money.currency)}{each}"


def percentage(value: float, evidence: str) -> str:
    """A share, with "about" where the text has no such figure ("a third").

    >>> percentage(40, "dropping by 40%"), percentage(33, "almost a third")
    ('40%', 'about 33%')
    """
    exact = any(_same(value, found) for found, _ in _figures(evidence))
    return f"{nearly(value, evidence)}{round(value, 1):g}%" if exact else f"about {round(value):g}%"


def _cue(value: float, evidence: str, pattern: re.Pattern[str]) -> str:
    for found, start in _figures(evidence):
        if _same(value, found) and (match := pattern.search(evidence[max(0, start - 28) : start])):
            return match[1].casefold()
    return ""


def _figures(text: str) -> Iterator[tuple[float, int]]:
    for match in _FIGURE.finditer(text):
        number = float(match["number"].replace(",", "").rstrip("."))
        yield number * _SCALES.get((match["scale"] or "").casefold(), 1), match.start()
    for match in _SPELLED.finditer(text):
        yield (
            _SPELLED_VALUES[match[1].casefold().split(" ")[-1]] * _SCALES.get((match[2] or "").casefold(), 1),
            match.start(),
        )


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= abs(one) * 1e-9


@cache
def _currency_names() -> dict[str, str]:
    names = {row["code"]: row["names"].split("|") for row in table_rows("currencies.csv")}
    return {code: _plural_of(listed) for code, listed in names.items() if listed[0]}


def _plural_of(names: list[str]) -> str:
    """The plural: of "rouble|roubles" the second, of "yuan|renminbi" the first."""
    return next((name for name in names[1:] if name[:3] == names[0][:3]), names[0])


def _currency_name(code: str) -> str:
    return _currency_names().get(code, code)
