"""Stretches of a text that are taken, asked for in logarithmic time: a long table has tens of thousands of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from entrepot.model.spans import Span


@dataclass(frozen=True, slots=True)
class Cover:
    """Spans by their starts; `reach[i]` is the furthest end among the first `i + 1`."""

    starts: tuple[int, ...]
    reach: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Cover:
        """The cover of spans in any order; they may overlap."""
        pairs = sorted((span.start, span.end) for span in spans)
        return cls(tuple(start for start, _ in pairs), tuple(accumulate((end for _, end in pairs), max)))

    def meets(self, span: Span) -> bool:
        """Whether a span shares a code point with one of them.

        >>> Cover.of([Span(5, 9), Span(0, 2)]).meets(Span(8, 12)), Cover.of([Span(5, 9)]).meets(Span(9, 12))
        (True, False)
        """
        before = bisect_left(self.starts, span.end)
        return before > 0 and self.reach[before - 1] > span.start
