"""The sum of a deal is that of what the deal is about."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Family
from entrepot.model.documents import Document


def sums(text: str, language: str) -> list[list[float | None]]:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language=language))
    return [[sum_.low for sum_ in claim.money] for claim in claims if claim.kind.family is Family.TRANSFER]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The $2 billion contract covers the supply of 24 jets to Chad."),
        ("en", "The agreement, valued at $2 billion, envisages the sale of six batteries to Chad by Peru."),
        ("en", "Chad ordered 40 trucks from Volta; the contract is worth $2 billion."),
        ("ru", "Контракт на поставку 24 истребителей в Чад был заключён в 2018 году и оценивается в 2 млрд долларов."),
        ("ru", "Перу поставит Чаду 24 истребителя; стоимость контракта — 2 млрд долларов."),
        ("ru", "Перу продало Чаду 24 истребителя, сделка оценивается в 2 млрд долларов."),
    ],
)
def test_what_a_deal_is_worth_is_what_its_goods_are(language: str, text: str) -> None:
    assert sums(text, language) == [[2e9]]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sold Chad 24 jets, and the contract with Mali is worth $2 billion.",
        "Peru, whose contract with Mali is worth $2 billion, sold Chad 24 jets.",
    ],
)
def test_another_deal_has_its_own_sum(text: str) -> None:
    assert sums(text, "en") == [[]]
