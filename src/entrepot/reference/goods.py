"""Goods: the class that a term names, the families of weapons and vehicles, and designators such as "MZKT-791300"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from entrepot.reference.gazetteer import plural_of
from entrepot.reference.tables import table_rows

OTHER = "other"
NOT_GOODS = "none"
# A kit, an unfinished part or a case of something counts as that thing (annotation guidelines of the claims).
UNFINISHED = frozenset(
    {
        "kit",
        "kits",
        "body",
        "bodies",
        "casing",
        "casings",
        "case",
        "cases",
        "blank",
        "blanks",
        "hull",
        "hulls",
        "container",
        "containers",
    }
)
# Nouns that say nothing of the class: "Bastion systems" are what Bastion is.
SYSTEM_WORDS = frozenset(
    {
        "system",
        "systems",
        "complex",
        "complexes",
        "battery",
        "batteries",
        "family",
        "series",
        "variant",
        "variants",
        "version",
        "versions",
        "fighter",
        "fighters",
        "model",
        "models",
    }
)


@dataclass(frozen=True, slots=True)
class Family:
    """A family of weapons, aircraft or vehicles. `is_plain` says that its name alone, without a number, names it."""

    name: str
    goods_class: str
    is_plain: bool
    country: str  # where it is made, ISO 3166 alpha-2


@cache
def goods_terms() -> dict[tuple[str, ...], str]:
    """Goods class by the words of a term, lower case, singular and plural, split at blanks and hyphens.

    The class "none" marks terms that name no goods though their words do: "shell company".
    """
    terms: dict[tuple[str, ...], str] = {}
    for row in table_rows("goods_terms.csv"):
        words = term_words(row["term"])
        terms[words] = row["class"]
        if row["number"] == "any":
            terms[(*words[:-1], plural_of(words[-1]))] = row["class"]
    return terms


def term_words(words: str) -> tuple[str, ...]:
    """The words of a term as the table keys them.

    >>> term_words("Air-defence systems")
    ('air', 'defence', 'systems')
    """
    return tuple(part for part in re.split(r"[\s‐‑–-]+", words.lower()) if part)


def goods_class(words: Sequence[str]) -> tuple[str, int] | None:
    """Class and number of words of the longest term that the words end with; None where they end with none.

    The last word is the head: "drone engines" are engines, "engine drones" drones.

    >>> goods_class(["drone", "engines"]), goods_class(["152", "mm", "artillery", "shells"])
    (('other', 2), ('ammunition', 2))
    """
    lowered = tuple(word.lower() for word in words)
    for length in range(min(len(lowered), _longest_term()), 0, -1):
        found = goods_terms().get(lowered[-length:])
        if found:
            return None if found == NOT_GOODS else (found, length)
    return None


def is_idiom(words: Sequence[str]) -> bool:
    """Whether words that name goods one by one name none together.

    >>> is_idiom(["shell", "companies"]), is_idiom(["artillery", "shells"])
    (True, False)
    """
    return goods_terms().get(tuple(word.lower() for word in words)) == NOT_GOODS


@cache
def families() -> dict[str, Family]:
    """Families by their name as written."""
    return {
        row["family"]: Family(row["family"], row["class"], row["plain"] == "yes", row["maker_country"])
        for row in table_rows("designator_families.csv")
    }


@cache
def _plain_in_small_letters() -> dict[str, Family]:
    return {name.lower(): family for name, family in families().items() if family.is_plain and len(name) > 3}


def family_of(word: str) -> Family | None:
    """The family that a word names before a noun for goods, also in small letters; None where it names none.

    >>> family_of("Javelin").goods_class, family_of("shahed").name, family_of("javelin")
    ('missile', 'Shahed', None)
    """
    return families().get(word) or _plain_in_small_letters().get(word)


# Letters, a hyphen and digits, with a mark of version; or digits and letters as in "9M723", "2S19".
_DESIGNATOR = re.compile(
    r"(?P<family>[^\W\d_]{1,12}|\d{1,2}[A-Z]{1,2})[-‐‑–]?(?P<number>\d{1,6}(?:[.,]\d)?)(?P<version>[-‐‑–]?[^\W\d_]{0,4}\d{0,2}(?:[-‐‑–]?[^\W\d_]{1,3})?)"
)
_NUMBERED_FIRST = re.compile(r"\d{1,2}[A-Z]\d{1,3}[A-Z]{0,2}\d?")
_NOT_DESIGNATORS = re.compile(
    r"(?:covid|hs|iso|iec|utc|gmt|g|a|h|q|fy|annex|no|nr|art|un|eu|us|en|din|gost|as|cn|co|mid|part|day|top|unit|block)"
    r"[-‐‑–]?\d+\w*",
    re.IGNORECASE,
)


def designator_class(word: str) -> str | None:
    """Goods class of a word that is a designator; "other" for one of an unknown family, None for any other word.

    A family of one letter needs the hyphen ("S-400"), so that "A4" and "G20" are no aircraft.

    >>> [designator_class(word) for word in ("MZKT-791300", "Shahed-136", "COVID-19", "A4")]
    ['vehicle', 'uav', None, None]
    """
    plain = families().get(word)
    if plain:
        return plain.goods_class if plain.is_plain else None
    base, _, version = word.partition("-")
    if version.isalpha() and len(version) <= 3 and base in families():
        return families()[base].goods_class
    match = _DESIGNATOR.fullmatch(word)
    if not match:
        return None
    return _class_of_designator(word, match["family"])


def _class_of_designator(word: str, family: str) -> str | None:
    has_hyphen = bool(re.search(r"[-‐‑–]", word))
    known = families().get(family) or families().get(family.capitalize())
    if known and (len(family) > 1 or has_hyphen):
        return known.goods_class
    if _NOT_DESIGNATORS.fullmatch(word) or not family[:1].isupper() or not has_hyphen:
        return OTHER if _NUMBERED_FIRST.fullmatch(word) else None
    return OTHER


@cache
def _longest_term() -> int:
    return max(len(words) for words in goods_terms())


@cache
def wider_classes(goods_class: str) -> tuple[str, ...]:
    """A goods class and all that include it, narrowest first.

    >>> wider_classes("uav")
    ('uav', 'arms', 'goods')
    """
    above = {row["class"]: row["wider"] for row in table_rows("goods_classes.csv")}.get(goods_class)
    return (goods_class, *(wider_classes(above) if above else ()))
