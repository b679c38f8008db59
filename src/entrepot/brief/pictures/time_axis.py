"""A scale of time: where a day stands across the paper, and which days have a mark with words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from entrepot.brief.exports.days import first_day, last_day
from entrepot.brief.pictures.lettering import text_width

_LETTERS = 10.5  # height of the words of the scale
_BETWEEN = 14.0  # least room between them
_BEFORE_WORDS = 3.0  # from a mark to its words
_ENDS = 16.0  # room at both ends for what goes on beyond the scale
_STEPS_IN_MONTHS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
# Northern seasons as EDTF numbers them, with the first month and the last; winter ends in the next year.
_SEASONS = {"21": ("03", "05"), "22": ("06", "08"), "23": ("09", "11"), "24": ("12", "02")}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_ALONE = 0.1  # share of times so much earlier than the others that the scale begins after them


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in days of the calendar, counted from 1 January of year 1; the last day included, None for an open end."""

    first: int | None
    last: int | None


def stretch(start: str | None, end: str | None) -> Stretch | None:
    """The days of an EDTF interval; None where neither end is a date.

    >>> stretch("2023-02", "2023-02") == stretch("2023-02-01", "2023-02-28")
    True
    >>> stretch(None, "2023-24").last == stretch(None, "2024-02-29").last
    True
    """
    first, last = _day(start, at_end=False), _day(end, at_end=True)
    if first is None and last is None:
        return None
    if first is not None and last is not None and first > last:
        return None
    return Stretch(first, last)


def _day(time: str | None, *, at_end: bool) -> int | None:
    year, _, rest = (time or "").partition("-")
    if rest in _SEASONS:
        time = f"{int(year) + (at_end and rest == '24')}-{_SEASONS[rest][at_end]}"
    day = last_day(time) if at_end else first_day(time)
    return date.fromisoformat(day).toordinal() if day else None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the scale with its words."""

    x: float
    words: str

    @property
    def words_x(self) -> float:
        """Where its words begin."""
        return self.x + _BEFORE_WORDS


@dataclass(frozen=True, slots=True)
class Axis:
    """From day `first` to day `last` on paper from `left` to `right`."""

    first: int
    last: int
    left: float
    right: float

    @classmethod
    def around(cls, stretches: Iterable[Stretch], left: float, right: float) -> Axis:
        """The scale of whole months that holds the times; a few that lie far before all others are beyond its start."""
        times = list(stretches)
        begun = sorted(next(day for day in (time.first, time.last) if day is not None) for time in times)
        last = max(day for time in times for day in (time.first, time.last) if day is not None)
        early = begun[int(len(begun) * _ALONE)]
        first = early if early - begun[0] > last - early else begun[0]
        return cls(_month_of(first), _month_after(last), left, right)

    def x(self, day: float) -> float:
        """Where a day begins; beyond the scale, its end."""
        span = self.right - self.left - 2 * _ENDS
        share = (min(max(day, self.first), self.last) - self.first) / (self.last - self.first)
        return self.left + _ENDS + share * span

    def is_before(self, day: int) -> bool:
        """True for a day before the scale."""
        return day < self.first

    def ticks(self) -> tuple[Tick, ...]:
        """Months or years, as many as have room for their words."""
        months = (self.last - self.first) / 30
        possible = (step for step in _STEPS_IN_MONTHS if months / step * _BETWEEN < self.right - self.left)
        found = (ticks for step in possible if _is_apart(ticks := self._ticks(step)))
        return next(found, ())

    def _ticks(self, step: int) -> tuple[Tick, ...]:
        start, end = date.fromordinal(self.first), date.fromordinal(self.last)
        begun = start.year * 12 + start.month - 1
        months = range(-(-begun // step) * step, end.year * 12 + end.month - 1, step)
        return tuple(self._tick(_begin(month), _words(month, step)) for month in months)

    def _tick(self, day: int, words: str) -> Tick:
        """A mark; without words where these would not end on the scale."""
        x = self.x(day)
        return Tick(x, words if x + _BEFORE_WORDS + text_width(words, _LETTERS) <= self.right else "")


def _is_apart(ticks: Sequence[Tick]) -> bool:
    return all(one.x + text_width(one.words, _LETTERS) + _BETWEEN <= other.x for one, other in pairwise(ticks))


def _begin(month: int) -> int:
    return date(month // 12, month % 12 + 1, 1).toordinal()


def _words(month: int, step: int) -> str:
    return str(month // 12) if step >= 12 else f"{_MONTHS[month % 12]} {month // 12}"


def _month_of(day: int) -> int:
    return date.fromordinal(day).replace(day=1).toordinal()


def _month_after(day: int) -> int:
    found = date.fromordinal(day)
    return date(found.year + found.month // 12, found.month % 12 + 1, 1).toordinal() if found.year < 9999 else day + 1
