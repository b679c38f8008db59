"""Write russian_cities.csv: cities with the Russian and English names of the CLDR, by way of Babel, where they differ.

The CLDR names one city for each time zone. Rows below the mark `own` in the column `source` are kept: they were added
by hand. Run from the repository root, then `python tools/reference/write_manifest.py`.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

from entrepot.reference.naming import slug
from entrepot.reference.romanisation import romanised

# Stations and small places whose Russian names are forms of other names: Туле is Тула in another case.
LEFT_OUT = frozenset("Белен Дарвин Дейвис Кейси Маэ Моусон Ном Ротера Сёва Трук Туле Юкла".split())
TABLE = Path("src/entrepot/reference/tables/russian_cities.csv")


def main() -> None:
    """Write the table in the order of the Russian names, our own rows last."""
    with TABLE.open(encoding="utf-8") as file:
        own = [row for row in csv.DictReader(file) if row["source"] == "own"]
    kept = {row["name"] for row in own}
    english, russian = Locale("en").time_zones, Locale("ru").time_zones
    names = {zone["city"]: _english(key, english) for key, zone in russian.items() if zone.get("city")}
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "key", "source"))
        for name, city in sorted(names.items()):
            if (
                name not in kept | LEFT_OUT
                and "о-в" not in name
                and city
                and slug(romanised(name, "y")) != slug(city)
                and "," not in name
            ):
                writer.writerow((name, slug(city), "cldr"))
        writer.writerows((row["name"], row["key"], row["source"]) for row in own)


def _english(zone: str, english: dict[str, dict[str, str]]) -> str:
    """The English name of a zone's city: the exemplar city where one is given, else the last part of the zone."""
    return english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")


if __name__ == "__main__":
    main()
