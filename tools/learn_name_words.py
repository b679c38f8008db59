"""How often words stand in names of listed persons: `python -m tools.learn_name_words FOLDER OUT` writes the table.

FOLDER holds the EU transcriptions (`eu/*.csv`). The table gives counts over entries, not over spellings; words that
fewer than three entries have are left out, so that nobody's rare name is shipped.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from entrepot.entities.naming.persons import person_names

LEAST = 3


def count(names_of_entries: Iterable[Iterable[str]]) -> tuple[int, Counter[str]]:
    """How many entries there are, and how many have each word, in the form in which it is compared."""
    entries, counted = 0, Counter[str]()
    for names in names_of_entries:
        entries += 1
        counted.update({word.form for name in names for each in person_names(name) for word in each.words})
    return entries, counted


def names_of_persons(folder: Path) -> Iterable[list[str]]:
    """The names of each person of the EU lists, aliases too."""
    rows = (row for path in sorted((folder / "eu").glob("*.csv")) for row in _rows(path))
    for row in rows:
        if row["schema"] == "Person":
            yield [row["name"], *filter(None, row["alias"].split(";"))]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(folder: str, out: str) -> None:
    """Write the table."""
    entries, counted = count(names_of_persons(Path(folder)))
    kept = sorted((-number, form) for form, number in counted.items() if number >= LEAST and len(form) > 1)
    with Path(out).open("w", encoding="utf-8", newline="") as file:
        file.write(
            "# In how many names of persons a word stands; the first row counts the names. Learned from the EU's "
            "sanctions regulations (Decision 2011/833/EU: reuse with attribution) by tools/learn_name_words.py.\n"
        )
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("form", "names"), ("", entries), *((form, -negative) for negative, form in kept)])


if __name__ == "__main__":
    main(*sys.argv[1:])
