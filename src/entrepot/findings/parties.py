"""Who stands where in a claim, as keys that can be compared across documents."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.findings.goods import words_of
from entrepot.model.claims import Argument, Basis, Claim, Role

# Where somebody does something or has it done to him; places, ways and topics are not here.
ACTING_ROLES = (
    Role.INITIATOR,
    Role.GIVER,
    Role.RECIPIENT,
    Role.INTERMEDIARY,
    Role.CARRIER,
    Role.PRODUCER,
    Role.PARTY,
    Role.TARGET,
    Role.BENEFICIARY,
    Role.END_USER,
)
# The roles in which two claims must not differ if they are to say the same.
PARTY_ROLES = (*ACTING_ROLES, Role.DESTINATION, Role.TRANSIT, Role.PLACE, Role.TOPIC)


def filler_keys(claim: Claim, *roles: Role) -> frozenset[str]:
    """Keys of what fills the roles; words stand for what has no key, and a bare pronoun counts as nothing.

    A name inside a longer phrase ("Chinese" in "Chinese buyers") is left to the phrase.
    """
    return frozenset(key for argument in outermost(claim.filling(*roles)) if (key := _key(argument)))


def all_keys(claim: Claim, *roles: Role) -> frozenset[str]:
    """Keys of all that fills the roles, also of a country inside a longer phrase; words without key are left out."""
    return frozenset(argument.entity for argument in claim.filling(*roles) if argument.entity is not None)


def outermost(arguments: Iterable[Argument]) -> tuple[Argument, ...]:
    """The arguments without those whose words lie inside another one's of the same role."""
    listed = tuple(arguments)
    return tuple(one for one in listed if not any(_lies_inside(one, other) for other in listed))


def _lies_inside(one: Argument, other: Argument) -> bool:
    longer = len(other.quote.text) > len(one.quote.text)
    return one.role is other.role and longer and other.quote.contains(one.quote)


def _key(argument: Argument) -> str | None:
    if argument.entity is not None:
        return argument.entity
    if argument.basis is Basis.COREFERENCE:
        return None
    return f"words:{words_of(argument.quote.text)}"
