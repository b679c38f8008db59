"""The bundled word lists for joining names: rows of CSV files, comment lines left out."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of one bundled table, by column name.

    >>> rows("spellings")[0]
    {'written': 'shch', 'compared': 'sh'}
    """
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(csv.DictReader(lines))
