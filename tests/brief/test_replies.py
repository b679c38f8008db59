"""What parties answered stands beside what is said of them, at equal size, each with its footnote."""

from __future__ import annotations

import json

import pytest

from entrepot.brief import BriefOptions, compose, render_html, render_json, render_markdown
from entrepot.brief.replies import LONGEST_BESIDE, in_force
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.entities import join_entities
from entrepot.model.replies import Reply
from entrepot.network import supply_network

TEXT = (
    "Lac Avia has ordered 40 drones from Serbia. Lac Avia sold rifles to Chad in 2023. Niger supplied trucks to Mali."
)
FIRM = ("org:lac-avia",)
ANSWER = "We order drones for farms.\n\nWe sell “no rifles” to anybody."


@pytest.fixture(scope="module")
def case():
    (document,) = read_bytes("a.txt", TEXT.encode())
    return document, read_claims(document)


@pytest.fixture(scope="module")
def brief_with(case):
    document, claims = case

    def build(*replies):
        entities = join_entities([document], claims)
        network = supply_network(entities, claims)
        return compose([document], [], claims, entities, network, BriefOptions(replies=replies))

    return build


def answer(number=5, **fields):
    given = {"text": ANSWER, "asked": "2026-12-01", "received": "2026-12-10", **fields}
    return Reply(number, "Lac Avia", FIRM, **given)


def beside(brief):
    """Replies by the first sentence that they stand beside."""
    statements = (one for section in brief.sections for one in section.statements)
    return {one.sentences[0].text: [reply.text for reply in one.replies] for one in statements}


def test_an_answer_stands_beside_what_is_said_of_the_party_and_only_there(brief_with):
    found = beside(brief_with(answer()))
    told = [text for text, replies in found.items() if replies]
    assert told
    assert all("Lac Avia" in text for text in told)
    assert all(not replies for text, replies in found.items() if "trucks" in text)
    words = "Lac Avia was asked on 1 December 2026 and answered on 10 December 2026: “We order drones for farms."
    assert any(reply.startswith(words) for replies in found.values() for reply in replies)


def test_no_answer_is_told_with_the_day_by_which_it_was_due(brief_with):
    silent = Reply(5, "Lac Avia", FIRM, asked="2026-12-01", due="2026-12-15")
    told = {reply for replies in beside(brief_with(silent)).values() for reply in replies}
    assert told == {"Lac Avia was asked on 1 December 2026 and did not answer by 15 December 2026."}
    open_ended = Reply(5, "Lac Avia", FIRM, asked="2026-12-01")
    told = {reply for replies in beside(brief_with(open_ended)).values() for reply in replies}
    assert told == {"Lac Avia was asked on 1 December 2026; no answer is noted."}


def test_an_answer_to_one_number_is_full_there_and_said_to_be_about_others_elsewhere(brief_with, case):
    _, claims = case
    order, sale = (one.claim_id for one in claims[:2])
    found = beside(brief_with(answer(about=(1,), claims=(order,), put=(order, sale))))
    (full,) = [replies[0] for text, replies in found.items() if "40 drones" in text and replies]
    (short,) = [replies[0] for text, replies in found.items() if "rifles" in text and replies]
    assert "farms" in full
    assert short.endswith("answered on 10 December 2026, about other points.")


def test_what_was_not_put_to_the_party_has_no_answer_beside_it(brief_with, case):
    _, claims = case
    found = beside(brief_with(answer(put=(claims[0].claim_id,))))
    assert all(not replies for text, replies in found.items() if "rifles" in text)
    assert any(found.values())


def test_where_claims_are_read_otherwise_by_now_the_answer_counts_for_all(brief_with):
    found = beside(brief_with(answer(put=("c0", "c1"), claims=("c0",))))
    assert sum(bool(replies) for replies in found.values()) >= 2


@pytest.mark.parametrize("render", [render_html, render_markdown])
def test_the_pages_show_the_answer_with_a_footnote_that_has_all_of_it(brief_with, render):
    brief = brief_with(answer(text="We make ploughs. " * 100 + "That is all."))
    (note,) = [one for one in brief.notes if one.document_id == "reply-5"]
    assert note.quote.text.endswith("That is all.")
    page = render(brief)
    assert "more in the note" in page
    assert "Answer of Lac Avia" in page
    shown = [one.text for section in brief.sections[:-1] for s in section.statements for one in s.replies]
    assert all(len(text) < LONGEST_BESIDE + 200 for text in shown)


def test_all_answers_stand_in_full_in_a_section_of_their_own(brief_with):
    section = brief_with(
        answer(), Reply(6, "Atlantis", ("org:atlantis",), text="Never.", received="2026-12-11")
    ).sections[-1]
    assert section.title == "Asked for comment"
    assert [statement.sentences[0].text for statement in section.statements] == [
        "Lac Avia was asked on 1 December 2026 and answered on 10 December 2026: “We order drones for farms. "
        "We sell ‘no rifles’ to anybody.”",
        "Atlantis answered on 11 December 2026: “Never.”",
    ]


def test_the_json_has_the_answers_beside_and_as_records(brief_with):
    record = json.loads(render_json(brief_with(answer())))
    assert record["replies"][0]["text"] == ANSWER
    statements = [s for section in record["sections"] for group in section["groups"] for s in group["statements"]]
    cited = [citation["document"] for s in statements for reply in s["replies"] for citation in reply["citations"]]
    assert set(cited) == {"reply-5"}
    assert "reply-5" in {source["document"] for source in record["sources"]}


def test_without_replies_the_brief_is_as_it_was(brief_with):
    brief = brief_with()
    assert all(not one.replies for section in brief.sections for one in section.statements)
    assert brief.sections[-1].title != "Asked for comment"


def test_an_answer_takes_the_place_of_silence_and_its_day_of_asking():
    silence = Reply(4, "Lac Avia", FIRM, asked="2026-12-01", due="2026-12-15", put=("c1",))
    late = Reply(7, "Lac Avia", FIRM, text="No.", received="2026-12-20")
    assert in_force([silence, late]) == (
        Reply(7, "Lac Avia", FIRM, "No.", "2026-12-01", None, "2026-12-20", put=("c1",)),
    )


def test_a_withdrawn_answer_is_not_told_and_silence_stands_again():
    silence = Reply(4, "Lac Avia", FIRM, asked="2026-12-01")
    wrong = Reply(7, "Lac Avia", FIRM, text="No.", received="2026-12-20", withdrawn_by=8)
    assert in_force([silence, wrong]) == (silence,)


def test_the_silence_of_another_party_stays():
    silence = Reply(4, "Chad", ("country:td",), asked="2026-12-01")
    late = Reply(7, "Lac Avia", FIRM, text="No.", received="2026-12-20")
    assert in_force([silence, late]) == (silence, late)
