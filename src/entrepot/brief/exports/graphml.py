"""The supply network as GraphML. Source: graphml.graphdrawing.org, "GraphML Primer"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, GraphEdge, GraphNode, Value, graph_of
from entrepot.brief.exports.markup import DECLARATION, empty, opening, value, words

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES = {"string": "string", "integer": "int", "boolean": "boolean"}


def graphml_text(contents: Contents) -> Iterator[str]:
    """The file in pieces. Every edge is written as directed; `directed` tells which are not."""
    graph = graph_of(WholeCase.of(contents))
    yield DECLARATION + opening("graphml", xmlns=NAMESPACE) + "\n"
    yield from _declared("node", {"label": "string", **NODE_ATTRIBUTES})
    yield from _declared("edge", {"label": "string", "weight": "integer", **EDGE_ATTRIBUTES})
    yield opening("graph", id="supply", edgedefault="directed") + "\n"
    for node in graph.nodes:
        yield _node(node)
    for edge in graph.edges:
        yield _edge(edge)
    yield "</graph>\n</graphml>\n"


def _declared(kind: str, attributes: Mapping[str, str]) -> Iterator[str]:
    for name, of in attributes.items():
        told = {"id": f"{kind}-{name}", "for": kind, "attr.name": name, "attr.type": TYPES[of]}
        yield empty("key", **told) + "\n"


def _node(node: GraphNode) -> str:
    told = {"label": node.label, **node.attributes}
    return opening("node", id=node.node_id) + _values("node", told) + "</node>\n"


def _edge(edge: GraphEdge) -> str:
    told = {"label": edge.label, "weight": edge.weight, **edge.attributes}
    start = opening("edge", id=edge.edge_id, source=edge.source, target=edge.target)
    return start + _values("edge", told) + "</edge>\n"


def _values(kind: str, attributes: Mapping[str, Value]) -> str:
    told = (f"{opening('data', key=f'{kind}-{name}')}{words(value(one))}</data>" for name, one in attributes.items())
    return "".join(told)
