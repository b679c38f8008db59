"""Whether two claims' figures and dates can be about the same event."""

from __future__ import annotations

import re
from itertools import product

from entrepot.model.claims import Change, Claim, Money, Quantity, When

# An open bound ("over 2,400") is taken to reach this far, so that "over 2,400" and "10,000" are two statements.
OPEN_BOUND_FACTOR = 1.5
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5  # letters that two forms of a noun share


def figures_agree(one: Claim, other: Claim) -> bool:
    """True if no amount, sum or change of one claim contradicts the other's; a missing figure contradicts nothing."""
    return (
        _quantities_agree(one.quantities, other.quantities)
        and _money_agrees(one.money, other.money)
        and _changes_agree(one.change, other.change)
    )


def figures_contradict(one: Claim, other: Claim) -> bool:
    """True if amounts of one kind of thing in one unit, sums in one currency or two growths cannot both be so."""
    amounts = [(a, b) for a, b in product(one.quantities, other.quantities) if _count_the_same(a, b)]
    sums = [(a, b) for a, b in product(one.money, other.money) if (a.currency, a.per) == (b.currency, b.per)]
    compared: list[list[tuple[Quantity, Quantity]] | list[tuple[Money, Money]]] = [amounts, sums]
    differ = any(pairs and not any(_overlap(a, b) for a, b in pairs) for pairs in compared)
    return differ or not _changes_agree(one.change, other.change)


def _count_the_same(one: Quantity, other: Quantity) -> bool:
    """True for one unit and words that share one; words of two alphabets are not compared."""
    if one.unit != other.unit:
        return False
    if one.of is None or other.of is None or one.of.isascii() != other.of.isascii():
        return True
    words, others = (set(_WORD.findall(of.casefold())) for of in (one.of, other.of))
    return any(a[:_STEM] == b[:_STEM] for a, b in product(words, others))


def times_agree(one: When | None, other: When | None) -> bool:
    """True if the times overlap as far as both are known.

    >>> times_agree(When("2023", "2023", ""), When("2023-05", None, ""))
    True
    >>> times_agree(When("2022", "2022", ""), When("2023", "2023", ""))
    False
    """
    if one is None or other is None:
        return True
    return _not_after(one.start, other.end) and _not_after(other.start, one.end)


def _not_after(start: str | None, end: str | None) -> bool:
    if start is None or end is None:
        return True
    length = 4 if _is_season(start) or _is_season(end) else min(len(start), len(end))
    return start[:length] <= end[:length]


def _is_season(value: str) -> bool:
    return len(value) == 7 and value[5:] > "12"


def _quantities_agree(ones: tuple[Quantity, ...], others: tuple[Quantity, ...]) -> bool:
    return not (ones and others) or any(a.unit == b.unit and _overlap(a, b) for a, b in product(ones, others))


def _money_agrees(ones: tuple[Money, ...], others: tuple[Money, ...]) -> bool:
    pairs = [(a, b) for a, b in product(ones, others) if (a.currency, a.per) == (b.currency, b.per)]
    return not pairs or any(_overlap(a, b) for a, b in pairs)


def _overlap(one: Quantity | Money, other: Quantity | Money) -> bool:
    (low, high), (other_low, other_high) = _bounds(one), _bounds(other)
    return low <= other_high and other_low <= high


def _bounds(amount: Quantity | Money) -> tuple[float, float]:
    low, high = amount.low, amount.high
    if low is None and high is None:
        return float("-inf"), float("inf")
    if low is None:
        return (high or 0.0) / OPEN_BOUND_FACTOR, high or 0.0
    return low, low * OPEN_BOUND_FACTOR if high is None else high


def _changes_agree(one: Change | None, other: Change | None) -> bool:
    if one is None or other is None:
        return True
    return (one.direction, one.factor, one.percent) == (other.direction, other.factor, other.percent)
