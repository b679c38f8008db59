"""A record made ready for comparing: done once for each record, however often it is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from entrepot.entities.naming.persons import PersonName, person_names
from entrepot.model.parties import NameUse, PartyKind, PartyRecord


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record with its names in forms that can be compared; `identifiers` are values by scheme."""

    record: PartyRecord
    persons: tuple[PersonName, ...]
    identifiers: Mapping[str, frozenset[str]]

    @property
    def kind(self) -> PartyKind:
        """What sort of party it is."""
        return self.record.kind


def prepare(record: PartyRecord) -> Prepared:
    """The record, ready for comparing."""
    identifiers: dict[str, frozenset[str]] = {}
    for each in record.identifiers:
        identifiers[each.scheme] = identifiers.get(each.scheme, frozenset()) | {each.value}
    return Prepared(record, _person_names(record), identifiers)


def _person_names(record: PartyRecord) -> tuple[PersonName, ...]:
    found: dict[tuple[str, ...], PersonName] = {}
    for name in record.names:
        for each in person_names(name.text):
            # A weak alias of one word ("Tiger") says too little to be compared.
            if name.use is not NameUse.WEAK or len(each.words) > 1:
                found.setdefault(tuple(word.form for word in each.words), each)
    return tuple(found.values())
