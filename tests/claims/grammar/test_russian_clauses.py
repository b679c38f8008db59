"""Who does what to whom in Russian sentences: case, voice, control, relatives, coordination, nouns of deeds."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind, Role
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    return [claim for claim in read_claims(document) if claim.kind is kind]


def roles(claim: Claim) -> dict[str, str]:
    """The keys that fill each role, in one line."""
    found: dict[str, set[str]] = {}
    for argument in claim.arguments:
        if argument.entity:
            found.setdefault(argument.role.value, set()).add(argument.entity.split(":")[1])
    return {role: " ".join(sorted(keys)) for role, keys in found.items()}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Чад поставил Мали 40 танков.", Kind.SUPPLY, {"giver": "td", "recipient": "ml", "goods": "armour"}),
        ("России Чад поставил 40 танков.", Kind.SUPPLY, {"giver": "td", "recipient": "ru", "goods": "armour"}),
        ("Танки были поставлены Чадом в Перу.", Kind.SUPPLY, {"giver": "td", "recipient": "pe", "goods": "armour"}),
        ("Ракеты поставляются Чадом в Перу.", Kind.SUPPLY, {"giver": "td", "recipient": "pe", "goods": "missile"}),
        ("Чад поставил ракеты России.", Kind.SUPPLY, {"giver": "td", "recipient": "ru", "goods": "missile"}),
        ("Перу получило ракеты от Чада.", Kind.SUPPLY, {"giver": "td", "recipient": "pe", "goods": "missile"}),
        ("Перу закупило ракеты у Чада.", Kind.SALE, {"giver": "td", "recipient": "pe", "goods": "missile"}),
        ("Чад снабжает Судан ракетами.", Kind.SUPPLY, {"giver": "td", "recipient": "sd", "goods": "missile"}),
        ("Чад начал поставлять ракеты в Перу.", Kind.SUPPLY, {"giver": "td", "recipient": "pe", "goods": "missile"}),
        ("Чад поручил Мали закупить ракеты.", Kind.ORDER, {"initiator": "ml", "recipient": "ml", "goods": "missile"}),
        (
            "Ракеты, которые Чад поставил Перу, взорвались.",
            Kind.SUPPLY,
            {"giver": "td", "recipient": "pe", "goods": "missile"},
        ),
        ("Поставленные Чадом ракеты взорвались.", Kind.SUPPLY, {"giver": "td", "goods": "missile"}),
        (
            "Поставка ракет из Чада в Перу через Мали началась в мае.",
            Kind.SUPPLY,
            {"giver": "td", "recipient": "pe", "intermediary": "ml", "goods": "missile"},
        ),
        ("Чад прекратил поставки ракет Судану.", Kind.SUPPLY, {"giver": "td", "recipient": "sd", "goods": "missile"}),
        (
            "Чад занимается поставками ракет в Перу.",
            Kind.SUPPLY,
            {"giver": "td", "recipient": "pe", "goods": "missile"},
        ),
        ("Груз ракет был отправлен не в Мали, а в Перу.", Kind.SUPPLY, {"recipient": "pe", "goods": "missile"}),
        (
            "Чад признал, что поставлял ракеты в Перу.",
            Kind.SUPPLY,
            {"giver": "td", "recipient": "pe", "goods": "missile"},
        ),
        (
            "Чад помог Перу закупить ракеты.",
            Kind.ORDER,
            {"initiator": "pe", "recipient": "pe", "intermediary": "td", "goods": "missile"},
        ),
        ("Дроны собирают на заводе «Волна».", Kind.PRODUCE, {"producer": "volna", "goods": "uav"}),
        ("Завод «Волна» выпускает до 300 танков в год.", Kind.PRODUCE, {"producer": "volna", "goods": "armour"}),
        (
            "Чад построил в Мали завод по производству дронов.",
            Kind.SET_UP_PRODUCTION,
            {"initiator": "td", "goods": "uav", "place": "ml"},
        ),
        ("Двигатели нашли в обломках дронов.", Kind.PART_OF, {"component": "other", "platform": "uav"}),
        ("Завод «Волна» возглавляет Иван Орлов.", Kind.DIRECT, {"initiator": "ivan-orlov", "target": "volna"}),
        ("Иван Орлов — директор завода «Волна».", Kind.DIRECT, {"initiator": "ivan-orlov", "target": "volna"}),
        ("Учредителем «Волны» числится Анна Лопес.", Kind.OWN, {"initiator": "anna-lopes", "target": "volna"}),
        ("Чад ввёл санкции против завода «Волна».", Kind.SANCTION, {"initiator": "td", "target": "volna"}),
    ],
)
def test_case_and_voice_tell_who_gives_and_who_receives(text: str, kind: Kind, expected: dict[str, str]) -> None:
    (claim,) = claims_of(text, kind)
    assert roles(claim) == expected


def test_who_is_accused_of_a_deed_did_it() -> None:
    (claim,) = claims_of("Чад обвинил Перу в поставках ракет в Мали.", Kind.SUPPLY)
    assert roles(claim) == {"giver": "pe", "recipient": "ml", "goods": "missile"}


def test_talks_of_a_delivery_name_no_giver() -> None:
    (claim,) = claims_of("Чад обсуждает возможность поставок ракет.", Kind.SUPPLY)
    assert not claim.filling(Role.GIVER)


def test_who_weighs_a_purchase_would_buy() -> None:
    (claim,) = claims_of("Чад рассматривает возможность закупки ракет.", Kind.ORDER)
    assert roles(claim) == {"initiator": "td", "recipient": "td", "goods": "missile"}
