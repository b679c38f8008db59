from __future__ import annotations

import pytest

from entrepot.entities.records import record_from_ftm
from entrepot.errors import ExchangeError
from entrepot.model.parties import NameUse, PartyKind


def test_a_company_has_its_names_numbers_and_country() -> None:
    record = record_from_ftm(
        {
            "id": "x-1",
            "schema": "Company",
            "properties": {
                "name": ["Orlan Mill LLC"],
                "alias": ["ООО «Орлан»"],
                "registrationNumber": ["100-534-485"],
                "jurisdiction": ["by"],
                "address": ["Lesnaya 4, Gomel"],
            },
        }
    )
    assert record.kind is PartyKind.ORGANISATION
    assert [(name.text, name.use) for name in record.names] == [
        ("Orlan Mill LLC", NameUse.PRIMARY),
        ("ООО «Орлан»", NameUse.ALIAS),
    ]
    assert [(one.scheme, one.value) for one in record.identifiers] == [("unp", "100534485")]
    assert record.countries == ("by",)


@pytest.mark.parametrize(
    ("schema", "told", "kind"),
    [
        ("Person", {}, PartyKind.PERSON),
        ("LegalEntity", {}, PartyKind.UNKNOWN),
        ("LegalEntity", {"birthDate": ["1961-04-02"]}, PartyKind.PERSON),
        ("Vessel", {}, PartyKind.VESSEL),
    ],
)
def test_the_schema_tells_the_kind(schema: str, told: dict[str, list[str]], kind: PartyKind) -> None:
    assert record_from_ftm({"id": "a", "schema": schema, "properties": {"name": ["Anna Levi"], **told}}).kind is kind


@pytest.mark.parametrize(
    "entity", [{}, {"properties": []}, {"properties": {"name": []}}, {"properties": {"name": " "}}]
)
def test_an_entity_without_a_name_is_refused(entity: dict[str, object]) -> None:
    with pytest.raises(ExchangeError):
        record_from_ftm(entity)
