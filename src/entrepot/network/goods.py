"""Goods and their wider classes: a denial of arms denies drones, one of drones does not deny arms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from entrepot.entities.names import slug, tokens
from entrepot.entities.products import family
from entrepot.model.claims import Argument, Claim, Kind, Role
from entrepot.model.entities import Entity, EntityKind
from entrepot.network.parties import Cast
from entrepot.reference.goods import OTHER, families, goods_class, wider_classes

# Everything without a class of its own: only the words tell one thing from another.
_CATCH_ALL = ("class:other", "class:goods")


def goods_keys(cast: Cast) -> tuple[str, ...]:
    """Keys of the goods of a claim, in text order; where something is built into something, of the part."""
    return cast.keys(*_goods_roles(cast.claim))


def goods_of_edge(cast: Cast) -> tuple[str, ...]:
    """What tells the goods of one edge from another's: keys, and words where the key is a catch-all class."""
    words = {slug(argument.quote.text) for argument in _written(cast.claim) if argument.entity in _CATCH_ALL}
    return (*sorted(goods_keys(cast)), *sorted(re.sub(r"^(the|an?)-", "", word) for word in words))


def covers(wide: Iterable[str], narrow: Iterable[str], entities: Mapping[str, Entity]) -> bool:
    """True if each of the narrow goods is one of the wide ones or a sort of one; no goods told means all goods.

    Takes keys, and the entities by key for the words of products.
    """
    wide_keys = set(wide)
    return not wide_keys or all(wide_keys & set(wider_keys(key, entities.get(key))) for key in narrow)


def wider_keys(key: str, entity: Entity | None = None) -> tuple[str, ...]:
    """A goods key and all that include it, narrowest first.

    >>> wider_keys("product:shahed-136")
    ('product:shahed-136', 'product:shahed', 'class:uav', 'class:arms', 'class:goods')
    """
    found = [key]
    kind, _, name = key.partition(":")
    if kind == EntityKind.PRODUCT:
        found += [f"product:{wider}" for wider in [family(name)] if wider]
        found += [f"class:{_class_of_product(name, entity)}"]
    above = wider_classes(found[-1].removeprefix("class:"))[1:]
    return (*found, *(f"class:{wider}" for wider in above))


def _class_of_product(name: str, entity: Entity | None) -> str:
    """The class of a product: from the words for it in the documents, or from its family; else "goods"."""
    for written in entity.names if entity else ():
        if (found := goods_class(tokens(written))) and found[0] != OTHER:
            return found[0]
    return next((_families()[part] for part in (name, name.partition("-")[0]) if part in _families()), "goods")


@cache
def _families() -> Mapping[str, str]:
    return {slug(name): family.goods_class for name, family in families().items()}


def _written(claim: Claim) -> Iterable[Argument]:
    return (argument for argument in claim.filling(*_goods_roles(claim)) if not argument.is_implicit)


def _goods_roles(claim: Claim) -> tuple[Role, ...]:
    if claim.kind is not Kind.PART_OF:
        return (Role.GOODS,)
    return (Role.COMPONENT,) if claim.filling(Role.COMPONENT) else (Role.PLATFORM,)
