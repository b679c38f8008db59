"""Dates and periods in text, resolved to EDTF: "since September 2023", "between 2021 and 2022", "last year"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from entrepot.claims.figure_words import alternation, listed, section
from entrepot.claims.figures.known_moments import Known
from entrepot.claims.figures.moments import Moment, find_moments
from entrepot.claims.figures.periods import Period
from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class FoundDate(Span):
    """A date in the text, its preposition included. `first` and `last` are EDTF; None is an open or unknown end.

    `compared_from` is the offset where a comparison begins that the date belongs to ("up from $2m in 2021", "than in
    2020"); None for a date of its own.
    """

    first: str | None
    last: str | None
    compared_from: int | None = None

    @property
    def span(self) -> Span:
        """The words as a plain span."""
        return Span(self.start, self.end)


_FILE = "moments"
_LOOK_BACK = 24
_FAR = 60  # characters between "from" and the date of what is compared with


@dataclass(frozen=True, slots=True)
class _Joints:
    """The words before and between dates in one language."""

    opening: re.Pattern[str]
    link: re.Pattern[str]
    amount_from: re.Pattern[str]
    amount_to: re.Pattern[str]
    compared_before: re.Pattern[str]
    compared_after: re.Pattern[str]
    movement: re.Pattern[str]
    record_since: re.Pattern[str]
    no_event_before: re.Pattern[str]
    no_event_after: re.Pattern[str]
    language: str

    def is_one_of(self, word: str, part: str) -> bool:
        """Whether a word stands in a list."""
        return word in listed(self.language, _FILE, part)

    def opened(self, word: str, period: Period) -> Period:
        """The period with the end left open that the word before it leaves open."""
        if self.is_one_of(word, "open_end"):
            return Period(period.start, None)
        return Period(None, period.end) if self.is_one_of(word, "open_start") else period

    def compared_from(self, text: str, window: int, begin: int, end: int) -> int | None:
        """Where the comparison begins that a date at [begin, end) belongs to; None where it belongs to none."""
        before = self.compared_before.search(text[window:begin])
        if before and (not before["from"] or self._moves(text, window + before.start())):
            return window + before.start()
        return begin if self.compared_after.match(text, end) else None

    def is_record_since(self, text: str, window: int, moment: int) -> bool:
        """True for the date of "the lowest since August 2022"."""
        return bool(self.record_since.search(text, window, moment))

    def dates_no_event(self, text: str, window: int, begin: int, end: int) -> bool:
        """True for "born 12 March 1978", "the March 23 Movement": no event that a claim tells."""
        return bool(self.no_event_before.search(text, window, begin) or self.no_event_after.match(text, end))

    def _moves(self, text: str, position: int) -> bool:
        """Whether the clause before a position tells a growth or fall: "rose to $3m from $2m in 2021"."""
        clause = re.split(r"[.;:!?](?:\s|$)|\n", text[max(0, position - 2 * _FAR) : position])[-1]
        return bool(self.movement.search(clause))


def find_dates(text: str, start: int, end: int, anchor: date | Known | None, language: str = "en") -> list[FoundDate]:
    """Dates between two offsets, in order; none overlaps another.

    `anchor` is the day that the document itself is dated, or what is known of it; without it "last year" and "on
    Monday" stay unresolved, where only its month is known what needs the very day. A month or day without a year takes
    it from the anchor (the last such month, after "by" the next one), without an anchor from the last date before: so
    give the whole document at once rather than each sentence.

    >>> [(d.first, d.last) for d in find_dates("since September 2023, between 2021 and 2022, by 2025", 0, 52, None)]
    [('2023-09', None), ('2021', '2022'), (None, '2025')]
    >>> [(d.first, d.last) for d in find_dates("с мая 2021 года, к концу 2025 года", 0, 34, None, "ru")]
    [('2021-05', None), (None, '2025')]
    """
    moments = find_moments(text, start, end, language)
    joints = _joints(language)
    dates: list[FoundDate] = []
    known = anchor if isinstance(anchor, Known) else Known(anchor)
    position = 0
    while position < len(moments):
        first, second = moments[position], moments[position + 1] if position + 1 < len(moments) else None
        opening = joints.opening.search(text, max(start, first.start - _LOOK_BACK), first.start)
        word = re.sub(r"\s+", " ", opening["word"].lower()) if opening else ""
        begin = opening.start() if opening else first.start
        if second and _are_linked(text, word, first, second, joints):
            period = _joined(first, second, known)
            stop, position = second.end, position + 2
        else:
            looks_ahead = joints.is_one_of(word, "ahead")
            period = first.resolve(replace(known, looks_ahead=looks_ahead))
            period = period if first.names_both_ends else joints.opened(word, period)
            stop, position = first.end, position + 1
        is_joined = stop > first.end
        compared_from = None if is_joined else joints.compared_from(text, max(start, begin - _FAR), begin, stop)
        if joints.is_record_since(text, max(start, begin - _FAR), first.start):
            compared_from = begin
        if joints.dates_no_event(text, max(start, begin - _LOOK_BACK), begin, stop):
            continue
        dates.append(FoundDate(begin, stop, period.start, period.end, compared_from))
        # A date that only ends something does not set the time of the story.
        known = known.after(None if joints.is_one_of(word, "open_start") else period.end or period.start)
        known = known.in_year(period)
    return dates


def _are_linked(text: str, word: str, first: Moment, second: Moment, joints: _Joints) -> bool:
    """Whether two neighbouring moments are the ends of one period.

    The ends may carry amounts: "from $2m in 2021 to $38m in 2023".
    """
    between = text[first.end : second.start]
    if joints.amount_to.match(between) and joints.amount_from.search(text, max(0, first.start - 80), first.start):
        return True
    link = joints.link.match(between)
    if not link:
        return False
    if joints.is_one_of(word, "between"):
        return bool(link["and"])
    if joints.is_one_of(word, "from"):
        return not link["and"]
    return bool(link["dash"]) or (bool(link["and"]) and word in ("in", "в") and _are_years(text, first, second))


def _are_years(text: str, first: Moment, second: Moment) -> bool:
    """True for two years that follow each other: "in 2022 and 2023"."""
    years = [re.match(r"\d{4}\b", text[moment.start : moment.end]) for moment in (first, second)]
    return all(years) and int(years[1][0]) - int(years[0][0]) == 1 if years[0] and years[1] else False


def _joined(first: Moment, second: Moment, known: Known) -> Period:
    """The period from one moment to another; "between March and August 2023": a first end takes the second's year."""
    begins = first.resolve(known)
    ends = second.resolve(known.after(begins.start))
    if ends.end and (begins.start is None or begins.start > ends.end):
        begins = first.resolve(Known(None, ends.end, ends.end))
    return Period(begins.start, ends.end)


@cache
def _joints(language: str) -> _Joints:
    def words(part: str) -> str:
        return alternation(listed(language, _FILE, part))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    article = section(language, _FILE, "opening_article")
    compared_sum = f"(?:{section(language, _FILE, 'compared_sum')})"
    hedge = rf"(?:(?:{section(language, _FILE, 'hedge')})\s+)?"
    the = rf"{hedge}(?:{article}\s+)?" if article else hedge
    return _Joints(
        compiled(rf"(?<!\w)(?P<word>{words('openings')})\s+{the}$"),
        compiled(rf"^\s*(?:(?P<and>{words('link_and')})|(?P<to>{words('link_to')})|(?P<dash>[-–—]))\s*{the}$"),
        compiled(rf"(?<!\w){section(language, _FILE, 'amount_from')}"),
        compiled(rf"^{section(language, _FILE, 'amount_to')}$"),
        compiled(rf"(?<!\w)(?:{section(language, _FILE, 'compared_before').replace('@SUM', compared_sum)})"),
        compiled(section(language, _FILE, "compared_after")),
        compiled(rf"\b(?:{alternation(listed(language, 'bounds', 'movement'))})\b"),
        compiled(section(language, _FILE, "record_since")),
        compiled(rf"(?<!\w)(?:{section(language, _FILE, 'no_event_before')})$"),
        compiled(section(language, _FILE, "no_event_after")),
        language,
    )
