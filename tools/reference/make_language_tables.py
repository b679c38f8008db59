"""Write language_names.csv and ukrainian_countries.csv: names of the CLDR, by way of Babel.

Run from the repository root, then `python tools/reference/write_manifest.py`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from babel import Locale

from entrepot.documents.languages import LANGUAGES
from tools.reference.make_country_names import NOT_COUNTRIES

FOLDER = Path("src/entrepot/reference/tables")
ALSO = ("mk", "tg", "tt", "ka", "hy", "uz", "tk")


def main() -> None:
    """Write both tables in the order of the codes."""
    english, ukrainian = Locale("en"), Locale("uk")
    languages = sorted({*LANGUAGES.split(), *ALSO})
    _write("language_names.csv", ("code", "name"), ((code, english.languages[code]) for code in languages))
    countries = (
        (code.lower(), name)
        for code, name in sorted(ukrainian.territories.items())
        if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES and not set(name) & set("()-&’ ")
    )
    _write("ukrainian_countries.csv", ("alpha2", "name"), countries)


def _write(table: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (FOLDER / table).open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
