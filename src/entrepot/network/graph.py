"""Claims and entities as a network: edges that carry their claims, nodes by weight."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from entrepot.entities import entity_index
from entrepot.model.claims import Claim, Family
from entrepot.model.entities import Entity
from entrepot.model.network import Certainty, Edge, EdgeKind, Network
from entrepot.network.certainty import claim_certainty, surest
from entrepot.network.denials import Denial, denies
from entrepot.network.goods import goods_keys, goods_of_edge
from entrepot.network.parties import Cast
from entrepot.network.routes import Route, routes

# How much one claim of an edge adds to the weight of its nodes: goods and money before ties, ties before politics.
_WEIGHTS: Mapping[EdgeKind, int] = MappingProxyType(
    {
        EdgeKind.SUPPLY: 4,
        EdgeKind.BROKERAGE: 4,
        EdgeKind.PAYMENT: 3,
        EdgeKind.PRODUCTION: 2,
        EdgeKind.PART_OF: 2,
        EdgeKind.TRADE: 2,
    }
)


@dataclass(frozen=True, slots=True)
class _Told:
    """One route as one claim tells it."""

    route: Route
    goods: tuple[str, ...]
    told_apart_by: tuple[str, ...]
    claim_id: str
    certainty: Certainty


def supply_network(entities: Sequence[Entity], claims: Sequence[Claim]) -> Network:
    """The network of a case; the same for any order of entities and claims.

    Claims of one way with the same goods are one edge, as sure as the surest of them that nobody denies. A denial
    stands on every edge that it denies; where there is none, it is an edge itself. Source: docs/method/network.md.
    """
    index = entity_index(entities)
    casts = [Cast(claim, index) for claim in sorted(claims, key=lambda claim: (claim.document_id, claim.claim_id))]
    told = [said for cast in casts for said in _told(cast)]
    edges = _edges(said for said in told if said.certainty is not Certainty.DENIED)
    denials = [Denial.read(cast) for cast in casts if claim_certainty(cast.claim) is Certainty.DENIED]
    by_key = {entity.key: entity for entity in entities}
    denied = [_with_denials(edge, denials, by_key) for edge in edges]
    attached = {claim_id for edge in denied for claim_id in edge.denied_by}
    lone = _edges(said for said in told if said.certainty is Certainty.DENIED and said.claim_id not in attached)
    everything = tuple(sorted((*denied, *(replace(edge, denied_by=edge.claims) for edge in lone)), key=_order))
    return Network(_nodes(everything), everything, _one_ended(casts, attached))


def _told(cast: Cast) -> Iterable[_Told]:
    certainty = claim_certainty(cast.claim)
    if certainty is not None:
        for route in routes(cast):
            ends = (route.source, route.target)
            goods = tuple(key for key in goods_keys(cast) if key not in ends)
            yield _Told(route, goods, goods_of_edge(cast), cast.claim.claim_id, certainty)


def _edges(told: Iterable[_Told]) -> list[Edge]:
    together: dict[tuple[Route, tuple[str, ...]], list[_Told]] = defaultdict(list)
    for said in told:
        together[said.route, said.told_apart_by].append(said)
    return [_edge(route, said) for (route, _), said in together.items()]


def _edge(route: Route, said: Sequence[_Told]) -> Edge:
    return Edge(
        source=route.source,
        target=route.target,
        kind=route.kind,
        certainty=surest(one.certainty for one in said),
        claims=tuple(dict.fromkeys(one.claim_id for one in said)),
        via=route.via,
        goods=tuple(dict.fromkeys(key for one in said for key in one.goods)),
        directed=route.directed,
        start_told=route.start_told,
        end_told=route.end_told,
    )


def _with_denials(edge: Edge, denials: Iterable[Denial], entities: Mapping[str, Entity]) -> Edge:
    return replace(edge, denied_by=tuple(denial.claim_id for denial in denials if denies(denial, edge, entities)))


def _order(edge: Edge) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    return edge.kind, edge.source, edge.target, edge.via, edge.goods, edge.claims


def _nodes(edges: Iterable[Edge]) -> tuple[str, ...]:
    """All nodes, weightiest first: by the claims on their edges, denials included."""
    weights: Counter[str] = Counter()
    for edge in edges:
        for key in edge.path:
            weights[key] += _WEIGHTS.get(edge.kind, 1) * len({*edge.claims, *edge.denied_by})
    return tuple(sorted(weights, key=lambda key: (-weights[key], key)))


def _one_ended(casts: Iterable[Cast], attached: Container[str]) -> tuple[str, ...]:
    transfers = (cast for cast in casts if cast.claim.kind.family is Family.TRANSFER and claim_certainty(cast.claim))
    return tuple(cast.claim.claim_id for cast in transfers if cast.claim.claim_id not in attached and not routes(cast))
