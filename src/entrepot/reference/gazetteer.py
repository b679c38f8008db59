"""Names that are known beforehand: countries, their adjectives and peoples, seats of state, groups, regions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from entrepot.reference.tables import table_rows


class NameForm(StrEnum):
    """How a name names its entity."""

    NAME = "name"
    ADJECTIVE = "adjective"  # "Iranian", "Hong Kong"
    PEOPLE = "people"  # "Iranians", "a Russian"
    CAPITAL = "capital"  # a place, or the state when it acts
    PALACE = "palace"  # always the state: "the Kremlin"
    GROUP = "group"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name, as written in mid-sentence, and the key of what it names."""

    name: str
    key: str
    form: NameForm


@cache
def known_names() -> tuple[KnownName, ...]:
    """All names of the tables; one name may stand for several forms ("Hong Kong")."""
    return tuple(dict.fromkeys((*_country_names(), *_demonyms(), *_seats(), *_others())))


@cache
def country_adjective(alpha2: str) -> str | None:
    """The usual adjective of a country, None where the table has none.

    >>> country_adjective("kp")
    'North Korean'
    """
    return _adjectives().get(alpha2)


@cache
def common_words() -> frozenset[str]:
    """Names that are also common English words when written in lower case: "turkey", "china"."""
    return frozenset(row["word"] for row in table_rows("common_words.csv"))


@cache
def country_name(alpha2: str) -> str:
    """The English short name of a country for readers. Raises KeyError for a code that is none.

    >>> country_name("kg")
    'Kyrgyzstan'
    """
    return {row["alpha2"]: row["name_en"] for row in table_rows("country_names.csv")}[alpha2]


def plural_of(noun: str) -> str:
    """The plural of a people or thing; "Chinese" and "Swiss" have none of their own.

    >>> plural_of("Iranian"), plural_of("Japanese"), plural_of("battery")
    ('Iranians', 'Japanese', 'batteries')
    """
    if noun.endswith(("ese", "ss", "sh", "ch", "x", "z")) and noun[0].isupper():
        return noun
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _country_names() -> Iterator[KnownName]:
    for row in table_rows("country_names.csv"):
        for name in (row["name_en"], row["name_ru"]):
            yield KnownName(name.replace("’", "'"), f"country:{row['alpha2']}", NameForm.NAME)
            if "&" in name:
                yield KnownName(name.replace("&", "and"), f"country:{row['alpha2']}", NameForm.NAME)
    for row in table_rows("country_aliases.csv"):
        yield KnownName(row["alias"], f"country:{row['alpha2']}", NameForm.NAME)


def _demonyms() -> Iterator[KnownName]:
    for row in table_rows("demonyms.csv"):
        key, adjectives = f"country:{row['alpha2']}", row["adjectives"].split("|")
        for adjective in adjectives:
            yield KnownName(adjective, key, NameForm.ADJECTIVE)
        for person in row["persons"].split("|") if row["persons"] else _persons(adjectives):
            yield KnownName(person, key, NameForm.PEOPLE)


def _persons(adjectives: list[str]) -> Iterator[str]:
    for adjective in adjectives:
        if not adjective.isupper():
            yield adjective
            yield plural_of(adjective)


def _seats() -> Iterator[KnownName]:
    for row in table_rows("seats_of_state.csv"):
        yield KnownName(row["name"], row["key"], NameForm(row["kind"]))


def _others() -> Iterator[KnownName]:
    for row in table_rows("groups.csv"):
        yield KnownName(row["name"], row["key"], NameForm.GROUP)
    for row in table_rows("regions.csv"):
        yield KnownName(row["name"], row["key"], NameForm.REGION)


@cache
def _adjectives() -> dict[str, str]:
    return {row["alpha2"]: row["adjectives"].split("|")[0] for row in table_rows("demonyms.csv")}
