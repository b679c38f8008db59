"""The lines that the picture draws and the table lists: edges of one way, kind and certainty together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from entrepot.brief.pictures.standing import standing
from entrepot.model.claims import Claim
from entrepot.model.entities import Entity
from entrepot.model.network import Certainty, Edge, EdgeKind, Network

_KINDS = tuple(EdgeKind)
_CERTAINTIES = tuple(Certainty)
_KIND_WEIGHTS = {EdgeKind.SUPPLY: 5, EdgeKind.BROKERAGE: 5, EdgeKind.PAYMENT: 3, EdgeKind.PRODUCTION: 3}
_KIND_WEIGHTS |= {EdgeKind.PART_OF: 3, EdgeKind.TRADE: 2, EdgeKind.STRUCTURE: 2, EdgeKind.USE: 2}


@dataclass(frozen=True, slots=True)
class Strand:
    """Edges that are drawn as one line and fill one row; `number` counts from 1 and is shown in both."""

    number: int
    edges: tuple[Edge, ...]

    @property
    def anchor(self) -> str:
        """The id of the row, which the picture links to."""
        return f"edge-{self.number}"

    @property
    def first(self) -> Edge:
        """One edge for what all have in common: way, kind, certainty."""
        return self.edges[0]

    @property
    def path(self) -> tuple[str, ...]:
        """Entity keys from source to target."""
        return self.first.path

    @property
    def goods(self) -> tuple[str, ...]:
        """Keys of the goods of all edges."""
        return tuple(dict.fromkeys(chain.from_iterable(edge.goods for edge in self.edges)))

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that say it."""
        return tuple(dict.fromkeys(chain.from_iterable(edge.claims for edge in self.edges)))

    @property
    def denied_by(self) -> tuple[str, ...]:
        """Ids of the claims that deny it."""
        return tuple(dict.fromkeys(chain.from_iterable(edge.denied_by for edge in self.edges)))


def strands(network: Network, entities: Iterable[Entity], claims: Iterable[Claim]) -> tuple[Strand, ...]:
    """All strands, numbered in the order of the table: by kind, then certainty, then the weight of the ends.

    Edges between the same ends are one strand if they also have the same kind, certainty and standing: an ordered and a
    planned delivery stay two.
    """
    by_id = {claim.claim_id: claim for claim in claims}
    together: dict[tuple[object, ...], list[Edge]] = defaultdict(list)
    for edge in network.edges:
        way = edge.path, edge.kind, edge.directed, edge.start_told, edge.end_told
        together[way, edge.certainty, standing(edge, by_id), bool(edge.denied_by)].append(edge)
    weight = {key: place for place, key in enumerate(network.nodes)}
    labels = {entity.key: entity.label for entity in entities}
    ordered = sorted(together.values(), key=lambda edges: _order(edges[0], weight, labels))
    return tuple(Strand(number, tuple(edges)) for number, edges in enumerate(ordered, start=1))


def documents(claim_ids: Iterable[str], claims: Mapping[str, Claim]) -> tuple[str, ...]:
    """The documents of the claims, sorted."""
    return tuple(sorted({claims[claim_id].document_id for claim_id in claim_ids}))


def _order(edge: Edge, weight: Mapping[str, int], labels: Mapping[str, str]) -> tuple[object, ...]:
    certainty = _CERTAINTIES.index(edge.certainty)
    ends = min(weight[edge.source], weight[edge.target])
    names = tuple(labels.get(key, key) for key in edge.path)
    return _KINDS.index(edge.kind), certainty, ends, names, edge.path, edge.claims


def weightiest(
    found: Sequence[Strand], network: Network, claims: Mapping[str, Claim], most_nodes: int, most_lines: int
) -> tuple[Strand, ...]:
    """The strands to draw, in table order: the weightiest first, until lines or nodes would be more than allowed.

    Goods classes are no nodes of a picture: they would tie together makers who have nothing to do with each other.
    """
    drawable = [strand for strand in found if not any(key.startswith("class:") for key in strand.path)]
    place = {key: number for number, key in enumerate(network.nodes)}
    kept: list[Strand] = []
    nodes: set[str] = set()
    for strand in sorted(drawable, key=lambda strand: (-_weight(strand, claims, place), strand.number)):
        wanted = nodes | set(strand.path)
        if len(kept) < most_lines and len(wanted) <= most_nodes:
            kept.append(strand)
            nodes = wanted
    return tuple(sorted(kept, key=lambda strand: strand.number))


def _weight(strand: Strand, claims: Mapping[str, Claim], place: Mapping[str, int]) -> float:
    """How much a reader misses without it: goods before ties, go-betweens, many documents, denials, weighty ends."""
    told = (*strand.claims, *strand.denied_by)
    unnamed = 2 * sum(key.startswith("unnamed:") for key in strand.path)
    denied = -2 if strand.first.certainty is Certainty.DENIED else bool(strand.denied_by)
    ends = sum(1 / (4 + place[key]) for key in strand.path)
    weight = _KIND_WEIGHTS.get(strand.first.kind, 1) + 2 * len(strand.first.via) + 4 * ends - unnamed
    return weight + min(len(told), 4) / 2 + min(len(documents(told, claims)), 4) + denied
