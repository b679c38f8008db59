"""Letters and replies as entries of the journal, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from entrepot.model.journal import JournalEntry
from entrepot.model.replies import Asked, Reply
from entrepot.store.records import from_plain, to_plain

LETTER = "letter written"
ANSWER = "reply received"
SILENCE = "no reply"
WITHDRAWAL = "reply withdrawn"


def detail_of(record: Asked | Reply) -> dict[str, Any]:
    """What the journal keeps of a letter or reply: all but its number, which is that of the entry."""
    detail: dict[str, Any] = to_plain(record)
    del detail["number"]
    return detail


def letters_in(entries: Iterable[JournalEntry]) -> tuple[Asked, ...]:
    """The letters of a journal, in order. Raises TypeError or ValueError where an entry tells none."""
    written = (entry for entry in entries if entry.action == LETTER)
    return tuple(from_plain(Asked, {"number": entry.number, **json.loads(entry.detail)}) for entry in written)


def replies_in(entries: Iterable[JournalEntry]) -> tuple[Reply, ...]:
    """The replies of a journal in order, each with the entry that took it back.

    Raises TypeError or ValueError where an entry tells none, KeyError where one takes back what was not noted.
    """
    found: dict[int, Reply] = {}
    for entry in entries:
        if entry.action in (ANSWER, SILENCE):
            found[entry.number] = from_plain(Reply, {"number": entry.number, **json.loads(entry.detail)})
        elif entry.action == WITHDRAWAL:
            number = int(entry.subject)
            found[number] = replace(found[number], withdrawn_by=entry.number)
    return tuple(found.values())
