"""Write country_names.csv: ISO 3166 alpha-2 codes with the English and Russian names of the CLDR, by way of Babel.

Run from the repository root, then `python tools/reference/write_manifest.py`.
"""

from __future__ import annotations

import csv
from pathlib import Path

from babel import Locale

TABLE = Path("src/entrepot/reference/tables/country_names.csv")
# Codes of the CLDR that stand for no country or territory of ISO 3166; XK (Kosovo) is kept as the press uses it.
NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


def main() -> None:
    """Write the table in the order of the codes."""
    english, russian = Locale("en").territories, Locale("ru").territories
    codes = sorted(code for code in english if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES)
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("alpha2", "name_en", "name_ru"))
        writer.writerows((code.lower(), english[code], russian[code]) for code in codes)


if __name__ == "__main__":
    main()
