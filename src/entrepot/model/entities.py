"""Who and what the claims are about, joined across documents."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """The type part of an entity key."""

    COUNTRY = "country"
    PERSON = "person"
    ORGANISATION = "org"
    PLACE = "place"
    PRODUCT = "product"
    GOODS_CLASS = "class"
    GROUP = "group"
    UNNAMED = "unnamed"  # described but not named; known within its document only


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where an entity fills a role in a claim; `position` counts the claim's arguments from 0."""

    document_id: str
    claim_id: str
    role: str
    text: str
    position: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor, place or thing of a case. `key` is "country:ir", "org:gomel-radio-plant"; `label` is for readers.

    `names` are all the words that were joined under the key, most frequent first; `country` is ISO 3166 alpha-2, lower
    case, None where the documents do not tell. `reasons` says in one sentence each why names were joined. The key of
    somebody who is described but not named is "unnamed:<document>:<words>".
    """

    key: str
    kind: EntityKind
    label: str
    names: tuple[str, ...]
    appearances: tuple[Appearance, ...] = ()
    country: str | None = None
    reasons: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """False if the documents describe it ("a dealer in Yerevan") without naming it."""
        return self.kind is not EntityKind.UNNAMED

    @property
    def documents(self) -> tuple[str, ...]:
        """Identifiers of the documents that it appears in, sorted."""
        return tuple(sorted({appearance.document_id for appearance in self.appearances}))
