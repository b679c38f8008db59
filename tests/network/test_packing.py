"""Packing: parts never overlap, stay on the page, and fill it in about the wanted shape."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from entrepot.network.layout import Rectangle, Size, Spacing
from entrepot.network.layout.packing import pack

SIZES = st.lists(st.builds(Size, st.floats(5, 400), st.floats(5, 300)), min_size=1, max_size=30)


@given(SIZES, st.sampled_from([0.7, 1.4]), st.sampled_from([0, 120]))
def test_parts_keep_their_distance_and_stay_on_the_page(sizes: list[Size], ratio: float, column: float) -> None:
    corners, page = pack(sizes, Spacing(between_parts=10, ratio=ratio, column=column))
    placed = [Rectangle(x, y, s.width, s.height) for (x, y), s in zip(corners, sizes, strict=True)]
    wider = [Rectangle(one.x, one.y, one.width + 9.9, one.height + 9.9) for one in placed]
    assert not any(one.overlaps(other) for one, other in combinations(wider, 2))
    assert max(one.right for one in placed) <= page.width + 0.01
    assert max(one.bottom for one in placed) <= page.height + 0.01


@given(SIZES, st.sampled_from([60, 120]))
def test_parts_begin_at_columns(sizes: list[Size], column: float) -> None:
    corners, _ = pack(sizes, Spacing(column=column))
    assert all(abs(x / column - round(x / column)) < 1e-6 for x, _ in corners)


def test_many_small_parts_fill_a_page_of_the_wanted_shape() -> None:
    _, page = pack([Size(100, 40)] * 60, Spacing(between_parts=10, ratio=1.45))
    assert 1.2 < page.width / page.height < 1.75
    assert page.width * page.height < 1.35 * 60 * 110 * 50
