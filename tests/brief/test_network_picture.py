"""The network as a picture and a table: faithful to status and denial, readable, linked, without overlaps."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import pytest

from entrepot.brief.network_picture import (
    NARROW,
    PictureOptions,
    network_drawing,
    network_picture,
)
from entrepot.brief.network_table import entity_anchor, network_table
from entrepot.brief.pictures.sheet import style
from entrepot.brief.pictures.standing import Look
from entrepot.brief.pictures.subject import Subject
from entrepot.entities import join_entities
from entrepot.model.claims import Change, Claim, Quantity
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.model.network import Certainty
from entrepot.network import supply_network
from entrepot.network.layout import Drawing

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
SVG = "{http://www.w3.org/2000/svg}"
IRAN, RUSSIA, BELARUS, CHINA = "Iran country:ir", "Russia country:ru", "Belarus country:by", "China country:cn"
TRUCK, RADAR = "goods MZKT-791300_truck product:mzkt-791300", "goods Bavar-373 product:bavar-373"
USUAL = PictureOptions()


@pytest.fixture
def belarus(tell) -> list[Claim]:
    """The case that the project began with, as claims."""
    ordered = Quantity("drones", 2400, None, "1")
    return [
        tell("supply", f"giver {BELARUS}", f"recipient {RUSSIA}", status="habitual"),
        tell("intermediate", f"intermediary {BELARUS}", f"party {RUSSIA}", "party other_nations -", f"party {IRAN}"),
        tell(
            "order",
            f"initiator {RUSSIA}",
            f"recipient {RUSSIA}",
            f"giver {IRAN}",
            f"intermediary {BELARUS}",
            "goods drones class:uav",
            status="ordered",
            factuality="PR+",
            sources=("reports",),
            quantities=(ordered,),
        ),
        tell(
            "set_up_production",
            f"initiator {RUSSIA}",
            f"place {BELARUS}",
            "goods Shahed product:shahed",
            status="explored",
        ),
        tell("support", "initiator Alexander_Lukashenko person:alexander-lukashenko", f"beneficiary {IRAN}"),
        tell("display", f"initiator {IRAN}", RADAR),
        tell("part_of", RADAR, TRUCK.replace("goods", "platform"), status="ongoing"),
        tell("produce", f"producer {BELARUS}", TRUCK),
        tell("produce", f"producer {CHINA}", f"place {BELARUS}", "goods weapons class:arms", status="ongoing"),
        tell("trade_change", f"party {BELARUS}", f"party {IRAN}", change=Change("trade", "up", factor=3)),
        tell("sale", f"party {BELARUS}", f"party {IRAN}", "goods arms class:arms", status="habitual"),
        tell(
            "supply",
            f"giver {IRAN}",
            f"recipient {RUSSIA}",
            "goods weapons class:arms",
            status="unknown",
            factuality="Uu",
            sources=("denies Iran",),
        ),
        tell("supply", f"giver {RUSSIA}", f"recipient {IRAN}", "goods Su-35 product:su-35", factuality="CT-"),
        tell(
            "partner",
            f"party {BELARUS}",
            f"party {IRAN}",
            f"intermediary {RUSSIA}",
            status="ongoing",
            factuality="PR+",
            sources=("asserts the report",),
        ),
    ]


def subject(claims: Sequence[Claim], documents: Sequence[Document] = ()) -> Subject:
    entities = join_entities(documents, claims)
    return Subject(supply_network(entities, claims), entities, claims, documents)


def picture(claims: Sequence[Claim], options: PictureOptions = USUAL) -> str:
    return network_picture(subject(claims), options)


def drawing(claims: Sequence[Claim], options: PictureOptions = USUAL) -> Drawing:
    return network_drawing(subject(claims), options)


def table(claims: Sequence[Claim]):
    return network_table(subject(claims))


def read_corpus() -> list[Claim]:
    return [claim for path in CORPUS for claim in from_exchange(json.loads(path.read_text(encoding="utf-8")))[1]]


def test_the_caption_says_what_is_left_out_and_what_the_picture_rests_on() -> None:
    drawn = words(picture(read_corpus()))
    assert re.search(r"\d+ names with less weight or no partner of their own are in the table only", drawn)
    assert re.search(r"Source: \d+ claims of \d+ documents", drawn)


def test_the_date_of_a_picture_is_that_of_its_newest_document(tell) -> None:
    claims = [tell("supply", f"giver {IRAN}", f"recipient {RUSSIA}", document=name) for name in ("d1", "d2")]
    documents = [
        Document("d1", "a.txt", "0", "text/plain", "told", publisher="Nordwire", published="2024-03"),
        Document("d2", "b.txt", "1", "text/plain", "told", publisher="Minsk Dossier", published="2025-07-09"),
    ]
    drawn = words(network_picture(subject(claims, documents)))
    assert "Source: 2 claims of 2 documents by Minsk Dossier and Nordwire, the newest dated 9 July 2025." in drawn


def test_partners_without_others_stand_in_rows_under_a_box(tell) -> None:
    names = "Bravo Charlie Delta Foxtrot Golf Hotel India Juliett Kilo Mike November Oscar Papa Quebec Romeo".split()
    buyers = [f"{name}_{kind}" for name in names for kind in ("Trading", "Airlines")]
    claims = [tell("supply", f"giver {IRAN}", f"recipient {name} org:{name.lower()}") for name in buyers]
    claims += [tell("supply", "giver Maker org:maker", f"recipient {IRAN}", status="ordered")]
    drawn = drawing(claims)
    assert list(drawn.boxes) == ["country:ir"]
    svg = ET.fromstring(picture(claims))
    looks = [link.get("class") for link in svg.iter(f"{SVG}a") if "line" in (link.get("class") or "")]
    assert looks.count("line stated") == len(buyers)
    assert looks.count("line agreed") == 1
    assert "Romeo Trading" in words(picture(claims))


def test_the_same_claims_give_the_same_bytes(belarus) -> None:
    assert picture(belarus) == picture(list(reversed(belarus)))


def test_golden_picture_of_the_belarus_network(belarus, golden) -> None:
    golden("belarus-network.svg", picture(belarus).replace("><", ">\n<") + "\n")


def test_golden_narrow_picture_of_the_belarus_network(belarus, golden) -> None:
    golden("belarus-network-narrow.svg", picture(belarus, NARROW).replace("><", ">\n<") + "\n")


def words(svg: str) -> str:
    """All drawn words of a picture."""
    return " ".join("".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{SVG}text"))


def test_what_is_ordered_and_denied_is_drawn_so(belarus) -> None:
    drawn = words(picture(belarus))
    assert "drones, 2,400+ ordered, reported denied by Iran" in drawn
    assert "trade, ×3" in drawn


def test_each_line_has_the_pattern_of_how_far_it_has_got(belarus) -> None:
    lines = {
        link.get("href"): (link.get("class") or "").split()
        for link in ET.fromstring(picture(belarus)).iter(f"{SVG}a")
        if "line" in (link.get("class") or "")
    }
    rows = table(belarus)
    assert {row.certainty for row in rows} == set(Certainty)
    expected = {
        "": "stated",
        "reported": "reported",
        "ordered, reported": "agreed",
        "under study": "intended",
        "how far not told": "untold",
        "only denied": "denied",
    }
    assert lines == {f"#{row.anchor}": ["line", expected[row.status.removeprefix("told as a fact")]] for row in rows}


def test_no_two_patterns_are_the_same_without_colours() -> None:
    rules = dict(re.findall(r"\.line\.([a-z]+) path \{ (?:stroke-width: [0-9.]+; )?([^}]*)\}", style()))
    assert set(rules) == {look.value for look in Look}
    assert len(set(rules.values())) == len(Look)


def test_every_denied_line_carries_the_mark_on_each_of_its_segments(belarus) -> None:
    svg = ET.fromstring(picture(belarus))
    for row in table(belarus):
        link = next(link for link in svg.iter(f"{SVG}a") if link.get("href") == f"#{row.anchor}")
        marks = [path for path in link.iter(f"{SVG}path") if path.get("class") == "cross"]
        assert len(marks) == (len(row.path) - 1 if row.denied_by else 0)


def test_a_line_runs_through_its_go_between(belarus) -> None:
    drawn = drawing(belarus)
    through = next(line for line in drawn.lines if len(line.segments) > 1)
    arriving, leaving = through.segments[0].points[-1], through.segments[1].points[0]
    between = drawn.boxes["country:by"]
    assert {arriving[0], leaving[0]} == {between.x, between.right}
    assert all(between.y < y < between.bottom for _, y in (arriving, leaving))


def test_all_boxes_link_to_their_entity(belarus) -> None:
    links = {link.get("href") for link in ET.fromstring(picture(belarus)).iter(f"{SVG}a")}
    keys = {key for row in table(belarus) for key in row.path}
    assert {f"#{entity_anchor(key)}" for key in keys} <= links


def test_assistive_technology_reads_every_line(belarus) -> None:
    svg = ET.fromstring(picture(belarus))
    named = (svg.get("aria-labelledby") or "").split()
    title, description = (next(part for part in svg.iter() if part.get("id") == name) for name in named)
    assert title.tag == f"{SVG}title"
    assert "Iran to Russia through Belarus: drones, 2,400+; ordered, reported; denied by Iran." in (
        description.text or ""
    )
    assert all(link.find(f"{SVG}title") is not None for link in svg.iter(f"{SVG}a"))


def test_nothing_is_loaded_from_elsewhere_and_no_script_is_in_it(belarus) -> None:
    svg = picture(belarus)
    assert set(re.findall(r"https?://[^\"' ]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert "<script" not in svg
    assert "url(" not in svg
    assert "@import" not in svg


def test_names_out_of_documents_cannot_break_the_picture(tell) -> None:
    claim = tell("supply", 'giver <script>_"&_Sons -', f"recipient {RUSSIA}")
    svg = picture([claim])
    assert "<script" not in svg
    assert '<script> "& Sons' in words(svg)


def test_claims_of_different_standing_are_different_lines(tell) -> None:
    ends = f"giver {BELARUS}", f"recipient {RUSSIA}"
    planned = tell("supply", *ends, "goods oil class:oil", status="planned")
    ordered = tell("order", *ends, "goods drones class:uav", status="ordered")
    assert {(row.what, row.status) for row in table([planned, ordered])} == {("drones", "ordered"), ("oil", "planned")}


def test_goods_of_one_standing_share_a_line(tell) -> None:
    ends = f"giver {BELARUS}", f"recipient {RUSSIA}"
    claims = [tell("supply", *ends, f"goods things class:{kind}") for kind in ("oil", "uav")]
    (row,) = table(claims)
    assert row.what == "oil, drones"
    assert row.claims == tuple(claim.claim_id for claim in claims)


def test_amounts_that_disagree_are_left_to_the_table_of_claims(tell) -> None:
    ends = f"giver {BELARUS}", f"recipient {RUSSIA}", "goods drones class:uav"
    claims = [tell("supply", *ends, quantities=(Quantity("drones", count, count, "1"),)) for count in (5, 7)]
    assert [row.what for row in table(claims)] == ["drones"]


def test_the_table_tells_who_says_and_who_denies(belarus) -> None:
    row = next(row for row in table(belarus) if row.what == "drones, 2,400+")
    assert (row.source, row.via, row.target) == ("Iran", ("Belarus",), "Russia")
    assert (row.status, row.said_by, row.denied_by) == ("ordered, reported", ("an unnamed source",), ("Iran",))
    assert (len(row.claims), len(row.denials)) == (1, 1)


def test_every_edge_is_in_the_table() -> None:
    claims = read_corpus()
    network = supply_network(join_entities([], claims), claims)
    rows = table(claims)
    assert {claim_id for row in rows for claim_id in row.claims} == {i for edge in network.edges for i in edge.claims}
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


COLOURS = re.compile(r"--net-([a-z-]+): (#[0-9a-f]{6})")
TEXT = ("ink", "muted", "denied")
GROUNDS = ("paper", "country", "actor", "thing", "plain")
STROKES = ("stated", "reported", "not-yet", "denied", "between")


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_keep_the_contrast_of_wcag_aa(belarus, scheme: int) -> None:
    colours = [dict(COLOURS.findall(block)) for block in picture(belarus).split("prefers-color-scheme: dark")][scheme]
    for ground in GROUNDS:
        assert contrast(colours["ink"], colours[ground]) >= 4.5
    assert all(contrast(colours[text], colours["paper"]) >= 4.5 for text in TEXT)
    assert all(contrast(colours[stroke], colours["paper"]) >= 3 for stroke in STROKES)


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
