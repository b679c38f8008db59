"""Classes of English words that the linter looks for, read from its tables."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from entrepot.model.claims import Status


@cache
def words_of_class(name: str) -> re.Pattern[str]:
    """A pattern that finds the words of a class of words.csv, whole and in any letters.

    >>> bool(words_of_class("hedge").search("Russia reportedly ordered drones"))
    True
    """
    listed = [row["pattern"] for row in _rows("words.csv") if row["class"] == name]
    return re.compile(rf"\b(?:{'|'.join(listed)})\b", re.IGNORECASE)


@cache
def stage_words() -> Mapping[Status, re.Pattern[str]]:
    """For each status that is not yet done, the words of which a sentence must have one."""
    rows = _rows("stages.csv")
    return MappingProxyType(
        {Status(row["status"]): re.compile(rf"\b(?:{row['pattern']})\b", re.IGNORECASE) for row in rows}
    )


@cache
def verdicts() -> tuple[re.Pattern[str], ...]:
    """Patterns of the words that only a named source or a record may say, one for each verdict."""
    return tuple(re.compile(rf"\b(?:{row['pattern']})\b", re.IGNORECASE) for row in _rows("verdicts.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    table = files("entrepot.brief.lint").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(table.splitlines()))
