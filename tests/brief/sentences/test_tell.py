"""Claims of the corpus and the sentences that tell them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.brief.sentences.naming import Naming
from entrepot.brief.sentences.tell import tell
from entrepot.entities import join_entities
from entrepot.findings import joined_claims
from entrepot.model.brief import Wording
from entrepot.model.claims import Factuality, Stance, Status

TOLD = {
    "alert-export-05": "A Bishkek company has ordered 14,000 FPGAs worth $1.9 million from a European distributor.",
    "bullets-network-02": (
        "The United Arab Emirates acts as an intermediary between Russian buyers and Asian producers."
    ),
    "bullets-network-03": "Kazakhstan re-exported 5,200 Chinese drones to Russia in 2023.",
    "bullets-network-04": "Officials in Astana deny that Kazakhstan has re-exported drones to Russia.",
    "bullets-network-07": (
        "Belarus is reportedly considering repairing Russian T-72 tanks at the 140th plant in Borisov."
    ),
    "bullets-network-08": "A plant in Khabarovsk assembles up to 10,000 “Veles” FPV drones a month.",
    "bullets-network-15": "How many of the drones are military is unknown.",
    "feature-chips-05": "Roman Kalachev is deputy commercial director of Elkomtorg.",
    "feature-chips-06": "Elkomtorg has been on the EU list since June 2022.",
    "feature-chips-11": "Electronics (“the boxes”) were flown to Bishkek on 2 February 2023.",
    "feature-chips-22": "A dealer in Yerevan intends to re-export electronics to Elkomtorg, by their own account.",
    "feature-engines-22": "Cengiz Taşkın denies having sold an engine to Russians or Armenians.",
    "gov-designations-16": "Kuzey Makina Dış Ticaret Ltd. Şti. has tried to purchase 100 engines.",
    "monitor-casings-04": (
        "According to an internal schedule, OJSC Belmetform is to make 240,000 bodies for 152-mm shells a year and "
        "240,000 casings for 122-mm Grad rockets a year."
    ),
    "monitor-casings-16": "Belarus could supply finished rounds to Russia.",
    "monitor-chassis-11": "The Minsk Wheeled Tractor Plant has been under British and American sanctions since 2022.",
    "stats-brief-08": "Exports of integrated circuits from Armenia to Russia fell by 32% in 2023.",
    "stats-brief-13": "Trade between Belarus and China rose by about 67% to $8.4 billion in 2023.",
    "stats-brief-17": "Turnover between Iran and Belarus was flat at about $100 million.",
    "stats-brief-18": "Contrary to what Minsk says, turnover between Iran and Belarus did not double.",
    "wire-casings-repeat-01": (
        "According to the Minsk Dossier, a plant in Belarus is producing up to 700,000 artillery shells a year for "
        "Russia. The document leaves open whether this is so."
    ),
    "wire-missiles-02": "European diplomats allege that spare parts are flown to Russia by Iran Air.",
    "wire-missiles-07": "Russia has been buying Iranian arms since 2022.",
    "wire-missiles-09": "Russia allegedly paid Iran in Su-35 fighter jets for the missiles.",
    "wire-missiles-10": "Russia did not deliver Su-35 fighter jets to Iran.",
    "wire-missiles-14": "According to three diplomats, the EU is expected to list Iran Air (“within days”).",
    "wire-oil-14": "The United States blacklisted 35 tankers (including the Ocean Lyra) in January 2025.",
    "wire-shells-01": (
        "According to South Korea's defence minister, North Korea has shipped about 6,700 containers (shells) to "
        "Russia since September 2023."
    ),
    "wire-shells-11": "North Korea denies having sold weapons to Russia.",
    "wire-shells-14": (
        "According to officials in Seoul, Russia may be helping North Korea with “its satellite programme”. The "
        "document leaves open whether this is so."
    ),
}

# Why no sentence of ours is faithful here, and the document is quoted.
QUOTED = {
    "bullets-network-16": "backed by a state's silence is not backed by the state",
    "bullets-network-17": "designed to hide is not hides",
    "monitor-chassis-16": "without yielding more than a handful is not yielding",
    "monitor-chassis-14": "a contract that was cancelled",
    "wire-missiles-06": "somebody doubts what somebody else says",
    "wire-oil-08": "neither the giver nor the giving is in the words",
    "wire-potash-18": "the cost of what stands elsewhere",
    "wire-shells-02": "the giver is not in the words",
    "ru-news-01": "the words are not English",
}


@pytest.fixture(scope="module")
def case(corpus):
    documents, claims = corpus()
    entities = join_entities(documents, claims)
    by_id = {claim.claim_id: claim for claim in joined_claims(claims, entities)}
    return by_id, {document.document_id: document for document in documents}, Naming.of(entities)


def told(case, claim):
    _, documents, naming = case
    return tell(claim, documents[claim.document_id], naming)


@pytest.mark.parametrize("claim_id", TOLD)
def test_this_claim_is_told_so(case, claim_id):
    assert told(case, case[0][claim_id]).text == TOLD[claim_id]


@pytest.mark.parametrize("claim_id", QUOTED, ids=QUOTED.get)
def test_this_claim_is_quoted(case, claim_id):
    claim = case[0][claim_id]
    one = told(case, claim)
    assert one.wording is Wording.QUOTATION
    assert "“" in one.text


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.OCCURRED, "Kazakhstan re-exported"),
        (Status.ONGOING, "Kazakhstan is re-exporting"),
        (Status.ORDERED, "Kazakhstan is to re-export"),
        (Status.AGREED, "Kazakhstan is to re-export"),
        (Status.PLANNED, "Kazakhstan is to re-export"),
        (Status.EXPLORED, "Kazakhstan is exploring re-exporting"),
        (Status.OFFERED, "Kazakhstan has offered to re-export"),
        (Status.PREDICTED, "Kazakhstan is expected to re-export"),
        (Status.HYPOTHETICAL, "Kazakhstan could re-export"),
    ],
)
def test_the_verb_follows_the_status(case, status, words):
    claim = replace(case[0]["bullets-network-03"], status=status)
    assert told(case, claim).text.startswith(words)


@pytest.mark.parametrize(
    ("factuality", "words"),
    [
        (Factuality.CERTAIN, "Kazakhstan re-exported"),
        (Factuality.PROBABLE, "Kazakhstan probably re-exported"),
        (Factuality.POSSIBLE, "Kazakhstan may have re-exported"),
        (Factuality.CERTAINLY_NOT, "Kazakhstan did not re-export"),
        (Factuality.PROBABLY_NOT, "Kazakhstan probably did not re-export"),
    ],
)
def test_the_hedge_follows_the_factuality(case, factuality, words):
    claim = replace(case[0]["bullets-network-03"], factuality=factuality)
    assert told(case, claim).text.startswith(words)


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.UNKNOWN])
def test_a_status_without_a_faithful_verb_is_quoted(case, status):
    claim = replace(case[0]["bullets-network-03"], status=status)
    assert told(case, claim).wording is Wording.QUOTATION


def test_what_nobody_commits_to_is_quoted(case):
    claim = replace(case[0]["bullets-network-03"], factuality=Factuality.UNCOMMITTED)
    assert told(case, claim).wording is Wording.QUOTATION


def test_a_relayed_report_names_both_voices(case):
    claim = case[0]["wire-shells-01"]
    inner = claim.sources[0]
    outer = replace(inner, who=None, stance=Stance.REPORTS)
    assert told(case, replace(claim, sources=(outer, inner))).wording is Wording.QUOTATION
    named = replace(inner, stance=Stance.REPORTS)
    text = told(case, replace(claim, sources=(named, inner))).text
    assert text.startswith("South Korea's defence minister reports that, according to South Korea's defence minister, ")


@pytest.mark.parametrize(
    ("words", "beginning"),
    [
        ("Reuters", "Reuters reports that, according to "),
        ("a report", "A report says that, according to "),
        ("two reports", "Two reports say that, according to "),
    ],
)
def test_who_relays_is_told_in_the_number_of_its_words(case, words, beginning):
    claim = case[0]["wire-shells-01"]
    inner = claim.sources[0]
    outer = replace(inner, who=replace(inner.who, text=words), stance=Stance.REPORTS)
    assert told(case, replace(claim, sources=(outer, inner))).text.startswith(beginning)


def test_an_indirect_question_is_quoted(case):
    """ "Whether they sold trucks cannot be established" must never become "They sold trucks"."""
    by_id, documents, naming = case
    claim = by_id["bullets-network-03"]
    document = documents[claim.document_id]
    giver = claim.arguments[0].quote.start
    asked = f"{document.text[: giver - 8]}whether {document.text[giver:]}"
    assert tell(claim, replace(document, text=asked), naming).wording is Wording.QUOTATION
