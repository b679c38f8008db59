"""Findings: what the claims of all documents come to, each said once, with denials and with what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entrepot.model.claims import Family
from entrepot.model.judgements import Judgement


class FindingKind(StrEnum):
    """What a finding is."""

    TOLD = "told"  # one or more claims that say the same
    DENIAL = "denial"  # one or more claims in which the same denier denies the same
    UNKNOWN = "unknown"  # the words say that something is not known


class Gap(StrEnum):
    """What a reader asks about a delivery, and no claim of the finding answers."""

    PRICE = "price"
    ROUTE = "route"
    CARRIER = "carrier"
    DATE = "date"
    DELIVERY = "delivery"
    END_USER = "end_user"


class OriginKind(StrEnum):
    """What stands at the beginning of what is told, by the words of those who tell it."""

    RECORD = "record"  # an official record: a customs table, a list, a judgment, a register
    OFFICIAL = "official"  # a state or international body, or somebody who speaks for it
    NAMED = "named"  # any other person, firm, group or publication that is named
    UNNAMED = "unnamed"  # somebody whom no document names
    OWN = "own"  # the author, who names nobody


@dataclass(frozen=True, slots=True)
class Origin:
    """Where what several documents tell comes from, with the claims that rest on it.

    `name` is how the documents call it. A document that names two sources stands under two origins.
    """

    name: str
    kind: OriginKind
    claims: tuple[str, ...]
    documents: tuple[str, ...]


class LinkKind(StrEnum):
    """Why two documents are not two sources of one thing."""

    CITES = "cites"  # one names the other, or its publisher
    COPIES = "copies"  # the same words around what is told
    TRANSLATES = "translates"  # the same names and figures in the same order, in two languages
    SAME_SOURCE = "same_source"  # both name the same source
    SAME_AUTHOR = "same_author"
    SAME_PUBLISHER = "same_publisher"
    JUDGED = "judged"  # a person says so


@dataclass(frozen=True, slots=True)
class Link:
    """One document's tie to another in what they tell; `words` are what shows it.

    `document` took it from `other` where the kind tells a direction (cites, copies, translates) and the dates do.
    """

    document: str
    other: str
    kind: LinkKind
    words: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """How many origins stand behind a finding: at least `fewest`, at most all of them.

    `undetermined` are the pairs of origins, by their places, that cannot be told apart with certainty.
    """

    origins: tuple[Origin, ...]
    links: tuple[Link, ...]
    fewest: int
    undetermined: frozenset[frozenset[int]] = frozenset()

    @property
    def most(self) -> int:
        """The number of origins if all that cannot be told apart are different ones."""
        return len(self.origins)


class Standing(StrEnum):
    """How a finding stands by who tells it, from the least to the most contested. Never a measure of guilt."""

    ALLEGED = "alleged"  # one origin, a source whose word it is
    REPORTED = "reported"  # one origin, told by an author on his own account or of unnamed sources
    DOCUMENTED = "documented"  # an official record says so
    CORROBORATED = "corroborated"  # two or more independent origins
    DISPUTED = "disputed"  # sources contradict each other, or one doubts it
    DENIED = "denied"  # somebody denies it
    RETRACTED = "retracted"  # the origin took it back


class ContradictionKind(StrEnum):
    """In what two claims do not agree."""

    NUMBERS = "numbers"  # amounts, sums or growth that cannot both be so
    STAGE = "stage"  # planned in one, done in another
    DIRECTION = "direction"  # giver and recipient the other way round


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that do not agree, the earlier document's first.

    `is_development` is True where the later document may simply tell what came of it.
    """

    kind: ContradictionKind
    claim: str
    other: str
    is_development: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the documents say, with the ids of all claims that say it, weightiest claim first.

    `denials` are ids of the claims that deny it, empty for a denial itself; `denied` are ids of the claims that a
    denial denies. `gaps` are computed for transfers only. `judgements` are what persons decided about it. `weight`
    orders findings, larger first (docs/method/findings.md); it measures importance to a reader, not truth.
    """

    finding_id: str
    kind: FindingKind
    family: Family
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    weight: int
    denials: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
    lineage: Lineage | None = None
    standing: Standing | None = None
    contradictions: tuple[Contradiction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
