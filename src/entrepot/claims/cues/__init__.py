"""Word lists that carry meaning: hedges, negation, verbs of saying and planning, kinds of nouns.

Each file `LANGUAGE/NAME.yml` holds sections. A section is a list of words or phrases, or a table from a class to the
words of that class, written as one line of words with `_` for a space inside a phrase. The languages are read together:
what is written in Latin and in Cyrillic letters never collides.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml

from entrepot.claims.version import LANGUAGES


@cache
def cue_list(name: str, section: str) -> frozenset[str]:
    """Words and phrases of a section that is a plain list.

    >>> "through" in cue_list("prepositions", "loose")
    True
    """
    return frozenset(word for content in _contents(name, section) for word in _words(content))


@cache
def cue_table(name: str, section: str) -> Mapping[str, str]:
    """Class of each word or phrase of a section.

    >>> cue_table("governors", "verbs")["explore"]
    'explored'
    """
    contents = [content for content in _contents(name, section) if isinstance(content, dict)]
    return MappingProxyType(
        {word: group for content in contents for group, words in content.items() for word in _words(words)}
    )


def _contents(name: str, section: str) -> list[object]:
    """What the files of all languages hold under a section; KeyError where none has it."""
    found = [_file(language, name)[section] for language in LANGUAGES if section in _file(language, name)]
    if not found:
        raise KeyError(f"{name}.yml: no section {section}")
    return found


@cache
def _file(language: str, name: str) -> dict[str, object]:
    """Content of one file, nothing for a language that has none of that name."""
    file = files(__package__).joinpath(language, f"{name}.yml")
    content: dict[str, object] = yaml.safe_load(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return content


def _words(listed: object) -> list[str]:
    """Words of a list, or of a line in which `_` stands for a space."""
    words = listed if isinstance(listed, list) else str(listed).split()
    return [str(word).replace("_", " ") for word in words]
