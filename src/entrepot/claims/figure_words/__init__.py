"""The words that numbers, measures, sums, changes and dates are written with, by language.

Each file `LANGUAGE/NAME.yml` holds sections. In a word `*` stands for any ending ("тонн*") and a space for any white
space. A section of rules holds patterns (regular expressions) by the reading that they go to; in them `@NAME` stands
for the fragment of that name in the same file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

from entrepot.claims.version import LANGUAGES


def figure_language(language: str) -> str:
    """The language whose figures are read in a document: Russian in Russian ones, else English.

    >>> figure_language("ru"), figure_language("und")
    ('ru', 'en')
    """
    return language if language in LANGUAGES else "en"


@cache
def section(language: str, name: str, part: str) -> Any:
    """A section of a file as it stands there; None where the file has none."""
    path = files(__package__).joinpath(language, f"{name}.yml")
    return _file(path.read_text(encoding="utf-8")).get(part)


@cache
def listed(language: str, name: str, part: str) -> tuple[str, ...]:
    """The words of a list; none where the language has no such section.

    >>> "dozen" in listed("en", "numerals", "alone")
    True
    """
    return tuple(str(word) for word in section(language, name, part) or ())


@cache
def valued(language: str, name: str, part: str) -> Mapping[str, float]:
    """The value of each word of a table.

    >>> valued("en", "numerals", "scales")["million"]
    1000000.0
    """
    table = section(language, name, part) or {}
    return MappingProxyType({word: float(value) for value, words in table.items() for word in words})


def alternation(words: Iterable[str]) -> str:
    r"""A pattern for any of some words, the longest first; one that never fits for none.

    >>> print(alternation(["ton", "metric ton", "тонн*"]))
    metric\s+ton|тонн\w*|ton
    """
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(_pattern(word) for word in ordered) or r"(?!)"


def _pattern(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+").replace(" ", r"\s+").replace(r"\*", r"\w*")


def value_of(word: str, table: Mapping[str, float]) -> float | None:
    """The value of a word in a table whose words may end in `*`; None where none fits.

    >>> value_of("тысячам", {"тысяч*": 1000.0})
    1000.0
    """
    lower = re.sub(r"\s+", " ", word.lower())
    if lower in table:
        return table[lower]
    stems = [stem for stem in table if stem.endswith("*") and lower.startswith(stem[:-1])]
    return table[max(stems, key=len)] if stems else None


@cache
def patterns(language: str, name: str, part: str = "rules") -> tuple[tuple[str, str], ...]:
    """Reading and pattern of each rule of a file, with its fragments put in.

    >>> patterns("en", "moments")[0][0]
    'full_day'
    """
    fragments: dict[str, str] = {}
    for fragment, pattern in (section(language, name, "fragments") or {}).items():
        fragments[fragment] = _filled(" ".join(pattern.split("\n")) if "\n" in pattern else pattern, fragments)
    return tuple(
        (reading, _filled(pattern, fragments))
        for rule in section(language, name, part) or ()
        for reading, pattern in rule.items()
    )


def _filled(pattern: str, fragments: Mapping[str, str]) -> str:
    return re.sub(r"@([A-Z_]+)", lambda match: f"(?:{fragments[match[1]]})", pattern)


@cache
def meanings(part: str = "meanings") -> Mapping[str, str]:
    """What the words of relative dates mean, of all languages: "прошл*" is `last`, "вторник*" `tuesday`."""
    return MappingProxyType(
        {
            word: meant
            for language in LANGUAGES
            for meant, words in (section(language, "moments", part) or {}).items()
            for word in words
        }
    )


@cache
def meaning(word: str, part: str = "meanings") -> str:
    """What a word of a relative date means; the word itself in lower case where no table has it.

    >>> meaning("прошлого"), meaning("coming"), meaning("2023"), meaning("годами", "time_units")
    ('last', 'next', '2023', 'years')
    """
    lower, table = re.sub(r"\s+", " ", word.lower()), meanings(part)
    if lower in table:
        return table[lower]
    stems = [stem for stem in table if stem.endswith("*") and lower.startswith(stem[:-1])]
    return table[max(stems, key=len)] if stems else lower


@cache
def _file(content: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(content)
    return found
