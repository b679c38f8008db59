"""A record made ready for comparing: done once for each record, however often it is compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from entrepot.entities.naming.disguises import disguises
from entrepot.entities.naming.organisations import OrganisationName, organisation_names
from entrepot.entities.naming.persons import PersonName, person_names
from entrepot.entities.naming.ships import ship_names
from entrepot.entities.naming.words import words
from entrepot.entities.tables import rows
from entrepot.model.parties import NameUse, PartyKind, PartyRecord

_NO_PERSONS = (PartyKind.ORGANISATION, PartyKind.VESSEL, PartyKind.PRODUCT)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record with its names in forms that can be compared; `identifiers` are values by scheme."""

    record: PartyRecord
    persons: tuple[PersonName, ...]
    organisations: tuple[OrganisationName, ...]
    identifiers: Mapping[str, frozenset[str]]
    addresses: tuple[frozenset[str], ...] = ()
    legal_forms: frozenset[str] = frozenset()

    @property
    def kind(self) -> PartyKind:
        """What sort of party it is."""
        return self.record.kind


def prepare(record: PartyRecord) -> Prepared:
    """The record, ready for comparing."""
    identifiers: dict[str, frozenset[str]] = {}
    for each in record.identifiers:
        identifiers[each.scheme] = identifiers.get(each.scheme, frozenset()) | {each.value}
    persons = () if record.kind in _NO_PERSONS else _person_names(record)
    organisations = () if record.kind is PartyKind.PERSON else _organisation_names(record)
    addresses = tuple(frozenset(_address_words(each)) for each in record.addresses)
    legal_forms = frozenset(form for name in organisations for form in name.legal)
    return Prepared(record, persons, organisations, identifiers, addresses, legal_forms)


def undisguised(prepared: Prepared) -> Prepared | None:
    """The record with only those names in which nothing is disguised; None where there is none."""
    names = tuple(name for name in prepared.record.names if not disguises(name.text))
    return prepare(replace(prepared.record, names=names)) if names else None


def _organisation_names(record: PartyRecord) -> tuple[OrganisationName, ...]:
    found: dict[tuple[tuple[str, ...], str], OrganisationName] = {}
    for name in record.names:
        texts = ship_names(name.text) if record.kind is PartyKind.VESSEL else (name.text,)
        for each in (one for text in texts for one in organisation_names(text)):
            found.setdefault((tuple(word.form for word in each.words), each.characters), each)
    return tuple(found.values())


def _person_names(record: PartyRecord) -> tuple[PersonName, ...]:
    found: dict[tuple[str, ...], PersonName] = {}
    for name in record.names:
        for each in person_names(name.text):
            # A weak alias of one word ("Tiger") says too little to be compared.
            if name.use is not NameUse.WEAK or len(each.words) > 1:
                found.setdefault(tuple(word.form for word in each.words), each)
    return tuple(found.values())


def _address_words(address: str) -> Iterator[str]:
    """Words and numbers of an address that tell a place within a country."""
    ignored = {row["form"] for row in rows("address_words")}
    return (each.form for each in words(address) if each.form not in ignored)
