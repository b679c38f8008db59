"""What one state of a case has that another has not: findings, edges and documents, each with the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entrepot.model.brief import Note, Sentence, SourceEntry, Statement
from entrepot.model.findings import Contradiction, Finding
from entrepot.model.network import Edge


class DifferenceKind(StrEnum):
    """In what two states of a case differ, in the order in which a reader is told."""

    RETRACTION = "retraction"  # an origin took back what it told
    DENIAL = "denial"  # somebody denies what nobody of his denied before
    CONTRADICTION = "contradiction"  # two claims that do not agree, one of them at least not known before
    DEVELOPMENT = "development"  # a later document tells what came of it
    FINDING = "finding"  # said for the first time
    ORIGIN = "origin"  # known before, and another independent origin tells it now
    SURER = "surer"  # known before, and it stands better now
    LESS_SURE = "less_sure"  # known before, and it stands worse now
    EDGE = "edge"  # a line of the network that was not there
    EDGE_SURER = "edge_surer"
    EDGE_LESS_SURE = "edge_less_sure"
    GONE = "gone"  # said before and not any more: its document went, or it is read otherwise
    EDGE_GONE = "edge_gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference; `claims` show it: those of the later state, or of the earlier one for what is gone.

    `earlier` and `earlier_edge` are None for what is new, `finding` and `edge` for what is gone. `others` are the ids
    of the claims that it is about: what a new denial denies, what does not agree.
    """

    kind: DifferenceKind
    claims: tuple[str, ...]
    finding: Finding | None = None
    earlier: Finding | None = None
    edge: Edge | None = None
    earlier_edge: Edge | None = None
    others: tuple[str, ...] = ()
    contradiction: Contradiction | None = None


class DocumentChange(StrEnum):
    """What became of a document between the two states."""

    ADDED = "added"
    REPLACED = "replaced"  # the same name, other bytes
    REMOVED = "removed"
    VAGUE = "vague"  # its date is a year or month within which a limit lies: counted at the end of it
    UNDATED = "undated"  # in neither state, because nothing tells when it was published
    LATER = "later"  # published after the second date


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One difference in words. `before` and `after` are how it stood and stands, None where there was or is nothing.

    `statement` tells it, with denials beside it; `of` tells what it is about (what is denied, what does not agree).
    `said` are ids of the documents that bring it, in the order of publication; `about` is when it was, in words.
    """

    kind: DifferenceKind
    statement: Statement
    who: tuple[str, ...]
    said: tuple[str, ...]
    about: str
    before: str | None = None
    after: str | None = None
    of: tuple[Sentence, ...] = ()

    @property
    def told(self) -> tuple[Sentence, ...]:
        """All sentences of the row, in reading order."""
        return (*self.statement.sentences, *self.statement.gaps, *self.of, *self.statement.denials)


@dataclass(frozen=True, slots=True)
class ComparedSection:
    """The rows of one kind, under a title; `lead` says what they have in common."""

    kind: DifferenceKind
    title: str
    lead: str
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A whole comparison; the renderers add nothing. `remarks` say in a sentence each what could not be compared.

    `refused` is the number of files that could not be read; `remarks` name them.
    """

    title: str
    subtitle: str
    sections: tuple[ComparedSection, ...]
    documents: tuple[tuple[DocumentChange, SourceEntry], ...]
    remarks: tuple[str, ...]
    notes: tuple[Note, ...]
    sources: tuple[SourceEntry, ...]
    method: tuple[str, ...]
    version: str
    refused: int = 0
