"""Dates and periods in text, resolved to EDTF: "since September 2023", "between 2021 and 2022", "last year"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from entrepot.claims.moment_readings import Known
from entrepot.claims.moments import Moment, find_moments
from entrepot.claims.periods import Period
from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class FoundDate(Span):
    """A date in the text, its preposition included. `first` and `last` are EDTF; None is an open or unknown end."""

    first: str | None
    last: str | None

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


_OPENING = re.compile(
    r"(?P<word>\bbetween|\bfrom|\bsince(?:\s+at\s+least)?|\bever\s+since|\buntil|\btill|\bup\s+to|\bby|\bno\s+later\s+than|\bbefore|"
    r"\bprior\s+to|\bafter|\bas\s+of|\bstarting\s+in|\bin|\bon|\bduring|\bof|\bfor|\bdated|\bat|\bthroughout)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LINK = re.compile(r"^\s*(?P<word>and|to|until|till|through|[-–—])\s*(?:the\s+)?$", re.IGNORECASE)
_AMOUNT_LINK = re.compile(r"^\s*to\s+(?:[^\s,;]+\s+){1,5}in\s+(?:the\s+)?$", re.IGNORECASE)
_AMOUNT_FROM = re.compile(r"\bfrom\s+(?:[^\s,;]+\s+){1,5}in\s+(?:the\s+)?$", re.IGNORECASE)
_LOOK_BACK = 20


def find_dates(text: str, start: int, end: int, anchor: date | None) -> list[FoundDate]:
    """Dates between two offsets, in order; none overlaps another.

    `anchor` is the day that the document itself is dated; without it "last year" and "on Monday" stay unresolved. A
    month or day without a year takes it from the anchor (the last such month, after "by" the next one), without an
    anchor from the last date before it: so give the whole document at once rather than each sentence.

    >>> [(d.first, d.last) for d in find_dates("since September 2023, between 2021 and 2022, by 2025", 0, 52, None)]
    [('2023-09', None), ('2021', '2022'), (None, '2025')]
    """
    moments = find_moments(text, start, end)
    dates: list[FoundDate] = []
    known = Known(anchor)
    position = 0
    while position < len(moments):
        first, second = moments[position], moments[position + 1] if position + 1 < len(moments) else None
        opening = _OPENING.search(text, max(start, first.start - _LOOK_BACK), first.start)
        word = re.sub(r"\s+", " ", opening["word"].lower()) if opening else ""
        begin = opening.start() if opening else first.start
        if second and _are_linked(text, word, first, second):
            period = _between(first.resolve(known), second.resolve(known.after(first.resolve(known).start)))
            stop, position = second.end, position + 2
        else:
            period = _OPENINGS.get(word, _as_it_is)(first.resolve(replace(known, looks_ahead=word in _AHEAD)))
            stop, position = first.end, position + 1
        dates.append(FoundDate(begin, stop, period.start, period.end))
        known = known.after(None if word in _ENDS else period.end or period.start)
    return dates


def _are_linked(text: str, word: str, first: Moment, second: Moment) -> bool:
    """Whether two neighbouring moments are the ends of one period.

    The ends may carry amounts: "from $2m in 2021 to $38m in 2023".
    """
    if _AMOUNT_LINK.match(text[first.end : second.start]) and _AMOUNT_FROM.search(
        text, max(0, first.start - 80), first.start
    ):
        return True
    link = _LINK.match(text[first.end : second.start])
    if not link:
        return False
    return {"between": link["word"].lower() == "and", "from": link["word"].lower() != "and"}.get(
        word, link["word"] in "-–—"
    )


def _between(first: Period, second: Period) -> Period:
    return Period(first.start, second.end)


def _as_it_is(period: Period) -> Period:
    return period


def _open_end(period: Period) -> Period:
    return Period(period.start, None)


def _open_start(period: Period) -> Period:
    return Period(None, period.end)


_OPENINGS: dict[str, Callable[[Period], Period]] = {
    "since": _open_end,
    "since at least": _open_end,
    "ever since": _open_end,
    "from": _open_end,
    "after": _open_end,
    "as of": _open_end,
    "starting in": _open_end,
    "until": _open_start,
    "till": _open_start,
    "up to": _open_start,
    "by": _open_start,
    "no later than": _open_start,
    "before": _open_start,
    "prior to": _open_start,
}
_AHEAD = frozenset({"by", "no later than"})
# A date that only ends something does not set the time of the story.
_ENDS = frozenset(word for word, open_up in _OPENINGS.items() if open_up is _open_start)
