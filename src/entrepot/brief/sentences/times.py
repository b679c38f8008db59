"""When, in words: the document's own where they stand alone, otherwise from the dates."""

from __future__ import annotations

import re

from entrepot.model.claims import When

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_STANDS_ALONE = re.compile(
    r"^(?:in|on|between|since|until|by|from|at|during|before|after|for)\b"
    r"(?!.*(?:[$€£%]|per cent|a year before)).*\b\d{4}\b",
    re.IGNORECASE,
)
_LONGEST = 70
_VAGUE = re.compile(r"^(?:today|now|currently|yesterday|this week|earlier)$", re.IGNORECASE)


def when_in_words(when: When | None) -> str:
    """A phrase for the end of a sentence, empty where nothing is known.

    >>> when_in_words(When("2023-09", None, "since September 2023"))
    'since September 2023'
    >>> when_in_words(When("2023-07", "2023-07", "last July")), when_in_words(When(None, None, "within days"))
    ('in July 2023', '(“within days”)')
    """
    if when is None:
        return ""
    words = " ".join(when.text.split())
    if len(words) <= _LONGEST and _STANDS_ALONE.match(words):
        return words[0].lower() + words[1:]
    if when.start is None and when.end is None:
        return "" if not words or _VAGUE.match(words) or len(words) > _LONGEST else f"(“{words[0].lower()}{words[1:]}”)"
    return _from_dates(when.start, when.end, words)


def is_open_since(when: When | None) -> bool:
    """True for "since September 2023": begun, with no end told."""
    told = when is not None and when.start is not None and when.end is None
    return told and when is not None and " to " not in when.text and not _is_a_state_at(when.text)


def _is_a_state_at(words: str) -> bool:
    """True for "as of 10 August": how things stood then, not since when."""
    return words.casefold().startswith("as of")


def _from_dates(start: str | None, end: str | None, words: str) -> str:
    if start is None:
        return f"{'until' if words.casefold().startswith('until') else 'by'} {date_in_words(end or '')}"
    if _is_a_state_at(words) and end in (None, start):
        return f"as of {date_in_words(start)}"
    if end is None:
        return f"{'from' if words.casefold().startswith('from') else 'since'} {date_in_words(start)}"
    if start == end:
        return f"{'on' if len(start) == 10 else 'in'} {date_in_words(start)}"
    return f"between {date_in_words(start)} and {date_in_words(end)}"


def date_in_words(value: str) -> str:
    """An EDTF date as English writes it.

    >>> date_in_words("2023-01-17"), date_in_words("2023-21"), date_in_words("2021")
    ('17 January 2023', 'spring 2023', '2021')
    """
    year, *rest = value.split("-")
    if not rest:
        return year
    if rest[0] in _SEASONS:
        return f"{_SEASONS[rest[0]]} {year}"
    if not rest[0].isdigit() or not 1 <= int(rest[0]) <= 12:
        return value
    month = f"{_MONTHS[int(rest[0]) - 1]} {year}"
    return f"{int(rest[1])} {month}" if len(rest) > 1 and rest[1].isdigit() else month
