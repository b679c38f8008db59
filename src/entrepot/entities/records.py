"""Records of parties from FollowTheMoney entities: names, numbers, countries, dates, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from entrepot.entities.identifiers import normalise, number_in
from entrepot.errors import ExchangeError
from entrepot.model.parties import Identifier, NameUse, PartyKind, PartyName, PartyRecord
from entrepot.reference.country_codes import country_of

_KINDS: Mapping[str, PartyKind] = {
    "Person": PartyKind.PERSON,
    "Vessel": PartyKind.VESSEL,
    "Company": PartyKind.ORGANISATION,
    "Organization": PartyKind.ORGANISATION,
    "PublicBody": PartyKind.ORGANISATION,
    "LegalEntity": PartyKind.UNKNOWN,  # a person or an organisation: the model does not say
    "Product": PartyKind.PRODUCT,
}
_NAMES: Mapping[str, NameUse] = {
    "name": NameUse.PRIMARY,
    "alias": NameUse.ALIAS,
    "abbreviation": NameUse.ALIAS,
    "weakAlias": NameUse.WEAK,
    "previousName": NameUse.PREVIOUS,
}
# Properties of FollowTheMoney 4.11.2 that hold numbers, and the kind of number where the property tells it.
_NUMBERS: Mapping[str, str] = {
    "innCode": "inn",
    "ogrnCode": "ogrn",
    "kppCode": "kpp",
    "okpoCode": "okpo",
    "imoNumber": "imo",
    "mmsi": "mmsi",
    "leiCode": "lei",
    "swiftBic": "swift",
    "dunsCode": "duns",
    "uscCode": "uscc",
    "passportNumber": "passport",
    "registrationNumber": "registration",
    "taxNumber": "tax",
    "vatCode": "tax",
    "idNumber": "id",
}
_COUNTRIES = ("country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag")
_DATES = ("birthDate", "incorporationDate", "buildDate")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ALPHA2 = re.compile(r"[a-z]{2}")


def record_from_ftm(entity: Mapping[str, Any]) -> PartyRecord:
    """The record that a FollowTheMoney entity (`{"id", "schema", "properties"}`) tells.

    A LegalEntity with a date of birth or a sex is a person; one without is of unknown kind, which is compared with
    persons and organisations. Raises ExchangeError where the entity has no properties, or no name.

    >>> entity = {"id": "a", "schema": "Company", "properties": {"name": ["OOO Orlan"], "innCode": ["7704863782"]}}
    >>> [f"{one.scheme} {one.value}" for one in record_from_ftm(entity).identifiers]
    ['inn 7704863782']
    """
    told = entity.get("properties") if isinstance(entity, Mapping) else None
    if not isinstance(told, Mapping):
        raise ExchangeError("not a FollowTheMoney entity: no properties")
    names = tuple(PartyName(text, use) for name, use in _NAMES.items() for text in _values(told, name))
    if not names:
        raise ExchangeError("an entity without a name")
    countries = tuple(dict.fromkeys(code for name in _COUNTRIES for code in _codes(_values(told, name))))
    return PartyRecord(
        str(entity.get("id", "")),
        _kind(str(entity.get("schema", "")), told),
        names,
        tuple(dict.fromkeys(_identifiers(told, countries[0] if len(countries) == 1 else None))),
        countries,
        tuple(found[0] for name in _DATES for text in _values(told, name) if (found := _DATE.match(text))),
        tuple(_values(told, "address")),
        next((text for text in _values(told, "gender") if text in ("male", "female")), None),
    )


def _kind(schema: str, told: Mapping[str, Any]) -> PartyKind:
    kind = _KINDS.get(schema, PartyKind.UNKNOWN)
    is_person = kind is PartyKind.UNKNOWN and any(
        _values(told, name) for name in ("birthDate", "gender", "nationality")
    )
    return PartyKind.PERSON if is_person else kind


def _values(told: Mapping[str, Any], name: str) -> Sequence[str]:
    """The texts of a property, which may hold one or several."""
    value = told.get(name) or ()
    values = [value] if isinstance(value, str) else value
    return [text for each in values if (text := str(each).strip())]


def _codes(values: Sequence[str]) -> Iterator[str]:
    for value in values:
        if _ALPHA2.fullmatch(value):
            yield value
        elif key := country_of(value):
            yield key.removeprefix("country:")


def _identifiers(told: Mapping[str, Any], country: str | None) -> Iterator[Identifier]:
    for name, scheme in _NUMBERS.items():
        for text in _values(told, name):
            one = normalise(scheme, text, country) if text.isalnum() else None
            yield from (one,) if one else number_in(text, scheme, country)
