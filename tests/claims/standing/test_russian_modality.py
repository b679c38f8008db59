"""How far it got and how sure it is in Russian: a plan, a denial or a hedge is never told as a fact."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def supply_of(text: str) -> Claim:
    document = Document("d0", "t", "", "text/plain", text, language="ru")
    (claim,) = [each for each in read_claims(document) if each.kind is Kind.SUPPLY]
    return claim


@pytest.mark.parametrize(
    ("text", "status", "factuality"),
    [
        ("Чад поставил Перу ракеты.", "occurred", "CT+"),
        ("Чад поставлял Перу ракеты.", "occurred", "CT+"),
        ("Чад поставляет Перу ракеты.", "habitual", "CT+"),
        ("Чад поставит Перу ракеты.", "predicted", "CT+"),
        ("Чад будет поставлять Перу ракеты.", "predicted", "CT+"),
        ("Чад не поставлял Перу ракеты.", "occurred", "CT-"),
        ("Чад никогда не поставлял Перу ракеты.", "occurred", "CT-"),
        ("Чад поставил Перу не только ракеты.", "occurred", "CT+"),
        ("Ракеты были поставлены в Перу Чадом.", "occurred", "CT+"),
        ("Ракеты будут поставлены в Перу Чадом.", "predicted", "CT+"),
        ("Чад намерен поставить Перу ракеты.", "planned", "CT+"),
        ("Чад планирует поставить Перу ракеты.", "planned", "CT+"),
        ("Чад должен поставить Перу ракеты.", "planned", "CT+"),
        ("Чад собирается поставить Перу ракеты.", "planned", "CT+"),
        ("Чад не собирается поставлять Перу ракеты.", "planned", "CT-"),
        ("Чад обещал поставить Перу ракеты.", "agreed", "CT+"),
        ("Чад предложил поставить Перу ракеты.", "offered", "CT+"),
        ("Чад пытался поставить Перу ракеты.", "explored", "CT+"),
        ("Чад начал поставлять Перу ракеты.", "occurred", "CT+"),
        ("Чад прекратил поставлять Перу ракеты.", "cancelled", "CT+"),
        ("Чад отказался поставлять Перу ракеты.", "occurred", "CT-"),
        ("Чад, возможно, поставил Перу ракеты.", "occurred", "PS+"),
        ("Чад, вероятно, поставил Перу ракеты.", "occurred", "PR+"),
        ("Чад, скорее всего, поставил Перу ракеты.", "occurred", "PR+"),
        ("Чад мог поставить Перу ракеты.", "occurred", "PS+"),
        ("Чад может поставить Перу ракеты.", "hypothetical", "PS+"),
        ("Чад мог бы поставить Перу ракеты.", "hypothetical", "Uu"),
        ("Чад якобы поставил Перу ракеты.", "occurred", "PS+"),
        ("Если Чад поставит Перу ракеты, начнётся война.", "hypothetical", "Uu"),
        ("Не исключено, что Чад поставил Перу ракеты.", "occurred", "PS+"),
        ("Нет доказательств того, что Чад поставил Перу ракеты.", "unknown", "Uu"),
    ],
)
def test_form_and_words_above_settle_status_and_factuality(text: str, status: str, factuality: str) -> None:
    claim = supply_of(text)
    assert (claim.status.value, claim.factuality.value) == (status, factuality)
