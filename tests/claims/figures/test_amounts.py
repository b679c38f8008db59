from __future__ import annotations

import pytest

from entrepot.claims.figures.amounts import find_amounts


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("over 2,400 drones", (2400, None)),
        ("at least two missiles", (2, None)),
        ("no fewer than 40 firms", (40, None)),
        ("under a contract it shipped up to 50 tonnes", (None, 50)),
        ("500 or more vehicles", (500, None)),
        ("300+ chips", (300, None)),
        ("up to 10,000 drones", (None, 10_000)),
        ("no more than 3 mln tonnes", (None, 3_000_000)),
        ("under 2,000 rounds", (None, 2000)),
        ("fewer than twenty trucks", (None, 20)),
        ("about 6,700 containers", (6700, 6700)),
        ("nearly half a million shells", (500_000, 500_000)),
        ("between 60 and 70 per cent", (60, 70)),
        ("ten to eleven million tonnes", (10_000_000, 11_000_000)),
        ("1.3–1.6 million barrels", (1_300_000, 1_600_000)),
        ("two or three lorries", (2, 3)),
        ("handed over 13 jets", (13, 13)),
        ("3,000-4,000 chassis", (3000, 4000)),
    ],
)
def test_words_before_and_after_a_number_set_its_bounds(text: str, bounds: tuple[float | None, float | None]) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert (amount.low, amount.high) == bounds


def test_two_counts_joined_by_and_stay_two() -> None:
    text = "35 tanks and 40 trucks, 5 and 6"
    assert [(amount.low, amount.high) for amount in find_amounts(text, 0, len(text))] == [
        (35, 35),
        (40, 40),
        (5, 5),
        (6, 6),
    ]


def test_the_span_holds_the_bound_and_the_number() -> None:
    text = "ordered no more than 50 trucks"
    (amount,) = find_amounts(text, 0, len(text))
    assert text[amount.start : amount.end] == "no more than 50"
    assert text[amount.number_start : amount.number_end] == "50"


def test_a_bound_outside_the_given_stretch_is_not_read() -> None:
    text = "up to 50 trucks"
    (amount,) = find_amounts(text, 6, len(text))
    assert (amount.start, amount.low, amount.high) == (6, 50, 50)
