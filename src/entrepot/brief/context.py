"""The words around a quotation, so that a reader can judge it without opening the document."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from entrepot.documents.places import describe_place, place_of
from entrepot.documents.sentences import split_sentences
from entrepot.model.documents import Document
from entrepot.model.spans import Quote, Span

LONGEST_CONTEXT = 280


@dataclass(frozen=True, slots=True)
class Context:
    """The sentence before and the one after, either empty at the ends of a text; the place, None if there is none."""

    before: str
    after: str
    place: str | None


class Reader:
    """Finds contexts in one document; splits it into sentences once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._sentences = split_sentences(document)
        self._starts = [sentence.start for sentence in self._sentences]

    def context(self, quote: Quote) -> Context:
        """What stands around a quotation of this document."""
        first = bisect_right(self._starts, quote.start) - 1
        before = self._sentences[first - 1] if first > 0 else None
        inside = bisect_right(self._starts, quote.end - 1)
        after = self._sentences[inside] if inside < len(self._sentences) else None
        place = describe_place(place_of(self.document, quote.start))
        return Context(self._end_of(before), self._start_of(after), place or None)

    def _start_of(self, span: Span | None) -> str:
        text = self._in_one_line(span)
        if len(text) <= LONGEST_CONTEXT:
            return text
        return f"{text[: text.rfind(' ', 0, LONGEST_CONTEXT) if ' ' in text[:LONGEST_CONTEXT] else LONGEST_CONTEXT]} …"

    def _end_of(self, span: Span | None) -> str:
        text = self._in_one_line(span)
        if len(text) <= LONGEST_CONTEXT:
            return text
        tail = text[-LONGEST_CONTEXT:]
        return f"… {tail[tail.find(' ') + 1 :]}"

    def _in_one_line(self, span: Span | None) -> str:
        return "" if span is None else " ".join(self.document.text[span.start : span.end].split())
