"""Which numbers, sums and dates of a sentence belong to an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from entrepot.claims.changes import FoundChange, find_changes
from entrepot.claims.dates import FoundDate, find_dates
from entrepot.claims.figure_words import alternation, figure_language, listed
from entrepot.claims.moments import find_moments
from entrepot.claims.money import FoundMoney, find_money
from entrepot.claims.parsed import ParsedSentence
from entrepot.claims.quantities import FoundQuantity, find_quantities
from entrepot.model.documents import Document
from entrepot.model.spans import Span

_HEAD_OF_DOCUMENT = 400  # characters in which a dateline stands
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d$")

SpanT = TypeVar("SpanT", bound=Span)


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
        day = document_day(document)
        return cls(
            day,
            tuple(find_quantities(text, 0, len(text), language)),
            tuple(find_money(text, 0, len(text), language)),
            tuple(find_changes(text, 0, len(text), language)),
            tuple(find_dates(text, 0, len(text), day, language)),
        )


def document_day(document: Document) -> date | None:
    """The day that a document is dated: as its file tells, else by a dateline at its head; None if neither does."""
    if document.published and _FULL_DAY.match(document.published):
        return date.fromisoformat(document.published)
    if document.published:
        return None
    text, language = document.text, figure_language(document.language)
    dated = re.compile(rf"(?:^|[\s(])(?:{alternation(listed(language, 'moments', 'dated'))})\s*:?\s*(?:on\s+)?$", re.I)
    for found in find_dates(text, 0, min(len(text), _HEAD_OF_DOCUMENT), None, language):
        (moment,) = find_moments(text, found.start, found.end, language)[:1] or (found,)
        is_bare = moment.start == found.start or dated.search(text, max(0, moment.start - 40), moment.start)
        if is_bare and found.first and found.first == found.last and _FULL_DAY.match(found.first):
            return date.fromisoformat(found.first)
    return None


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
