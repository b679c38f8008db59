"""From whom to whom, and through whom, each kind of claim tells: one small rule per group of kinds.

Source: docs/method/network.md, table 1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from types import MappingProxyType

from entrepot.model.claims import Kind, Role
from entrepot.model.network import EdgeKind
from entrepot.network.parties import Cast


@dataclass(frozen=True, slots=True, order=True)
class Route:
    """One way that a claim tells: entity keys from source to target with the go-betweens in order.

    For a way that is not `directed` the ends stand in the order of their keys. `start_told` and `end_told` are False
    where a go-between stands at an end because the text does not tell that end.
    """

    source: str
    target: str
    kind: EdgeKind
    via: tuple[str, ...] = ()
    directed: bool = True
    start_told: bool = True
    end_told: bool = True


def routes(cast: Cast) -> tuple[Route, ...]:
    """The ways that one claim tells, none twice; empty where its kind tells none or too few ends are named."""
    rule = _RULES.get(cast.claim.kind)
    found = rule(cast) if rule else ()
    return tuple(sorted({_ends_in_order(route) for route in found if _is_way(route)}))


def _is_way(route: Route) -> bool:
    return route.source != route.target and not {route.source, route.target} & set(route.via)


def _ends_in_order(route: Route) -> Route:
    if route.directed or route.source < route.target:
        return route
    return replace(route, source=route.target, target=route.source, via=route.via[::-1])


def _transfer(cast: Cast) -> Iterable[Route]:
    """Giver to recipient; where neither is told but two parties are, both ways between them."""
    givers = cast.first(Role.GIVER, Role.ORIGIN)
    recipients = cast.first(Role.RECIPIENT, Role.END_USER, Role.DESTINATION, Role.BENEFICIARY)
    if not givers and not recipients:
        return _between(cast.keys(Role.PARTY), cast.keys(Role.INTERMEDIARY), EdgeKind.SUPPLY)
    via = cast.keys(Role.INTERMEDIARY, Role.CARRIER, Role.TRANSIT)
    return _through(givers, via, recipients, EdgeKind.SUPPLY)


def _order(cast: Cast) -> Iterable[Route]:
    """As a transfer; who orders for somebody else is a go-between."""
    givers = cast.first(Role.GIVER, Role.ORIGIN)
    ordering = cast.keys(Role.INITIATOR)
    recipients = cast.first(Role.RECIPIENT, Role.END_USER, Role.BENEFICIARY, Role.DESTINATION) or ordering
    agents = tuple(key for key in ordering if key not in (*givers, *recipients))
    others = cast.keys(Role.INTERMEDIARY, Role.CARRIER, Role.TRANSIT)
    return _through(givers, tuple(dict.fromkeys((*others, *agents))), recipients, EdgeKind.SUPPLY)


def _transport(cast: Cast) -> Iterable[Route]:
    """As a transfer; where no giver is told, the place from which it went.

    The place of a journey that did not take place is where it was stopped or talked about.
    """
    start = (Role.PLACE,) if cast.claim.status.is_fact else ()
    givers = cast.first(Role.GIVER, Role.ORIGIN, *start)
    recipients = cast.first(Role.RECIPIENT, Role.END_USER, Role.DESTINATION, Role.BENEFICIARY)
    via = cast.keys(Role.INTERMEDIARY, Role.CARRIER, Role.TRANSIT)
    return _through(givers, via, recipients, EdgeKind.SUPPLY)


def _payment(cast: Cast) -> Iterable[Route]:
    return _through(cast.keys(Role.GIVER), cast.keys(Role.INTERMEDIARY), cast.keys(Role.RECIPIENT), EdgeKind.PAYMENT)


def _help(cast: Cast) -> Iterable[Route]:
    """Repair, know-how: from who does it to who gets it."""
    givers = cast.first(Role.GIVER, Role.INITIATOR, Role.PRODUCER)
    recipients = cast.first(Role.RECIPIENT, Role.BENEFICIARY, Role.END_USER)
    return _through(givers, cast.keys(Role.INTERMEDIARY), recipients, EdgeKind.SUPPLY)


def _production(cast: Cast) -> Iterable[Route]:
    """Who makes it to where it is made; at home, to whom it is for; failing that, to the goods."""
    makers = cast.first(Role.PRODUCER, Role.INITIATOR, Role.ORIGIN)
    for choice in (Role.PLACE, Role.END_USER, Role.GOODS):
        ends = tuple(key for key in cast.keys(choice) if key not in makers)
        if ends:
            return _straight(makers, ends, EdgeKind.PRODUCTION)
    return ()


def _part_of(cast: Cast) -> Iterable[Route]:
    """The part, and who makes it, to what it is built into."""
    if components := cast.keys(Role.COMPONENT):
        wholes = cast.first(Role.PLATFORM, Role.GOODS)
    else:
        components, wholes = cast.keys(Role.PLATFORM), cast.keys(Role.GOODS)
    parts = (*components, *cast.keys(Role.PRODUCER))
    return _straight(parts, wholes, EdgeKind.PART_OF)


def _use(cast: Cast) -> Iterable[Route]:
    """A named product to who shows or fires it."""
    products = tuple(key for key in cast.keys(Role.GOODS) if key.startswith("product:"))
    return _straight(products, cast.keys(Role.INITIATOR), EdgeKind.USE)


def _trade(cast: Cast) -> Iterable[Route]:
    givers, recipients = cast.keys(Role.GIVER), cast.keys(Role.RECIPIENT)
    if givers and recipients:
        return _straight(givers, recipients, EdgeKind.TRADE)
    return _between(cast.keys(Role.PARTY), (), EdgeKind.TRADE)


def _brokerage(cast: Cast) -> Iterable[Route]:
    """Party to party through the go-between; with one party told, between the two that are."""
    parties, brokers = cast.keys(Role.PARTY), cast.keys(Role.INTERMEDIARY)
    if len(parties) > 1:
        return _between(parties, brokers, EdgeKind.BROKERAGE)
    return [Route(one, other, EdgeKind.BROKERAGE, directed=False) for one, other in product(brokers, parties)]


def _partnership(cast: Cast) -> Iterable[Route]:
    return _between(cast.keys(Role.PARTY), cast.keys(Role.INTERMEDIARY), EdgeKind.STRUCTURE)


def _structure(cast: Cast) -> Iterable[Route]:
    """Owner, controller, director to what they own or lead; who works for somebody, to them."""
    actors, over = cast.keys(Role.INITIATOR), cast.first(Role.TARGET, Role.BENEFICIARY)
    return _through(actors, cast.keys(Role.INTERMEDIARY), over, EdgeKind.STRUCTURE)


def _support(cast: Cast) -> Iterable[Route]:
    return _straight(cast.keys(Role.INITIATOR), cast.keys(Role.BENEFICIARY), EdgeKind.SUPPORT)


def _restriction(cast: Cast) -> Iterable[Route]:
    return _straight(cast.keys(Role.INITIATOR), cast.keys(Role.TARGET), EdgeKind.RESTRICTION)


def _through(
    sources: tuple[str, ...], via: tuple[str, ...], targets: tuple[str, ...], kind: EdgeKind
) -> Iterable[Route]:
    """Every source to every target; an end that is not told is where the first or last go-between stands."""
    for source, target in product(sources or (None,), targets or (None,)):
        between = tuple(key for key in via if key not in (source, target))
        path = tuple(key for key in (source, *between, target) if key is not None)
        if len(path) > 1:
            told = {"start_told": source is not None, "end_told": target is not None}
            yield Route(path[0], path[-1], kind, path[1:-1], **told)


def _straight(sources: tuple[str, ...], targets: tuple[str, ...], kind: EdgeKind) -> Iterable[Route]:
    return [Route(source, target, kind) for source, target in product(sources, targets)]


def _between(parties: tuple[str, ...], via: tuple[str, ...], kind: EdgeKind) -> Iterable[Route]:
    """The first party told with each other one ("between A and B or C"), both ways."""
    first, others = parties[:1], parties[1:]
    for one, other in product(first, others):
        yield Route(one, other, kind, tuple(key for key in via if key not in (one, other)), directed=False)


_RULES: Mapping[Kind, Callable[[Cast], Iterable[Route]]] = MappingProxyType(
    {
        Kind.SUPPLY: _transfer,
        Kind.SALE: _transfer,
        Kind.AID: _transfer,
        Kind.RE_EXPORT: _transfer,
        Kind.ORDER: _order,
        Kind.TRANSPORT: _transport,
        Kind.PAYMENT: _payment,
        Kind.TECH_TRANSFER: _help,
        Kind.MAINTAIN: _help,
        Kind.PRODUCE: _production,
        Kind.SET_UP_PRODUCTION: _production,
        Kind.PART_OF: _part_of,
        Kind.DISPLAY: _use,
        Kind.USE: _use,
        Kind.TRADE_LEVEL: _trade,
        Kind.TRADE_CHANGE: _trade,
        Kind.INTERMEDIATE: _brokerage,
        Kind.PARTNER: _partnership,
        Kind.AGREE: _partnership,
        Kind.OWN: _structure,
        Kind.CONTROL: _structure,
        Kind.DIRECT: _structure,
        Kind.EMPLOY: _structure,
        Kind.SUPPORT: _support,
        Kind.SANCTION: _restriction,
    }
)
