"""Where the slots of ordered layers stand: as near to their neighbours as the room between them allows.

Each layer in turn is a weighted least-squares problem with least distances, solved exactly by pooling adjacent
violators. Source: Barlow et al. (1972), "Statistical inference under order restrictions"; for the weights of long
lines Gansner et al. (1993), section 4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from entrepot.network.layout.records import Spacing
from entrepot.network.layout.slots import Layers, Slot

_SWEEPS = 20
_STRAIGHTENINGS = 4
# A line between two line slots should run straight; between a line and a box less so; box to box it always bends.
_STRAIGHT, _MIXED, _BOXES = 6.0, 2.0, 1.0


def place_layers(layers: Layers, spacing: Spacing) -> None:
    """Give every slot its position across the flow, in place; the least edge of all is at 0."""
    for layer in layers.slots:
        _fit(layer, [0.0] * len(layer), [1.0] * len(layer), spacing)
    for sweep in range(_SWEEPS):
        for layer in layers.slots if sweep % 2 == 0 else layers.slots[::-1]:
            pulls = [_pull(slot, _looking(slot, sweep)) for slot in layer]
            _fit(layer, [wanted for wanted, _ in pulls], [weight for _, weight in pulls], spacing)
    for _ in range(_STRAIGHTENINGS):
        _straighten(layers, spacing)
    least = min((slot.position - slot.above for layer in layers.slots for slot in layer), default=0.0)
    for layer in layers.slots:
        for slot in layer:
            slot.position -= least


def _looking(slot: Slot, sweep: int) -> Sequence[Slot]:
    """Neighbours that pull: one side in the first sweeps, then both."""
    if sweep >= _SWEEPS // 2:
        return (*slot.before, *slot.after)
    return slot.before if sweep % 2 == 0 else slot.after


def _pull(slot: Slot, neighbours: Sequence[Slot]) -> tuple[float, float]:
    """The position that the neighbours want, and how strongly."""
    weights = [_weight(slot, other) for other in neighbours]
    total = sum(weights)
    if not total:
        return slot.position, 0.1
    return sum(weight * other.position for weight, other in zip(weights, neighbours, strict=True)) / total, total


def _weight(slot: Slot, other: Slot) -> float:
    boxes = (slot.box is not None) + (other.box is not None)
    return (_STRAIGHT, _MIXED, _BOXES)[boxes]


def _straighten(layers: Layers, spacing: Spacing) -> None:
    """Set the slots of each long line level with each other, as far as their neighbours leave room."""
    room = {slot: _room(layer, place, spacing) for layer in layers.slots for place, slot in enumerate(layer)}
    for chain in layers.chains:
        inner = chain.slots[1:-1]
        lows, highs = zip(*(_free(room[slot]) for slot in inner), strict=True)
        if len(inner) > 1 and max(lows) <= min(highs):
            middle = sum(slot.position for slot in inner) / len(inner)
            level = min(max(middle, max(lows)), min(highs))
            for slot in inner:
                slot.position = level


@dataclass(frozen=True, slots=True)
class _Room:
    """A slot's neighbours in its layer and the distances to keep from them; None at the ends of the layer."""

    above: tuple[Slot, float] | None
    below: tuple[Slot, float] | None


def _room(layer: Sequence[Slot], place: int, spacing: Spacing) -> _Room:
    slot = layer[place]
    above = layer[place - 1] if place else None
    below = layer[place + 1] if place + 1 < len(layer) else None
    return _Room(
        (above, _distance(above, slot, spacing)) if above else None,
        (below, _distance(slot, below, spacing)) if below else None,
    )


def _free(room: _Room) -> tuple[float, float]:
    """The least and the greatest position that the neighbours leave now."""
    low = room.above[0].position + room.above[1] if room.above else -inf
    high = room.below[0].position - room.below[1] if room.below else inf
    return low, high


def _distance(one: Slot, other: Slot, spacing: Spacing) -> float:
    return one.below + other.above + _gap(one, other, spacing)


def _fit(layer: Sequence[Slot], wanted: Sequence[float], weights: Sequence[float], spacing: Spacing) -> None:
    """Set positions nearest to the wanted ones that keep order and distances."""
    offsets = [0.0]
    for one, other in pairwise(layer):
        offsets.append(offsets[-1] + _distance(one, other, spacing))
    targets = [want - offset for want, offset in zip(wanted, offsets, strict=False)]
    for slot, level, offset in zip(layer, _increasing(targets, weights), offsets, strict=False):
        slot.position = level + offset


def _gap(one: Slot, other: Slot, spacing: Spacing) -> float:
    return spacing.between_boxes if one.box is not None and other.box is not None else spacing.between_lines


def _increasing(targets: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The non-decreasing sequence nearest to the targets in weighted least squares."""
    pools: list[tuple[float, float, int]] = []  # mean, weight, count
    for target, weight in zip(targets, weights, strict=True):
        mean, total, count = target, weight, 1
        while pools and pools[-1][0] > mean:
            before, heavy, many = pools.pop()
            mean = (mean * total + before * heavy) / (total + heavy)
            total, count = total + heavy, count + many
        pools.append((mean, total, count))
    return [mean for mean, _, count in pools for _ in range(count)]
