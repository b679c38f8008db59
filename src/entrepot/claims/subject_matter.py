"""Whether a text is about supply at all: in a letter or a recipe "deliver", "add" and "order" are no claims of ours."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.model.claims import Claim, Family, Kind, Role

_ABOUT_GOODS = (Family.TRANSFER, Family.PRODUCTION, Family.EQUIPMENT, Family.RESTRICTION)
_WEAPONS = frozenset(
    f"class:{name}" for name in "uav missile ammunition air-defence armour artillery aircraft arms".split()
)
_ENOUGH_CHARACTERS = 600
_ANYTHING = frozenset({"class:other", "class:goods"})
_NAMES = ("country:", "group:", "org:", "person:", "place:", "product:")


def tells_of_supply(claim: Claim) -> bool:
    """Whether a claim shows that its text is about supply: it is about goods, and names two parts or a weapon.

    A state that restricts somebody shows it too, and a body that is restricted.
    """
    keys = {argument.entity for argument in claim.arguments if argument.entity and argument.role is not Role.PLACE}
    keys -= _ANYTHING
    is_weapon = any(key in _WEAPONS or key.startswith("product:") for key in keys)
    is_listing = claim.kind is Kind.SANCTION and any(key.startswith(("country:", "group:", "org:")) for key in keys)
    return claim.kind.family in _ABOUT_GOODS and (len(keys) > 1 or is_weapon or is_listing)


def without_small_talk(text: str, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of a text; where it tells of no supply, only those on ties, politics and money that name somebody.

    A few sentences are too little to judge by and keep all their claims.
    """
    told = tuple(claims)
    if len(text) < _ENOUGH_CHARACTERS or any(map(tells_of_supply, told)):
        return told
    return tuple(claim for claim in told if claim.kind.family not in _ABOUT_GOODS and _names_somebody(claim))


def _names_somebody(claim: Claim) -> bool:
    return any((argument.entity or "").startswith(_NAMES) for argument in claim.arguments)
