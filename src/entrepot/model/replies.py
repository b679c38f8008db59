"""What parties that were asked for comment answered, as the journal of a case has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A letter that was written to a party: the ids of the claims of each numbered assertion, from 1 on."""

    number: int  # of the journal entry
    party: str
    keys: tuple[str, ...]
    deadline: str
    assertions: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, or that none came (`text` None). `number` is that of its journal entry, by which it is withdrawn.

    `asked`, `due` and `received` are days (2026-12-10), None where nobody noted them. `about` are numbers of the letter
    that the answer is about, empty for all of it; `claims` are the ids of the claims that those numbers tell, and
    `put` those of the whole letter, empty where no letter was written from the case. `withdrawn_by` is the number of
    the entry that took it back.
    """

    number: int
    party: str
    keys: tuple[str, ...]
    text: str | None = None
    asked: str | None = None
    due: str | None = None
    received: str | None = None
    about: tuple[int, ...] = ()
    claims: tuple[str, ...] = ()
    put: tuple[str, ...] = ()
    withdrawn_by: int | None = None
