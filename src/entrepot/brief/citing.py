"""Which citation of a footnote is its first: on pages the note stands there, and later ones lead back to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Citation:
    """A footnote's number where it is cited; `first` where nothing before has cited it."""

    number: int
    first: bool


@dataclass(slots=True)
class Citations:
    """Told of all citations in reading order."""

    seen: set[int] = field(default_factory=set)

    def of(self, numbers: Iterable[int]) -> tuple[Citation, ...]:
        """The citations of one place.

        >>> told = Citations()
        >>> [one.first for numbers in ((1, 2), (2, 3)) for one in told.of(numbers)]
        [True, True, False, True]
        """
        found = tuple(Citation(number, number not in self.seen) for number in numbers)
        self.seen.update(one.number for one in found)
        return found
