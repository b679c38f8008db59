"""Pictures of 10, 60 and 300 nodes: nothing overlaps, nothing is cut off, and each fits its paper."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.brief.network_picture import NARROW, POSTER, PictureOptions, network_picture
from entrepot.brief.notes import Notebook
from entrepot.brief.pictures.forms import A2, A4
from entrepot.brief.pictures.subject import Subject
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.statements import Writer
from entrepot.brief.timeline import timeline_events
from entrepot.brief.timeline_picture import LONG_TIMELINE, NARROW_TIMELINE, TimelineOptions, timeline_picture
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.entities import join_entities
from entrepot.findings import gather_findings, joined_claims
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.network import supply_network
from entrepot.network.layout import Size
from tools.measure_picture import Parts, flaws, read_parts

CORPUS = Path(__file__).parents[1] / "corpus"
STATEMENTS = Path(__file__).parents[3] / "shared" / "data" / "lists" / "eu"
READ = 150  # statements: their network has 304 nodes


@pytest.fixture(scope="module")
def read() -> list[tuple[Document, tuple[Claim, ...]]]:
    """Reasons that the European Union gives for its listings, read: one of every thirty, from all regulations."""
    if not STATEMENTS.is_dir():
        pytest.skip("the EU's statements of reasons are not beside the repository (../shared/data/lists/eu)")
    reasons = list(dict.fromkeys(long_reasons()))
    chosen = reasons[:: len(reasons) // READ]
    documents = [read_bytes(f"{n:03}.txt", text.encode())[0] for n, text in enumerate(chosen)]
    return [(one, tuple(read_claims(one))) for one in documents if isinstance(one, Document) and one.language == "en"]


def long_reasons() -> Iterator[str]:
    csv.field_size_limit(10**8)
    for path in sorted(STATEMENTS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            yield from (row["reason"].strip() for row in csv.DictReader(file) if len(row.get("reason") or "") >= 150)


def network_of(read: list[tuple[Document, tuple[Claim, ...]]], most_nodes: int) -> Subject:
    """The network of as many documents as it takes to have that many nodes."""
    for count in range(5, len(read) + 1, 5):
        documents = [document for document, _ in read[:count]]
        claims = [claim for _, found in read[:count] for claim in found]
        entities = join_entities(documents, claims)
        network = supply_network(entities, claims)
        if len(network.nodes) >= most_nodes * 1.1:
            break
    return Subject(network, entities, claims, documents)


@pytest.mark.parametrize(
    ("nodes", "options", "paper"),
    [(10, PictureOptions(), A4), (60, PictureOptions(), A4), (300, POSTER, A2)],
    ids=["10 on A4", "60 on A4", "300 on A2"],
)
def test_nothing_overlaps_in_pictures_of_real_networks(read, nodes: int, options: PictureOptions, paper: Size) -> None:
    svg = network_picture(network_of(read, nodes), replace(options, most_nodes=nodes))
    drawn = read_parts(svg)
    assert flaws(svg).total == 0
    short, long = sorted([drawn.paper.width, drawn.paper.height])
    assert short <= paper.height
    assert long <= paper.width
    assert 0.9 * nodes <= names_in(drawn) <= nodes


@pytest.mark.parametrize("options", [TimelineOptions(), NARROW_TIMELINE, LONG_TIMELINE], ids=["wide", "narrow", "A3"])
def test_nothing_overlaps_in_the_timeline_of_real_statements(read, options: TimelineOptions) -> None:
    subject = network_of(read, 300)
    claims = joined_claims(subject.claims, subject.entities)
    documents = {one.document_id: one for one in subject.documents}
    by_id = {claim.claim_id: claim for claim in claims}
    writer = Writer(documents, by_id, Naming.of(subject.entities), Notebook(documents))
    events = timeline_events(gather_findings(claims, subject.documents), writer)
    assert len(events) > 20
    assert flaws(timeline_picture(events, by_id, subject.documents, options)).total == 0


def names_in(drawn: Parts) -> int:
    return len({words.group for words in drawn.words if words.kind == "name"})


NAMES = st.text(st.sampled_from("abc defgh IJKLM минск ЗАВОД-7 ünïté 中国"), min_size=1, max_size=60)
STANDING = st.sampled_from(["occurred", "ordered", "planned", "cancelled", "unknown"])


@st.composite
def told_networks(draw: st.DrawFn) -> list[tuple[str, tuple[str, ...], str, tuple[str, ...]]]:
    """Claims in short: kind, arguments, status, sources."""
    count = draw(st.integers(2, 16))
    parties = [f"{('_'.join(draw(NAMES).split()) or 'x')}{n} org:party-{n}" for n in range(count)]
    claims = []
    for _ in range(draw(st.integers(1, 24))):
        giver, recipient, between = draw(st.permutations(range(count)))[:3] if count > 2 else (0, 1, 1)
        arguments = [f"giver {parties[giver]}", f"recipient {parties[recipient]}", "goods drones class:uav"]
        if between != recipient and draw(st.booleans()):
            arguments.append(f"intermediary {parties[between]}")
        denied = (f"denies {parties[giver].split()[0]}",) if draw(st.integers(0, 4)) == 0 else ()
        claims.append((draw(st.sampled_from(["supply", "sale"])), tuple(arguments), draw(STANDING), denied))
    return claims


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told_networks(), st.sampled_from([PictureOptions(), NARROW, POSTER]))
def test_nothing_overlaps_whatever_the_network_and_its_names(tell, told, options: PictureOptions) -> None:
    claims = [tell(kind, *words, status=status, sources=sources) for kind, words, status, sources in told]
    entities = join_entities([], claims)
    svg = network_picture(Subject(supply_network(entities, claims), entities, claims), options)
    assert flaws(svg).total == 0, flaws(svg)


@pytest.mark.parametrize("options", [PictureOptions(), NARROW, POSTER], ids=["wide", "narrow", "poster"])
def test_nothing_overlaps_in_the_pictures_of_the_annotated_documents(options: PictureOptions) -> None:
    documents, claims = [], []
    for path in sorted(CORPUS.glob("*.json")):
        document, found = from_exchange(json.loads(path.read_text(encoding="utf-8")))
        documents.append(document)
        claims.extend(found)
    entities = join_entities(documents, claims)
    svg = network_picture(Subject(supply_network(entities, claims), entities, claims, documents), options)
    assert flaws(svg).total == 0, flaws(svg)
