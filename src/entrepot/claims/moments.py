"""Single moments in time as texts name them: "3 March 2024", "mid-June", "last year", "the first half of 2025".

`RULES` is a table: a pattern, and a function from its match and what is known so far to a period. Where two patterns
match in one place the longer match wins, then the earlier rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from entrepot.claims import moment_readings as read
from entrepot.claims.moment_readings import Known
from entrepot.claims.periods import WEEKDAYS, Period
from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class Moment(Span):
    """A moment named in the text, and what it resolves to."""

    resolve: Callable[[Known], Period]


Resolver = Callable[[re.Match[str], Known], Period]

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:19\d\d|20[0-4]\d)(?![\d,.]*\d)(?![-–/]\d{1,2}(?:\D|$))(?!\s\((?:19|20)\d\d\))"
# "Over 2000 drones" and "resolution 2049" are no years.
_NO_BOUND = (
    r"(?<!over\s)(?<!than\s)(?:(?<!least\s)|(?<=since\sat\sleast\s))(?<!/)(?<!nearly\s)(?<!some\s)(?<!resolution\s)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_ABOUT = r"(?:(?:the\s+)?(?:early|late|mid|beginning\s+of|start\s+of|middle\s+of|end\s+of|turn\s+of)[\s-]+)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_THE_YEAR = rf"(?:(?P<year>{_YEAR})|(?P<which>last|this|next)\s+year)"
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


def _rule(pattern: str, resolve: Resolver) -> tuple[re.Pattern[str], Resolver]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE), resolve


def _cased(pattern: str, resolve: Resolver) -> tuple[re.Pattern[str], Resolver]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)"), resolve


_WEEKDAY = "|".join(day.capitalize() for day in WEEKDAYS)
RULES: tuple[tuple[re.Pattern[str], Resolver], ...] = (
    _rule(rf"(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})", read.full_day),
    _rule(rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY}),?\s+(?P<year>{_YEAR})", read.full_day),
    _rule(
        rf"(?P<first>{_DAY})\s?(?:[-–—]|to|and)\s?(?P<last>{_DAY})\s+(?P<month>{_MONTH}),?\s+(?P<year>{_YEAR})",
        read.days,
    ),
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", read.iso_day),
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?!\s?[-–—/\d])", read.iso_month),
    _rule(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>(?:19|20)\d\d)", read.iso_day),
    _rule(
        rf"(?P<first>{_MONTH})\s*(?:[-–—]|to|and|through)\s*(?P<last>{_MONTH})\s+(?:of\s+)?(?P<year>{_YEAR})",
        read.months_of_year,
    ),
    _rule(rf"{_ABOUT}?(?P<month>{_MONTH}),?\s+(?:of\s+)?(?P<year>{_YEAR})", read.month_and_year),
    _cased(rf"(?:the\s+)?(?P<day>{_DAY})\s+(?:of\s+)?(?P<month>{_MONTH})", read.day_of_known_year),
    _cased(rf"(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?!\s*(?:mm|per|%|million|,\d))", read.day_of_known_year),
    _cased(rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+(?P<month>{_MONTH})", read.relative_named_month),
    _cased(rf"{_ABOUT}?(?P<month>{_MONTH})(?P<this>\s+of\s+this\s+(?:year|one))?", read.month_alone),
    _rule(rf"mid[\s-]+(?P<year>{_YEAR})", read.middle_of_year),
    _rule(r"(?P<first>(?:19|20)\d\d)\s?[-–—/]\s?(?P<last>(?:19|20)\d\d|\d\d)(?!\d|\s?[-–—/])", read.years),
    _rule(r"(?:the\s+)?(?:early\s+|late\s+|mid-)?(?P<decade>(?:19|20)\d0)s", read.decade),
    _rule(rf"(?:the\s+)?(?P<half>first|second)\s+half\s+of\s+{_THE_YEAR}", read.half),
    _rule(rf"H(?P<half>[12])\s+(?:of\s+)?{_THE_YEAR}", read.half),
    _rule(rf"(?:the\s+)?(?P<quarter>first|second|third|fourth)\s+quarter\s+of\s+{_THE_YEAR}", read.quarter),
    _rule(rf"Q(?P<quarter>[1-4])\s+(?:of\s+)?{_THE_YEAR}", read.quarter),
    _rule(
        rf"(?:the\s+)?first\s+(?P<count>{_COUNT})\s+months(?:\s+of\s+(?:(?P<year>{_YEAR})|the\s+year|this\s+year))?",
        read.first_months,
    ),
    _rule(rf"(?:the\s+)?{_ABOUT}?(?P<season>{_SEASON})(?:,|\s+of)?\s+(?P<year>{_YEAR})", read.season_of_year),
    _rule(rf"(?P<which>last|next|this|that)\s+(?P<season>{_SEASON})", read.season),
    _rule(rf"(?<=\b(?:in|by)\s)(?:the\s+)?(?P<which>)(?P<season>{_SEASON})", read.season),
    _rule(rf"(?<=\b(?:until|since)\s)(?:the\s+)?(?P<which>)(?P<season>{_SEASON})", read.season),
    _rule(rf"{_NO_BOUND}{_ABOUT}?(?P<year>{_YEAR})", read.year),
    _rule(
        r"(?:(?:earlier|later|early|late)\s+)?(?P<which>last|this|next|previous|past|coming)\s+year", read.relative_year
    ),
    _rule(r"(?:(?:earlier|later|early|late)\s+)?(?P<which>last|this|next|previous|past)\s+month", read.relative_month),
    _rule(r"(?:(?:earlier|later|early|late)\s+)?(?P<which>last|this|next|previous|past)\s+week", read.relative_week),
    _rule(r"(?P<day>today|yesterday|tomorrow)", read.relative_day),
    _cased(rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his)\s+)?(?P<day>{_WEEKDAY})", read.weekday),
    _rule(r"(?<=\b(?:since)\s)then", read.then),
    _rule(r"(?P<day>the\s+day)\s+(?P<side>before|after)", read.day_before),
    _rule(r"(?<=\bon\s)the\s+(?P<ordinal>(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th))", read.day_of_known_month),
    _rule(rf"(?P<count>a|one|{_COUNT})\s+years?\s+(?P<side>later|earlier|before|ago)", read.years_apart),
    _rule(r"(?:the\s+same|that)\s+year", read.same_year),
    _rule(r"(?:the\s+)?(?:Iranian|Persian)\s+(?:calendar\s+)?year\s+(?:of\s+)?(?P<year>1[34]\d\d)", read.iranian_year),
    _rule(
        rf"(?:in|within|over|for)\s+(?:the\s+(?:last|past|next)\s+)?(?:{_COUNT}|thirteen|fourteen|fifteen|eighteen|a\s+few|several)\s+(?:days|weeks|months|years)",
        read.unresolved,
    ),
    _rule(
        rf"(?:(?:{_COUNT}|a\s+few|several)\s+)?(?:days|weeks|months)\s+(?:before|after|later|earlier|ago)",
        read.unresolved,
    ),
    _rule(r"within\s+(?:days|weeks|months|hours)", read.unresolved),
)
