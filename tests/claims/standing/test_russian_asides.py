"""Who says so in Russian: subjects, "в МИД заявили", "по словам X", chains, denials, "об этом сообщает X"."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def supply_of(text: str) -> Claim:
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    (claim,) = [each for each in read_claims(document) if each.kind is Kind.SUPPLY]
    return claim


def chain(claim: Claim) -> list[str]:
    """The sources as "words stance", outermost first."""
    return [f"{source.who.text if source.who else None} {source.stance.value}" for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "expected", "factuality"),
    [
        ("Министр заявил, что Чад поставил Перу ракеты.", ["Министр asserts"], "PR+"),
        ("Чад поставил Перу ракеты, сообщил министр.", ["министр asserts"], "PR+"),
        ("«Чад поставил Перу ракеты», — заявил министр.", ["министр asserts"], "PR+"),
        ("По словам министра, Чад поставил Перу ракеты.", ["министра asserts"], "PR+"),
        ("По данным разведки, Чад поставил Перу ракеты.", ["разведки asserts"], "PR+"),
        ("Чад, по мнению экспертов, поставил Перу ракеты.", ["экспертов asserts"], "PR+"),
        ("Согласно докладу, Чад поставил Перу ракеты.", ["докладу asserts"], "PR+"),
        ("Судя по накладным, Чад поставил Перу ракеты.", ["накладным asserts"], "PR+"),
        ("В министерстве заявили, что Чад поставил Перу ракеты.", ["министерстве asserts"], "PR+"),
        ("В докладе говорится, что Чад поставил Перу ракеты.", ["докладе asserts"], "PR+"),
        ("Как следует из накладных, Чад поставил Перу ракеты.", ["накладных asserts"], "PR+"),
        ("Сообщается, что Чад поставил Перу ракеты.", ["None reports"], "PR+"),
        ("Министр признал, что Чад поставил Перу ракеты.", ["Министр asserts"], "CT+"),
        (
            "Как пишет газета со ссылкой на источники, Чад поставил Перу ракеты.",
            ["газета reports", "источники asserts"],
            "PR+",
        ),
        ("Министр заявил, что Чад не поставлял Перу ракеты.", ["Министр denies"], "Uu"),
        ("Министр опроверг сообщения о поставках ракет из Чада в Перу.", ["Министр denies"], "Uu"),
        ("Чад отрицает поставки ракет в Перу.", ["Чад denies"], "Uu"),
        ("Чад обвинил Перу в поставках ракет в Мали.", ["Чад asserts"], "PS+"),
        ("Министр заявил о прекращении поставок ракет в Перу.", ["Министр asserts"], "PR+"),
    ],
)
def test_every_way_of_saying_is_heard(text: str, expected: list[str], factuality: str) -> None:
    claim = supply_of(text)
    assert (chain(claim), claim.factuality.value) == (expected, factuality)


def test_an_aside_counts_for_its_own_clause_only() -> None:
    text = "Чад поставил Перу ракеты и, как заявил министр, не продаёт танки Мали."
    assert supply_of(text).sources == ()
