"""Judgements of persons as entries of the journal, and back; an undo is an entry of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from entrepot.errors import NoSuchJudgement
from entrepot.model.journal import JournalEntry
from entrepot.model.judgements import Decision, Judgement
from entrepot.store.records import from_plain, to_plain

JUDGED = "judged"
UNDONE = "judgement undone"


def entry_of(decision: Decision) -> tuple[str, str, dict[str, Any]]:
    """The action, the subject and the detail that a decision is journalled as."""
    return JUDGED, decision.ruling.value, to_plain(decision)


def judgements_in(entries: Iterable[JournalEntry]) -> tuple[Judgement, ...]:
    """The judgements among the entries of a journal, each with the number of the entry that undid it.

    Raises KeyError, TypeError or ValueError where an entry tells none.
    """
    judged: dict[int, JournalEntry] = {}
    undone: dict[int, int] = {}
    for entry in entries:
        if entry.action == JUDGED:
            judged[entry.number] = entry
        elif entry.action == UNDONE:
            undone[int(entry.subject)] = entry.number
    return tuple(
        Judgement(number, entry.when, entry.who, from_plain(Decision, json.loads(entry.detail)), undone.get(number))
        for number, entry in judged.items()
    )


def check_undo(number: int, judgements: Iterable[Judgement]) -> None:
    """Pass if a judgement can be undone. Raises NoSuchJudgement where there is none of the number, or it is undone."""
    found = next((one for one in judgements if one.number == number), None)
    if found is None:
        raise NoSuchJudgement(f"{number}: no judgement has this number; see them with: entrepot judgements CASE")
    if found.undone is not None:
        raise NoSuchJudgement(f"{number}: undone already, by entry {found.undone}")
