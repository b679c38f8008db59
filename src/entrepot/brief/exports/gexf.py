"""The supply network as GEXF 1.2, the format of Gephi. Source: gexf.net, "GEXF 1.2draft Primer"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Graph, GraphEdge, GraphNode, Value, graph_of
from entrepot.brief.exports.markup import DECLARATION, empty, opening, value

NAMESPACE = "http://www.gexf.net/1.2draft"
VERSION = "1.2"


def gexf_text(contents: Contents) -> Iterator[str]:
    """The file in pieces. Edges with a time have a start and an end day, so that the time line can be used.

    Every edge is written as directed, because few programs read both sorts in one file; `directed` tells which are not.
    """
    graph = graph_of(WholeCase.of(contents))
    yield DECLARATION + opening("gexf", xmlns=NAMESPACE, version=VERSION) + "\n"
    yield opening("graph", mode="dynamic", defaultedgetype="directed", timeformat="date") + "\n"
    yield from _declared("node", NODE_ATTRIBUTES)
    yield from _declared("edge", EDGE_ATTRIBUTES)
    yield from _body(graph)
    yield "</graph>\n</gexf>\n"


def _declared(kind: str, attributes: Mapping[str, str]) -> Iterator[str]:
    yield opening("attributes", class_=kind, mode="static") + "\n"
    for name, of in attributes.items():
        yield empty("attribute", id=f"{kind}-{name}", title=name, type=of) + "\n"
    yield "</attributes>\n"


def _body(graph: Graph) -> Iterator[str]:
    yield "<nodes>\n"
    for node in graph.nodes:
        yield _node(node)
    yield "</nodes>\n<edges>\n"
    for edge in graph.edges:
        yield _edge(edge)
    yield "</edges>\n"


def _node(node: GraphNode) -> str:
    return opening("node", id=node.node_id, label=node.label) + _values("node", node.attributes) + "</node>\n"


def _edge(edge: GraphEdge) -> str:
    start = opening(
        "edge",
        id=edge.edge_id,
        source=edge.source,
        target=edge.target,
        label=edge.label,
        weight=f"{edge.weight}.0",
        start=edge.start,
        end=edge.end,
    )
    return start + _values("edge", edge.attributes) + "</edge>\n"


def _values(kind: str, attributes: Mapping[str, Value]) -> str:
    told = (empty("attvalue", for_=f"{kind}-{name}", value=value(one)) for name, one in attributes.items() if one != "")
    return f"<attvalues>{''.join(told)}</attvalues>"
