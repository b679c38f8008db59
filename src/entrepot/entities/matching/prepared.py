"""A record made ready for comparing: done once for each record, however often it is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from anyascii import anyascii

from entrepot.entities.names import latin, spelling, tokens
from entrepot.entities.naming.scripts import Script, script_of
from entrepot.model.parties import PartyKind, PartyName, PartyRecord


@dataclass(frozen=True, slots=True)
class PreparedName:
    """One name in forms that can be compared; `words` are in Latin letters, compared spelling, in order."""

    name: PartyName
    script: Script
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record with its names in forms that can be compared; `identifiers` are values by scheme."""

    record: PartyRecord
    names: tuple[PreparedName, ...]
    identifiers: Mapping[str, frozenset[str]]

    @property
    def kind(self) -> PartyKind:
        """What sort of party it is."""
        return self.record.kind


def prepare(record: PartyRecord) -> Prepared:
    """The record, ready for comparing."""
    schemes = {identifier.scheme for identifier in record.identifiers}
    return Prepared(
        record,
        tuple(_prepared_name(name) for name in record.names),
        {
            scheme: frozenset(each.value for each in record.identifiers if each.scheme == scheme)
            for scheme in sorted(schemes)
        },
    )


def _prepared_name(name: PartyName) -> PreparedName:
    script = script_of(name.text)
    text = name.text if script in (Script.LATIN, Script.CYRILLIC) else anyascii(name.text)
    return PreparedName(name, script, tuple(spelling(word) for word in tokens(latin(text))))
