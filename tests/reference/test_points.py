"""Capitals and towns lie where they lie."""

import pytest

from entrepot.reference.points import capital_point, town_point
from entrepot.reference.tables import table_rows


@pytest.mark.parametrize(
    ("alpha2", "latitude", "longitude"),
    [("ru", 55.8, 37.6), ("ir", 35.7, 51.4), ("us", 38.9, -77.0)],
)
def test_a_country_is_at_its_capital(alpha2: str, latitude: float, longitude: float) -> None:
    point = capital_point(alpha2)
    assert point is not None
    assert (round(point.latitude, 1), round(point.longitude, 1)) == (latitude, longitude)


@pytest.mark.parametrize("name", ["gomel", "homel", "bandar-abbas", "yelabuga", "sevastopol", "heihe"])
def test_a_town_is_found_by_its_names(name: str) -> None:
    assert town_point(name) is not None


@pytest.mark.parametrize("name", ["tripoli", "crimea", "springfield", "gulf", ""])
def test_what_is_no_one_town_is_not_placed(name: str) -> None:
    assert town_point(name) is None


def test_all_points_are_on_the_globe_and_all_states_have_one() -> None:
    for table in ("country_points.csv", "town_points.csv"):
        for row in table_rows(table):
            assert abs(float(row["latitude"])) <= 90
            assert abs(float(row["longitude"])) <= 180
    without = {row["alpha2"] for row in table_rows("country_names.csv") if capital_point(row["alpha2"]) is None}
    assert without <= set("aq bq bv hm pw tk um".split())  # nobody lives there, or too few for a town
