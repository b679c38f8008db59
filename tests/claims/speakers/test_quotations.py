"""What a quotation of several sentences says is said by whom the sentence that closes it names."""

from __future__ import annotations

import pytest

from entrepot.claims import read_claims
from entrepot.model.documents import Document


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Tom Poe said so. “Chad bought 20 tanks. Mali bought rice. It was legal,” said Ann Roe.",
            "Ann Roe",
        ),
        ("“Chad bought 20 tanks. It paid in gold last May,” Ann Roe told reporters.", "Ann Roe"),
        ("Tom Poe said: “Chad bought 20 tanks. Nobody paid for the tanks,” and left.", "Tom Poe"),
        ("Tom Poe left. The ministry released the following statement: “Chad bought 20 tanks.”", "The ministry"),
        (
            "“Chad bought 20 tanks,” said Under Secretary Ann Roe.",
            "Under Secretary Ann Roe",
        ),
        ("Chad bought 20 tanks from Peru, says watchdog", "watchdog"),
        ("Tom Poe left. The plant denied the sale. “It was Chad that bought 20 tanks from Peru.”", "The plant"),
        ("Chad bought 20 tanks. “It was legal,” said Ann Roe.", None),
    ],
)
def test_who_is_quoted(text: str, speaker: str | None) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    (bought,) = [claim for claim in claims if claim.predicate.text == "bought" and "20 tanks" in claim.evidence[0].text]
    assert [source.who and source.who.text for source in bought.sources] == ([speaker] if speaker else [])


def test_who_is_quoted_in_russian() -> None:
    text = "Министр Орлов говорил о Перу. «Чад купил 20 танков. Мали купило рис. Это законно», — сказала Анна Роева."
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="ru"))
    assert {source.who.text for claim in claims for source in claim.sources if source.who} == {"Анна Роева"}
