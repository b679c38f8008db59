"""Which numbers, sums and dates of a sentence belong to an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from entrepot.claims.figure_words import alternation, figure_language, listed, section
from entrepot.claims.figures.changes import FoundChange, find_changes
from entrepot.claims.figures.dates import FoundDate, find_dates
from entrepot.claims.figures.known_moments import Known
from entrepot.claims.figures.moments import find_moments
from entrepot.claims.figures.money import FoundMoney, find_money
from entrepot.claims.figures.quantities import FoundQuantity, find_quantities
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.documents.plain_text import structure
from entrepot.model.documents import Document
from entrepot.model.spans import Span

_HEAD_OF_DOCUMENT = 400  # characters in which a dateline stands
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])$")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d$")

SpanT = TypeVar("SpanT", bound=Span)


@dataclass(frozen=True, slots=True)
class DocumentDay:
    """When a document is dated: a day, or some day of its month where `is_exact` is False, of its year for an issue.

    `words` are the dateline that tells it, None where the file does; they date no event.
    """

    day: date
    is_exact: bool
    words: Span | None
    knows_month: bool = True


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything countable of a document, in text order, and the day that it is dated."""

    day: date | None
    quantities: tuple[FoundQuantity, ...]
    money: tuple[FoundMoney, ...]
    changes: tuple[FoundChange, ...]
    dates: tuple[FoundDate, ...]

    @classmethod
    def of(cls, document: Document) -> Figures:
        """The figures of a whole document; dates without a year take it from the document's own date."""
        text, language = document.text, figure_language(document.language)
        told = document_day(document)
        known = Known(told.day, knows_day=told.is_exact, knows_month=told.knows_month) if told else Known()
        words = told.words if told and told.words else Span(0, 0)  # the dateline is no moment of the story
        stretches = ((0, words.start), (words.end, len(text)))
        dates = [found for ends in stretches for found in find_dates(text, *ends, known, language)]
        return cls(
            known.anchor,
            tuple(find_quantities(text, 0, len(text), language)),
            tuple(find_money(text, 0, len(text), language)),
            tuple(find_changes(text, 0, len(text), language)),
            tuple(dates),
        )


def document_day(document: Document) -> DocumentDay | None:
    """When a document is dated: as its file tells, else by a dateline at its head; None if neither does.

    Behind a page's frame the date may stand farther down: then the lines of date and author there tell it.
    """
    dateline = _day_in_text(document)
    if document.published:
        told = _day(document.published, None)
        return dateline if told and dateline and told.day == dateline.day else told
    if dateline:
        return dateline
    told_above = None if document.blocks else structure(document.text)[1].published
    return (_day(told_above, None) if told_above else None) or _year_of_issue(document)


def _year_of_issue(document: Document) -> DocumentDay | None:
    """The last day of the year that a magazine's head tells: "issue 3/2025"."""
    pattern = section(figure_language(document.language), "moments", "issue_year")
    found = re.compile(pattern, re.IGNORECASE).search(document.text, 0, _HEAD_OF_DOCUMENT)
    return DocumentDay(date(int(found["year"]), 12, 31), False, Span(*found.span()), False) if found else None


def _day_in_text(document: Document) -> DocumentDay | None:
    """The day of the first dateline at a document's head, None where it has none."""
    text, language = document.text, figure_language(document.language)
    label, end = _dateline(language)
    for found in find_dates(text, 0, min(len(text), _HEAD_OF_DOCUMENT), None, language):
        moment = find_moments(text, found.start, found.end, language)[0]
        is_labelled = label.search(text, max(0, moment.start - 60), moment.start)
        is_bare = moment.start == found.start and end.match(text, found.end)
        is_one_moment = found.first is not None and found.first == found.last
        if (is_labelled or is_bare) and is_one_moment and (day := _day(found.first or "", found)):
            return day
    return None


def _day(moment: str, words: Span | None) -> DocumentDay | None:
    """The day or month that an EDTF value tells; None for any other value."""
    if _FULL_DAY.match(moment):
        return DocumentDay(date.fromisoformat(moment), True, words)
    if _MONTH.match(moment):
        return DocumentDay(date(int(moment[:4]), int(moment[5:7]), 28), False, words)
    return None


@cache
def _dateline(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the date of a document, and what after it."""
    words = alternation(listed(language, "moments", "dated"))
    return (
        re.compile(rf"(?:^|[\s(])(?:{words})(?:\s+by(?:\s+\S+){{1,3}})?\s*:?\s*(?:on\s+)?$", re.IGNORECASE),
        re.compile(section(language, "moments", "dateline_end")),
    )


def within(spans: Sequence[SpanT], sentence: ParsedSentence) -> list[SpanT]:
    """The spans that start in a sentence."""
    first = bisect_left(spans, sentence.tokens[0].start, key=lambda span: span.end)
    end = bisect_left(spans, sentence.span.end, key=lambda span: span.start)
    return list(spans[first:end])


def word_at(sentence: ParsedSentence, offset: int) -> int | None:
    """The word that an offset stands in, or the next one."""
    place = bisect_left(sentence.tokens, offset, key=lambda token: token.end - 1)
    return place if place < len(sentence.tokens) else None


def last_word(sentence: ParsedSentence, span: Span) -> int | None:
    """The last word of a span, not the full stop of its "тыс."; None where the sentence does not hold it."""
    place = word_at(sentence, span.end - 1)
    if place and sentence.upos[place] == "PUNCT" and sentence.tokens[place - 1].end > span.start:
        return place - 1
    return place
