"""The order of slots within their layers: few crossings, by the barycentre heuristic and exchanges of neighbours.

Source: Sugiyama, Tagawa and Toda (1981), "Methods for visual understanding of hierarchical system structures";
Gansner et al. (1993), "A technique for drawing directed graphs", for the exchanges.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

from entrepot.network.layout.slots import Layers, Slot

_SWEEPS = 24
_EXCHANGES = 6


def order_layers(layers: Layers) -> int:
    """Put every layer in the best order found, in place; returns how many crossings are left."""
    best, fewest = _orders(layers), crossings(layers)
    for sweep in range(_SWEEPS):
        _sweep(layers, forward=sweep % 2 == 0)
        _exchange(layers)
        if (found := crossings(layers)) < fewest:
            best, fewest = _orders(layers), found
        if fewest == 0:
            break
    for layer, order in zip(layers.slots, best, strict=True):
        layer[:] = order
        _number(layer)
    return fewest


def crossings(layers: Layers) -> int:
    """How many pairs of lines cross between neighbouring layers."""
    for layer in layers.slots:
        _number(layer)
    return sum(_crossings_after(layer) for layer in layers.slots)


def _crossings_after(layer: Sequence[Slot]) -> int:
    seen: list[int] = []
    total = 0
    for slot in layer:
        ends = sorted(other.order for other in slot.after)
        total += sum(len(seen) - bisect_left(seen, end + 1) for end in ends)
        for end in ends:
            insort(seen, end)
    return total


def _orders(layers: Layers) -> list[list[Slot]]:
    return [list(layer) for layer in layers.slots]


def _number(layer: Sequence[Slot]) -> None:
    for place, slot in enumerate(layer):
        slot.order = place


def _sweep(layers: Layers, *, forward: bool) -> None:
    for layer in layers.slots if forward else layers.slots[::-1]:
        layer.sort(key=lambda slot: _barycentre(slot, slot.before if forward else slot.after))
        _number(layer)


def _barycentre(slot: Slot, neighbours: Sequence[Slot]) -> float:
    if not neighbours:
        return slot.order
    return sum(other.order for other in neighbours) / len(neighbours)


def _exchange(layers: Layers) -> None:
    """Exchange neighbours wherever that takes crossings away."""
    for _ in range(_EXCHANGES):
        if not sum(_exchange_in(layer) for layer in layers.slots):
            return


def _exchange_in(layer: list[Slot]) -> bool:
    changed = False
    for place in range(len(layer) - 1):
        one, other = layer[place], layer[place + 1]
        if _between(one, other) > _between(other, one):
            layer[place], layer[place + 1] = other, one
            one.order, other.order = place + 1, place
            changed = True
    return changed


def _between(one: Slot, other: Slot) -> int:
    """Crossings between the lines of two slots if the first stands before the second."""
    pairs = ((one.before, other.before), (one.after, other.after))
    return sum(a.order > b.order for mine, theirs in pairs for a in mine for b in theirs)
