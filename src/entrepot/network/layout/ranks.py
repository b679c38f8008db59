"""Which layer each box stands in: givers before go-betweens before recipients, in few layers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SAME_LAYER = 1000  # a line within one layer cannot be drawn
_BACKWARDS, _BACKWARDS_ANYWAY = 9, 1
_PASSES = 30


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a line, between two boxes."""

    start: str
    end: str
    weight: int
    flow: bool


def assign_layers(keys: Sequence[str], links: Sequence[Link], layers: int) -> dict[str, int]:
    """A layer from 0 for each box: few long links and few against the flow, by descent from a spread along the flow.

    Two linked boxes never share a layer: where `layers` are too few for that, more are used.
    """
    around: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        around[link.start].append(link)
        around[link.end].append(link)
    order = sorted(keys, key=lambda key: (-len(around[key]), key))
    while True:
        placed = _descend(order, around, _start(order, around, layers), layers)
        if all(placed[link.start] != placed[link.end] for link in links):
            used = sorted(set(placed.values()))
            return {key: used.index(layer) for key, layer in placed.items()}
        layers += 1


def cost(links: Sequence[Link], placed: Mapping[str, int]) -> float:
    """What the links of an assignment cost together."""
    return sum(_cost(link, placed[link.end] - placed[link.start]) for link in links)


def _cost(link: Link, span: int) -> float:
    if span == 0:
        return _SAME_LAYER
    backwards = _BACKWARDS if link.flow else _BACKWARDS_ANYWAY
    return link.weight * (2 * (abs(span) - 1) + (backwards if span < 0 else 0))


def _start(order: Sequence[str], around: Mapping[str, Sequence[Link]], layers: int) -> dict[str, int]:
    """Givers to the left, takers to the right, by the share of what a box gives in all that it deals with."""
    placed = {}
    for key in order:
        gives = sum(link.weight for link in around[key] if link.start == key and link.flow)
        gets = sum(link.weight for link in around[key] if link.end == key and link.flow)
        share = gets / (gives + gets) if gives + gets else 0.5
        placed[key] = round(share * (layers - 1))
    return placed


def _descend(
    order: Sequence[str], around: Mapping[str, Sequence[Link]], placed: dict[str, int], layers: int
) -> dict[str, int]:
    """Move one box at a time to the layer that costs least, until none moves."""
    for _ in range(_PASSES):
        moved = False
        for key in order:
            costs = [_cost_at(key, layer, around[key], placed) for layer in range(layers)]
            best = min(range(layers), key=lambda layer: (costs[layer], abs(layer - placed[key]), layer))
            if costs[best] < costs[placed[key]]:
                placed[key], moved = best, True
        if not moved:
            break
    return placed


def _cost_at(key: str, layer: int, links: Sequence[Link], placed: Mapping[str, int]) -> float:
    return sum(
        _cost(link, placed[link.end] - layer if link.start == key else layer - placed[link.start]) for link in links
    )
