"""The whole layout: connected parts drawn one by one in layers, then set side by side and below each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from entrepot.network.layout.ordering import order_layers
from entrepot.network.layout.packing import pack
from entrepot.network.layout.placement import place_layers
from entrepot.network.layout.ranks import Link, assign_layers, cost
from entrepot.network.layout.records import (
    Box,
    Direction,
    Drawing,
    DrawnLine,
    Line,
    Rectangle,
    Segment,
    Size,
    Spacing,
)
from entrepot.network.layout.slots import Chain, Layers, Slot, make_layers

_COST_OF_WIDTH = 4.0  # how much more a pixel beyond the wanted limit counts than one within it
_APART = 0.01  # pixels
_COST_OF_LINKS = 14.0  # pixels of picture that one unit of link cost may save


def lay_out(
    boxes: Sequence[Box],
    lines: Sequence[Line],
    direction: Direction = Direction.RIGHT,
    spacing: Spacing = Spacing(),  # noqa: B008 - frozen, so one default is safe to share
) -> Drawing:
    """Boxes and lines with a place for each; every box that a line names must be given.

    Pure and without chance: the same input gives the same drawing, whatever the order of sets before it.
    """
    parts = [_draw_part(*part, spacing, direction) for part in _parts(boxes, lines, direction)]
    return _pack(parts, direction, spacing)


def _parts(boxes: Sequence[Box], lines: Sequence[Line], direction: Direction) -> Iterable[tuple[list[Box], list[Line]]]:
    """Boxes and lines by connected part, in the order of the first box; sizes turned where the flow runs down."""
    turned = direction is Direction.DOWN
    parent = {box.key: box.key for box in boxes}
    for line in lines:
        for key in line.path[1:]:
            parent[_root(parent, key)] = _root(parent, line.path[0])
    part_boxes: dict[str, list[Box]] = defaultdict(list)
    part_lines: dict[str, list[Line]] = defaultdict(list)
    for box in boxes:
        part_boxes[_root(parent, box.key)].append(Box(box.key, box.size.turned()) if turned else box)
    for line in lines:
        labels = tuple(label.turned() for label in line.labels) if turned else line.labels
        part_lines[_root(parent, line.path[0])].append(replace(line, labels=labels))
    return ((members, part_lines[root]) for root, members in part_boxes.items())


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _draw_part(boxes: list[Box], lines: list[Line], spacing: Spacing, direction: Direction) -> Drawing:
    """One connected part, with the flow to the right."""
    links = [
        Link(one, other, line.weight, line.flow)
        for line in lines
        for one, other in zip(line.path, line.path[1:], strict=False)
    ]
    ratio = spacing.ratio if direction is Direction.RIGHT else 1 / spacing.ratio
    keys = [box.key for box in boxes]
    tried = {
        tuple(sorted(assign_layers(keys, links, count).items()))
        for count in range(2, max(3, min(len(boxes), spacing.most_layers) + 1))
    }
    candidates = [dict(placed) for placed in sorted(tried)] if len(boxes) > 1 else [{keys[0]: 0}]
    layered = [(make_layers(boxes, lines, placed, spacing), placed) for placed in candidates]
    layers, _ = min(layered, key=lambda pair: _frame(pair[0], spacing, ratio) + _COST_OF_LINKS * cost(links, pair[1]))
    order_layers(layers)
    place_layers(layers, spacing)
    return _placed(layers, lines, spacing)


def _frame(layers: Layers, spacing: Spacing, ratio: float) -> float:
    """Height of the smallest frame of the wanted shape around the layers, before anything is placed."""
    across = max(
        sum(slot.across + (spacing.between_boxes if slot.box else spacing.between_lines) for slot in layer)
        for layer in layers.slots
    )
    along = sum(max((slot.along for slot in layer), default=0.0) for layer in layers.slots)
    along += spacing.between_layers * (len(layers.slots) - 1)
    return max(along / ratio, across) + _COST_OF_WIDTH * max(0.0, across - spacing.most_across)


def _placed(layers: Layers, lines: Sequence[Line], spacing: Spacing) -> Drawing:
    columns = _columns(layers, spacing)
    boxes = {slot.box: _rectangle(slot, columns) for layer in layers.slots for slot in layer if slot.box is not None}
    ports = _port_positions(layers.chains, spacing)
    steps: dict[str, list[Segment]] = defaultdict(list)
    for number, chain in enumerate(layers.chains):
        ends = ports[number, False], ports[number, True]
        steps[chain.line].append(_segment(chain, columns, boxes, ends))
    drawn = tuple(DrawnLine(line.key, tuple(steps[line.key])) for line in lines)
    width = columns[-1][1]
    height = max(slot.position + slot.below for layer in layers.slots for slot in layer)
    return Drawing(Size(width, height), Direction.RIGHT, boxes, drawn)


def _columns(layers: Layers, spacing: Spacing) -> list[tuple[float, float]]:
    """Start and end of each layer along the flow; curves that climb far get more room."""
    columns: list[tuple[float, float]] = []
    edge = 0.0
    for number, layer in enumerate(layers.slots):
        if number:
            climb = max((abs(one.position - other.position) for one in layer for other in one.before), default=0.0)
            edge += spacing.between_layers + min(climb * 0.12, 1.6 * spacing.between_layers)
        extent = max((slot.along for slot in layer), default=0.0)
        columns.append((edge, edge + extent))
        edge += extent
    return columns


def _rectangle(slot: Slot, columns: Sequence[tuple[float, float]]) -> Rectangle:
    start, end = columns[slot.layer]
    return Rectangle((start + end - slot.along) / 2, slot.position - slot.above, slot.along, slot.across)


def _port_positions(chains: Sequence[Chain], spacing: Spacing) -> Mapping[tuple[int, bool], float]:
    """Where across the flow each chain leaves its first box and enters its last one: by (chain, at its end)."""
    sides: dict[tuple[str, bool], list[tuple[float, int]]] = defaultdict(list)
    middles: dict[str, float] = {}
    for number, chain in enumerate(chains):
        for at_end in (False, True):
            box, neighbour = (chain.slots[-1], chain.slots[-2]) if at_end else (chain.slots[0], chain.slots[1])
            sides[str(box.box), at_end].append((neighbour.position, number))
            middles[str(box.box)] = box.position
    found = {}
    for (key, at_end), arriving in sides.items():
        for place, (_, number) in enumerate(sorted(arriving)):
            found[number, at_end] = middles[key] + (place - (len(arriving) - 1) / 2) * spacing.port
    return found


def _segment(
    chain: Chain,
    columns: Sequence[tuple[float, float]],
    boxes: Mapping[str, Rectangle],
    ports: tuple[float, float],
) -> Segment:
    """The line through its slots: level within every layer, so that it crosses others between layers only."""
    first, last = chain.slots[0], chain.slots[-1]
    points = [(boxes[str(first.box)].right, ports[0]), (columns[first.layer][1], ports[0])]
    for slot in chain.slots[1:-1]:
        points += [(edge, slot.position) for edge in columns[slot.layer]]
    points += [(columns[last.layer][0], ports[1]), (boxes[str(last.box)].x, ports[1])]
    kept = _apart(points[::-1] if chain.backwards else points)
    # Labels start at the edge of their column, so that they stand below each other.
    label = replace(_rectangle(chain.label, columns), x=columns[chain.label.layer][0])
    return Segment(kept, label, chain.label.position)


def _apart(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """The points without those that rounding alone sets apart from the one before: they would turn an arrow round."""
    kept = [points[0]]
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) > _APART or abs(y - kept[-1][1]) > _APART:
            kept.append((x, y))
    return (*kept[:-1], points[-1]) if len(kept) > 1 else tuple(points)


def _pack(parts: Sequence[Drawing], direction: Direction, spacing: Spacing) -> Drawing:
    """The parts close together on a page of the wanted shape, the biggest first."""
    turned = [_turned(part) for part in parts] if direction is Direction.DOWN else list(parts)
    ordered = sorted(turned, key=lambda part: (-part.size.height, -part.size.width, min(part.boxes)))
    corners, size = pack([part.size for part in ordered], spacing)
    moved = [_moved(part, x, y) for part, (x, y) in zip(ordered, corners, strict=True)]
    boxes = {key: rectangle for part in moved for key, rectangle in part.boxes.items()}
    return Drawing(size, direction, boxes, tuple(line for part in moved for line in part.lines))


def _turned(part: Drawing) -> Drawing:
    boxes = {key: rectangle.turned() for key, rectangle in part.boxes.items()}
    lines = tuple(DrawnLine(line.key, tuple(map(_segment_turned, line.segments))) for line in part.lines)
    return Drawing(part.size.turned(), Direction.DOWN, boxes, lines)


def _segment_turned(segment: Segment) -> Segment:
    return Segment(tuple((y, x) for x, y in segment.points), segment.label.turned(), segment.level)


def _moved(part: Drawing, x: float, y: float) -> Drawing:
    boxes = {key: rectangle.moved(x, y) for key, rectangle in part.boxes.items()}
    lines = tuple(
        DrawnLine(line.key, tuple(_segment_moved(segment, x, y, part.direction) for segment in line.segments))
        for line in part.lines
    )
    return Drawing(part.size, part.direction, boxes, lines)


def _segment_moved(segment: Segment, x: float, y: float, direction: Direction) -> Segment:
    points = tuple((px + x, py + y) for px, py in segment.points)
    level = segment.level + (x if direction is Direction.DOWN else y)
    return Segment(points, segment.label.moved(x, y), level)
