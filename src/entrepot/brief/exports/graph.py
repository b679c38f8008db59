"""The supply network as nodes and edges with plain attributes, for programs that draw and measure graphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from entrepot.brief.exports.claims_table import BETWEEN
from entrepot.brief.exports.contents import WholeCase
from entrepot.brief.exports.edges import EdgeFacts, edge_facts, edge_label, route_words
from entrepot.brief.safe_text import storable
from entrepot.model.entities import Entity

Value = str | int | bool

# Type of each attribute, in the words of GEXF and GraphML ("int" there is "integer" here).
NODE_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {"kind": "string", "country": "string", "named": "boolean", "documents": "integer", "claims": "integer"}
)
EDGE_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("kind", "certainty", "polarity", "status", "factuality", "claim_kinds", "goods"), "string"),
        **dict.fromkeys(("said_by", "denied_by", "origins"), "string"),
        **dict.fromkeys(("origins_fewest", "documents", "claims", "denials"), "integer"),
        **dict.fromkeys(("evidence", "evidence_document", "evidence_url"), "string"),
        "route": "string",
        "edge": "string",
        "leg": "integer",
        "legs": "integer",
        "directed": "boolean",
        "start_told": "boolean",
        "end_told": "boolean",
        **dict.fromkeys(("first_day", "last_day", "claim_ids", "denial_ids"), "string"),
    }
)


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node: its id is the key of the entity."""

    node_id: str
    label: str
    attributes: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """One leg of a way: a way through go-betweens has several, which share `edge` and `route`."""

    edge_id: str
    source: str
    target: str
    label: str
    weight: int
    start: str | None
    end: str | None
    attributes: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Graph:
    """The whole graph, in the order of the network."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


def graph_of(case: WholeCase) -> Graph:
    """The supply network with a leg for each pair of neighbours on a way; all words can stand in XML."""
    nodes = tuple(_node(case.entities[key]) for key in case.network.nodes)
    return Graph(nodes, tuple(leg for facts in edge_facts(case) for leg in _legs(facts, case)))


def _node(entity: Entity) -> GraphNode:
    attributes: dict[str, Value] = {
        "kind": entity.kind.value,
        "country": entity.country or "",
        "named": entity.is_named,
        "documents": len(entity.documents),
        "claims": len({appearance.claim_id for appearance in entity.appearances}),
    }
    return GraphNode(storable(entity.key), storable(entity.label), attributes)


def _legs(facts: EdgeFacts, case: WholeCase) -> Iterator[GraphEdge]:
    ends = list(pairwise(facts.edge.path))
    shared = _attributes(facts, case)
    for leg, (source, target) in enumerate(ends, start=1):
        yield GraphEdge(
            edge_id=f"e{facts.number}" if len(ends) == 1 else f"e{facts.number}.{leg}",
            source=storable(source),
            target=storable(target),
            label=storable(edge_label(facts)),
            weight=max(1, facts.fewest_origins),
            start=facts.start,
            end=facts.end,
            attributes={**shared, "leg": leg, "legs": len(ends)},
        )


def _attributes(facts: EdgeFacts, case: WholeCase) -> dict[str, Value]:
    edge, document = facts.edge, case.documents[facts.lead.document_id]
    told: dict[str, Value] = {
        "kind": edge.kind.value,
        "certainty": edge.certainty.value,
        "polarity": facts.polarity,
        "status": BETWEEN.join(facts.statuses),
        "factuality": BETWEEN.join(facts.factualities),
        "claim_kinds": BETWEEN.join(facts.claim_kinds),
        "goods": BETWEEN.join(facts.goods),
        "said_by": BETWEEN.join(facts.said_by),
        "denied_by": BETWEEN.join(facts.denied_by),
        "origins": BETWEEN.join(facts.origins),
        "origins_fewest": facts.fewest_origins,
        "documents": len(facts.documents),
        "claims": len(edge.claims),
        "denials": len(edge.denied_by),
        "evidence": facts.quote.text,
        "evidence_document": document.title or document.name,
        "evidence_url": document.url or "",
        "route": route_words(facts, case),
        "edge": f"e{facts.number}",
        "directed": edge.directed,
        "start_told": edge.start_told,
        "end_told": edge.end_told,
        "first_day": facts.start or "",
        "last_day": facts.end or "",
        "claim_ids": BETWEEN.join(edge.claims),
        "denial_ids": BETWEEN.join(edge.denied_by),
    }
    return {name: storable(value) if isinstance(value, str) else value for name, value in told.items()}
