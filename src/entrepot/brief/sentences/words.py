"""Small classes of English words that the grammar needs: determiners, pronouns, words that point elsewhere."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

_COUNTS = "no one two three four five six seven eight nine ten eleven twelve".split()


@cache
def words_in(name: str) -> frozenset[str]:
    """The words of a class of words.csv, in lower case; empty for a class that it does not have.

    >>> "their" in words_in("pointing")
    True
    """
    table = files("entrepot.brief.sentences").joinpath("words.csv").read_text(encoding="utf-8")
    return frozenset(row["word"] for row in csv.DictReader(table.splitlines()) if row["class"] == name)


def in_words(count: int) -> str:
    """A small count as a word, a larger one in digits.

    >>> in_words(3), in_words(1200)
    ('three', '1,200')
    """
    return _COUNTS[count] if count < len(_COUNTS) else f"{count:,}"
