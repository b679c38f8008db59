"""A sentence by rule that the linter refuses is replaced by the words of its document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.brief.compose import BriefOptions, draft
from entrepot.brief.lint import blamed_claims, lint
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.entities import join_entities
from entrepot.model.brief import Wording
from entrepot.network import supply_network

TEXT = "Russia has reportedly ordered 40 drones from Iran. Oman sold 12 tanks to Chad in 2023."


@pytest.fixture(scope="module")
def case():
    documents = read_bytes("note.txt", TEXT.encode())
    claims = read_claims(documents[0])
    entities = join_entities(documents, claims)
    return documents, claims, entities, supply_network(entities, claims)


def made(case, **options):
    documents, claims, entities, network = case
    return draft(documents, (), claims, entities, network, BriefOptions(**options))


def sentences(brief):
    return [s for section in brief.sections for one in section.statements for s in one.sentences]


def with_words(brief, old, new):
    def changed(statement):
        told = tuple(replace(s, text=s.text.replace(old, new)) for s in statement.sentences)
        return replace(statement, sentences=told)

    sections = tuple(
        replace(section, groups=tuple(replace(g, statements=tuple(map(changed, g.statements))) for g in section.groups))
        for section in brief.sections
    )
    return replace(brief, sections=sections)


def test_the_claims_of_a_refused_sentence_are_told_by_quotation(case):
    first = made(case)
    by_id = {document.document_id: document for document in case[0]}
    assert not lint(first.brief, first.claims, first.findings, by_id)
    raised = with_words(first.brief, "has reportedly ordered", "has received")
    blamed = blamed_claims(raised, lint(raised, first.claims, first.findings, by_id))
    assert {first.claims[claim_id].kind.value for claim_id in blamed} == {"order"}
    again = made(case, only_quoted=blamed)
    told = {s.wording for s in sentences(again.brief) if set(s.claims) & blamed and s.wording is not Wording.COMPUTED}
    assert told == {Wording.QUOTATION}
    assert any(s.wording is Wording.RULE for s in sentences(again.brief)), "the rest is told as before"
    assert not lint(again.brief, again.claims, again.findings, by_id)


def test_nobody_is_blamed_where_nothing_is_wrong(case):
    assert blamed_claims(made(case).brief, ()) == frozenset()
