"""Documents by when they were published, where some dates are only a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass

from entrepot.model.documents import Document

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?")


@dataclass(frozen=True, slots=True)
class Publication:
    """Documents by two dates: `before` up to the first, `between` after it and up to the second, `after` the second.

    `vague` are those of them whose date is a month or year within which one of the two dates lies: they count at its
    end. `undated` have no date that could be read.
    """

    before: tuple[Document, ...]
    between: tuple[Document, ...]
    after: tuple[Document, ...]
    vague: tuple[Document, ...]
    undated: tuple[Document, ...]


def published_between(documents: Iterable[Document], first: str, second: str | None) -> Publication:
    """The documents sorted by two dates of the form 2024-03-13; without the second, nothing is after it."""
    end = second or "9999-12-31"
    found: dict[str, list[Document]] = {"before": [], "between": [], "after": [], "vague": [], "undated": []}
    for document in documents:
        days = days_of(document.published)
        if days is None:
            found["undated"].append(document)
            continue
        found["before" if days[1] <= first else "between" if days[1] <= end else "after"].append(document)
        if any(days[0] <= limit < days[1] for limit in (first, end)):
            found["vague"].append(document)
    return Publication(**{name: tuple(listed) for name, listed in found.items()})


def days_of(date: str | None) -> tuple[str, str] | None:
    """The first and the last day of an EDTF date; None for what tells no year, month or day.

    >>> days_of("2024-02"), days_of("2023"), days_of("13 March")
    (('2024-02-01', '2024-02-29'), ('2023-01-01', '2023-12-31'), None)
    """
    found = _DATE.fullmatch(date or "")
    if found is None:
        return None
    year, month, day = found.groups()
    if day:
        return found[0], found[0]
    if month:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02}"
    return f"{year}-01-01", f"{year}-12-31"
