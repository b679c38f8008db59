"""Readings of moments that tell their year: from the words of a date to a period in EDTF.

`words` are the named groups of a pattern of `figure_words/LANGUAGE/moments.yml`.
"""

from __future__ import annotations

from collections.abc import Mapping

from entrepot.claims.figure_words import meaning
from entrepot.claims.figures.known_moments import Known, Reading, Words, number_of, ordinal, year_of_month, year_told
from entrepot.claims.figures.periods import (
    UNKNOWN,
    Period,
    day_of,
    iranian_month_number,
    month_number,
    month_of,
    quarter_of,
    season_of,
)


def full_day(words: Words, known: Known) -> Period:
    """A day with its month and year; the month alone where it has no such day."""
    year = int(words["year"])
    month = month_number(words["month"])
    return Period.at(day_of(year, month, number_of(words["day"])) or month_of(year, month))


def days(words: Words, known: Known) -> Period:
    """From one day to another of the same month."""
    month = month_number(words["month"])
    year = int(words["year"]) if words.get("year") else year_of_month(month, known)
    if year is None:
        return UNKNOWN
    ends = (day_of(year, month, number_of(words["first"])), day_of(year, month, number_of(words["last"])))
    return Period(*ends) if all(ends) else Period.at(month_of(year, month))


def iso_day(words: Words, known: Known) -> Period:
    """A day in figures, with two or four digits for the year."""
    year = int(words["year"])
    day = day_of(year if year > 99 else 2000 + year, int(words["month"]), int(words["day"]))
    return Period.at(day) if day else UNKNOWN


def iso_month(words: Words, known: Known) -> Period:
    """A month in figures; "2010-12" is read as the years 2010 to 2012."""
    year, month = int(words["year"]), int(words["month"])
    if month > year % 100:
        return Period(str(year), str(year - year % 100 + month))
    return Period.at(month_of(year, month))


def day_of_known_year(words: Words, known: Known) -> Period:
    """A day and month whose year the text has told before."""
    month = month_number(words["month"])
    year = year_of_month(month, known)
    if year is None:
        return UNKNOWN
    return Period.at(day_of(year, month, number_of(words["day"])) or month_of(year, month))


def day_of_year_told(words: Words, known: Known) -> Period:
    """A day and month of the last, this or the next year."""
    year, month = year_told(words, known, 1), month_number(words["month"])
    if year is None:
        return UNKNOWN
    return Period.at(day_of(year, month, number_of(words["day"])) or month_of(year, month))


def month_and_year(words: Words, known: Known) -> Period:
    """A month of a year."""
    return Period.at(month_of(int(words["year"]), month_number(words["month"])))


def month_alone(words: Words, known: Known) -> Period:
    """A month without a year: "in November", "mid-June of this year"."""
    month = month_number(words["month"])
    year = known.anchor.year if words.get("this") and known.anchor else year_of_month(month, known)
    return UNKNOWN if year is None else Period.at(month_of(year, month))


def months_of_year(words: Words, known: Known) -> Period:
    """From one month to another of the same year."""
    first, last = month_number(words["first"]), month_number(words["last"])
    year = int(words["year"]) if words.get("year") else year_of_month(last, known)
    return UNKNOWN if year is None else Period(month_of(year - (first > last), first), month_of(year, last))


def year(words: Words, known: Known) -> Period:
    """A calendar year."""
    return Period.at(str(int(words["year"])))


def middle_of_year(words: Words, known: Known) -> Period:
    """The middle of a year, as its sixth month."""
    return Period.at(month_of(int(words["year"]), 6))


def years(words: Words, known: Known) -> Period:
    """From one year to another: "2021-2023", "2021/22"."""
    first, last = str(int(words["first"])), f"{int(words['last']):02}"
    last = first[: 4 - len(last)] + last
    return Period(first, last) if first < last else Period.at(first)


def decade(words: Words, known: Known) -> Period:
    """The ten years of a decade."""
    first = int(words["decade"])
    return Period(str(first), str(first + 9))


def half(words: Words, known: Known) -> Period:
    """Six months of a year."""
    is_first = ordinal(words["half"]) == 1
    year = year_told(words, known, 1 if is_first else 7)
    return (
        UNKNOWN if year is None else Period(month_of(year, 1 if is_first else 7), month_of(year, 6 if is_first else 12))
    )


def quarter(words: Words, known: Known) -> Period:
    """Three months of a year."""
    number = ordinal(words["quarter"])
    year = year_told(words, known, 3 * number - 2)
    return UNKNOWN if year is None else quarter_of(year, number)


def first_months(words: Words, known: Known) -> Period:
    """The first so many months of a year."""
    count = number_of(words["count"])
    year = year_told(words, known, 1)
    if year is None or not 1 <= count <= 12:
        return UNKNOWN
    return Period(month_of(year, 1), month_of(year, count))


def months_to(words: Words, known: Known) -> Period:
    """So many months up to one that is told, twelve where no number is: "the year to March 2024"."""
    month = month_number(words["month"])
    year = int(words["year"]) if words.get("year") else year_of_month(month, known)
    count = number_of(words["count"]) if words.get("count") else 12
    if year is None:
        return UNKNOWN
    return Period(month_of(year, month - count + 1), month_of(year, month))


def season_of_year(words: Words, known: Known) -> Period:
    """A season of a year."""
    return Period.at(season_of(int(words["year"]), meaning(words["season"])))


def first_month(words: Words, known: Known) -> Period:
    """The first month of a year, where something began: "since the beginning of the year"."""
    year = year_told(words, known, 1)
    return UNKNOWN if year is None else Period.at(month_of(year, 1))


def season_of_year_told(words: Words, known: Known) -> Period:
    """A season of the last, this or the next year."""
    year = year_told(words, known, 1)
    return UNKNOWN if year is None else Period.at(season_of(year, meaning(words["season"])))


def winter_of_years(words: Words, known: Known) -> Period:
    """A winter of two years, named after the first: "the winter of 2022-23"."""
    return Period.at(season_of(int(words["year"]), "winter"))


def iranian_year(words: Words, known: Known) -> Period:
    """The Iranian year, which begins on about 21 March of the year 621 years later."""
    year = int(words["year"]) + 621
    return Period(month_of(year, 3), month_of(year + 1, 3))


def iranian_month(words: Words, known: Known) -> Period:
    """An Iranian month: from about the 21st of one month to the 20th of the next."""
    year, month = int(words["year"]) + 621, iranian_month_number(words["month"])
    return Period(month_of(year, month + 2), month_of(year, month + 3))


def iranian_year_to(words: Words, known: Known) -> Period:
    """The Iranian year that ends in a month told: "the Iranian year to March 2024"."""
    year, month = int(words["year"]), month_number(words["month"])
    return Period(month_of(year - 1, month), month_of(year, month))


def iranian_year_from(words: Words, known: Known) -> Period:
    """The Iranian year that begins in a month told."""
    year, month = int(words["year"]), month_number(words["month"])
    return Period(month_of(year, month), month_of(year + 1, month))


def fiscal_year(words: Words, known: Known) -> Period:
    """A fiscal year is kept as its words: when it begins differs from country to country."""
    return UNKNOWN


def unresolved(words: Words, known: Known) -> Period:
    """A stretch of time without a known end: "within nine days"."""
    return UNKNOWN


READINGS: Mapping[str, Reading] = {
    reading.__name__: reading
    for reading in (
        full_day, days, iso_day, iso_month, day_of_known_year, day_of_year_told, month_and_year, month_alone,
        months_of_year, year, middle_of_year, years, decade, half, quarter, first_months, months_to, season_of_year,
        season_of_year_told, winter_of_years, first_month, iranian_year, iranian_month, iranian_year_to,
        iranian_year_from, fiscal_year, unresolved,
    )
}  # fmt: skip
