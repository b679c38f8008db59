"""What a person decides about findings: which claims say the same, which documents are one source, what to add."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    """What a judgement says."""

    JOIN = "join"  # the claims say the same
    SPLIT = "split"  # the claims say something of their own
    SAME_ORIGIN = "same_origin"  # the two documents have it from one source
    INDEPENDENT = "independent"  # the two documents know it each for itself
    NOTE = "note"  # a sentence beside what the claims say

    @property
    def words(self) -> str:
        """The ruling as it is printed."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """How a judgement knows a claim again: by its id, else by its document and the words that it stands on.

    `quotation` and `predicate` have their white space reduced to single blanks.
    """

    claim_id: str
    document_id: str
    kind: str
    predicate: str
    quotation: str


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided and why; `documents` are ids, `text` is the sentence of a note."""

    ruling: Ruling
    why: str
    claims: tuple[ClaimMark, ...] = ()
    documents: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision as it stands in the journal; `undone` is the number of the entry that took it back."""

    number: int
    when: str
    who: str
    decision: Decision
    undone: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a judgement when it is applied.

    `claims` are the ids that its claims have now, `parted` those that it took the claims apart from. `obstacle` says
    why it has no effect, or not the whole, None where it applies.
    """

    judgement: Judgement
    claims: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()
    obstacle: str | None = None
    applies: bool = True
