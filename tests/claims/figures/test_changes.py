from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.changes import find_changes


@pytest.mark.parametrize(
    ("text", "direction", "factor", "percent"),
    [
        ("trade tripled", "up", 3, None),
        ("exports more than doubled", "up", 2, None),
        ("imports quadrupled", "up", 4, None),
        ("sales halved", "down", None, 50),
        ("turnover grew twelvefold", "up", 12, None),
        ("deliveries rose nine-fold", "up", 9, None),
        ("shipments increased 2.5 times", "up", 2.5, None),
        ("three times higher", "up", 3, None),
        ("rose by 45 percent", "up", None, 45),
        ("fell by almost a third", "down", None, 33),
        ("up by two thirds", "up", None, 66.7),
        ("fell two thirds", "down", None, 66.7),
        ("dropping by 40%", "down", None, 40),
        ("declined by 32 per cent", "down", None, 32),
        ("up 14.7 percent on a year", "up", None, 14.7),
        ("a 20 percent increase", "up", None, 20),
        ("a drop of 12%", "down", None, 12),
        ("growth then slowed to 6.4 percent", "up", None, 6.4),
        ("rose from 24 to 33 million", "up", None, None),
        ("it was flat", "flat", None, None),
        ("output plateaued", "flat", None, None),
        ("deliveries have almost ceased", "down", None, None),
    ],
)
def test_a_change_has_a_direction_and_its_amount(
    text: str, direction: str, factor: float | None, percent: float | None
) -> None:
    (change,) = find_changes(text, 0, len(text))
    assert (change.direction, change.factor, change.percent) == (direction, factor, percent)


@pytest.mark.parametrize(
    "text", ["a rise to power", "44% of this", "the growth of the town", "up to 50 trucks", "the fall of Kabul"]
)
def test_words_without_a_measured_change_are_none(text: str) -> None:
    assert find_changes(text, 0, len(text)) == []


@given(st.text(alphabet=st.sampled_from("rose by45 percnt%fladoubledthi"), max_size=60))
def test_changes_lie_inside_any_text(text: str) -> None:
    changes = find_changes(text, 0, len(text))
    assert all(0 <= change.start < change.end <= len(text) for change in changes)
