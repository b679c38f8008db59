"""An organisation's name as words that can be compared: legal form told apart, short forms as names of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from entrepot.entities.naming.scripts import Script, script_of
from entrepot.entities.naming.words import Word, folded_lookalikes, word, words
from entrepot.entities.tables import rows

_REMEMBERED = 1 << 16
_BRACKETS = re.compile(r"[(\[（](.*?)[)\]）]")
_ALTERNATIVES = re.compile(
    r"\s*(?:/|;|\ba\.?k\.?a\.?[ :]|\b(?:also known as|formerly known as|formerly)\b:?)\s*", re.IGNORECASE
)
_INITIALISM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")  # "G.m.b.H.", "A.B.C."
_SMALL = frozenset(
    {
        "of",
        "the",
        "for",
        "and",
        "in",
        "on",
        "at",
        "de",
        "la",
        "el",
        "al",
        "i",
        "po",
        "dla",
        "im",
        "imeni",
        "named",
        "after",
        "s",
        "va",
    }
)
_ADJECTIVE = re.compile(r"(?:sk(?:i|a|e|oe|ogo|oi|ih|om|ae|ii|ai)|in(?:ski|ska))$")
_OF_PLACE = re.compile(r"sk(?:i|a|e|oe|ogo|oi|ih|om|ae|ii|ai)$")
_PLACE_ENDING = re.compile(r"(?<=[a-z]{4})(?:sk|[aeiou])$")
_ENDING = re.compile(r"(?:ogo|ego|imi|ami|[aeiou]+[hm]?)$")
_SYLLABIC = frozenset({Script.HAN, Script.HANGUL})


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """One way of writing a name.

    `words` are those that tell the organisation, in order; `stems` their forms without the endings of adjectives;
    `legal` what its legal form is ("limited", "stock", "state", "free-zone"), empty where none is told; `initials` the
    first letters of the words; `joined` the forms as one string, also `sorted_forms`. A name in Han or Hangul has its
    characters in `characters`, without those of the legal form.
    """

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    script: Script
    legal: frozenset[str]
    initials: str
    joined: str
    sorted_forms: str
    characters: str = ""


@lru_cache(_REMEMBERED)
def organisation_names(text: str) -> tuple[OrganisationName, ...]:
    """The ways of writing an organisation's name that a text gives; what stands in brackets is one more.

    >>> [name.joined for name in organisation_names("Joint Stock Company ‘Orlan’ (AO ‘Zavod Orlan’)")]
    ['orlan', 'zavodorlan']
    """
    found: dict[tuple[tuple[str, ...], str], OrganisationName] = {}
    for written in _variants(text):
        name = _organisation_name(written)
        if name.words or name.characters:
            found.setdefault((tuple(each.form for each in name.words), name.characters), name)
    return tuple(found.values())


def _variants(text: str) -> Iterator[str]:
    short_forms = [inside for inside in _BRACKETS.findall(text) if _is_name(inside)]
    bare = _BRACKETS.sub(lambda bracket: " " if _is_name(bracket[1]) else f" {bracket[1]} ", text)
    for written in (bare, *short_forms):
        yield from (part for part in _ALTERNATIVES.split(written) if len(part.strip()) > 1)


def _is_name(inside: str) -> bool:
    """True if what stands in brackets names the organisation anew: an acronym, or words with a legal form, or many.

    A place in brackets ("(Hong Kong) Limited") is a part of the name.
    """
    found = words(inside)
    if len(found) == 1:
        return len(inside.strip()) > 2 and not any(map(str.islower, inside[1:]))
    return len(found) > 2 or bool(_parted(list(found))[1])


def _organisation_name(written: str) -> OrganisationName:
    script = script_of(written)
    if script in _SYLLABIC:
        return _syllabic_name(written, script)
    squeezed = _INITIALISM.sub(lambda match: match[0].replace(".", "") + " ", written)
    if script is Script.CYRILLIC:
        squeezed = " ".join(folded_lookalikes(part) for part in squeezed.split())
    found = [_as_number(_without_article(each)) for each in words(squeezed)]
    core, legal = _parted(found)
    telling = tuple(each for each in core if each.form not in _SMALL) or tuple(core)
    telling = telling or tuple(found)
    return OrganisationName(
        telling,
        tuple(stem(each.form) for each in telling),
        script,
        legal,
        "".join(each.form[:1] for each in telling),
        "".join(each.form for each in telling),
        " ".join(sorted(each.form for each in telling)),
    )


def _syllabic_name(written: str, script: Script) -> OrganisationName:
    legal = frozenset(row["form"] for row in rows("han_legal_forms") if row["written"] in written)
    for row in rows("han_legal_forms"):
        written = written.replace(row["written"], "")
    characters = "".join(letter for letter in written if letter.isalnum())
    return OrganisationName((), (), script, legal - {""}, "", "", "", characters)


def stem(form: str) -> str:
    """A form without the ending of a place or of the adjective that is made of it.

    >>> stem("volgogradska") == stem("volgograd"), stem("samarski") == stem("samara"), stem("omskogo") == stem("omsk")
    (True, True, True)
    """
    short = _ADJECTIVE.sub("", form)
    if len(short) < 4:
        short = _OF_PLACE.sub("sk", form)
    short = _PLACE_ENDING.sub("", short)
    return short if len(short) >= 4 else form


@lru_cache(_REMEMBERED)
def base(form: str) -> str:
    """A form without its ending, under which the table of translations has it: one row for all cases of a word.

    >>> base("mashinostroitelna") == base("mashinostroitelnogo"), base("zavod")
    (True, 'zavod')
    """
    short = _ENDING.sub("", form)
    return short if len(short) >= 4 else form


def _without_article(each: Word) -> Word:
    if each.script is Script.ARABIC and each.written.startswith("ال") and len(each.written) > 4:
        return word(each.written[2:])
    return each


def _as_number(each: Word) -> Word:
    """A word that tells a number ("II", "1st", "third") as its digits."""
    number = _numerals().get(each.form)
    return each if number is None else word(number)


@cache
def _numerals() -> dict[str, str]:
    return {word(row["form"]).form: row["number"] for row in rows("numerals")}


def _parted(found: list[Word]) -> tuple[list[Word], frozenset[str]]:
    """The words that are no legal form, and the legal forms."""
    forms = [each.form for each in found]
    kept, legal, place = [], set(), 0
    while place < len(forms):
        length = next(
            (
                size
                for size in range(min(5, len(forms) - place), 0, -1)
                if tuple(forms[place : place + size]) in _phrases()
            ),
            0,
        )
        if length:
            legal.add(_phrases()[tuple(forms[place : place + length])])
            place += length
        else:
            kept.append(found[place])
            place += 1
    return kept, frozenset(legal - {""})


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    """Legal forms by their words, each as compared; the table may write them as readers know them."""
    return {tuple(each.form for each in words(row["phrase"])): row["form"] for row in rows("legal_phrases")}
