"""The arguments of claims as mentions: each with a key, also where the reader could give it none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from entrepot.entities.names import slug
from entrepot.entities.tables import rows
from entrepot.model.claims import Argument, Basis, Claim, Role
from entrepot.model.entities import EntityKind

# What a claim is about and what for are words of the claim, not actors or things that an edge could join.
_NOT_ENTITIES = (Role.TOPIC, Role.PURPOSE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One argument of a claim and the entity key that it has so far."""

    key: str
    kind: EntityKind
    claim: Claim
    position: int
    country: str | None = None

    @property
    def argument(self) -> Argument:
        """The argument itself."""
        return self.claim.arguments[self.position]

    @property
    def document_id(self) -> str:
        """The document that it stands in."""
        return self.claim.document_id


def read_mentions(claims: Iterable[Claim]) -> tuple[Mention, ...]:
    """The mentions of all claims, in the order of documents and claims.

    Topics and purposes that no key fits are left out, and so are pronouns that point to nothing named. What is
    described without a name gets a key of its own within its document.
    """
    ordered = sorted(claims, key=lambda claim: (claim.document_id, claim.claim_id))
    found = (_mention(claim, position) for claim in ordered for position in range(len(claim.arguments)))
    return tuple(mention for mention in found if mention is not None)


def describing_country(claim: Claim, position: int) -> str | None:
    """The country (alpha-2) that the words of an unnamed argument tell: "a Russian plant" is `ru`.

    None where they tell none. The demonym stands inside the words and fills the same role.
    """
    argument = claim.arguments[position]
    inside = (other.entity for other in claim.arguments if describes(other, argument))
    return next((key.removeprefix("country:") for key in inside if key), None)


def describes(country: Argument, argument: Argument) -> bool:
    """True if one argument is the country in the words of another that has no name of its own."""
    return (
        argument.entity is None
        and (country.entity or "").startswith("country:")
        and country.role is argument.role
        and argument.quote.contains(country.quote)
    )


def _mention(claim: Claim, position: int) -> Mention | None:
    argument = claim.arguments[position]
    kind = _kind(argument.entity)
    if argument.entity is not None and kind is not None:
        country = argument.entity.removeprefix("country:") if kind is EntityKind.COUNTRY else None
        return Mention(argument.entity, kind, claim, position, country)
    words = slug(argument.quote.text)
    if argument.role in _NOT_ENTITIES or not words or _points_back(argument, words):
        return None
    key = f"{EntityKind.UNNAMED}:{claim.document_id}:{_without_article(words)}"
    return Mention(key, EntityKind.UNNAMED, claim, position, describing_country(claim, position))


def _kind(key: str | None) -> EntityKind | None:
    """The kind that a key tells; None where it has none that we know, or no name after it."""
    kind, _, name = (key or "").partition(":")
    known = kind in EntityKind.__members__.values() and kind != EntityKind.UNNAMED
    return EntityKind(kind) if known and name else None


def _points_back(argument: Argument, words: str) -> bool:
    return argument.basis is Basis.COREFERENCE and words in {row["word"] for row in rows("pronouns")}


def _without_article(words: str) -> str:
    first, _, rest = words.partition("-")
    return rest if first in ("a", "an", "the") and rest else words
