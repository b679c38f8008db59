"""Russian names that are known beforehand and Russian words around names, all in the nominative."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from entrepot.reference.gazetteer import KnownName, NameForm
from entrepot.reference.tables import table_rows


@dataclass(frozen=True, slots=True)
class StateBody:
    """A body of a state: its name, the pattern of its key, and its country where the name alone tells it.

    The pattern holds {adjective} or {country} in place of its country's: "{adjective}-defence-ministry".
    """

    name: str
    pattern: str
    country: str | None


@cache
def russian_names() -> tuple[KnownName, ...]:
    """Countries, their adjectives and peoples, seats of state, groups and regions in Russian."""
    return tuple(dict.fromkeys((*_countries(), *_seats(), *_others())))


@cache
def state_bodies() -> tuple[StateBody, ...]:
    """Ministries, services and other bodies of states."""
    rows = table_rows("russian_state_bodies.csv")
    return tuple(StateBody(row["name"], row["key"], row["country"] or None) for row in rows)


@cache
def russian_organisation_words(role: str) -> dict[str, str]:
    """English words by Russian ones of one role: legal_form ("ООО"), descriptor ("фирма"), type ("завод"), part.

    Descriptors say what a firm does and are no part of its name; a type belongs to the name where it is not quoted; a
    part is an adjective or noun within it. The English is empty where none is written.
    """
    rows = table_rows("russian_organisation_words.csv")
    return {row["word"]: row["english"] for row in rows if row["role"] == role}


@cache
def russian_person_titles() -> frozenset[str]:
    """Titles of persons of one word."""
    return frozenset(row["title"] for row in table_rows("russian_person_titles.csv"))


@cache
def russian_vessel_words() -> frozenset[str]:
    """Words for ships that stand before their names."""
    return frozenset(row["word"] for row in table_rows("russian_vessel_words.csv"))


@cache
def loanwords() -> dict[str, str]:
    """English words by their spelling in the Russian names of firms and ships: "трейдинг"."""
    return {row["word"]: row["english"] for row in table_rows("russian_loanwords.csv")}


@cache
def city_keys() -> dict[str, str]:
    """Slugs of the English names of cities and other places by their Russian names, where romanisation misses them."""
    return {row["name"]: row["key"] for row in table_rows("russian_cities.csv")}


@cache
def romanised_surnames() -> dict[str, str]:
    """Surnames from languages that write Latin or have a spelling of their own, by the Russian name in lower case."""
    return {row["name"].lower(): row["latin"] for row in table_rows("russian_surnames.csv")}


@cache
def family_spellings() -> dict[str, str]:
    """Families of weapons by their Russian names, where romanisation does not give the English name."""
    return {row["name"]: row["family"] for row in table_rows("russian_families.csv")}


@cache
def russian_goods_terms() -> tuple[tuple[str, str], ...]:
    """Terms for goods in the nominative singular, each with its class; "none" marks what only looks like goods."""
    return tuple((row["term"], row["class"]) for row in table_rows("russian_goods_terms.csv"))


def _countries() -> Iterator[KnownName]:
    for row in table_rows("country_names.csv"):
        if "(" not in row["name_ru"]:
            yield KnownName(row["name_ru"].replace("’", "'"), f"country:{row['alpha2']}", NameForm.NAME)
    for row in table_rows("russian_countries.csv"):
        key = f"country:{row['alpha2']}"
        columns = (("names", NameForm.NAME), ("adjectives", NameForm.ADJECTIVE), ("people", NameForm.PEOPLE))
        for column, form in columns:
            yield from (KnownName(name, key, form) for name in row[column].split("|") if name)


def _seats() -> Iterator[KnownName]:
    for row in table_rows("russian_seats.csv"):
        yield KnownName(row["name"], row["key"], NameForm(row["kind"]))


def _others() -> Iterator[KnownName]:
    for table, form in (("russian_groups.csv", NameForm.GROUP), ("russian_regions.csv", NameForm.REGION)):
        yield from (KnownName(row["name"], row["key"], form) for row in table_rows(table))


@cache
def context_words(role: str) -> frozenset[str]:
    """Lemmas of one role: currency ("рубль"), speech ("отрицать"), general ("НПЗ"), not_organisation ("операция").

    Verbs of speech are those whose plural without a subject lets the state speak whose capital is named. General
    abbreviations name no organisation of their own.
    """
    return frozenset(row["word"] for row in table_rows("russian_context_words.csv") if row["role"] == role)


@cache
def place_adjectives() -> dict[str, str]:
    """English names of places by adjectives that no rule leads back to them: "московский"."""
    return {row["adjective"]: row["place"] for row in table_rows("russian_place_adjectives.csv")}


@cache
def ukrainian_names() -> tuple[KnownName, ...]:
    """Countries, adjectives, groups, seats and cities in Ukrainian, in the nominative."""
    rows = table_rows("ukrainian_countries.csv")
    countries = (KnownName(row["name"], f"country:{row['alpha2']}", NameForm.NAME) for row in rows)
    others = (KnownName(row["name"], row["key"], NameForm(row["form"])) for row in table_rows("ukrainian_names.csv"))
    return (*countries, *others)
