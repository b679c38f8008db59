"""The timeline: what has a row, what its bars and marks show, and that nothing overlaps on paper or a telephone."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.brief.notes import Notebook
from entrepot.brief.pictures.standing import Look
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.statements import Writer
from entrepot.brief.timeline import Event, timeline_events
from entrepot.brief.timeline_picture import NARROW_TIMELINE, TimelineOptions, timeline_picture
from entrepot.entities import join_entities
from entrepot.findings import gather_findings, in_reading_order, joined_claims
from entrepot.model.claims import Claim, When
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from tools.measure_picture import flaws, read_parts

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
SVG = "{http://www.w3.org/2000/svg}"
IRAN, RUSSIA, BELARUS = "Iran country:ir", "Russia country:ru", "Belarus country:by"
USUAL = TimelineOptions()
DRONES = "goods drones class:uav"
WIDTHS = pytest.mark.parametrize("options", [TimelineOptions(), NARROW_TIMELINE], ids=["wide", "narrow"])


def document(name: str, published: str | None) -> Document:
    text = "told" + " words" * 200
    return Document(name, f"{name}.txt", name, "text/plain", text, "en", title=name.title(), published=published)


def writer_of(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Sequence, Writer]:
    entities = join_entities(documents, claims)
    listed = in_reading_order(joined_claims(claims, entities), [one.document_id for one in documents])
    by_id = {one.document_id: one for one in documents}
    writer = Writer(by_id, {one.claim_id: one for one in listed}, Naming.of(entities), Notebook(by_id))
    return gather_findings(listed, documents), writer


def events_of(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Event, ...]:
    return timeline_events(*writer_of(documents, claims))


def drawn(documents: Sequence[Document], claims: Sequence[Claim], options: TimelineOptions = USUAL) -> str:
    findings, writer = writer_of(documents, claims)
    return timeline_picture(timeline_events(findings, writer), writer.claims, documents, options)


@pytest.fixture
def case(tell) -> tuple[list[Document], list[Claim]]:
    """An order that is reported and denied, deliveries with each sort of time, and one that nobody dates."""
    documents = [document("d1", "2024-03-10"), document("d2", "2024"), document("d3", None)]

    def when(start: str | None, end: str | None, words: str) -> When:
        return When(start, end, words)

    ends = f"giver {IRAN}", f"recipient {RUSSIA}", DRONES
    claims = [
        tell("order", *ends, f"intermediary {BELARUS}", status="ordered", factuality="PR+", sources=("reports",),
             time=when("2023-06", "2023-06", "in June 2023")),
        tell("supply", *ends, status="unknown", factuality="Uu", sources=("denies Iran",), document="d2"),
        tell("supply", f"giver {BELARUS}", f"recipient {RUSSIA}", "goods oil class:oil",
             time=when("2022-03", None, "since March 2022"), status="ongoing", document="d3"),
        tell("supply", f"giver {BELARUS}", f"recipient {IRAN}", "goods oil class:oil",
             time=when(None, "2023", "until 2023"), document="d3"),
        tell("supply", f"giver {RUSSIA}", f"recipient {IRAN}", "goods oil class:oil", status="planned",
             time=when("2025", "2026", "in 2025 and 2026")),
        tell("supply", f"giver {RUSSIA}", f"recipient {BELARUS}", "goods oil class:oil", document="d3"),
    ]  # fmt: skip
    return documents, claims


def by_words(events: Sequence[Event]) -> dict[str, Event]:
    return {event.told[0].words if event.told else "": event for event in events}


def test_a_finding_without_any_time_has_no_row(case) -> None:
    assert sorted(by_words(events_of(*case))) == ["in 2025 and 2026", "in June 2023", "since March 2022", "until 2023"]


def test_a_row_keeps_status_dates_and_denial_together(case) -> None:
    event = by_words(events_of(*case))["in June 2023"]
    assert (event.status, event.look, event.denial) == ("ordered, reported", Look.AGREED, "denied by Iran")
    assert [(one.words, one.denies) for one in event.said] == [("2024", True), ("10 March 2024", False)]
    assert len(event.claims) == 2


def test_rows_are_numbered_by_time_and_an_open_beginning_comes_first(case) -> None:
    numbers = {words: event.number for words, event in by_words(events_of(*case)).items()}
    assert sorted(numbers, key=numbers.__getitem__) == [
        "since March 2022", "in June 2023", "until 2023", "in 2025 and 2026"
    ]  # fmt: skip


def test_what_is_told_and_denied_in_dated_documents_has_a_row_without_a_time_of_its_own(tell) -> None:
    ends = f"giver {IRAN}", f"recipient {RUSSIA}", DRONES
    documents = [document("d1", "2024-03-10"), document("d2", "2024-03-12")]
    claims = [
        tell("supply", *ends),
        tell("supply", *ends, status="unknown", factuality="Uu", sources=("denies Iran",), document="d2"),
    ]
    (event,) = events_of(documents, claims)
    assert not event.told
    assert [one.denies for one in event.said] == [False, True]


def marks(svg: str, number: int) -> list[str]:
    """Classes of everything drawn in the row of a number."""
    row = next(a for a in ET.fromstring(svg).iter(f"{SVG}a") if a.get("href") == f"#time-{number}")
    return [str(part.get("class")) for part in row.iter() if part.get("class")]


def test_open_ends_have_heads_and_denials_their_mark(case) -> None:
    svg = drawn(*case)
    numbers = {words: event.number for words, event in by_words(events_of(*case)).items()}
    assert marks(svg, numbers["since March 2022"]).count("head") == 1
    assert marks(svg, numbers["until 2023"]).count("head") == 1
    assert marks(svg, numbers["in 2025 and 2026"]).count("head") == 0
    assert "line intended" in marks(svg, numbers["in 2025 and 2026"])
    assert marks(svg, numbers["in June 2023"]).count("said") == 1
    assert marks(svg, numbers["in June 2023"]).count("cross") == 2  # circle and cross


def test_a_bar_begins_and_ends_with_its_time(tell) -> None:
    claims = [
        tell("supply", f"giver {IRAN}", f"recipient {RUSSIA}", DRONES, time=When(f"{year}", f"{year}", f"in {year}"))
        for year in (2021, 2022)
    ]
    svg = drawn([document("d1", None)], claims)
    bars = [bar for bar in ET.fromstring(svg).iter(f"{SVG}rect") if bar.get("class") == "bar"][:2]
    first, second = sorted((float(bar.get("x", 0)), float(bar.get("width", 0))) for bar in bars)
    assert first[0] + first[1] == pytest.approx(second[0], abs=0.2)
    assert first[1] == pytest.approx(second[1], rel=0.01)


@WIDTHS
def test_golden_timeline(case, golden, options: TimelineOptions) -> None:
    name = "timeline.svg" if options.words_width else "timeline-narrow.svg"
    golden(name, drawn(*case, options).replace("><", ">\n<") + "\n")


@WIDTHS
def test_nothing_overlaps_in_the_timeline_of_the_annotated_documents(options: TimelineOptions) -> None:
    read = [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS]
    svg = drawn([one for one, _ in read], [claim for _, found in read for claim in found], options)
    assert flaws(svg).total == 0, flaws(svg)
    assert re.search(r"\d+ findings with less weight are in the table only", svg.replace("</text>", " "))


TITLES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=30)
DATES = st.dates().map(str) | st.integers(1950, 2030).map(str) | st.none()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DATES, DATES), min_size=1, max_size=12), DATES, TITLES)
def test_nothing_overlaps_whatever_the_times(tell, times, published: str | None, title: str) -> None:
    statuses = ("occurred", "ordered", "planned", "cancelled")
    claims = [
        tell("supply", f"giver {IRAN}", f"recipient {RUSSIA}", DRONES, status=statuses[place % 4],
             time=When(start, end, f"time {place}"))
        for place, (start, end) in enumerate(times)
    ]  # fmt: skip
    documents = [replace(document("d1", published), title=title)]
    if events_of(documents, claims):
        for options in (TimelineOptions(), NARROW_TIMELINE):
            assert flaws(drawn(documents, claims, options)).total == 0


@WIDTHS
def test_it_fits_its_paper_and_says_what_it_rests_on(case, options: TimelineOptions) -> None:
    svg = drawn(*case, options)
    paper = read_parts(svg).paper
    assert paper.width <= max(size.width for size in options.papers)
    assert paper.height <= max(size.height for size in options.papers)
    caption = " ".join(words.text for words in read_parts(svg).words)
    assert "the newest dated 10 March 2024; 1 gives no date." in caption


def test_the_same_claims_in_another_order_give_the_same_bytes(case) -> None:
    documents, claims = case
    assert drawn(documents, claims) == drawn(documents, claims[::-1])
