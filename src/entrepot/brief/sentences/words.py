"""Small classes of English words that the grammar needs: determiners, pronouns, words that point elsewhere."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def words_in(name: str) -> frozenset[str]:
    """The words of a class of words.csv, in lower case; empty for a class that it does not have.

    >>> "their" in words_in("pointing")
    True
    """
    table = files("entrepot.brief.sentences").joinpath("words.csv").read_text(encoding="utf-8")
    return frozenset(row["word"] for row in csv.DictReader(table.splitlines()) if row["class"] == name)
