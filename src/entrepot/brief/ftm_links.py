"""What links two entities in FollowTheMoney when a claim says something of both.

A schema that other programs take for a fact (an ownership, a post, a payment, a listing) is written only for what is
told as a fact that the author holds for true or probable and no source of the claim denies or doubts. Everything else
is an `UnknownLink`, and its `role` begins with how far the claim goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from entrepot.brief.export_words import told_as
from entrepot.brief.ftm_schemata import ACTORS, ASSETS, BODIES, PEOPLE
from entrepot.model.claims import Claim, Factuality, Kind, Role, Stance
from entrepot.network.certainty import is_denial
from entrepot.network.parties import Cast
from entrepot.network.routes import Route, routes


@dataclass(frozen=True, slots=True)
class Link:
    """A link to be written: its schema, entity keys by the property that names each end, and its words by property.

    `told` says how far the claim goes. `has_amount` is True where the schema has room for an amount of money.
    """

    schema: str
    ends: dict[str, str]
    words: dict[str, str]
    told: str
    has_amount: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A schema for one kind of claim: the properties that name its ends, and which schemata may stand there."""

    schema: str
    source: str
    target: str
    sources: frozenset[str]
    targets: frozenset[str]


TIES: Mapping[Kind, Tie] = MappingProxyType(
    {
        Kind.OWN: Tie("Ownership", "owner", "asset", ACTORS, ASSETS),
        Kind.CONTROL: Tie("Control", "controller", "controlled", ACTORS, ACTORS),
        Kind.DIRECT: Tie("Directorship", "director", "organization", ACTORS, BODIES),
        Kind.EMPLOY: Tie("Employment", "employee", "employer", PEOPLE, BODIES),
        Kind.PAYMENT: Tie("Payment", "payer", "beneficiary", ACTORS, ACTORS),
    }
)


ANYTHING = frozenset({"Address", *ACTORS, *ASSETS})
ANY_TIE = Tie("UnknownLink", "subject", "object", ANYTHING, ANYTHING)


def links_of(cast: Cast, schemata: Mapping[str, str], labels: Mapping[str, str]) -> Iterator[Link]:
    """The links that a claim tells of, between entities that have a schema; `labels` names all entities for readers.

    A way through go-betweens gives a link from end to end and one for each leg. A listing is written of the target
    alone, whoever lists it.
    """
    if cast.claim.kind is Kind.SANCTION and is_told_as_fact(cast.claim):
        yield from _listings(cast, schemata)
        return
    for route in routes(cast):
        for source, target in dict.fromkeys([(route.source, route.target), *pairwise(_path(route))]):
            if source in schemata and target in schemata:
                role = _role(cast.claim, [labels[key] for key in route.via])
                yield _link(cast.claim, role, (source, target), schemata)


def is_told_as_fact(claim: Claim) -> bool:
    """True if told as done or going on, held true or probable by the author, denied and doubted by no source of it."""
    is_held = claim.factuality in (Factuality.CERTAIN, Factuality.PROBABLE)
    is_doubted = any(source.stance is Stance.DOUBTS for source in claim.sources)
    return claim.status.is_fact and is_held and not is_doubted and not is_denial(claim)


def _path(route: Route) -> tuple[str, ...]:
    return (route.source, *route.via, route.target)


def _link(claim: Claim, role: str, ends: tuple[str, str], schemata: Mapping[str, str]) -> Link:
    tie = TIES.get(claim.kind, ANY_TIE) if is_told_as_fact(claim) else ANY_TIE
    if schemata[ends[0]] not in tie.sources or schemata[ends[1]] not in tie.targets:
        tie = ANY_TIE
    told = told_as(claim)
    is_payment = tie.schema == "Payment"
    words = {"purpose": role} if is_payment else {"role": role, "status": told}
    return Link(tie.schema, dict(zip((tie.source, tie.target), ends, strict=True)), words, told, is_payment)


def _role(claim: Claim, between: Sequence[str]) -> str:
    """The kind in words, behind how far it goes where that is short of a fact, and with the go-betweens named."""
    kind = claim.kind.value.replace("_", " ")
    through = f" through {', '.join(between)}" if between else ""
    if is_denial(claim):
        return f"DENIED: {kind}{through} ({told_as(claim)})"
    if not is_told_as_fact(claim):
        return f"NOT A FACT: {kind}{through} ({told_as(claim)})"
    return f"{kind}{through} ({told_as(claim)})"


def _listings(cast: Cast, schemata: Mapping[str, str]) -> Iterator[Link]:
    told = told_as(cast.claim)
    authorities = [a.quote.text for a in cast.claim.filling(Role.INITIATOR)]
    words = {"status": told, "provisions": cast.claim.predicate.text, "authority": "; ".join(authorities)}
    for target in cast.keys(Role.TARGET):
        if target in schemata:
            yield Link("Sanction", {"entity": target}, words, told)
