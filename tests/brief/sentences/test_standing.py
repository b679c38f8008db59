"""What is told of owners says no more than the document does."""

from __future__ import annotations

import pytest

from entrepot.brief.sentences.naming import Naming
from entrepot.brief.sentences.tell import tell
from entrepot.claims import read_claims
from entrepot.entities import join_entities
from entrepot.findings import joined_claims
from entrepot.model.claims import Kind
from entrepot.model.documents import Document


def told(text: str, kind: Kind) -> str:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    claims = read_claims(document)
    entities = join_entities((document,), claims)
    (claim,) = [claim for claim in joined_claims(claims, entities) if claim.kind is kind]
    return tell(claim, document, Naming.of(entities)).text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Ana Lopez is the founder of Volta LLC.", "Ana Lopez founded Volta LLC."),
        ("Volta LLC is owned or controlled by the Orion Group.", "Orion Group owns or controls Volta LLC."),
        ("Ana Lopez is part-owner of Volta LLC.", "Ana Lopez owns part of Volta LLC."),
        ("Volta LLC is majority-owned by the Orion Group.", "Orion Group owns most of Volta LLC."),
        ("Volta LLC is 49% owned by the Orion Group.", "Orion Group owns 49% of Volta LLC."),
        ("Ana Lopez owns equal shares of Volta LLC.", "Ana Lopez owns part of Volta LLC."),
        ("Volta LLC is owned by the Orion Group.", "Orion Group owns Volta LLC."),
    ],
)
def test_ownership_keeps_its_share(text: str, sentence: str) -> None:
    assert told(text, Kind.OWN) == sentence


def test_a_tie_of_which_one_side_is_lost_is_quoted() -> None:
    text = "Ties are strong: it has close cooperation with Chadian companies."
    document = Document("d0", "t", "", "text/plain", text, language="en")
    told_ties = [told(text, Kind.PARTNER)] if any(c.kind is Kind.PARTNER for c in read_claims(document)) else []
    assert not any("Chadian companies are in" in sentence for sentence in told_ties)


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("Ana Lopez travelled abroad to obtain drones.", Kind.SUPPLY, "Ana Lopez was to obtain drones."),
        ("Chad planned to sell drones to Peru.", Kind.SALE, "Chad planned to sell drones to Peru."),
        ("Chad plans to sell drones to Peru.", Kind.SALE, "Chad plans to sell drones to Peru."),
        ("Chad is to sell drones to Peru.", Kind.SALE, "Chad is to sell drones to Peru."),
    ],
)
def test_a_plan_keeps_its_tense(text: str, kind: Kind, sentence: str) -> None:
    assert told(text, kind) == sentence


def test_goods_have_no_plans() -> None:
    text = "It was planned to sell ten drones to Peru."
    assert told(text, Kind.SALE).startswith("10 drones were to be sold")


def test_a_post_in_one_place_is_told_with_it() -> None:
    text = "Ana Lopez is the head of the Volta Guard in Minsk province."
    assert told(text, Kind.DIRECT).startswith("Ana Lopez heads Volta Guard in Minsk")


def test_a_post_for_one_place_is_told_with_it() -> None:
    text = "Ana Lopez is the former Volta Group head for Brest Province."
    assert told(text, Kind.DIRECT) == "Ana Lopez headed Volta Group for Brest Province."


def test_how_things_stood_is_not_since_when() -> None:
    text = "As of 10 August 2023, Ana Lopez owned Volta LLC."
    assert told(text, Kind.OWN) == "Ana Lopez owned Volta LLC as of 10 August 2023."


def test_a_place_inside_a_name_is_told_once() -> None:
    text = "Ana Lopez is the chairman of the State Authority for Military Industry of Belarus."
    assert told(text, Kind.DIRECT).count("for Military Industry") == 1
