from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.entities.identifiers import identifiers_in, is_imo, is_inn, normalise, number_in


@pytest.mark.parametrize(
    ("scheme", "value", "country", "told"),
    [
        ("registration", "1027700381290", "ru", "ogrn 1027700381290"),
        ("registration", "100-534-485", "by", "unp 100534485"),
        ("tax", "7704863782", "ru", "inn 7704863782"),
        ("tax", "7704863782", None, "tax 7704863782"),  # another state's number may have the same form
        ("inn", "7704863783", "ru", "tax 7704863783"),  # a wrong check digit decides nothing
        ("imo", "IMO 9187629", None, "imo 9187629"),
        ("passport", "D 001206", "af", "passport D001206"),
    ],
)
def test_a_number_is_written_in_one_form(scheme: str, value: str, country: str | None, told: str) -> None:
    one = normalise(scheme, value, country)
    assert one is not None
    assert f"{one.scheme} {one.value}" == told


@pytest.mark.parametrize("value", ["", "n/a", "12", "unknown"])
def test_what_is_no_number_gives_none(value: str) -> None:
    assert normalise("registration", value) is None


def test_numbers_are_found_behind_their_labels() -> None:
    text = "The mill (ИНН 7704863782; registration No. 5512 AB) chartered a ship, IMO: 9187629, in 2019 for 40 tonnes."
    found = [f"{one.scheme} {one.value}" for one in identifiers_in(text)]
    assert found[0] == "inn 7704863782"
    assert "imo 9187629" in found
    assert not any("2019" in one for one in found)


def test_a_label_behind_the_number_counts_too() -> None:
    assert [one.scheme for one in number_in("7804137537 (Tax ID/INN)", "registration", "ru")] == ["inn"]


@given(st.integers(min_value=0, max_value=999_999))
def test_of_all_last_digits_one_makes_a_ship_number(first_six: int) -> None:
    assert sum(is_imo(f"{first_six:06}{last}") for last in range(10)) == 1


@given(st.integers(min_value=0, max_value=999_999_999))
def test_of_all_last_digits_one_makes_a_taxpayer_number(first_nine: int) -> None:
    assert sum(is_inn(f"{first_nine:09}{last}") for last in range(10)) == 1
