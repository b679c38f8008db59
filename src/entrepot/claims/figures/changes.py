"""Growth and fall in text: "tripled", "rose by 45 percent", "fell by almost a third", "grew twelvefold", "was flat".

The words stand in `figure_words/LANGUAGE/changes.yml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from entrepot.claims.figure_words import alternation, patterns, section, value_of, valued
from entrepot.claims.figures.numerals import find_numerals
from entrepot.model.spans import Span

_FILE = "changes"


@dataclass(frozen=True, slots=True)
class FoundChange(Span):
    """A change in the text: the verb or noun with its amount.

    `direction` is up, down or flat. `factor` is how many times as much or as little ("tripled" is 3), `percent`
    unsigned, `delta` an unsigned absolute difference; each None where the words do not give it.
    """

    direction: str
    factor: float | None = None
    percent: float | None = None
    delta: float | None = None

    @property
    def is_measured(self) -> bool:
        """Whether the words tell how much."""
        return bool(self.factor or self.percent or self.delta)

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


def find_changes(text: str, start: int, end: int, language: str = "en") -> list[FoundChange]:
    """Changes between two offsets, in order; none overlaps another.

    A third is 33 percent and two thirds 66.7, as the annotation guidelines round them.

    >>> [(c.direction, c.factor, c.percent) for c in find_changes("Trade tripled, then fell by a third.", 0, 36)]
    [('up', 3.0, None), ('down', None, 33.0)]
    >>> [(c.direction, c.percent) for c in find_changes("вырос за год на 14,7 %, сократился вдвое", 0, 40, "ru")]
    [('up', 14.7), ('down', 50.0)]
    """
    found = [
        change
        for direction, pattern in _rules(language)
        for match in pattern.finditer(text, start, end)
        if (change := _change(match, direction, language)) is not None
    ]
    found.sort(key=lambda change: (change.start, not change.is_measured, -change.end))
    changes: list[FoundChange] = []
    for change in found:
        if not changes or change.start >= changes[-1].end:
            changes.append(change)
    return changes


def fraction_percent(words: str, language: str = "en") -> float:
    """The percentage that a fraction in words is: thirds as 33 and 66.7, the others exact.

    >>> fraction_percent("a third"), fraction_percent("two thirds"), fraction_percent("three-quarters")
    (33.0, 66.7, 75.0)
    """
    part = next(size for size, pattern in _parts(language) if pattern.search(words))
    count = _value(re.split(r"[\s-]", words)[0], language) or 1.0
    return 33.0 if (count, part) == (1.0, 3) else round(100 * count / part, 1)


@cache
def _parts(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The size of each part of a whole, and the pattern of its words."""
    parts = section(language, "measures", "fraction_parts")
    return tuple(
        (size, re.compile(rf"(?<!\w)(?:{alternation(words)})(?!\w)", re.IGNORECASE)) for size, words in parts.items()
    )


@cache
def _rules(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (direction, re.compile(rf"(?<![\w-])(?:{_one_group_each(pattern)})", re.IGNORECASE))
        for direction, pattern in patterns(language, _FILE)
    )


def _one_group_each(pattern: str) -> str:
    """The pattern with group names made unique by a number: a fragment may stand in it twice."""
    seen: dict[str, int] = {}

    def numbered(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return f"(?P<{match[1]}_{seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", numbered, pattern)


def _change(match: re.Match[str], direction: str, language: str) -> FoundChange | None:
    """A change with its amount; None where what looks like an amount is no number."""
    change = FoundChange(*match.span(), direction)
    for group, words in match.groupdict().items():
        if words:
            name = group.rpartition("_")[0]
            value = _amount(name, words, language)
            if value is None:
                return None
            change = _with_amount(change, name, value)
    return change


def _amount(name: str, words: str, language: str) -> float | None:
    """The value of one amount of a change; None where its words are no number."""
    if name in ("halved", "multiple"):
        return value_of(words, valued(language, _FILE, "multiples")) or 2.0
    return fraction_percent(words, language) if name == "fraction" else _value(words, language)


def _with_amount(change: FoundChange, name: str, value: float) -> FoundChange:
    """The change with one amount more; "halved" is down by 50 percent."""
    if name in ("halved", "multiple") and change.direction == "down" and value == 2:
        return replace(change, percent=50.0)
    if name in ("percent", "fraction"):
        return replace(change, percent=value)
    return replace(change, delta=value) if name == "delta" else replace(change, factor=value)


def _value(words: str, language: str) -> float | None:
    """The number that words are, with "and a half" after it; None where they are none."""
    half = section(language, _FILE, "half")
    plain = words.lower().removesuffix(half).rstrip() if language == "en" else words
    numerals = find_numerals(plain, 0, len(plain), language)
    numerals = [numeral for numeral in numerals if numeral.end >= len(plain.rstrip(" \u00a0."))]
    return numerals[0].value + (0.5 if plain != words.lower() and language == "en" else 0.0) if numerals else None
