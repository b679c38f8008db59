"""Write country_codes.csv: ISO 3166 alpha-2 and alpha-3 codes as the CLDR pairs them, by way of Babel.

Run from the repository root, after make_country_names.py and before write_manifest.py.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel.core import get_global

TABLES = Path("src/entrepot/reference/tables")


def main() -> None:
    """Write the table in the order of the codes."""
    with (TABLES / "country_names.csv").open(encoding="utf-8") as file:
        known = {row["alpha2"].upper() for row in csv.DictReader(file)}
    pairs = sorted(
        (alpha2.lower(), alpha3)
        for alpha3, (alpha2, *others) in get_global("territory_aliases").items()
        if len(alpha3) == 3 and alpha3.isalpha() and not others and alpha2 in known
    )
    with (TABLES / "country_codes.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("alpha2", "alpha3"))
        writer.writerows(pairs)


if __name__ == "__main__":
    main()
