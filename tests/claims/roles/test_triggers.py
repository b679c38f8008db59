"""Which words announce what."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is kind]


def test_who_is_made_a_supplier_is_not_produced() -> None:
    text = "Chad needs drones. The deal let it grow, making it Volta LLC's biggest supplier."
    assert claims_of(text, Kind.PRODUCE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ivan Orlov used the Volta Bureau as his police, carrying out many arrests and acts of torture.",
        "Volta LLC gave up its trucks in Chad.",
    ],
)
def test_a_particle_makes_another_verb(text: str) -> None:
    assert claims_of(text, Kind.TRANSPORT) + claims_of(text, Kind.SUPPLY) == []


def test_up_to_a_number_is_no_particle() -> None:
    assert claims_of("A factory in Chad could make up to a hundred engines a month.", Kind.PRODUCE)


def test_a_suicide_bomber_is_no_aircraft() -> None:
    for claim in claims_of("Two suicide bombers attacked a base of Chad in Minsk.", Kind.USE):
        assert "class:aircraft" not in {argument.entity for argument in claim.arguments}
