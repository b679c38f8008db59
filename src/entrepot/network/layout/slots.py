"""Everything that takes room in a layer: boxes in even layers, one slot for each line that passes in all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from entrepot.network.layout.records import Box, Label, Line, Spacing


@dataclass(slots=True, eq=False)
class Slot:
    """Room in a layer: for a box, or for one line with or without its label.

    `along` is its extent along the flow. `position` is where lines lead to, across the flow; `above` and `below` are
    its extents from there.
    """

    layer: int
    along: float
    above: float
    below: float
    box: str | None = None
    before: list[Slot] = field(default_factory=list)
    after: list[Slot] = field(default_factory=list)
    position: float = 0.0
    order: int = 0

    @property
    def across(self) -> float:
        """The whole extent across the flow."""
        return self.above + self.below


@dataclass(frozen=True, slots=True)
class Chain:
    """The slots of one step of a line, in the direction of the layers; `backwards` if the path runs against it."""

    line: str
    step: int
    slots: tuple[Slot, ...]
    label: Slot
    backwards: bool


@dataclass(frozen=True, slots=True)
class Layers:
    """All slots by layer, in their present order, and the chains through them."""

    slots: tuple[list[Slot], ...]
    chains: tuple[Chain, ...]


def make_layers(boxes: Sequence[Box], lines: Sequence[Line], placed: Mapping[str, int], spacing: Spacing) -> Layers:
    """Slots for boxes whose layer is `placed` and for the lines between them; sizes are along and across the flow."""
    layers: tuple[list[Slot], ...] = tuple([] for _ in range(2 * max(placed.values()) + 1))
    ports = _ports(lines, placed)
    by_key = {}
    for box in boxes:
        by_key[box.key] = _standing(box, 2 * placed[box.key], (ports[box.key] + 1) * spacing.port)
        layers[2 * placed[box.key]].append(by_key[box.key])
    steps = ((line, step) for line in lines for step in range(len(line.path) - 1))
    chains = tuple(_chain(line, step, by_key, spacing) for line, step in steps)
    for chain in chains:
        for slot in chain.slots[1:-1]:
            layers[slot.layer].append(slot)
        for one, other in zip(chain.slots, chain.slots[1:], strict=False):
            one.after.append(other)
            other.before.append(one)
    return Layers(layers, chains)


def _ports(lines: Iterable[Line], placed: Mapping[str, int]) -> Mapping[str, int]:
    """The most lines that end on one side of each box."""
    sides: dict[tuple[str, bool], int] = defaultdict(int)
    most: dict[str, int] = defaultdict(int)
    for line in lines:
        for one, other in zip(line.path, line.path[1:], strict=False):
            for key, end in ((one, other), (other, one)):
                side = (key, placed[end] > placed[key])
                sides[side] += 1
                most[key] = max(most[key], sides[side])
    return most


def _standing(box: Box, layer: int, least: float) -> Slot:
    """The slot of a box that has `least` room for the ends of its lines."""
    head = box.size.height if box.head is None else box.head
    half = max(head, least) / 2
    return Slot(layer, box.size.width, half, half + box.size.height - head, box.key)


def _chain(line: Line, step: int, boxes: Mapping[str, Slot], spacing: Spacing) -> Chain:
    start, end = boxes[line.path[step]], boxes[line.path[step + 1]]
    first, last = sorted((start, end), key=lambda slot: slot.layer)
    between = range(first.layer + 1, last.layer)
    labelled = between[2 * (len(between) // 4)]
    slots = tuple(_passing(layer, line.labels[step] if layer == labelled else None, spacing) for layer in between)
    label = next(slot for slot in slots if slot.layer == labelled)
    return Chain(line.key, step, (first, *slots, last), label, first is end)


def _passing(layer: int, label: Label | None, spacing: Spacing) -> Slot:
    bare = spacing.bare_line / 2
    room = label or Label(0.0, bare, bare)
    return Slot(layer, room.width, max(room.above, bare), max(room.below, bare))
