from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.numerals import find_numerals


@pytest.mark.parametrize(
    ("text", "value", "is_vague"),
    [
        ("6,700 boxes", 6700, False),
        ("exactly one refinery", 1, False),
        ("two and a half million shells", 2_500_000, False),
        ("a million and a half", 1_500_000, False),
        ("1.4 million barrels", 1_400_000, False),
        ("3 mln tonnes", 3_000_000, False),
        ("8.4 bn dollars", 8_400_000_000, False),
        ("900 000 tonnes", 900_000, False),
        ("1,6 million people", 1_600_000, False),
        ("sixty-five tanks", 65, False),
        ("one hundred million dollars", 100_000_000, False),
        ("two hundred and six thousand", 206_000, False),
        ("a dozen trucks", 12, False),
        ("two dozen trucks", 24, False),
        ("half a million rockets", 500_000, False),
        ("a couple of hundred missiles", 200, False),
        ("several million shells", 2_000_000, True),
        ("tens of thousands of rounds", 20_000, True),
        ("dozens of missiles", 24, True),
        ("hundreds of drones", 200, True),
        ("thousands of chips", 2000, True),
    ],
)
def test_a_number_is_read_in_figures_and_in_words(text: str, value: float, is_vague: bool) -> None:
    (numeral,) = find_numerals(text, 0, len(text))
    assert (numeral.value, numeral.is_vague) == (value, is_vague)


@pytest.mark.parametrize(
    "text",
    [
        "the T-72 tank",
        "one refinery",
        "at least one of them",
        "Shahed-136",
        "9M723",
        "the 140th plant",
        "one of them",
        "a plant",
        "8×8",
        "the second line",
        "v1.2.3",
    ],
)
def test_a_designator_an_ordinal_and_a_lone_one_are_no_numbers(text: str) -> None:
    assert find_numerals(text, 0, len(text)) == []


@given(st.integers(min_value=2, max_value=10**12))
def test_a_number_written_with_commas_is_read_back(number: int) -> None:
    text = f"about {number:,} items"
    assert [numeral.value for numeral in find_numerals(text, 0, len(text))] == [number]


@given(st.decimals(min_value=2, max_value=999, places=2), st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9)]))
def test_a_decimal_number_is_scaled_without_binary_error(number, scale) -> None:
    word, power = scale
    text = f"{number} {word}"
    (numeral,) = find_numerals(text, 0, len(text))
    assert numeral.value == float(number.scaleb(power))


@given(st.text(max_size=200))
def test_numbers_lie_inside_any_text_in_order(text: str) -> None:
    numerals = find_numerals(text, 0, len(text))
    assert all(0 <= numeral.start < numeral.end <= len(text) for numeral in numerals)
    assert all(before.end <= after.start for before, after in pairwise(numerals))
