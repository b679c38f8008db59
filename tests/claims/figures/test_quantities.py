from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.quantities import FoundQuantity, find_quantities


def quantities(text: str) -> list[FoundQuantity]:
    return find_quantities(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "of"),
    [
        ("ordered over 2,400 Iranian drones.", 2400, None, "1", "Iranian drones"),
        ("65 T-72 tanks were repaired", 65, 65, "1", "T-72 tanks"),
        ("shipped 8 million tonnes of potash", 8_000_000, 8_000_000, "t", "potash"),
        ("600 tons of flour", 600, 600, "t", "flour"),
        ("12 kilotonnes of urea", 12_000, 12_000, "t", "urea"),
        ("1.4 million barrels a day of crude", 1_400_000, 1_400_000, "bbl/d", "crude"),
        ("200,000 bpd", 200_000, 200_000, "bbl/d", None),
        ("up to 700,000 artillery shells a year", None, 700_000, "1/a", "artillery shells"),
        ("up to 10,000 “Veles” drones a month", None, 10_000, "1/mo", "Veles” drones"),
        ("ten million tonnes a year", 10_000_000, 10_000_000, "t/a", None),
        ("makes 240,000 bodies for 152-mm shells annually", 240_000, 240_000, "1/a", "bodies"),
        ("accounted for 44% of this", 44, 44, "%", None),
        ("between 60 and 70 per cent of its sales", 60, 70, "%", "sales"),
        ("a third of the machines", 33, 33, "%", "machines"),
        ("half of it is transit", 50, 50, "%", None),
    ],
)
def test_a_quantity_has_bounds_a_unit_and_the_words_for_what_is_counted(
    text: str, low: float | None, high: float | None, unit: str, of: str | None
) -> None:
    (quantity,) = quantities(text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)
    assert (quantity.of and quantity.of.quote(text)) == of


@pytest.mark.parametrize(
    "text",
    [
        "the 152 mm gun",
        "152-mm calibre",
        "in March 2022",
        "on 17 January 2023",
        "Resolution 2231",
        "Executive Order 14999",
        "HS 8542.31",
        "HS 8456–8461",
        "Azamat Ivanov, 26, told us",
        "a 71-year-old pensioner",
        "a two-room office",
        "the eight-axle vehicle",
        "at 10:30",
        "COVID-19",
        "Works No. 9",
        "cost $48,000",
        "worth 3.1 billion drams",
        "rose by 45 percent",
        "a report.[3]",
        "within nine days",
        "an 8×8 truck",
        "the date code 2247",
        "they won 2-1",
        "truck 1234-7",
        "Article 3s(2), point (b)",
        "Resolution 1333 (2000)",
        "decision No 1991-6/14",
        "a Buk-M1-2 battery",
        "IMO: 9293002",
        "call 910-432-3383",
        "Branch 15 of the court",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert quantities(text) == []


def test_verbs_that_look_like_the_names_of_numbers_do_not_hide_a_count() -> None:
    text = "The ministry orders 300 drones and is building 20 boats"
    assert [quantity.low for quantity in quantities(text)] == [300, 20]


def test_a_large_number_without_a_noun_takes_the_measure_before_it() -> None:
    text = "handled no more than 3 mln tonnes; by mid-June it was above four million, the minister said"
    assert [(quantity.low, quantity.high, quantity.unit) for quantity in quantities(text)] == [
        (None, 3_000_000, "t"),
        (4_000_000, None, "t"),
    ]


def test_a_measure_is_not_carried_into_another_paragraph() -> None:
    text = "handled 3 mln tonnes.\n\nAbout 4,000 were there."
    assert [quantity.unit for quantity in quantities(text)] == ["t", "1"]


def test_as_many_repeats_the_quantity_before() -> None:
    text = "240,000 shells and as many casings"
    assert [(quantity.low, quantity.of and quantity.of.quote(text)) for quantity in quantities(text)] == [
        (240_000, "shells"),
        (240_000, "casings"),
    ]


@pytest.mark.parametrize("unit", ["1,", "x-", " ", "12 ", "1,234 ", "a ", "one hundred ", "-", '"'])
def test_a_long_run_of_the_same_signs_is_read_in_time(unit: str) -> None:
    text = unit * (16_000 // len(unit))
    began = process_time()
    quantities(text)
    assert process_time() - began < 10


@given(st.integers(min_value=2100, max_value=10**9), st.sampled_from(["drones", "artillery shells", "containers"]))
def test_a_count_written_in_figures_is_read_back(number: int, noun: str) -> None:
    text = f"It delivered {number:,} {noun} to the depot."
    (quantity,) = quantities(text)
    assert (quantity.low, quantity.high, quantity.unit) == (number, number, "1")
    assert quantity.of is not None
    assert quantity.of.quote(text) == noun


@given(st.text(alphabet=st.sampled_from("a1 2,.%-$€mktonsperyearof\n“”–T"), max_size=80))
def test_quantities_lie_inside_any_text(text: str) -> None:
    for quantity in quantities(text):
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.of is None or quantity.start <= quantity.of.start < quantity.of.end <= len(text)
        assert quantity.low is not None or quantity.high is not None
