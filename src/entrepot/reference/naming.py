"""Words around names: legal forms and types of organisations, titles of persons, words for ships; and slugs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from entrepot.reference.tables import table_rows

# Latin letters that Unicode does not decompose.
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ǝ": "e"}
)


@cache
def organisation_words(role: str) -> frozenset[str]:
    """Words of one role: legal_form ("LLC"), type ("plant"), descriptor ("firm"), state_body ("ministry"), ending.

    Endings are those of the blended names that firms in Russian have: "zavod", "mash", "prom". The role no_name holds
    abbreviations that name no actor: "CNC", "LNG".
    """
    return frozenset(row["word"] for row in table_rows("organisation_words.csv") if row["role"] == role)


@cache
def person_titles() -> frozenset[tuple[str, ...]]:
    """Titles of persons, each as its words."""
    return frozenset(tuple(row["title"].split()) for row in table_rows("person_titles.csv"))


def has_organisation_ending(name: str) -> bool:
    """Whether a name of one word ends as blended names of firms do.

    >>> has_organisation_ending("Tulamashzavod"), has_organisation_ending("Bank"), has_organisation_ending("Minsk")
    (True, False, False)
    """
    return any(name.lower().endswith(ending) and len(name) > len(ending) + 2 for ending in organisation_words("ending"))


@cache
def offices() -> frozenset[str]:
    """Titles of one word that name an office and are no surname: "Minister"."""
    return frozenset(row["title"] for row in table_rows("person_titles.csv") if row["form"] == "office")


@cache
def vessel_words() -> frozenset[str]:
    """Prefixes and types of ships that stand before their names."""
    return frozenset(row["word"] for row in table_rows("vessel_words.csv"))


def slug(name: str) -> str:
    """A name in lower-case ASCII with hyphens, as keys hold it; letters outside Latin stay as they are.

    >>> slug("Ayazma Dış Ticaret"), slug("No. 9, “Bağlar”")
    ('ayazma-dis-ticaret', 'no-9-baglar')
    """
    decomposed = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(sign for sign in decomposed if not unicodedata.combining(sign)).lower().translate(_LETTERS)
    return "-".join(re.findall(r"\w+", re.sub(r"['’`ʼ]", "", kept).replace("_", " ")))


def organisation_slug(name: str) -> str:
    """The slug of an organisation's name without article, legal form and lower-case words for its type.

    >>> organisation_slug("OOO Ural-Aero"), organisation_slug("the Orlan-Tochmash institute")
    ('ural-aero', 'orlan-tochmash')
    >>> organisation_slug("Limited Liability Company Zenit"), organisation_slug("Sokol Public Joint Stock Company")
    ('zenit', 'sokol')
    """
    for descriptor in organisation_words("descriptor"):
        if " " in descriptor:
            name = name.replace(f"{descriptor} ", "")
    name = _without_long_form(name)
    words = re.sub(r"\([^)]*\)|[“”\"«»„,]", " ", name).split()
    kept = [word for word in words if not _is_dropped(word)]
    return slug(" ".join(kept or words))


def _without_long_form(name: str) -> str:
    """A name without a legal form of several words before or after it; the form alone stays."""
    for form in _long_forms():
        bare = name.removeprefix(f"{form} ").removesuffix(f" {form}")
        if bare != name:
            return bare.rstrip(" ,")
    return name


@cache
def _forms_in_capitals() -> frozenset[str]:
    """Legal forms as names in capitals have them: "LTD", "CO."."""
    return frozenset(form.upper() for form in organisation_words("legal_form"))


@cache
def _long_forms() -> tuple[str, ...]:
    """Legal forms of several words, the longest first."""
    return tuple(sorted((form for form in organisation_words("legal_form") if " " in form), key=len, reverse=True))


def person_slug(name: str) -> str:
    """The slug of a person's name without titles and what stands before them; a title alone stays.

    >>> person_slug("Ms Wong Ka-yee"), person_slug("President Alexander Lukashenko")
    ('wong-ka-yee', 'alexander-lukashenko')
    """
    words = re.sub(r"[“”\"«»„,]", " ", name).split()
    return slug(" ".join(words[_last_title(words) + 1 :]))


def _last_title(words: list[str]) -> int:
    """Index of the last title that words follow, -1 for none."""
    return max((i for i, word in enumerate(words[:-1]) if (word,) in person_titles()), default=-1)


def title_length(words: list[str]) -> int:
    """How many of the first words are titles.

    >>> title_length(["Deputy", "Prime", "Minister", "Smith"])
    3
    """
    length = 0
    while length < len(words):
        step = next((n for n in (1, 2, 3) if tuple(words[length : length + n]) in person_titles()), 0)
        if not step:
            break
        length += step
    return length


def _is_dropped(word: str) -> bool:
    if word in ("the", "The", "a", "an"):
        return True
    if word in organisation_words("legal_form") or (word.isupper() and word in _forms_in_capitals()):
        return True
    return word.islower() and any(word in organisation_words(role) for role in ("type", "descriptor"))
