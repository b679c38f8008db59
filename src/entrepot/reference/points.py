"""Where capitals and towns lie. Source: GeoNames (CC BY 4.0), tools/reference/make_points.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from entrepot.reference.tables import table_rows


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map in degrees (WGS 84), to about a kilometre; `name` is the capital or the key of the town.

    `alpha2` is the country code that GeoNames has the place under.
    """

    name: str
    alpha2: str
    latitude: float
    longitude: float


def capital_point(alpha2: str) -> Point | None:
    """The capital of a country, None where GeoNames has none.

    >>> capital_point("by")
    Point(name='Minsk', alpha2='by', latitude=53.9, longitude=27.57)
    """
    return _capitals().get(alpha2)


def town_point(name: str) -> Point | None:
    """The town that a name means, as keys write it; None for one that is unknown or that two towns of like size bear.

    >>> town_point("gomel"), town_point("abdera")
    (Point(name='gomel', alpha2='by', latitude=52.43, longitude=30.98), None)
    """
    return _towns().get(name)


@cache
def _capitals() -> Mapping[str, Point]:
    rows = table_rows("country_points.csv")
    return MappingProxyType({row["alpha2"]: _point(row["capital"], row) for row in rows})


@cache
def _towns() -> Mapping[str, Point]:
    rows = table_rows("town_points.csv")
    return MappingProxyType({name: _point(name, row) for row in rows for name in row["keys"].split("|")})


def _point(name: str, row: Mapping[str, str]) -> Point:
    return Point(name, row["alpha2"], float(row["latitude"]), float(row["longitude"]))
