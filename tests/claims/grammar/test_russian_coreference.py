"""Whom он, она and завод mean."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Basis, Kind, Role
from entrepot.model.documents import Document


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("Завод «Волна» стоит в Минске. Предприятие поставило Чаду 40 танков.", Kind.SUPPLY, Role.GIVER, "org:volna"),
        ("Фирма «Волна» стоит в Минске. Она поставила Чаду 40 танков.", Kind.SUPPLY, Role.GIVER, "org:volna"),
        ("Завод «Волна» стоит в Минске. Его возглавляет Иван Орлов.", Kind.DIRECT, Role.TARGET, "org:volna"),
        ("Чад купил дроны. Перу поставило их в Мали.", Kind.SUPPLY, Role.GOODS, "class:uav"),
    ],
)
def test_a_pronoun_means_the_last_fitting_name(text: str, kind: Kind, role: Role, expected: str) -> None:
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    (claim,) = [each for each in read_claims(document) if each.kind is kind]
    (argument,) = claim.filling(role)
    assert (argument.entity, argument.basis) == (expected, Basis.COREFERENCE)


def test_a_pronoun_of_another_gender_means_somebody_else() -> None:
    text = "Завод «Волна» стоит в Минске. Она поставила Чаду 40 танков."
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    assert not any(argument.entity == "org:volna" for claim in read_claims(document) for argument in claim.arguments)
