"""Readings of relative moments: "last year", "on Monday", "two weeks ago", from what is known so far.

`words` are the named groups of a pattern of `figure_words/LANGUAGE/moments.yml`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from entrepot.claims.figure_words import meaning
from entrepot.claims.figures.known_moments import Known, Reading, Words, number_of, step_of
from entrepot.claims.figures.periods import (
    UNKNOWN,
    WEEKDAYS,
    Period,
    day_of,
    last_weekday,
    month_number,
    month_of,
    season_of,
)

_SEASON_BEGINS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_TOLD_TO_MONTH = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_DAYS = {"weeks": 7, "days": 1}


def season(words: Words, known: Known) -> Period:
    """A season without a year: "next spring" from the anchor, "that spring" from the last moment."""
    name, word = meaning(words["season"]), meaning(words.get("which", ""))
    if word == "that" or not known.anchor:
        return Period.at(season_of(known.year, name)) if known.year else UNKNOWN
    anchor, start_month = known.anchor, _SEASON_BEGINS[name]
    if word == "this":
        year = anchor.year
    elif word == "next" or known.looks_ahead:
        year = anchor.year + (start_month <= anchor.month)
    else:
        year = anchor.year - (start_month >= anchor.month)
    return Period.at(season_of(year, name))


def relative_year(words: Words, known: Known) -> Period:
    """The year before, of or after the anchor."""
    if not known.anchor:
        return UNKNOWN
    return Period.at(str(known.anchor.year + step_of(words)))


def relative_month(words: Words, known: Known) -> Period:
    """The month before, of or after the anchor."""
    if not known.month:
        return UNKNOWN
    return Period.at(month_of(known.month.year, known.month.month + step_of(words)))


def relative_week(words: Words, known: Known) -> Period:
    """Monday to Sunday of the week before, of or after the anchor."""
    if not known.day:
        return UNKNOWN
    monday = last_weekday(known.day, 0) + timedelta(weeks=step_of(words))
    return Period(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def relative_day(words: Words, known: Known) -> Period:
    """The day before, of or after the anchor."""
    if not known.day:
        return UNKNOWN
    step = {"day_before_yesterday": -2, "yesterday": -1, "tomorrow": 1}.get(meaning(words["day"]), 0)
    return Period.at((known.day + timedelta(days=step)).isoformat())


def weekday(words: Words, known: Known) -> Period:
    """The last day of that name up to the anchor; after "next" or "by" the one that follows."""
    if not known.day:
        return UNKNOWN
    day = last_weekday(known.day, WEEKDAYS.index(meaning(words["day"])))
    which = meaning(words.get("which", ""))
    if which == "next" or known.looks_ahead:
        day += timedelta(weeks=1)
    elif which == "last" and day == known.day:
        day -= timedelta(weeks=1)
    return Period.at(day.isoformat())


def relative_named_month(words: Words, known: Known) -> Period:
    """A month with a word before it ("last July", "next March") or the year after it ("July last year")."""
    if not known.anchor:
        return UNKNOWN
    month, word = month_number(words["month"]), meaning(words["which"])
    year = known.anchor.year
    if words.get("of_year"):
        return Period.at(month_of(year + step_of(words), month))
    if word == "last":
        year -= month >= known.anchor.month
    elif word == "next":
        year += month <= known.anchor.month
    return Period.at(month_of(year, month))


def then(words: Words, known: Known) -> Period:
    """The moment named last."""
    return Period.at(known.last) if known.last else UNKNOWN


def day_before(words: Words, known: Known) -> Period:
    """The day before or after the one named last."""
    if not known.last or len(known.last) != 10:
        return UNKNOWN
    step = 1 if meaning(words["side"]) in ("after", "next") else -1
    return Period.at((date.fromisoformat(known.last) + timedelta(days=step)).isoformat())


def day_of_known_month(words: Words, known: Known) -> Period:
    """A day alone, "the 6th", after a moment that named a month."""
    if not known.last or not _TOLD_TO_MONTH.fullmatch(known.last):
        return UNKNOWN
    year, month = int(known.last[:4]), int(known.last[5:7])
    day = day_of(year, month, number_of(words["day"]))
    return Period.at(day) if day else UNKNOWN


def years_apart(words: Words, known: Known) -> Period:
    """Years counted: "two years later" from the last moment, "three years ago" from the anchor."""
    count, side = 10 if words.get("decade") else number_of(words["count"]), meaning(words["side"])
    if side == "ago":
        return Period.at(str(known.anchor.year - count)) if known.anchor else UNKNOWN
    if not known.last:
        return UNKNOWN
    return Period.at(str(int(known.last[:4]) + (count if side == "after" else -count)))


def overnight(words: Words, known: Known) -> Period:
    """The night before the anchor."""
    if not known.day:
        return UNKNOWN
    return Period((known.day - timedelta(days=1)).isoformat(), known.day.isoformat())


def years_ahead(words: Words, known: Known) -> Period:
    """The year so many years after the anchor."""
    return Period.at(str(known.anchor.year + number_of(words["count"]))) if known.anchor else UNKNOWN


def months_apart(words: Words, known: Known) -> Period:
    """The month so many months before the anchor, or after or before the one named last."""
    count, side = 6 if words.get("half") else number_of(words["count"]), meaning(words["side"])
    if side == "ago":
        return Period.at(month_of(known.month.year, known.month.month - count)) if known.month else UNKNOWN
    if not known.last or not _TOLD_TO_MONTH.fullmatch(known.last):
        return UNKNOWN
    year, month = int(known.last[:4]), int(known.last[5:7])
    return Period.at(month_of(year, month + (count if side == "after" else -count)))


def weeks_apart(words: Words, known: Known) -> Period:
    """The week so many weeks before the anchor, from Monday to Sunday."""
    if not known.day:
        return UNKNOWN
    monday = last_weekday(known.day, 0) - timedelta(weeks=number_of(words["count"]))
    return Period(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def days_apart(words: Words, known: Known) -> Period:
    """The day so many days before the anchor, or after or before the day named last."""
    side = meaning(words["side"])
    if side != "ago":
        step = number_of(words["count"]) * (1 if side == "after" else -1)
        if known.last is None or len(known.last) != 10:
            return UNKNOWN
        return Period.at((date.fromisoformat(known.last) + timedelta(days=step)).isoformat())
    if not known.day:
        return UNKNOWN
    return Period.at((known.day - timedelta(days=number_of(words["count"]))).isoformat())


def past_months(words: Words, known: Known) -> Period:
    """A stretch of time up to the anchor: "over the past six months"."""
    if not known.month:
        return UNKNOWN
    anchor, count, unit = known.month, number_of(words["count"] or "1"), meaning(words["unit"], "time_units")
    if unit in ("half_years", "decades"):
        count, unit = (6 * count, "months") if unit == "half_years" else (10 * count, "years")
    if unit == "years":
        return Period(str(anchor.year - count), str(anchor.year))
    if unit == "months":
        return Period(month_of(anchor.year, anchor.month - count), month_of(anchor.year, anchor.month))
    return Period((anchor - timedelta(days=count * _DAYS.get(unit, 1))).isoformat(), anchor.isoformat())


def following(words: Words, known: Known) -> Period:
    """The year or month after the moment named last."""
    is_month = meaning(words["unit"], "time_units") == "months"
    if not known.last or (is_month and not _TOLD_TO_MONTH.fullmatch(known.last)):
        return UNKNOWN
    year = int(known.last[:4])
    return Period.at(month_of(year, int(known.last[5:7]) + 1) if is_month else str(year + 1))


def same_year(words: Words, known: Known) -> Period:
    """The year of the moment named last, or the twelve months named last: "the year to March 2024"."""
    if known.year_over is not None:
        return known.year_over
    return Period.at(known.last[:4]) if known.last else UNKNOWN


def season_of_that_year(words: Words, known: Known) -> Period:
    """A season of the year named last."""
    return Period.at(season_of(int(known.last[:4]), meaning(words["season"]))) if known.last else UNKNOWN


def month_of_that_year(words: Words, known: Known) -> Period:
    """A month of the year named last."""
    return Period.at(month_of(int(known.last[:4]), month_number(words["month"]))) if known.last else UNKNOWN


READINGS: Mapping[str, Reading] = {
    reading.__name__: reading
    for reading in (
        season, relative_year, relative_month, relative_week, relative_day, weekday, relative_named_month, then,
        day_before, day_of_known_month, years_apart, overnight, years_ahead, months_apart, weeks_apart, days_apart,
        past_months, following, same_year, season_of_that_year, month_of_that_year,
    )
}  # fmt: skip
