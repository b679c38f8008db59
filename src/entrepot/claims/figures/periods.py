"""Calendar dates with reduced precision, as EDTF writes them, and the arithmetic on them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from entrepot.claims.figure_words import value_of, valued
from entrepot.claims.version import LANGUAGES

# In order: the index of a month counts from 0, that of a day from Monday.
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# EDTF level 1, season codes.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, each EDTF with reduced precision, None open or unknown."""

    start: str | None
    end: str | None

    @classmethod
    def at(cls, moment: str) -> Period:
        """The period that one EDTF value covers."""
        return cls(moment, moment)


UNKNOWN = Period(None, None)


@cache
def month_number(name: str) -> int:
    """The number of a month from its name or abbreviation, in any language that is read.

    >>> month_number("Sept."), month_number("march"), month_number("мая"), month_number("декабре")
    (9, 3, 5, 12)
    """
    prefix = name.lower()[:3]
    return next(int(months[prefix]) for months in _month_tables("months") if prefix in months)


@cache
def iranian_month_number(name: str) -> int:
    """The number of an Iranian month.

    >>> iranian_month_number("Khordad"), iranian_month_number("хордада")
    (3, 3)
    """
    found = (value_of(name, months) for months in _month_tables("iranian_months"))
    return int(next(number for number in found if number))


def _month_tables(part: str) -> list[Mapping[str, float]]:
    """The number of each month word, by language."""
    return [valued(language, "moments", part) for language in LANGUAGES]


def month_of(year: int, month: int) -> str:
    """EDTF of a month; months below 1 and above 12 count into the years beside it.

    >>> month_of(2024, 0), month_of(2023, 13)
    ('2023-12', '2024-01')
    """
    years, index = divmod(month - 1, 12)
    return f"{year + years:04}-{index + 1:02}"


def day_of(year: int, month: int, day: int) -> str | None:
    """EDTF of a day, None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def season_of(year: int, name: str) -> str:
    """EDTF of a season of a year.

    >>> season_of(2023, "spring")
    '2023-21'
    """
    return f"{year:04}-{SEASONS[name]}"


def quarter_of(year: int, quarter: int) -> Period:
    """The three months of a quarter (1-4)."""
    return Period(month_of(year, 3 * quarter - 2), month_of(year, 3 * quarter))


def last_weekday(anchor: date, weekday: int) -> date:
    """The day of that name (0 Monday) on or before the anchor.

    >>> last_weekday(date(2023, 7, 21), 0)
    datetime.date(2023, 7, 17)
    """
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)
