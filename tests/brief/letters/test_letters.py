"""A letter tells what documents say, asks, and accuses of nothing."""

from __future__ import annotations

import re

import pytest

from entrepot.brief.letters import LetterOptions, compose_letter, render_letter_markdown, render_letter_text
from entrepot.brief.letters.compose import is_charged
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.entities import join_entities
from entrepot.entities.parties import party_named
from entrepot.model.claims import Argument, Claim, Extractor, Factuality, Kind, Role, Status
from entrepot.model.documents import Document
from entrepot.model.findings import FindingKind
from entrepot.model.spans import Quote

TEXTS = (
    "Lac Avia has ordered 40 drones from Turkey for Chad, the newspaper Le Lac reported.",
    "Lac Avia denies ordering drones from Turkey. Serbia sold rifles to Niger in 2023.",
    "Lac Avia smuggled engines to Chad. It is not known who paid Lac Avia.",
)


def letter_about(party, *texts, turned=False, **options):
    documents = [one for number, text in enumerate(texts) for one in read_bytes(f"{number}.txt", text.encode())]
    claims = [claim for document in documents for claim in read_claims(document)]
    if turned:
        documents, claims = documents[::-1], claims[::-1]
    entities = join_entities(documents, claims)
    chosen = LetterOptions("2026-12-15", **options)
    return compose_letter(documents, claims, entities, party_named(party, entities), chosen)


@pytest.fixture(scope="module")
def letter():
    return letter_about("Lac Avia", *TEXTS)


def test_the_assertions_are_numbered_and_each_has_its_words(letter):
    assert [one.number for one in letter.assertions] == list(range(1, len(letter.assertions) + 1))
    for one in letter.assertions:
        assert one.quotations
        assert all(quotation.words in " ".join(TEXTS) for quotation in one.quotations)


def test_only_what_is_said_of_the_party_is_put_to_it(letter):
    told = render_letter_text(letter)
    assert "rifles" not in told
    assert "drones" in told


def test_the_order_tells_who_says_it_and_what_is_missing(letter):
    (order,) = [one for one in letter.assertions if "40" in one.sentences[0].text]
    assert any("Le Lac" in who for quotation in order.quotations for who in quotation.who)
    asked = " ".join(order.questions)
    assert "Is this correct?" in asked
    assert "Was it delivered" in asked
    assert "the price" in asked


def test_a_charge_that_the_brief_would_tell_in_its_own_words_is_quoted():
    text = "Lac Avia disguised the drones in 2023."
    document = Document("d", "note.txt", "", "text/plain", text, "en")
    firm = Argument(Role.INITIATOR, Quote.cut(text, 0, 8), "org:lac-avia")
    drones = Argument(Role.TOPIC, Quote.cut(text, 19, 29), "class:uav")
    made = Extractor("test", "1")
    told = Quote.cut(text, 9, 18), (firm, drones), (Quote.cut(text, 0, len(text)),), made
    claim = Claim("c", "d", Kind.EVADE, *told, Status.OCCURRED, Factuality.CERTAIN)
    entities = join_entities([document], [claim])
    party = party_named("Lac Avia", entities)
    letter = compose_letter([document], [claim], entities, party, LetterOptions("2026-12-15"))
    assert letter.assertions[0].sentences[0].text == f"note.txt says: “{text}”"


def test_the_letter_shows_a_quotation_once():
    page = render_letter_text(letter_about("Lac Avia", "Lac Avia concealed the route of the drones."))
    assert page.count("concealed the route") == 1


@pytest.mark.parametrize("render", [render_letter_markdown, render_letter_text])
def test_no_charged_word_of_ours_is_in_the_letter(letter, render):
    page = re.sub(r"\s+>?\s*", " ", render(letter))
    assert not is_charged(page)
    assert "Documents say:" in page


@pytest.mark.parametrize(
    "text",
    ["It evades sanctions.", "A criminal case is open.", "It relabelled the crates.", "It forged export certificates."],
)
def test_a_verdict_and_a_word_of_intent_charge_somebody(text):
    assert is_charged(text)


@pytest.mark.parametrize(
    "text", ["Iran sent drones to Crimea.", "Forged axles for Provence.", "Hidroelectrica bought forging presses."]
)
def test_names_and_goods_that_begin_like_a_charge_are_none(text):
    assert not is_charged(text)


def test_what_is_not_known_is_asked_as_such(letter):
    unknown = [one for one in letter.assertions if one.kind is FindingKind.UNKNOWN]
    assert all("not known" in one.questions[0] for one in unknown)


def test_the_denial_stands_with_its_own_words():
    letter = letter_about("Turkey", "Turkey sold 40 drones to Chad.", "Turkey denies selling drones to Chad.")
    (sale,) = [one for one in letter.assertions if one.kind is FindingKind.TOLD]
    assert "denies" in sale.denials[0].text
    assert sale.denial_quotations[0].words == "Turkey denies selling drones to Chad."
    assert len(letter.assertions) == 1


def test_a_denial_that_stands_beside_nothing_is_asked_about():
    letter = letter_about(
        "Lac Avia", "Lac Avia sold trucks to Niger.", "A spokesman for Lac Avia denied that it sold engines."
    )
    denial = letter.assertions[-1]
    assert denial.kind is FindingKind.DENIAL
    assert denial.questions == ("Is this denial given correctly, and does it stand?",)


@pytest.mark.parametrize("render", [render_letter_markdown, render_letter_text])
def test_the_letter_has_a_deadline_a_promise_and_blanks_to_fill(letter, render):
    page = render(letter)
    assert "15 December 2026" in page
    assert "at equal size" in " ".join(page.split())
    assert re.search(r"^(\*\*)?Date:(\*\*)?$", page, re.MULTILINE)
    signed = render(letter_about("Lac Avia", *TEXTS, sender="The Lake Desk", dated="2026-12-01"))
    assert "The Lake Desk" in signed
    assert "1 December 2026" in signed


def test_lines_of_plain_text_are_short(letter):
    assert max(map(len, render_letter_text(letter).splitlines())) <= 78


def test_the_same_documents_in_any_order_give_the_same_letter(letter):
    assert letter_about("Lac Avia", *TEXTS, turned=True) == letter


def test_who_is_only_a_place_on_the_way_is_told_that_nothing_is_said_of_it():
    letter = letter_about("Mali", "Drones were flown to Chad through Mali, Serbia said.")
    assert letter.assertions == ()
    assert "nothing is said of you" in " ".join(render_letter_text(letter).split())


def test_no_document_can_open_a_link_in_the_letter():
    letter = letter_about("Turkey", "Turkey sold [a](http://x.example) drones <b> to Chad, the | ministry said.")
    page = render_letter_markdown(letter)
    assert not re.search(r"(?<!\\)<b>", page)
    assert not re.search(r"(?<!\\)\]\(http", page)
