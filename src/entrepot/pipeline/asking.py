"""Letters to the parties of a case or of files, and what they answered: written, noted, withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from entrepot.errors import UnusableReply
from entrepot.model.letter import Letter, Party
from entrepot.model.replies import Asked, Reply
from entrepot.pipeline.holding import Held, held_by, held_by_case
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.store import Case

MOST_CHARACTERS = 100_000  # of a reply; the journal is read whole, and a longer one belongs among the documents


def letter_to(
    paths: Sequence[Path | str],
    party: str,
    deadline: str,
    sender: str | None = None,
    dated: str | None = None,
    progress: Progress = SILENT,
) -> Letter:
    """The letter to a party about what the one case, or the files and folders, say of it.

    Of a case, what is not read is read first, and the journal notes which claims were put to the party. Days are
    written 2026-12-15. Raises UnknownParty with the nearest names, UnusableReply for a day that is none, NothingToRead,
    CaseLocked.
    """
    for day in (deadline, *([dated] if dated else [])):
        check_day(day)
    if len(paths) == 1 and Case.is_at(paths[0]):
        with Case.open(paths[0]) as case:
            letter = _letter(held_by_case(case, progress), party, (deadline, sender, dated))
            case.note_letter(letter.party, deadline, [one.claims for one in letter.assertions])
            return letter
    return _letter(held_by(paths, progress), party, (deadline, sender, dated))


def _letter(held: Held, party: str, given: tuple[str, str | None, str | None]) -> Letter:
    from entrepot.brief.letters import LetterOptions, compose_letter
    from entrepot.entities import join_entities
    from entrepot.entities.parties import party_named

    entities = join_entities(held.documents, held.claims)
    named = party_named(party, entities)
    return compose_letter(held.documents, held.claims, entities, named, LetterOptions(*given, held.judgements))


def note_reply(
    case: Case, party: str, text: str, received: str, asked: str | None = None, about: Sequence[int] = ()
) -> Reply:
    """Note in the journal what a party answered, word for word; `about` are numbers of the last letter to it.

    Raises UnknownParty, UnusableReply, CaseLocked.
    """
    if not text.strip():
        raise UnusableReply("the reply has no words; where none came, say so with --none")
    if len(text) > MOST_CHARACTERS:
        raise UnusableReply(
            f"the reply has more than {MOST_CHARACTERS:,} characters; add the whole as a document of the case, and "
            "give here what is to be quoted"
        )
    letter = _last_letter(case, party)
    numbers = sorted(set(about))
    if numbers and letter is None:
        raise UnusableReply(f"no letter to {party} was written from this case; write it, or leave out the numbers")
    reply = Reply(
        number=0,
        party=letter.party if letter else "",
        keys=letter.keys if letter else (),
        text=text,
        asked=asked,
        due=letter.deadline if letter else None,
        received=received,
        about=tuple(numbers),
        claims=_claims_of(letter, numbers) if letter else (),
        put=_put(letter),
    )
    return _noted(case, party, reply)


def note_silence(case: Case, party: str, asked: str, due: str | None = None) -> Reply:
    """Note in the journal that a party was asked and has not answered; `due` None takes that of the last letter.

    Raises UnknownParty, UnusableReply, CaseLocked.
    """
    letter = _last_letter(case, party)
    due = due or (letter.deadline if letter else None)
    names = (letter.party, letter.keys) if letter else ("", ())
    return _noted(case, party, Reply(0, *names, asked=asked, due=due, put=_put(letter)))


def withdraw_reply(case: Case, number: int) -> Reply:
    """Take back what was noted under a number, by an entry of its own; nothing is erased. Raises UnusableReply."""
    found = next((one for one in case.replies() if one.number == number), None)
    if found is None:
        raise UnusableReply(f"no reply is noted under {number}; see the numbers with: entrepot replies {case.path}")
    if found.withdrawn_by is not None:
        raise UnusableReply(f"{number} was withdrawn already, by entry {found.withdrawn_by}")
    return case.withdraw_reply(found)


def open_letters(case: Case) -> tuple[Asked, ...]:
    """The last letter to each party about which nothing was noted since: no answer, and not that none came."""
    last: list[Asked] = []
    for letter in case.letters():
        last = [one for one in last if not set(one.keys) & set(letter.keys)] + [letter]
    noted = [reply for reply in case.replies() if reply.withdrawn_by is None]
    return tuple(
        letter
        for letter in last
        if not any(reply.number > letter.number and set(reply.keys) & set(letter.keys) for reply in noted)
    )


def check_day(day: str) -> str:
    """The day itself. Raises UnusableReply where it is none of the calendar, or is not written 2026-12-10."""
    try:
        is_day = date.fromisoformat(day).isoformat() == day
    except ValueError:
        is_day = False
    if not is_day:
        raise UnusableReply(f"{day}: not a day; write it as 2026-12-10")
    return day


def _noted(case: Case, party: str, reply: Reply) -> Reply:
    for day in (reply.asked, reply.due, reply.received):
        if day is not None:
            check_day(day)
    if reply.asked and reply.received and reply.received < reply.asked:
        raise UnusableReply(f"an answer of {reply.received} cannot be to what was asked on {reply.asked}")
    if not reply.keys:
        named = _party(case, party)
        reply = replace(reply, party=named.name, keys=named.keys)
    return case.note_reply(reply)


def _party(case: Case, party: str) -> Party:
    from entrepot.entities import join_entities
    from entrepot.entities.parties import party_named

    held = held_by_case(case)
    return party_named(party, join_entities(held.documents, held.claims))


def _last_letter(case: Case, party: str) -> Asked | None:
    """The last letter from this case to the party of this name."""
    letters = case.letters()
    if not letters:
        return None
    same = [one for one in letters if one.party.casefold() == party.casefold() or party in one.keys]
    if not same:
        keys = set(_party(case, party).keys)
        same = [one for one in letters if keys & set(one.keys)]
    return same[-1] if same else None


def _claims_of(letter: Asked, numbers: Sequence[int]) -> tuple[str, ...]:
    last = len(letter.assertions)
    if wrong := [number for number in numbers if not 1 <= number <= last]:
        raise UnusableReply(f"the letter to {letter.party} has the numbers 1 to {last}; {wrong[0]} is none of them")
    return tuple(claim for number in numbers for claim in letter.assertions[number - 1])


def _put(letter: Asked | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim for one in letter.assertions for claim in one)) if letter else ()
