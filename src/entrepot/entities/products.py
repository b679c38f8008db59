"""When two designators are one product: the same letters and numbers however they are joined.

A family ("Shahed-type drones") is not its member ("Shahed-136"): they stay two. Source: docs/method/entities.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from entrepot.entities.clusters import Join
from entrepot.entities.names import tokens
from entrepot.entities.tables import rows


def product_joins(keys: Iterable[str]) -> tuple[Join, ...]:
    """The joins among product keys.

    >>> [(join.main, join.other) for join in product_joins(["product:shahed136", "product:shahed-136"])]
    [('product:shahed-136', 'product:shahed136')]
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        alike[designator(key.removeprefix("product:"))].append(key)
    return tuple(join for form, same in alike.items() for join in _joins(form, sorted(same)))


def designator(name: str) -> str:
    """The designator in one spelling: letters and numbers apart, no words for the sort of thing.

    >>> designator("Shahed136 drones"), designator("Shahed-type"), designator("MZKT-791300")
    ('shahed-136', 'shahed', 'mzkt-791300')
    """
    words = [part for word in tokens(name) for part in re.findall(r"\d+|\D+", word)]
    sorts = {row["word"] for row in rows("product_words")}
    kept = [word for word in words if word not in sorts]
    return "-".join(kept or words)


def family(name: str) -> str | None:
    """The family that a numbered product belongs to; None where the designator has no name before its number.

    >>> family("shahed-136"), family("shahed"), family("t-72")
    ('shahed', None, None)
    """
    head, hyphen, number = designator(name).rpartition("-")
    return head if hyphen and number.isdigit() and len(head) > 3 else None


def _joins(form: str, keys: list[str]) -> Iterable[Join]:
    main = f"product:{form}" if f"product:{form}" in keys else keys[0]
    for key in keys:
        if key != main:
            yield Join(main, key, f"“{key.removeprefix('product:')}” writes the designator “{form}” in another way.")
