"""First and last days of the times of claims, for programs that know whole days only."""

from __future__ import annotations

import re
from calendar import monthrange

_TIME = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def first_day(time: str | None) -> str | None:
    """The first day of an EDTF time in ISO 8601; None for an open end, a season, or what is no date.

    >>> first_day("2023"), first_day("2023-07"), first_day("2023-21")
    ('2023-01-01', '2023-07-01', None)
    """
    return _day(time, at_end=False)


def last_day(time: str | None) -> str | None:
    """The last day of an EDTF time in ISO 8601; None as for `first_day`.

    >>> last_day("2023"), last_day("2024-02"), last_day("2024-02-30")
    ('2023-12-31', '2024-02-29', None)
    """
    return _day(time, at_end=True)


def _day(time: str | None, *, at_end: bool) -> str | None:
    found = _TIME.fullmatch(time or "")
    if not found or found[1] == "0000":
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    month = month or (12 if at_end else 1)
    if not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    day = day or (last if at_end else 1)
    return f"{year:04}-{month:02}-{day:02}" if 1 <= day <= last else None
