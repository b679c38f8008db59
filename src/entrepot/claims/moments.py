"""Single moments in time as texts name them: "3 March 2024", "mid-June", "last year", "the first half of 2025".

`RULES` is a table: a pattern, and a function from its match and what is known so far to a period. Where two patterns
match in one place the longer match wins, then the earlier rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from entrepot.claims.numerals import find_numerals
from entrepot.claims.periods import (
    MONTHS,
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
from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class Known:
    """What a relative date may be resolved from.

    `anchor` is the day the document is dated, None where it tells none. `last` is the EDTF value of the last moment
    named before, None at the beginning. `looks_ahead` is True after "by", "next" and the like.
    """

    anchor: date | None = None
    last: str | None = None
    looks_ahead: bool = False

    @property
    def year(self) -> int | None:
        """The year that the text is in: that of the last moment named, else the anchor's."""
        if self.last:
            return int(self.last[:4])
        return self.anchor.year if self.anchor else None


@dataclass(frozen=True, slots=True)
class Moment(Span):
    """A moment named in the text, and what it resolves to."""

    resolve: Callable[[Known], Period]


Resolver = Callable[[re.Match[str], Known], Period]

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_YEAR = r"(?:19|20)\d\d(?![\d,.]*\d)(?![-–/]\d{1,2}(?:\D|$))"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_ABOUT = r"(?:(?:the\s+)?(?:early|late|mid|beginning\s+of|start\s+of|middle\s+of|end\s+of|turn\s+of)[\s-]+)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"


def find_moments(text: str, start: int, end: int) -> list[Moment]:
    """Moments named between two offsets, in order; none overlaps another.

    >>> [moment.resolve(Known()).start for moment in find_moments("3 March 2024, May 2023, Q1 2022", 0, 31)]
    ['2024-03-03', '2023-05', '2022-01']
    """
    found = [(match, resolve) for pattern, resolve in RULES for match in pattern.finditer(text, start, end)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    moments: list[Moment] = []
    for match, resolve in found:
        if not moments or match.start() >= moments[-1].end:
            moments.append(Moment(*match.span(), _bound(match, resolve)))
    return moments


def _bound(match: re.Match[str], resolve: Resolver) -> Callable[[Known], Period]:
    return lambda known: resolve(match, known)


def _full_day(match: re.Match[str], known: Known) -> Period:
    year = int(match["year"])
    month = month_number(match["month"])
    return Period.at(day_of(year, month, _number(match["day"])) or month_of(year, month))


def _iso_day(match: re.Match[str], known: Known) -> Period:
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return Period.at(day) if day else UNKNOWN


def _day_of_known_year(match: re.Match[str], known: Known) -> Period:
    month = month_number(match["month"])
    year = _year_of_month(month, known)
    if year is None:
        return UNKNOWN
    return Period.at(day_of(year, month, _number(match["day"])) or month_of(year, month))


def _month_and_year(match: re.Match[str], known: Known) -> Period:
    return Period.at(month_of(int(match["year"]), month_number(match["month"])))


def _month_alone(match: re.Match[str], known: Known) -> Period:
    month = month_number(match["month"])
    year = _year_of_month(month, known)
    return UNKNOWN if year is None else Period.at(month_of(year, month))


def _months_of_year(match: re.Match[str], known: Known) -> Period:
    year = int(match["year"])
    return Period(month_of(year, month_number(match["first"])), month_of(year, month_number(match["last"])))


def _year(match: re.Match[str], known: Known) -> Period:
    return Period.at(match["year"])


def _middle_of_year(match: re.Match[str], known: Known) -> Period:
    return Period.at(month_of(int(match["year"]), 6))


def _years(match: re.Match[str], known: Known) -> Period:
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    return Period(first, last) if first < last else Period.at(first)


def _decade(match: re.Match[str], known: Known) -> Period:
    decade = match["decade"]
    return Period(decade, f"{int(decade) + 9}")


def _half(match: re.Match[str], known: Known) -> Period:
    year = int(match["year"])
    is_first = match["half"].lower() in ("first", "1")
    return Period(month_of(year, 1 if is_first else 7), month_of(year, 6 if is_first else 12))


def _quarter(match: re.Match[str], known: Known) -> Period:
    ordinal = match["quarter"].lower()
    number = int(ordinal) if ordinal.isdigit() else "first second third fourth".split().index(ordinal) + 1
    return quarter_of(int(match["year"]), number)


def _first_months(match: re.Match[str], known: Known) -> Period:
    count = _number(match["count"])
    year = int(match["year"]) if match["year"] else known.year
    if year is None or not 1 <= count <= 12:
        return UNKNOWN
    return Period(month_of(year, 1), month_of(year, count))


def _season_of_year(match: re.Match[str], known: Known) -> Period:
    return Period.at(season_of(int(match["year"]), match["season"]))


def _season(match: re.Match[str], known: Known) -> Period:
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


def _relative_year(match: re.Match[str], known: Known) -> Period:
    if not known.anchor:
        return UNKNOWN
    return Period.at(str(known.anchor.year + _STEP[match["which"].lower()]))


def _relative_month(match: re.Match[str], known: Known) -> Period:
    if not known.anchor:
        return UNKNOWN
    return Period.at(month_of(known.anchor.year, known.anchor.month + _STEP[match["which"].lower()]))


def _relative_week(match: re.Match[str], known: Known) -> Period:
    if not known.anchor:
        return UNKNOWN
    monday = last_weekday(known.anchor, 0) + timedelta(weeks=_STEP[match["which"].lower()])
    return Period(monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def _relative_day(match: re.Match[str], known: Known) -> Period:
    if not known.anchor:
        return UNKNOWN
    step = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
    return Period.at((known.anchor + timedelta(days=step)).isoformat())


def _weekday(match: re.Match[str], known: Known) -> Period:
    if not known.anchor:
        return UNKNOWN
    day = last_weekday(known.anchor, WEEKDAYS.index(match["day"].lower()))
    if (match["which"] or "").lower() == "next" or known.looks_ahead:
        day += timedelta(weeks=1)
    elif (match["which"] or "").lower() == "last" and day == known.anchor:
        day -= timedelta(weeks=1)
    return Period.at(day.isoformat())


def _relative_named_month(match: re.Match[str], known: Known) -> Period:
    """ "Last July", "next March", "this May"."""
    if not known.anchor:
        return UNKNOWN
    month, word = month_number(match["month"]), match["which"].lower()
    year = known.anchor.year
    if word == "last":
        year -= month >= known.anchor.month
    elif word == "next":
        year += month <= known.anchor.month
    return Period.at(month_of(year, month))


def _then(match: re.Match[str], known: Known) -> Period:
    return Period.at(known.last) if known.last else UNKNOWN


def _day_before(match: re.Match[str], known: Known) -> Period:
    if not known.last or len(known.last) != 10:
        return UNKNOWN
    step = 1 if match["side"].lower() in ("after", "later") else -1
    return Period.at((date.fromisoformat(known.last) + timedelta(days=step)).isoformat())


def _day_of_known_month(match: re.Match[str], known: Known) -> Period:
    """ "The 6th" after a moment that named a month."""
    if not known.last or not re.fullmatch(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?", known.last):
        return UNKNOWN
    year, month = int(known.last[:4]), int(known.last[5:7])
    day = day_of(year, month, _number(match["day"]))
    return Period.at(day) if day else UNKNOWN


def _years_apart(match: re.Match[str], known: Known) -> Period:
    """ "Two years later" from the last moment; "three years ago" from the anchor."""
    count = 1 if match["count"].lower() in ("a", "one") else _number(match["count"])
    side = match["side"].lower()
    if side == "ago":
        return Period.at(str(known.anchor.year - count)) if known.anchor else UNKNOWN
    if not known.last:
        return UNKNOWN
    return Period.at(str(int(known.last[:4]) + (count if side == "later" else -count)))


def _same_year(match: re.Match[str], known: Known) -> Period:
    return Period.at(known.last[:4]) if known.last else UNKNOWN


def _iranian_year(match: re.Match[str], known: Known) -> Period:
    """The Iranian year, which begins on about 21 March of the year 621 years later."""
    year = int(match["year"]) + 621
    return Period(month_of(year, 3), month_of(year + 1, 3))


def _unresolved(match: re.Match[str], known: Known) -> Period:
    return UNKNOWN


_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


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


def _rule(pattern: str, resolve: Resolver) -> tuple[re.Pattern[str], Resolver]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE), resolve


def _cased(pattern: str, resolve: Resolver) -> tuple[re.Pattern[str], Resolver]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)"), resolve


_WEEKDAY = "|".join(day.capitalize() for day in WEEKDAYS)
RULES: tuple[tuple[re.Pattern[str], Resolver], ...] = (
    _rule(rf"(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", _full_day),
    _rule(rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>{_YEAR})", _full_day),
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", _iso_day),
    _rule(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)", _iso_day),
    _rule(
        rf"(?P<first>{_MONTH})\s*(?:[-–—]|to|and|through)\s*(?P<last>{_MONTH})\s+(?:of\s+)?(?P<year>{_YEAR})",
        _months_of_year,
    ),
    _rule(rf"{_ABOUT}?(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})", _month_and_year),
    _cased(rf"(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})", _day_of_known_year),
    _cased(rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\s*(?:mm|per|%|million|,\d))", _day_of_known_year),
    _cased(rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<month>{_MONTH})", _relative_named_month),
    _cased(rf"{_ABOUT}?(?P<month>{_MONTH})(?:\s+of\s+this\s+(?:year|one))?", _month_alone),
    _rule(rf"mid[\s-]+(?P<year>{_YEAR})", _middle_of_year),
    _rule(r"(?P<first>(?:19|20)\d\d)\s?[-–—/]\s?(?P<last>(?:19|20)\d\d|\d\d)(?!\d|\s?[-–—/])", _years),
    _rule(r"(?:the\s+)?(?:early\s+|late\s+|mid-)?(?P<decade>(?:19|20)\d0)s", _decade),
    _rule(rf"(?:the\s+)?(?P<half>first|second)\s+half\s+of\s+(?P<year>{_YEAR})", _half),
    _rule(rf"H(?P<half>[12])\s+(?:of\s+)?(?P<year>{_YEAR})", _half),
    _rule(rf"(?:the\s+)?(?P<quarter>first|second|third|fourth)\s+quarter\s+of\s+(?P<year>{_YEAR})", _quarter),
    _rule(rf"Q(?P<quarter>[1-4])\s+(?:of\s+)?(?P<year>{_YEAR})", _quarter),
    _rule(
        rf"(?:the\s+)?first\s+(?P<count>{_COUNT})\s+months(?:\s+of\s+(?:(?P<year>{_YEAR})|the\s+year|this\s+year))?",
        _first_months,
    ),
    _rule(rf"(?:the\s+)?{_ABOUT}?(?P<season>{_SEASON})(?:,|\s+of)?\s+(?P<year>{_YEAR})", _season_of_year),
    _rule(rf"(?P<which>last|next|this|that)\s+(?P<season>{_SEASON})", _season),
    _rule(rf"(?<=\b(?:in|by)\s)(?:the\s+)?(?P<which>)(?P<season>{_SEASON})", _season),
    _rule(rf"(?<=\b(?:until|since)\s)(?:the\s+)?(?P<which>)(?P<season>{_SEASON})", _season),
    _rule(rf"{_ABOUT}?(?P<year>{_YEAR})", _year),
    _rule(r"(?:earlier|later|early|late)?\s*(?P<which>last|this|next|previous|past|coming)\s+year", _relative_year),
    _rule(r"(?:earlier|later|early|late)?\s*(?P<which>last|this|next|previous|past)\s+month", _relative_month),
    _rule(r"(?:earlier|later|early|late)?\s*(?P<which>last|this|next|previous|past)\s+week", _relative_week),
    _rule(r"(?P<day>today|yesterday|tomorrow)", _relative_day),
    _cased(rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<day>{_WEEKDAY})", _weekday),
    _rule(r"(?<=\b(?:since)\s)then", _then),
    _rule(r"(?P<day>the\s+day)\s+(?P<side>before|after)", _day_before),
    _rule(r"(?<=\bon\s)the\s+(?P<ordinal>(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th))", _day_of_known_month),
    _rule(rf"(?P<count>a|one|{_COUNT})\s+years?\s+(?P<side>later|earlier|before|ago)", _years_apart),
    _rule(r"(?:the\s+same|that)\s+year", _same_year),
    _rule(r"(?:the\s+)?(?:Iranian|Persian)\s+(?:calendar\s+)?year\s+(?:of\s+)?(?P<year>1[34]\d\d)", _iranian_year),
    _rule(
        rf"(?:in|within|over|for)\s+(?:the\s+(?:last|past|next)\s+)?(?:{_COUNT}|thirteen|fourteen|fifteen|eighteen|a\s+few|several)\s+(?:days|weeks|months|years)",
        _unresolved,
    ),
    _rule(rf"(?:{_COUNT}|a\s+few|several)?\s*(?:days|weeks|months)\s+(?:before|after|later|earlier|ago)", _unresolved),
    _rule(r"within\s+(?:days|weeks|months|hours)", _unresolved),
)
