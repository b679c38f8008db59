"""Single moments in time as texts name them: "3 March 2024", "mid-June", "last year", "в первом квартале".

The patterns stand in `figure_words/LANGUAGE/moments.yml`, each with its reading (`moment_readings`,
`relative_readings`). Where two patterns match in one place the longer match wins, then the earlier rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from entrepot.claims.figure_words import patterns
from entrepot.claims.figures import moment_readings, relative_readings
from entrepot.claims.figures.known_moments import Known, Reading
from entrepot.claims.figures.periods import Period
from entrepot.model.spans import Span

_READINGS = {**moment_readings.READINGS, **relative_readings.READINGS}


@dataclass(frozen=True, slots=True)
class Moment(Span):
    """A moment named in the text, and what it resolves to. `names_both_ends` is True for "March to August 2023"."""

    resolve: Callable[[Known], Period]
    names_both_ends: bool = False


def find_moments(text: str, start: int, end: int, language: str = "en") -> list[Moment]:
    """Moments named between two offsets, in order; none overlaps another.

    >>> [moment.resolve(Known()).start for moment in find_moments("3 March 2024, May 2023, Q1 2022", 0, 31)]
    ['2024-03-03', '2023-05', '2022-01']
    >>> [moment.resolve(Known()).start for moment in find_moments("3 марта 2024 года, в мае 2023-го", 0, 32, "ru")]
    ['2024-03-03', '2023-05']
    """
    found = [(match, reading) for pattern, reading in _rules(language) for match in pattern.finditer(text, start, end)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    moments: list[Moment] = []
    for match, reading in found:
        if match.end() > match.start() and (not moments or match.start() >= moments[-1].end):
            both = bool({"first", "last"} <= match.groupdict().keys())
            moments.append(Moment(*match.span(), _bound(match, reading), both))
    return moments


def _bound(match: re.Match[str], reading: Reading) -> Callable[[Known], Period]:
    """The reading of a match; `year_` is another place of the pattern where the year may stand."""
    words = {name.rstrip("_"): word for name, word in match.groupdict().items() if word is not None}
    return lambda known: reading(words, known)


@cache
def _rules(language: str) -> tuple[tuple[re.Pattern[str], Reading], ...]:
    return tuple(
        (
            re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", 0 if reading.endswith("!") else re.IGNORECASE),
            _READINGS[reading.rstrip("!")],
        )
        for reading, pattern in patterns(language, "moments")
    )
