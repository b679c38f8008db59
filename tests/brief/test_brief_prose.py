"""What no sentence of a brief may do, checked on every claim of the corpus."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from entrepot.brief.renumber import sentences_of
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.sentences.tell import tell
from entrepot.entities import join_entities
from entrepot.findings import joined_claims
from entrepot.model.brief import Wording
from entrepot.model.claims import Derivation, Factuality, Kind, Status

QUOTED = re.compile(r"“[^”]*”")
ATTRIBUTION = re.compile(
    r"According to|reportedly|allegedly|alleges? that|reports? that|den(?:y|ies)\b|Contrary to what|own account|citing"
)
HEDGES = {
    Factuality.PROBABLE: r"probably|reportedly|According to|expected to|own account",
    Factuality.POSSIBLE: r"\bmay\b|possibly|allegedly|alleges? that|could|citing",
}
NOT_YET = {
    Status.PLANNED: r"(?:is|are) (?:\w+ly )?to|plans? to|intends? to|possibly",
    Status.EXPLORED: r"exploring|considering|talks|tried to",
    Status.OFFERED: r"offered to",
    Status.REQUESTED: r"asked|asks|called for|requested",
    Status.PREDICTED: r"expected to|\bmay\b",
    Status.HYPOTHETICAL: r"\bcould\b",
    Status.ORDERED: r"ordered|is to|are to|asked|procured",
    Status.AGREED: r"is to|are to",
}
NEVER = re.compile(r"\b(?:evad\w*|illegal\w*|prove[sdn]?|proof|guilty|criminal\w*|smuggl\w*)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def told(corpus):
    documents, claims = corpus()
    entities = join_entities(documents, claims)
    texts = {document.document_id: document for document in documents}
    naming = Naming.of(entities)
    return [(claim, tell(claim, texts[claim.document_id], naming)) for claim in joined_claims(claims, entities)]


@pytest.fixture(scope="module")
def by_rule(told):
    return [(claim, one.text) for claim, one in told if one.wording is Wording.RULE]


def test_most_english_claims_are_told_by_rule(told, corpus):
    english = {document.document_id for document in corpus()[0] if document.language == "en"}
    ours = [one.wording for claim, one in told if claim.document_id in english]
    assert ours.count(Wording.RULE) / len(ours) > 0.62


def test_a_claim_with_sources_never_loses_its_attribution(by_rule):
    lost = [text for claim, text in by_rule if claim.sources and not ATTRIBUTION.search(text)]
    assert lost == []


def test_a_hedge_is_never_lost(by_rule):
    lost = [
        text
        for claim, text in by_rule
        if (cue := HEDGES.get(claim.factuality)) and not claim.is_denied and not re.search(cue, text)
    ]
    assert lost == []


def test_what_has_not_happened_is_never_told_as_having_happened(by_rule):
    told_as_done = [
        text
        for claim, text in by_rule
        if (cue := NOT_YET.get(claim.status)) and claim.kind is not Kind.REQUEST and not re.search(cue, text)
    ]
    assert told_as_done == []


def test_a_denial_names_the_denier_and_denies(told):
    for claim, one in told:
        if claim.is_denied:
            assert re.search(r"^(?!It |They |He |She ).+ den(?:y|ies) |gives a denial", one.text), one.text


def test_what_the_author_denies_is_told_in_the_negative(by_rule):
    for claim, text in by_rule:
        if claim.factuality is Factuality.CERTAINLY_NOT:
            assert re.search(r"\bnot\b", text), text


def test_words_of_judgement_stand_in_quotations_only(by_rule):
    judged = [text for _, text in by_rule if NEVER.search(QUOTED.sub("", text))]
    assert judged == []


def test_every_figure_of_a_sentence_is_a_figure_of_its_claim(by_rule):
    for claim, text in by_rule:
        if claim.kind is Kind.UNKNOWN:
            continue
        bare = QUOTED.sub("", text)
        for argument in claim.arguments:
            bare = bare.replace(" ".join(argument.quote.text.split()), "")
        if not (claim.quantities or claim.money or claim.change or claim.time):
            assert not re.search(r"(?<![\w-])\d[\d,.]*(?: million| billion|%)", bare), text


@pytest.mark.parametrize("mark", ["  ", " .", " ,", "..", " a a ", "the the ", "None", "class:", "country:", "org:"])
def test_sentences_are_clean(by_rule, mark):
    assert [text for _, text in by_rule if mark in text] == []


def test_sentences_begin_with_a_capital_and_end_with_a_full_stop(by_rule):
    for _, text in by_rule:
        first = text.lstrip("“\"'‘")[0]
        assert first.isupper() or first.isdigit(), text
        assert text.endswith("."), text


def test_every_sentence_of_a_large_brief_cites_a_quotation_of_its_claims(corpus, brief_of):
    documents, claims = corpus()
    brief = brief_of(documents, claims)
    notes = {note.number: note for note in brief.notes}
    sections = (brief.summary, *brief.sections)
    sentences = [one for section in sections for s in section.statements for one in sentences_of(s)]
    assert len(sentences) > 200
    for sentence in sentences:
        assert sentence.notes
        cited = {claim for number in sentence.notes for claim in notes[number].claims}
        assert set(sentence.claims) <= cited, sentence.text


def test_every_claim_is_told_somewhere(corpus, brief_of):
    documents, claims = corpus()
    brief = brief_of(documents, claims)
    cited = {claim_id for note in brief.notes for claim_id in note.claims}
    assert {claim.claim_id for claim in claims} - cited == set()


def test_every_note_is_the_documents_own_text(corpus, brief_of):
    documents, claims = corpus()
    texts = {document.document_id: document.text for document in documents}
    for note in brief_of(documents, claims).notes:
        assert note.quote.is_grounded(texts[note.document_id])


def test_a_digest_and_what_only_its_summary_says_are_told_as_such(corpus, brief_of):
    documents, claims = corpus("wire-shells")
    first, *rest = claims
    marked = [
        replace(first, derivation=Derivation.SUMMARY),
        *(replace(each, derivation=Derivation.DIGEST) for each in rest),
    ]
    brief = brief_of(documents, marked)
    assert any("a digest of another text" in notice for source in brief.sources for notice in source.notices)
    assert any("is a digest of another text" in line for line in brief.unread)
    statements = [one for section in brief.sections for one in section.statements]
    gaps = [gap for one in statements for gap in one.gaps if "closing summary of a digest" in gap.text]
    (told,) = {gap.claims for gap in gaps}
    assert told == (first.claim_id,)
