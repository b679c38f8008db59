"""Each sentence says who made it, and a person's judgement stands with name, day and reason."""

from __future__ import annotations

import json
import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from entrepot.brief import BriefOptions, compose, render_html, render_json, render_markdown
from entrepot.brief.renumber import sentences_of
from entrepot.entities import join_entities
from entrepot.findings import mark_of
from entrepot.model.brief import Maker, Wording
from entrepot.model.judgements import Decision, Judgement, Ruling
from entrepot.network import supply_network

NOTED = "Neither side has published the <contract>."


@pytest.fixture(scope="module")
def judged(corpus):
    """A brief with a note and a join by a person."""
    documents, claims = corpus("bullets-network", "wire-shells")
    told = [claim for claim in claims if not claim.is_denied and claim.kind.value == "supply"][:2]
    made = (
        Judgement(
            7, "2026-11-24T08:00:00Z", "Anna Analyst", Decision(Ruling.JOIN, "One deal.", (*map(mark_of, told),))
        ),
        Judgement(
            9,
            "2026-11-25T08:00:00Z",
            "Anna Analyst",
            Decision(Ruling.NOTE, "Asked both.", (mark_of(told[0]),), text=NOTED),
        ),
    )
    entities = join_entities(documents, claims)
    return compose(documents, (), claims, entities, supply_network(entities, claims), BriefOptions(judgements=made))


def statements(brief):
    return [one for section in (brief.summary, *brief.sections) for one in section.statements]


def test_the_note_is_the_only_sentence_of_a_person_and_cites_the_claims_of_its_finding(judged):
    told = [one for statement in statements(judged) for one in sentences_of(statement)]
    (noted,) = [one for one in told if one.made_by is Maker.PERSON]
    assert (noted.text, noted.judgement) == (NOTED, 9)
    assert noted.claims
    assert noted.notes
    assert {one.made_by for one in told if one != noted} == {Maker.RULE}
    assert {one.wording for one in told} <= set(Wording)


def test_each_sentence_is_marked_in_every_form(judged):
    count = sum(len(sentences_of(statement)) for statement in statements(judged))
    page, text, record = render_html(judged), render_markdown(judged), json.loads(render_json(judged))
    legend = 3
    assert len(re.findall(r'class="by (?:rule|model|person)"', page)) == count + legend
    assert len(re.findall("[ᴿᴹᴾ]", text)) == count + legend
    made_by = re.findall(r'"text": .*?"made_by": "(\w+)"', json.dumps(record, ensure_ascii=False))
    assert len(made_by) == count
    assert made_by.count("person") == 1


def test_a_note_is_signed_and_a_judgement_gives_who_when_and_why(judged):
    page, text = render_html(judged), render_markdown(judged)
    assert "Neither side has published the &lt;contract&gt;. (Anna Analyst, 25 November 2026)" in page
    assert "(Anna Analyst, 25 November 2026)ᴾ" in text
    for form in (page, text):
        assert "Joined by a person (Anna Analyst, 24 November 2026): One deal." in form
    listed = [
        one
        for section in json.loads(render_json(judged))["sections"]
        for group in section["groups"]
        for statement in group["statements"]
        for one in statement["judgements"]
    ]
    assert {(one["number"], one["ruling"], one["who"], one["why"]) for one in listed} == {
        (7, "join", "Anna Analyst", "One deal."),
        (9, "note", "Anna Analyst", "Asked both."),
    }


def test_paper_forms_carry_the_marks_too(judged):
    docx = pytest.importorskip("entrepot.brief.render_docx")
    pytest.importorskip("docx")
    with ZipFile(BytesIO(docx.render_docx(judged))) as parts:
        words = re.sub(r"<[^>]+>", "", parts.read("word/document.xml").decode())
    assert "Each sentence is marked where its notes stand: R made by rule" in words
    assert "contract&gt;. (Anna Analyst, 25 November 2026)\u202fP" in words
