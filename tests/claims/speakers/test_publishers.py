"""Whom "we" means outside of quotations: whose statement it is, whoever was quoted before."""

from __future__ import annotations

import pytest

from entrepot.claims import read_claims
from entrepot.model.documents import Document

STATEMENT = "Statement by the Foreign Ministry of Peru\n\nThe wires are wrong. We sold ten trucks to Chad.\n"
RELEASE = (
    'Voltara ships engines\n\nVoltara GmbH has delivered 40 engines to Peru. "We tested them," said Ann Roe.\n\n'
    "We sold ten trucks to Chad.\n\nAbout Voltara GmbH\nVoltara GmbH was founded in 1950.\n"
)
JOINT = "Joint statement by Peru and Mali\n\nWe sold ten trucks to Chad.\n"
ABOUT_ANOTHER = "Statement on Peru\n\nWe sold ten trucks to Chad.\n"
REPORT = 'Trucks for Chad\n\n"We sold them," said Ann Roe. We sold ten trucks to Chad.\n'
QUOTED = 'Statement by the Foreign Ministry of Peru\n\n"We sold ten trucks to Chad," said Ann Roe of Voltara.\n'


@pytest.mark.parametrize(
    ("text", "seller"),
    [
        (STATEMENT, "org:peruvian-foreign-ministry"),
        (STATEMENT.replace("We sold", "Our ministry sold"), "org:peruvian-foreign-ministry"),
        (STATEMENT.replace("We sold", "Our country sold"), None),
        (RELEASE, "org:voltara"),
        (RELEASE.replace("We sold", "Our company sold"), "org:voltara"),
        (JOINT, None),
        (ABOUT_ANOTHER, None),
        (REPORT, None),
        (QUOTED, "person:ann-roe"),
    ],
)
def test_we_are_whose_text_it_is(text: str, seller: str | None) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    (sale,) = [claim for claim in claims if claim.predicate.text == "sold" and "ten trucks" in claim.evidence[0].text]
    assert [a.entity for a in sale.arguments if a.role == "giver"] == [seller]


def test_we_in_russian_statements() -> None:
    text = "Заявление МИД Перу\n\nСообщения прессы неверны. Мы поставили Чаду 20 автобусов.\n"
    (supply,) = read_claims(Document("d0", "t", "", "text/plain", text, language="ru"))
    assert [a.entity for a in supply.arguments if a.role == "giver"] == ["org:peruvian-foreign-ministry"]
