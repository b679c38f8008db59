"""Who stands in which role of a claim, as entity keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from entrepot.entities.mentions import describes
from entrepot.model.claims import Argument, Claim, Role
from entrepot.model.entities import Entity, EntityKind


@dataclass(frozen=True, slots=True)
class Cast:
    """A claim and the entities of its arguments; `index` is that of `entrepot.entities.entity_index`."""

    claim: Claim
    index: Mapping[tuple[str, int], Entity]

    def keys(self, *roles: Role) -> tuple[str, ...]:
        """Keys of all that fill the roles, in the order of roles and then of the text, none twice.

        A country that only describes somebody unnamed ("a Russian plant") is not a party beside it.
        """
        found = [key for role in roles for key in self._filling(role)]
        return tuple(dict.fromkeys(found))

    def first(self, *roles: Role) -> tuple[str, ...]:
        """Keys of those that fill the first of the roles that anybody fills."""
        return next((keys for role in roles if (keys := self.keys(role))), ())

    def countries(self, *roles: Role) -> frozenset[str]:
        """Keys of the countries in the roles, describing ones too."""
        return frozenset(
            entity.key
            for position, argument in enumerate(self.claim.arguments)
            if argument.role in roles
            and (entity := self.index.get((self.claim.claim_id, position)))
            and entity.kind is EntityKind.COUNTRY
        )

    def _filling(self, role: Role) -> list[str]:
        places = [
            (argument.quote.start, position)
            for position, argument in enumerate(self.claim.arguments)
            if argument.role is role and not self._only_describes(argument)
        ]
        entities = (self.index.get((self.claim.claim_id, position)) for _, position in sorted(places))
        return [entity.key for entity in entities if entity is not None]

    def _only_describes(self, argument: Argument) -> bool:
        return any(describes(argument, other) for other in self.claim.arguments)
