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

from entrepot.brief.exports.ftm_schemata import ACTORS, ASSETS, BODIES, PEOPLE
from entrepot.brief.exports.words import deniers, quantity_words, source_words, told_as
from entrepot.model.claims import Claim, Factuality, Kind, Role, Stance
from entrepot.model.network import EdgeKind
from entrepot.network.certainty import is_denial
from entrepot.network.goods import goods_keys
from entrepot.network.parties import Cast
from entrepot.network.routes import Route, routes


@dataclass(frozen=True, slots=True)
class Link:
    """A link to be written: its schema, entity keys by the property that names each end, and its words by property.

    `told` says how far the claim goes. `has_amount` is True where the schema has room for an amount of money.
    """

    schema: str
    ends: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
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


@dataclass(frozen=True, slots=True)
class Things:
    """The entities of a case as the export has them: schema by key for those that have one, label by key for all."""

    schemata: Mapping[str, str]
    labels: Mapping[str, str]


def links_of(cast: Cast, things: Things) -> Iterator[Link]:
    """The links that a claim tells of, between entities that have a schema of the model, and only with its schemata.

    A way through go-betweens gives a link from end to end and one for each leg. A listing is written of the target
    alone, whoever lists it.
    """
    if cast.claim.kind is Kind.SANCTION and is_told_as_fact(cast.claim):
        yield from _listings(cast, things.schemata)
        return
    for route in routes(cast):
        yield from _links(cast.claim, route, things)


def links_with_supplies(cast: Cast, things: Things) -> Iterator[Link]:
    """The same, but one `Supply` for each way that goods or help go, whatever is told of it."""
    ways = routes(cast)
    if not any(route.kind is EdgeKind.SUPPLY for route in ways):
        yield from links_of(cast, things)
    for route in ways:
        if route.kind is EdgeKind.SUPPLY and {route.source, route.target} & things.schemata.keys():
            yield _supply(cast, route, things)


def role_of(claim: Claim, between: Sequence[str] = ()) -> str:
    """The kind in words, behind how far it goes where that is short of a fact, and with the go-betweens named."""
    kind = claim.kind.value.replace("_", " ")
    through = f" through {', '.join(between)}" if between else ""
    if is_denial(claim):
        return f"DENIED: {kind}{through} ({told_as(claim)})"
    if not is_told_as_fact(claim):
        return f"NOT A FACT: {kind}{through} ({told_as(claim)})"
    return f"{kind}{through} ({told_as(claim)})"


def is_told_as_fact(claim: Claim) -> bool:
    """True if told as done or going on, held true or probable by the author, denied and doubted by no source of it."""
    is_held = claim.factuality in (Factuality.CERTAIN, Factuality.PROBABLE)
    is_doubted = any(source.stance is Stance.DOUBTS for source in claim.sources)
    return claim.status.is_fact and is_held and not is_doubted and not is_denial(claim)


def _links(claim: Claim, route: Route, things: Things) -> Iterator[Link]:
    role = role_of(claim, [things.labels[key] for key in route.via])
    for ends in dict.fromkeys([(route.source, route.target), *pairwise(_path(route))]):
        if things.schemata.keys() >= set(ends):
            yield _link(claim, role, ends, things.schemata)


def _path(route: Route) -> tuple[str, ...]:
    return (route.source, *route.via, route.target)


def _link(claim: Claim, role: str, ends: tuple[str, str], schemata: Mapping[str, str]) -> Link:
    tie = TIES.get(claim.kind, ANY_TIE) if is_told_as_fact(claim) else ANY_TIE
    if schemata[ends[0]] not in tie.sources or schemata[ends[1]] not in tie.targets:
        tie = ANY_TIE
    told = told_as(claim)
    is_payment = tie.schema == "Payment"
    words = {"purpose": (role,)} if is_payment else {"role": (role,), "status": (told,)}
    return Link(tie.schema, {tie.source: ends[:1], tie.target: ends[1:]}, words, told, is_payment)


def _supply(cast: Cast, route: Route, things: Things) -> Link:
    """A supply; an end that the text does not tell is left out, and the go-between that stands there is one."""
    path = _path(route)
    first, last = int(route.start_told), len(path) - int(route.end_told)
    goods = tuple(key for key in goods_keys(cast) if key.startswith("product:") and key not in path)
    ends = {"supplier": path[:first], "intermediary": path[first:last], "recipient": path[last:], "goods": goods}
    told = told_as(cast.claim)
    return Link(
        "Supply",
        {name: tuple(key for key in keys if key in things.schemata) for name, keys in ends.items()},
        {
            "role": (role_of(cast.claim, [things.labels[key] for key in path[first:last]]),),
            "status": (told,),
            **_supply_words(cast.claim),
        },
        told,
        has_amount=True,
    )


def _supply_words(claim: Claim) -> dict[str, tuple[str, ...]]:
    goods = claim.filling(Role.GOODS, Role.COMPONENT)
    return {
        "goodsDescription": tuple(argument.quote.text for argument in goods if not argument.is_implicit),
        "quantity": tuple(quantity_words(quantity) for quantity in claim.quantities),
        "progress": (claim.status.value,),
        "factuality": (claim.factuality.value,),
        "polarity": ("denied" if is_denial(claim) else "affirmed",),
        "saidBy": tuple(source_words(source) for source in claim.sources if source.stance is not Stance.DENIES),
        "deniedBy": tuple(deniers(claim)),
    }


def _listings(cast: Cast, schemata: Mapping[str, str]) -> Iterator[Link]:
    told = told_as(cast.claim)
    authorities = [a.quote.text for a in cast.claim.filling(Role.INITIATOR)]
    words = {"status": (told,), "provisions": (cast.claim.predicate.text,), "authority": ("; ".join(authorities),)}
    for target in cast.keys(Role.TARGET):
        if target in schemata:
            yield Link("Sanction", {"entity": (target,)}, words, told)
