"""What relative dates are resolved from, and what the words of a date say about year and number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from entrepot.claims.figure_words import meaning
from entrepot.claims.figures.numerals import find_numerals
from entrepot.claims.figures.periods import Period
from entrepot.claims.version import LANGUAGES

_STEP = {"before_last": -2, "last": -1, "this": 0, "": 0, "next": 1, "same": 0}
_TO_MONTH = 7  # letters of an EDTF value that tells the month
_LAST_MONTH = 11  # months from the first to the last of a year
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What a relative date may be resolved from.

    `anchor` is the day the document is dated, None where it tells none. `last` is the EDTF value of the last moment
    named before, `story` that of the last one named to the day, or the last one where none was; None at the beginning.
    `looks_ahead` is True after "by", "next" and the like. Where `knows_day` is False the anchor tells the month only,
    where `knows_month` is False only the year. `year_over` is a year of twelve months named last that is no calendar
    year ("the year to March 2024").
    """

    anchor: date | None = None
    last: str | None = None
    story: str | None = None
    looks_ahead: bool = False
    knows_day: bool = True
    knows_month: bool = True
    year_over: Period | None = None

    @property
    def day(self) -> date | None:
        """The anchor where it is exact to the day."""
        return self.anchor if self.knows_day else None

    @property
    def month(self) -> date | None:
        """The anchor where its month is known."""
        return self.anchor if self.knows_month else None

    @property
    def year(self) -> int | None:
        """The year that the story is in, else the anchor's."""
        if self.story:
            return int(self.story[:4])
        return self.anchor.year if self.anchor else None

    def after(self, moment: str | None) -> Known:
        """What is known once a moment has been named."""
        if moment is None:
            return self
        keeps_story = self.story is not None and len(self.story) == 10 and len(moment) < 10
        return replace(self, last=moment, story=self.story if keeps_story else moment)

    def in_year(self, period: Period) -> Known:
        """What is known once a period has been named: "the same year" then means a year of that kind."""
        ends = period.start or "", period.end or ""
        runs_over = ends[0][:4] != ends[1][:4] and all(len(end) == _TO_MONTH for end in ends)
        is_year = runs_over and (int(ends[1][5:7]) - int(ends[0][5:7])) % 12 == _LAST_MONTH
        return replace(self, year_over=period if is_year else None) if any(ends) else self


Reading = Callable[[Words, Known], Period]


def step_of(words: Words) -> int:
    """How many years, months or weeks from the anchor "last", "this" and "next" are."""
    return _STEP.get(meaning(words.get("which", "")), 0)


def ordinal(word: str) -> int:
    """The number of "first", "second half", "Q3", "III квартал"."""
    digit = re.match(r"\d", word)
    return int(digit.group()) if digit else _ORDINALS[meaning(word)]


def year_told(words: Words, known: Known, first_month: int) -> int | None:
    """The year in figures, "last year" and the like from the anchor, else the last that began before the anchor."""
    if words.get("year"):
        return int(words["year"])
    if "which" in words or "own" in words:
        return known.anchor.year + step_of(words) if known.anchor else None
    if known.anchor is None:
        return known.year
    return known.anchor.year - (first_month > known.anchor.month)


def number_of(words: str) -> int:
    """The number that some words begin with, in figures or words; 0 where there is none."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    if meaning(words) == "one":
        return 1
    found = [n for language in LANGUAGES for n in find_numerals(words, 0, len(words), language)]
    return int(found[0].value) if found else 0


def year_of_month(month: int, known: Known) -> int | None:
    """The year of a month named without one.

    From the anchor: the last such month, or the next one after "by". Without an anchor: the year of the last moment.
    """
    if known.anchor is None:
        return known.year
    if known.looks_ahead:
        return known.anchor.year + (month < known.anchor.month)
    return known.anchor.year - (month > known.anchor.month)
