"""The network is the same in GEXF and GraphML, opens in networkx, and no words can break the file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.edges import edge_facts
from entrepot.brief.exports.gexf import NAMESPACE, gexf_text
from entrepot.brief.exports.graph import EDGE_ATTRIBUTES, graph_of
from entrepot.brief.exports.graphml import graphml_text
from entrepot.brief.safe_text import storable
from entrepot.model.claims import Factuality, Source, Stance, Status, When
from entrepot.model.spans import Quote
from tests.brief.exports.conftest import contents_of, worded

Writer = Callable[[Contents], Iterator[str]]


def opened(write: Writer, contents: Contents) -> networkx.MultiDiGraph:
    """The file as networkx reads it, with every edge kept apart."""
    file = BytesIO("".join(write(contents)).encode())
    if write is gexf_text:
        return networkx.MultiDiGraph(networkx.read_gexf(file))
    return networkx.read_graphml(file, force_multigraph=True)


@pytest.mark.parametrize("write", [gexf_text, graphml_text])
def test_networkx_opens_all_nodes_and_edges(write: Writer, corpus_contents: Contents, corpus_case: WholeCase) -> None:
    graph, written = opened(write, corpus_contents), graph_of(corpus_case)
    assert list(graph.nodes) == [node.node_id for node in written.nodes] == list(corpus_case.network.nodes)
    assert graph.number_of_edges() == len(written.edges) > len(corpus_case.network.edges) > 50
    for node in written.nodes:
        told = graph.nodes[node.node_id]
        assert told["label"] == node.label
        assert {name: told.get(name, "") for name in node.attributes} == node.attributes


@pytest.mark.parametrize("write", [gexf_text, graphml_text])
def test_every_edge_keeps_what_is_known_of_it(write: Writer, corpus_contents: Contents, corpus_case: WholeCase) -> None:
    written = {edge.edge_id: edge for edge in graph_of(corpus_case).edges}
    found = {told["id"]: (source, target, told) for source, target, told in edges_of(write, corpus_contents)}
    assert found.keys() == written.keys()
    for name, edge in written.items():
        source, target, told = found[name]
        assert (source, target, told["label"], told["weight"]) == (edge.source, edge.target, edge.label, edge.weight)
        assert {key: told.get(key, "") for key in EDGE_ATTRIBUTES} == edge.attributes
        assert edge.attributes["evidence"]
        assert edge.attributes["claim_ids"]


def edges_of(write: Writer, contents: Contents) -> Iterator[tuple[str, str, dict[str, object]]]:
    for source, target, key, told in opened(write, contents).edges(keys=True, data=True):
        yield source, target, {"id": str(key), **told}


def test_a_way_through_a_go_between_is_a_leg_for_each_part() -> None:
    graph = graph_of(WholeCase.of(worded("Acme")))
    legs = [(edge.edge_id, edge.source, edge.target, edge.attributes["leg"]) for edge in graph.edges]
    assert legs == [("e1.1", "org:firm", "org:other", 1), ("e1.2", "org:other", "country:ir", 2)]
    assert {edge.attributes["route"] for edge in graph.edges} == {"Acme -> Acme two -> Iran"}


DENIED = (Source(Quote(0, 4, "Acme"), Stance.DENIES, Factuality.CERTAINLY_NOT),)


@pytest.mark.parametrize(
    ("fields", "certainty", "polarity"),
    [
        ({}, "stated", "affirmed"),
        ({"factuality": Factuality.PROBABLE}, "reported", "affirmed"),
        ({"status": Status.PLANNED}, "not_yet", "affirmed"),
        ({"sources": DENIED, "factuality": Factuality.UNCOMMITTED}, "denied", "denied"),
    ],
)
def test_a_plan_and_a_denial_never_look_like_a_fact(fields: dict[str, object], certainty: str, polarity: str) -> None:
    edge = graph_of(WholeCase.of(worded("Acme", **fields))).edges[0]
    assert (edge.attributes["certainty"], edge.attributes["polarity"]) == (certainty, polarity)
    assert f"({certainty})" in edge.label


@pytest.mark.parametrize(
    ("time", "days"),
    [
        (When("2023-05", "2024", "then"), ("2023-05-01", "2024-12-31")),
        (When("2023", None, "since 2023"), ("2023-01-01", None)),
        (When("2023-21", "2023-21", "spring 2023"), (None, None)),
        (When("2024", "2023", "odd"), (None, None)),
        (None, (None, None)),
    ],
)
def test_the_time_line_has_whole_days_and_open_ends(time: When | None, days: tuple[str | None, str | None]) -> None:
    text = "".join(gexf_text(worded("Acme", time=time)))
    edge = ElementTree.fromstring(text).find(f".//{{{NAMESPACE}}}edge")
    assert edge is not None
    assert (edge.get("start"), edge.get("end")) == days


def test_facts_of_an_edge_name_all_who_say_it(corpus_case: WholeCase) -> None:
    for facts in edge_facts(corpus_case):
        assert bool(facts.said_by) != (facts.polarity == "denied")
        assert bool(facts.origins) == bool(facts.said_by)
        assert (facts.fewest_origins > 0) == bool(facts.origins)
        assert bool(facts.denied_by) == (facts.polarity != "affirmed")


def test_two_copies_are_two_documents_and_one_origin() -> None:
    ((document, claims),) = worded("Acme", sources=()).readings
    copy = replace(document, document_id="e", name="e.txt")
    copied = tuple(replace(claim, claim_id="e-01", document_id="e") for claim in claims)
    edge = graph_of(WholeCase.of(contents_of((document, claims), (copy, copied)))).edges[0]
    assert (edge.attributes["documents"], edge.attributes["origins_fewest"], edge.weight) == (2, 1, 1)


@pytest.mark.parametrize("write", [gexf_text, graphml_text])
@settings(max_examples=40, deadline=None)
@given(words=st.text(st.characters(), min_size=1, max_size=40).filter(str.strip))
def test_no_words_break_the_file(write: Writer, words: str) -> None:
    contents = worded(words)
    graph = opened(write, contents)
    evidence = {told["evidence"] for _, _, told in graph.edges(data=True)}
    (document, _), *_ = contents.readings
    assert evidence == {storable(document.text)}


@pytest.mark.parametrize("write", [gexf_text, graphml_text])
@pytest.mark.parametrize("words", ["a\x00b\x0b\ud800", "شركة الأمل", "x" * 5_000, '"><!--', "a\r\n\tb", "]]>&amp;"])
def test_odd_names_come_through(write: Writer, words: str) -> None:
    graph = opened(write, worded(words))
    assert graph.nodes["org:firm"]["label"]
    assert "".join(write(worded(words))) == "".join(write(worded(words)))
