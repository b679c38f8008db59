"""Readings of moments: from the words of a date and what is known so far to a period in EDTF."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from entrepot.claims.numerals import find_numerals
from entrepot.claims.periods import (
    SEASONS,
    UNKNOWN,
    WEEKDAYS,
    Period,
    day_of,
    last_weekday,
    month_number,
    month_of,
    quarter_of,
    season_of,
)

_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


@dataclass(frozen=True, slots=True)
class Known:
    """What a relative date may be resolved from.

    `anchor` is the day the document is dated, None where it tells none. `last` is the EDTF value of the last moment
    named before, `story` that of the last one named to the day, or the last one where none was; None at the beginning.
    `looks_ahead` is True after "by", "next" and the like.
    """

    anchor: date | None = None
    last: str | None = None
    story: str | None = None
    looks_ahead: bool = False

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


def full_day(match: re.Match[str], known: Known) -> Period:
    """A day with its month and year; the month alone where it has no such day."""
    year = int(match["year"])
    month = month_number(match["month"])
    return Period.at(day_of(year, month, _number(match["day"])) or month_of(year, month))


def days(match: re.Match[str], known: Known) -> Period:
    """From one day to another of the same month."""
    year, month = int(match["year"]), month_number(match["month"])
    ends = (day_of(year, month, _number(match["first"])), day_of(year, month, _number(match["last"])))
    return Period(*ends) if all(ends) else Period.at(month_of(year, month))


def iso_day(match: re.Match[str], known: Known) -> Period:
    """A day in figures."""
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return Period.at(day) if day else UNKNOWN


def iso_month(match: re.Match[str], known: Known) -> Period:
    """A month in figures; "2010-12" is read as the years 2010 to 2012."""
    year, month = int(match["year"]), int(match["month"])
    if month > year % 100:
        return Period(str(year), str(year - year % 100 + month))
    return Period.at(month_of(year, month))


def day_of_known_year(match: re.Match[str], known: Known) -> Period:
    """A day and month whose year the text has told before."""
    month = month_number(match["month"])
    year = _year_of_month(month, known)
    if year is None:
        return UNKNOWN
    return Period.at(day_of(year, month, _number(match["day"])) or month_of(year, month))


def month_and_year(match: re.Match[str], known: Known) -> Period:
    """A month of a year."""
    return Period.at(month_of(int(match["year"]), month_number(match["month"])))


def month_alone(match: re.Match[str], known: Known) -> Period:
    """A month without a year: "in November", "mid-June of this year"."""
    month = month_number(match["month"])
    year = known.anchor.year if match["this"] and known.anchor else _year_of_month(month, known)
    return UNKNOWN if year is None else Period.at(month_of(year, month))


def months_of_year(match: re.Match[str], known: Known) -> Period:
    """From one month to another of the same year."""
    year = int(match["year"])
    return Period(month_of(year, month_number(match["first"])), month_of(year, month_number(match["last"])))


def year(match: re.Match[str], known: Known) -> Period:
    """A calendar year."""
    return Period.at(str(int(match["year"])))


def middle_of_year(match: re.Match[str], known: Known) -> Period:
    """The middle of a year, as its sixth month."""
    return Period.at(month_of(int(match["year"]), 6))


def years(match: re.Match[str], known: Known) -> Period:
    """From one year to another: "2021-2023", "2021/22"."""
    first, last = str(int(match["first"])), f"{int(match['last']):02}"
    last = first[: 4 - len(last)] + last
    return Period(first, last) if first < last else Period.at(first)


def decade(match: re.Match[str], known: Known) -> Period:
    """The ten years of a decade."""
    first = int(match["decade"])
    return Period(str(first), str(first + 9))


def half(match: re.Match[str], known: Known) -> Period:
    """Six months of a year."""
    year = _year_told(match, known)
    if year is None:
        return UNKNOWN
    is_first = match["half"].lower() in ("first", "1")
    return Period(month_of(year, 1 if is_first else 7), month_of(year, 6 if is_first else 12))


def quarter(match: re.Match[str], known: Known) -> Period:
    """Three months of a year."""
    ordinal = match["quarter"].lower()
    number = int(ordinal) if ordinal.isdigit() else _ORDINALS[ordinal]
    year = _year_told(match, known)
    return UNKNOWN if year is None else quarter_of(year, number)


def first_months(match: re.Match[str], known: Known) -> Period:
    """The first so many months of a year."""
    count = _number(match["count"])
    year = int(match["year"]) if match["year"] else known.year
    if year is None or not 1 <= count <= 12:
        return UNKNOWN
    return Period(month_of(year, 1), month_of(year, count))


def season_of_year(match: re.Match[str], known: Known) -> Period:
    """A season of a year."""
    return Period.at(season_of(int(match["year"]), match["season"]))


def season(match: re.Match[str], known: Known) -> Period:
    """A season without a year: "next spring" from the anchor, "that spring" from the last moment."""
    name, word = match["season"].lower(), (match["which"] or "").lower()
    start_month = {21: 3, 22: 6, 23: 9, 24: 12}[SEASONS[name]]
    if word == "that" or not known.anchor:
        return Period.at(season_of(known.year, name)) if known.year else UNKNOWN
    anchor = known.anchor
    if word == "this":
        year = anchor.year
    elif word == "next" or known.looks_ahead:
        year = anchor.year + (start_month <= anchor.month)
    else:
        year = anchor.year - (start_month >= anchor.month)
    return Period.at(season_of(year, name))


def relative_year(match: re.Match[str], known: Known) -> Period:
    """The year before, of or after the anchor."""
    if not known.anchor:
        return UNKNOWN
    return Period.at(str(known.anchor.year + _STEP[match["which"].lower()]))


def relative_month(match: re.Match[str], known: Known) -> Period:
    """The month before, of or after the anchor."""
    if not known.anchor:
        return UNKNOWN
    return Period.at(month_of(known.anchor.year, known.anchor.month + _STEP[match["which"].lower()]))


def relative_week(match: re.Match[str], known: Known) -> Period:
    """Monday to Sunday of the week before, of or after the anchor."""
    if not known.anchor:
        return UNKNOWN
    monday = last_weekday(known.anchor, 0) + timedelta(weeks=_STEP[match["which"].lower()])
    return Period(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def relative_day(match: re.Match[str], known: Known) -> Period:
    """The day before, of or after the anchor."""
    if not known.anchor:
        return UNKNOWN
    step = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
    return Period.at((known.anchor + timedelta(days=step)).isoformat())


def weekday(match: re.Match[str], known: Known) -> Period:
    """The last day of that name up to the anchor; after "next" or "by" the one that follows."""
    if not known.anchor:
        return UNKNOWN
    day = last_weekday(known.anchor, WEEKDAYS.index(match["day"].lower()))
    if (match["which"] or "").lower() == "next" or known.looks_ahead:
        day += timedelta(weeks=1)
    elif (match["which"] or "").lower() == "last" and day == known.anchor:
        day -= timedelta(weeks=1)
    return Period.at(day.isoformat())


def relative_named_month(match: re.Match[str], known: Known) -> Period:
    """A month with a word before it: "last July", "next March", "this May"."""
    if not known.anchor:
        return UNKNOWN
    month, word = month_number(match["month"]), match["which"].lower()
    year = known.anchor.year
    if word == "last":
        year -= month >= known.anchor.month
    elif word == "next":
        year += month <= known.anchor.month
    return Period.at(month_of(year, month))


def then(match: re.Match[str], known: Known) -> Period:
    """The moment named last."""
    return Period.at(known.last) if known.last else UNKNOWN


def day_before(match: re.Match[str], known: Known) -> Period:
    """The day before or after the one named last."""
    if not known.last or len(known.last) != 10:
        return UNKNOWN
    step = 1 if match["side"].lower() in ("after", "later") else -1
    return Period.at((date.fromisoformat(known.last) + timedelta(days=step)).isoformat())


def day_of_known_month(match: re.Match[str], known: Known) -> Period:
    """A day alone, "the 6th", after a moment that named a month."""
    if not known.last or not re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", known.last):
        return UNKNOWN
    year, month = int(known.last[:4]), int(known.last[5:7])
    day = day_of(year, month, _number(match["day"]))
    return Period.at(day) if day else UNKNOWN


def years_apart(match: re.Match[str], known: Known) -> Period:
    """Years counted: "two years later" from the last moment, "three years ago" from the anchor."""
    count = 1 if match["count"].lower() in ("a", "one") else _number(match["count"])
    side = match["side"].lower()
    if side == "ago":
        return Period.at(str(known.anchor.year - count)) if known.anchor else UNKNOWN
    if not known.last:
        return UNKNOWN
    return Period.at(str(int(known.last[:4]) + (count if side == "later" else -count)))


def same_year(match: re.Match[str], known: Known) -> Period:
    """The year of the moment named last."""
    return Period.at(known.last[:4]) if known.last else UNKNOWN


def iranian_year(match: re.Match[str], known: Known) -> Period:
    """The Iranian year, which begins on about 21 March of the year 621 years later."""
    year = int(match["year"]) + 621
    return Period(month_of(year, 3), month_of(year + 1, 3))


def unresolved(match: re.Match[str], known: Known) -> Period:
    """A stretch of time without a known end: "within nine days"."""
    return UNKNOWN


def _year_told(match: re.Match[str], known: Known) -> int | None:
    """The year in figures, or "last year" and the like from the anchor."""
    if match["year"]:
        return int(match["year"])
    return known.anchor.year + _STEP[match["which"].lower()] if known.anchor else None


def _number(words: str) -> int:
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    found = find_numerals(words, 0, len(words))
    return int(found[0].value) if found else 0


def _year_of_month(month: int, known: Known) -> int | None:
    """The year of a month named without one.

    From the anchor: the last such month, or the next one after "by". Without an anchor: the year of the last moment.
    """
    if known.anchor is None:
        return known.year
    if known.looks_ahead:
        return known.anchor.year + (month < known.anchor.month)
    return known.anchor.year - (month > known.anchor.month)
