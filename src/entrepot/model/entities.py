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


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where an entity fills a role in a claim."""

    document_id: str
    claim_id: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One actor, place or thing of a case. `key` is "country:ir", "org:gomel-radio-plant"; `label` is for readers.

    `names` are all the words that were joined under the key, most frequent first; `country` is ISO 3166 alpha-2, lower
    case, None where the documents do not tell. `reasons` says in one sentence each why names were joined.
    """

    key: str
    kind: EntityKind
    label: str
    names: tuple[str, ...]
    appearances: tuple[Appearance, ...] = ()
    country: str | None = None
    reasons: tuple[str, ...] = ()
