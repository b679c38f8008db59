"""The rule on numbers: a sentence has the numbers of its claims and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import isclose

from entrepot.brief.lint.told import Told
from entrepot.model.claims import Claim

_NUMBER = re.compile(
    r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w-]*[A-Za-z])"
    r"(?:\s*(thousand|million|billion|trillion|m|bn)\b)?(-fold)?",
    re.IGNORECASE,
)
_SCALE = {"thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_DATE = re.compile(r"\d+")
_WORDS = {
    **{
        word: float(n) for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
    },
    "doubled": 2.0,
    "tripled": 3.0,
    "quadrupled": 4.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
}
_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


def changes_number(told: Told) -> Iterator[str]:
    """Every number in the own words is one of a claim's amounts, sums, changes and dates, or stands in its words."""
    if told.is_quotation or not told.claims:
        return
    known = [value for claim in told.claims for value in _values(claim)]
    for value, words in numbers_in(told.own):
        if not any(isclose(value, one, rel_tol=1e-9) or value == round(one) for one in known):
            yield f"no cited claim has the number “{words}”"


def numbers_in(text: str) -> Iterator[tuple[float, str]]:
    """The numbers of a text with their words, "28.61 million" as one; not those within names such as "Su-35".

    >>> list(numbers_in("over 2,400 drones and two Su-35 for $1.5 million"))
    [(2400.0, '2,400'), (1500000.0, '1.5 million'), (2.0, 'two')]
    """
    for match in _NUMBER.finditer(text):
        scale = _SCALE[match[2].casefold()] if match[2] else 1.0
        yield float(match[1].replace(",", "")) * scale, match[0].strip()
    for match in _WORD.finditer(text):
        yield _WORDS[match[0].casefold()], match[0]


def _values(claim: Claim) -> Iterator[float]:
    """All that a claim has as numbers: its figures, the parts of its dates, the numbers in the words of its parts."""
    bounds = [(amount.low, amount.high) for amount in claim.quantities]
    bounds += [(money.low, money.high) for money in claim.money]
    bounds += [(claim.change.factor, claim.change.percent), (claim.change.delta, None)] if claim.change else []
    yield from (value for pair in bounds for value in pair if value is not None)
    dates = [claim.time.start, claim.time.end, claim.time.text] if claim.time else []
    yield from (float(part) for date in dates if date for part in _DATE.findall(date))
    parts = [argument.quote.text for argument in claim.arguments]
    # "It" is told as "140 Repair Plant": a number of the name that the argument stands for.
    parts += [(argument.entity or "").partition(":")[2].replace("-", " ") for argument in claim.arguments]
    parts += [source.who.text for source in claim.sources if source.who]
    parts += [amount.of or "" for amount in claim.quantities]
    yield from (value for text in parts for value in _in_words(text))


def _in_words(text: str) -> Iterable[float]:
    found = [value for value, _ in numbers_in(text)]
    return [*found, *(float(part) for part in _DATE.findall(text))]
