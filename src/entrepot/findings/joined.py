"""Claims whose arguments carry the keys of the case's joined entities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from entrepot.entities import entity_index
from entrepot.model.claims import Claim
from entrepot.model.entities import Entity


def joined_claims(claims: Iterable[Claim], entities: Sequence[Entity]) -> tuple[Claim, ...]:
    """The claims with every argument's key replaced by that of the entity it was joined to.

    Somebody described but not named keeps no key: two dealers in one town are not known to be the same.
    """
    index = {place: entity.key for place, entity in entity_index(entities).items() if entity.is_named}
    return tuple(
        replace(
            claim,
            arguments=tuple(
                replace(argument, entity=index.get((claim.claim_id, position), argument.entity))
                for position, argument in enumerate(claim.arguments)
            ),
        )
        for claim in claims
    )
