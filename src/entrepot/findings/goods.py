"""Which goods are a kind of which: missiles are arms, arms are goods."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from entrepot.model.claims import Argument, Claim, Role
from entrepot.reference.goods import wider_classes
from entrepot.reference.tables import table_rows

_WORD = re.compile(r"[\w-]+")
_GOODS_ROLES = (Role.GOODS, Role.COMPONENT, Role.PLATFORM)
_VAGUE = frozenset({"class:other", "class:goods"})


def goods_keys(claim: Claim) -> frozenset[str]:
    """Keys of the goods of a claim; the vague classes stand with their words, so that flour never equals fuel.

    Goods without key stand with their words alone.
    """
    return frozenset(_key(argument) for argument in claim.filling(*_GOODS_ROLES))


def classes_of(claim: Claim) -> frozenset[str]:
    """Goods classes of a claim, without prefix, told by the keys or, for a named product, by its words."""
    found = (_class_of(argument) for argument in claim.filling(*_GOODS_ROLES))
    return frozenset(name for name in found if name)


def telling_classes(claim: Claim) -> frozenset[str]:
    """Goods classes of a claim that tell its goods from others; "goods" and "other" do not."""
    return frozenset(name for name in classes_of(claim) if f"class:{name}" not in _VAGUE)


def covers(wider: Iterable[str], narrower: Iterable[str]) -> bool:
    """True if every narrower class is one of the wider ones or a kind of one.

    >>> covers({"arms"}, {"uav"}), covers({"uav"}, {"arms"})
    (True, False)
    """
    allowed = set(wider)
    return all(allowed & set(wider_classes(name)) for name in narrower)


def _key(argument: Argument) -> str:
    if argument.entity is None or argument.entity in _VAGUE:
        return f"words:{words_of(argument.quote.text)}"
    return argument.entity


def words_of(text: str) -> str:
    """The words of a text in lower case, without articles and marks, for comparison.

    >>> words_of("The “Veles” drones")
    'veles drones'
    """
    return " ".join(word for word in _WORD.findall(text.casefold()) if word not in {"the", "a", "an"})


def _class_of(argument: Argument) -> str | None:
    if argument.entity is not None and argument.entity.startswith("class:"):
        return argument.entity.removeprefix("class:")
    words = _WORD.findall(argument.quote.text.casefold())
    for start in range(len(words)):
        term = " ".join(words[start:])
        if found := _terms().get(term) or _terms().get(term.removesuffix("s")):
            return found
    return None


@cache
def _terms() -> dict[str, str]:
    return {row["term"].casefold(): row["class"] for row in table_rows("goods_terms.csv")}
