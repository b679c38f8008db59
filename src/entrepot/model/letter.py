"""A letter for right of reply: what documents say of one party, and what it is asked."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.model.brief import Sentence
from entrepot.model.findings import FindingKind


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whom documents name as a party of what they tell.

    `keys` are those of the entities that bear the name, several where the documents use one name for all of them;
    `names` are what else they call it, most frequent first.
    """

    name: str
    keys: tuple[str, ...]
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of one document; `who` is whom the document names as saying so, empty where it speaks for itself."""

    document_id: str
    title: str
    publisher: str | None
    published: str | None
    place: str | None
    words: str
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assertion:
    """One numbered thing that documents say of the party, with the words and the questions.

    `claims` are the ids of all claims that say it. `denials` tell who denies it, with their own quotations.
    """

    number: int
    kind: FindingKind
    claims: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    denials: tuple[Sentence, ...]
    denial_quotations: tuple[Quotation, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter; `sender` and `dated` are None where they are left to be filled in.

    `deadline` and `dated` are days in EDTF (2026-12-15). `alike` are labels of others whose names are nearly the same:
    what is said of them is not in the letter.
    """

    party: Party
    deadline: str
    assertions: tuple[Assertion, ...]
    version: str
    sender: str | None = None
    dated: str | None = None
    alike: tuple[str, ...] = ()
