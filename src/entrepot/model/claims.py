"""The claim: one thing that a document says about who does what with whom, and the words that say it.

The meaning of the fields is fixed by docs/method/claims.md; `entrepot.model.exchange` writes and reads the exchange
format.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from entrepot.model.spans import Quote


class Family(StrEnum):
    """Groups of kinds."""

    TRANSFER = "transfer"
    PRODUCTION = "production"
    EQUIPMENT = "equipment"
    MONEY = "money"
    STRUCTURE = "structure"
    POLITICS = "politics"
    RESTRICTION = "restriction"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What is claimed."""

    SUPPLY = "supply"
    ORDER = "order"
    SALE = "sale"
    AID = "aid"
    TRANSPORT = "transport"
    RE_EXPORT = "re_export"
    PRODUCE = "produce"
    SET_UP_PRODUCTION = "set_up_production"
    MAINTAIN = "maintain"
    TECH_TRANSFER = "tech_transfer"
    PART_OF = "part_of"
    DISPLAY = "display"
    USE = "use"
    PAYMENT = "payment"
    TRADE_LEVEL = "trade_level"
    TRADE_CHANGE = "trade_change"
    INTERMEDIATE = "intermediate"
    OWN = "own"
    CONTROL = "control"
    DIRECT = "direct"
    EMPLOY = "employ"
    PARTNER = "partner"
    AGREE = "agree"
    CONSULT = "consult"
    SUPPORT = "support"
    REQUEST = "request"
    OPPOSE = "oppose"
    SANCTION = "sanction"
    EVADE = "evade"
    UNKNOWN = "unknown"

    @property
    def family(self) -> Family:
        """The group that the kind belongs to.

        >>> Kind.RE_EXPORT.family
        <Family.TRANSFER: 'transfer'>
        """
        return _FAMILY_OF[self]


_KINDS_OF = {
    Family.TRANSFER: "supply order sale aid transport re_export",
    Family.PRODUCTION: "produce set_up_production maintain tech_transfer",
    Family.EQUIPMENT: "part_of display use",
    Family.MONEY: "payment trade_level trade_change",
    Family.STRUCTURE: "intermediate own control direct employ partner",
    Family.POLITICS: "agree consult support request oppose",
    Family.RESTRICTION: "sanction evade",
    Family.UNKNOWN: "unknown",
}
_FAMILY_OF = MappingProxyType({Kind(kind): family for family, kinds in _KINDS_OF.items() for kind in kinds.split()})


class Role(StrEnum):
    """What an argument does in a claim."""

    INITIATOR = "initiator"
    GIVER = "giver"
    RECIPIENT = "recipient"
    INTERMEDIARY = "intermediary"
    CARRIER = "carrier"
    PRODUCER = "producer"
    ORIGIN = "origin"
    GOODS = "goods"
    COMPONENT = "component"
    PLATFORM = "platform"
    PLACE = "place"
    DESTINATION = "destination"
    TRANSIT = "transit"
    PARTY = "party"
    TARGET = "target"
    BENEFICIARY = "beneficiary"
    END_USER = "end_user"
    TOPIC = "topic"
    PURPOSE = "purpose"


class Status(StrEnum):
    """How far it has got, as told."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    HABITUAL = "habitual"
    ORDERED = "ordered"
    AGREED = "agreed"
    PLANNED = "planned"
    EXPLORED = "explored"
    OFFERED = "offered"
    REQUESTED = "requested"
    PREDICTED = "predicted"
    HYPOTHETICAL = "hypothetical"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def is_fact(self) -> bool:
        """True if the words tell it as having happened or as going on."""
        return self in (Status.OCCURRED, Status.ONGOING, Status.HABITUAL)


class Factuality(StrEnum):
    """How sure the author is (FactBank): certain, probable or possible; true, or not; or uncommitted."""

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    CERTAINLY_NOT = "CT-"
    PROBABLY_NOT = "PR-"
    POSSIBLY_NOT = "PS-"
    UNCOMMITTED = "Uu"

    @property
    def polarity(self) -> str:
        """Sign of the value: "+", "-", or "u" for uncommitted."""
        return self.value[-1]


class Stance(StrEnum):
    """What a source does with a claim (after FactBank's source-introducing predicates)."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DOUBTS = "doubts"
    DENIES = "denies"


class Basis(StrEnum):
    """What an argument that is not itself named at its place rests on."""

    DEMONYM = "demonym"
    COREFERENCE = "coref"
    ELLIPSIS = "ellipsis"


class Derivation(StrEnum):
    """How a claim depends on another text that was not given."""

    DIGEST = "digest"  # told by a digest of another text: not a source of its own
    SUMMARY = "summary"  # told only by the closing summary of a digest, which goes beyond the parts that it sums up


@dataclass(frozen=True, slots=True)
class Argument:
    """A part in a claim: the words, and the normalised key of what they name (None where no key fits)."""

    role: Role
    quote: Quote
    entity: str | None = None
    basis: Basis | None = None

    @property
    def is_implicit(self) -> bool:
        """True if the words do not name the argument: a demonym, a pronoun, an ellipsis."""
        return self.basis is not None


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with bounds: exact where `low == high`; None is an open end.

    `of` are the words for what is counted; `unit` is "1" for counted things, "t" for tonnes, "bbl/d" for a rate.
    """

    of: str | None
    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of money with bounds; `currency` is ISO 4217; `per` is total, unit, year or month."""

    low: float | None
    high: float | None
    currency: str
    per: str = "total"


@dataclass(frozen=True, slots=True)
class Change:
    """Growth or fall: "tripled" is factor 3; `direction` is up, down or flat.

    `percent` is unsigned (0-100 and above), `delta` is an absolute difference in the unit of the measure.
    """

    measure: str
    direction: str
    factor: float | None = None
    percent: float | None = None
    delta: float | None = None


@dataclass(frozen=True, slots=True)
class When:
    """When the event was, in EDTF with reduced precision ("2021", "2023-07"); None is an open or unknown end."""

    start: str | None
    end: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so. `who` None is somebody unnamed ("reportedly"); `factuality` is what the source commits to."""

    who: Quote | None
    stance: Stance
    factuality: Factuality


@dataclass(frozen=True, slots=True)
class Extractor:
    """What made a claim: name and version of the reader, and the frame, model or person within it."""

    name: str
    version: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one document.

    `sources` is the chain of who says so, outermost first; empty means the author alone. `missing` names what the text
    says is not known. `evidence` holds the sentences that say it; the same thing said twice is one claim with two.
    `derivation` is None for a text that stands for itself.
    """

    claim_id: str
    document_id: str
    kind: Kind
    predicate: Quote
    arguments: tuple[Argument, ...]
    evidence: tuple[Quote, ...]
    extractor: Extractor
    status: Status = Status.UNKNOWN
    factuality: Factuality = Factuality.UNCOMMITTED
    sources: tuple[Source, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    money: tuple[Money, ...] = ()
    change: Change | None = None
    time: When | None = None
    missing: tuple[str, ...] = ()
    derivation: Derivation | None = None

    def filling(self, *roles: Role) -> tuple[Argument, ...]:
        """The arguments that fill any of the given roles, in text order."""
        return tuple(argument for argument in self.arguments if argument.role in roles)

    @property
    def is_denied(self) -> bool:
        """True if a source of the claim denies it."""
        return any(source.stance is Stance.DENIES for source in self.sources)
