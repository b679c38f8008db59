"""Word lists that carry meaning: hedges, negation, verbs of saying and planning, kinds of nouns.

Each file `LANGUAGE/NAME.yml` holds sections. A section is a list of words or phrases, or a table from a class to the
words of that class, written as one line of words with `_` for a space inside a phrase.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

LANGUAGE = "en"


@cache
def cue_list(name: str, section: str) -> frozenset[str]:
    """Words and phrases of a section that is a plain list.

    >>> "through" in cue_list("prepositions", "loose")
    True
    """
    return frozenset(_words(_file(name)[section]))


@cache
def cue_table(name: str, section: str) -> Mapping[str, str]:
    """Class of each word or phrase of a section.

    >>> cue_table("governors", "verbs")["explore"]
    'explored'
    """
    table = {word: group for group, words in _file(name)[section].items() for word in _words(words)}
    return MappingProxyType(table)


@cache
def _file(name: str) -> dict[str, dict[str, str]]:
    """Content of one file."""
    content: dict[str, dict[str, str]] = yaml.safe_load(
        files(__package__).joinpath(LANGUAGE, f"{name}.yml").read_text(encoding="utf-8")
    )
    return content


def _words(listed: object) -> list[str]:
    """Words of a list, or of a line in which `_` stands for a space."""
    words = listed if isinstance(listed, list) else str(listed).split()
    return [str(word).replace("_", " ") for word in words]
