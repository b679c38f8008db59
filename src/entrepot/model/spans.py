"""Places in a document's text, and the words that stand there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of `Document.text`, counted in Unicode code points.

    >>> Span(0, 4).quote("Iran denies")
    'Iran'
    """

    start: int
    end: int

    def quote(self, text: str) -> str:
        """Return the exact words, unchanged."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True if both ranges share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True if the other range lies inside this one or equals it."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Quote(Span):
    """A span together with its words, so that a record can be read and checked without the document.

    >>> Quote.cut("Iran denies", 5, 11)
    Quote(start=5, end=11, text='denies')
    """

    text: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Quote:
        """Return the words of `text` between two offsets as a quote."""
        return cls(start, end, text[start:end])

    def is_grounded(self, text: str) -> bool:
        """True if the stored words are not empty and stand in `text` at the stored place."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text
