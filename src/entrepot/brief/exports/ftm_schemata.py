"""Which schema of FollowTheMoney each entity of a case has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from entrepot.model.entities import Entity, EntityKind
from entrepot.reference.tables import table_rows

# Goods classes are no things of their own, and who is not named cannot be looked up anywhere: both stay in the words.
SCHEMA_OF_KIND: Mapping[EntityKind, str] = MappingProxyType(
    {
        EntityKind.COUNTRY: "PublicBody",
        EntityKind.PERSON: "Person",
        EntityKind.ORGANISATION: "Organization",
        EntityKind.GROUP: "LegalEntity",
        EntityKind.PLACE: "Address",
        EntityKind.PRODUCT: "Asset",
    }
)

ACTORS = frozenset({"Company", "LegalEntity", "Organization", "Person", "PublicBody"})
BODIES = frozenset({"Company", "Organization", "PublicBody"})
ASSETS = frozenset({"Asset", "Company"})
PEOPLE = frozenset({"Person"})


def schemata_of(entities: Iterable[Entity]) -> dict[str, str]:
    """Entity key -> schema, for those that the model has a schema for."""
    forms = frozenset(row["word"] for row in table_rows("organisation_words.csv") if row["role"] == "legal_form")
    return {entity.key: _schema(entity, forms) for entity in entities if entity.kind in SCHEMA_OF_KIND}


def _schema(entity: Entity, legal_forms: frozenset[str]) -> str:
    """An organisation with a legal form in one of its names is a company."""
    words = {word.strip("“”\"'«»,()") for name in entity.names for word in name.split()}
    if entity.kind is EntityKind.ORGANISATION and words & legal_forms:
        return "Company"
    return SCHEMA_OF_KIND[entity.kind]
