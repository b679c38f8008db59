"""The layout: nothing overlaps, flow runs one way, the same input gives the same drawing."""

from collections.abc import Iterator
from itertools import chain, combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.network.layout import Box, Direction, Drawing, Label, Line, Rectangle, Size, Spacing, lay_out
from entrepot.network.layout.ordering import crossings, order_layers
from entrepot.network.layout.placement import _increasing
from entrepot.network.layout.ranks import Link, assign_layers
from entrepot.network.layout.slots import make_layers


def box(key: str, width: float = 90, height: float = 30) -> Box:
    return Box(key, Size(width, height))


def line(key: str, *path: str, flow: bool = True, weight: int = 1) -> Line:
    return Line(key, path, tuple(Label(70, 14, 10) for _ in path[1:]), flow, weight)


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Box], list[Line]]:
    count = draw(st.integers(2, 14))
    keys = [f"n{number}" for number in range(count)]
    sizes = st.builds(Size, st.floats(30, 180), st.floats(20, 60))
    labels = st.builds(Label, st.floats(0, 180), st.floats(3, 40), st.floats(3, 40))
    boxes = [Box(key, size := draw(sizes), draw(st.none() | st.floats(5, size.height))) for key in keys]
    paths = st.lists(st.sampled_from(keys), min_size=2, max_size=4, unique=True)
    lines = [
        Line(f"l{number}", tuple(path), tuple(draw(labels) for _ in path[1:]), draw(st.booleans()))
        for number, path in enumerate(draw(st.lists(paths, max_size=16)))
    ]
    return boxes, lines


def rectangles(drawing: Drawing) -> list[Rectangle]:
    labels = [segment.label for drawn in drawing.lines for segment in drawn.segments]
    return [*drawing.boxes.values(), *labels]


def overlaps(drawing: Drawing) -> int:
    return sum(one.overlaps(other) for one, other in combinations(rectangles(drawing), 2))


@settings(max_examples=60, deadline=None)
@given(networks(), st.sampled_from(Direction))
def test_boxes_and_labels_never_overlap_and_lie_in_the_picture(
    network: tuple[list[Box], list[Line]], direction: Direction
) -> None:
    drawing = lay_out(*network, direction)
    assert overlaps(drawing) == 0
    for rectangle in rectangles(drawing):
        assert rectangle.x > -0.01
        assert rectangle.y > -0.01
        assert rectangle.right < drawing.size.width + 0.01
        assert rectangle.bottom < drawing.size.height + 0.01


@settings(max_examples=30, deadline=None)
@given(networks())
def test_no_line_runs_through_a_box_or_label_of_another(network: tuple[list[Box], list[Line]]) -> None:
    drawing = lay_out(*network)
    labels = [(drawn.key, segment.label) for drawn in drawing.lines for segment in drawn.segments]
    for key, stretch in level_stretches(drawing):
        assert not any(stretch.overlaps(label) for other, label in labels if other != key)
        assert not any(_inside(stretch, place) for place in drawing.boxes.values())


def level_stretches(drawing: Drawing) -> Iterator[tuple[str, Rectangle]]:
    """The parts of lines that pass through columns of boxes and labels; curves stay between the columns."""
    for drawn in drawing.lines:
        for (x, y), (to_x, to_y) in chain.from_iterable(pairwise(segment.points) for segment in drawn.segments):
            if y == to_y:
                yield drawn.key, Rectangle(min(x, to_x), y - 0.1, abs(to_x - x), 0.2)


def _inside(stretch: Rectangle, place: Rectangle) -> bool:
    shrunk = Rectangle(place.x + 0.5, place.y + 0.5, place.width - 1, place.height - 1)
    return stretch.overlaps(shrunk)


@settings(max_examples=20, deadline=None)
@given(networks())
def test_the_same_network_is_drawn_the_same(network: tuple[list[Box], list[Line]]) -> None:
    assert lay_out(*network) == lay_out(*network)


@pytest.mark.parametrize(("direction", "axis"), [(Direction.RIGHT, 0), (Direction.DOWN, 1)])
def test_goods_flow_from_giver_through_go_between_to_recipient(direction: Direction, axis: int) -> None:
    boxes = [box("recipient"), box("go-between"), box("giver")]
    drawing = lay_out(boxes, [line("a", "giver", "go-between", "recipient", weight=4)], direction)
    middles = [drawing.boxes[key].middle[axis] for key in ("giver", "go-between", "recipient")]
    assert middles == sorted(middles)
    (drawn,) = drawing.lines
    assert [len(segment.points) > 1 for segment in drawn.segments] == [True, True]


def test_a_line_starts_and_ends_at_the_edges_of_its_boxes() -> None:
    drawing = lay_out([box("a"), box("b")], [line("1", "a", "b"), line("2", "b", "a", flow=False)])
    forth, back = (drawn.segments[0].points for drawn in drawing.lines)
    assert (forth[0][0], forth[-1][0]) == (drawing.boxes["a"].right, drawing.boxes["b"].x)
    assert (back[0][0], back[-1][0]) == (drawing.boxes["b"].x, drawing.boxes["a"].right)
    assert forth[0][1] != back[-1][1]  # each has a port of its own


def test_separate_networks_stand_side_by_side_or_below_each_other() -> None:
    boxes = [box(key) for key in "abcdef"]
    drawing = lay_out(boxes, [line("1", "a", "b"), line("2", "c", "d"), line("3", "e", "f")])
    assert overlaps(drawing) == 0
    assert len(drawing.boxes) == 6


def test_an_empty_network_has_an_empty_drawing() -> None:
    assert lay_out([], []).size == Size(0, 0)


def test_linked_boxes_never_share_a_layer() -> None:
    keys = list("abcd")
    everybody = [Link(one, other, 1, True) for one, other in combinations(keys, 2)]
    placed = assign_layers(keys, everybody, 2)
    assert sorted(placed.values()) == [0, 1, 2, 3]


def test_crossings_that_can_be_avoided_are() -> None:
    boxes = [box(key) for key in "abcxyz"]
    lines = [line("1", "a", "z"), line("2", "b", "y"), line("3", "c", "x")]
    layers = make_layers(boxes, lines, {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}, Spacing())
    for layer in layers.slots[1:]:
        layer.sort(key=lambda slot: slot.box or "")
    assert crossings(layers) > 0
    assert order_layers(layers) == 0


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 10)), min_size=1, max_size=12))
def test_positions_are_pushed_apart_in_order_and_keep_their_balance(wanted: list[tuple[float, float]]) -> None:
    targets, weights = [target for target, _ in wanted], [weight for _, weight in wanted]
    levels = _increasing(targets, weights)
    assert levels == sorted(levels)
    heavy = sum(weight * level for level, weight in zip(levels, weights, strict=True))
    assert heavy == pytest.approx(sum(weight * target for target, weight in wanted), abs=1e-6)
