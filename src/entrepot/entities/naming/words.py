"""One word of a name in the forms in which it is compared: Latin spelling, and the consonants that scripts agree on."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii

from entrepot.entities.names import latin, spelling
from entrepot.entities.naming.scripts import Script, script_of, script_of_letter
from entrepot.entities.tables import rows

_REMEMBERED = 1 << 18  # words and pairs of words; names repeat, and most of the work on a list is done once
_WORD = re.compile(r"[^\W_]+")
# Marks inside a word that transliterations write or leave out: soft signs, ayn, hamza, apostrophes, Arabic vowels.
_INNER = re.compile(r"[ʹʺʻʼʽʾʿ‘’'`´ً-ٰٟـ​-‏⁠﻿]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `form` is its Latin spelling as compared, `skeleton` its consonants in coarse classes.

    The skeleton of Hangul and Han words is empty: they are compared by syllables (`naming.syllables`).
    """

    written: str
    script: Script
    form: str
    skeleton: str

    def __hash__(self) -> int:
        # A string keeps its hash; words are looked up in caches hundreds of times for each pair of records.
        return hash(self.written)

    @property
    def is_initial(self) -> bool:
        """True for one letter, which may stand for a name."""
        return len(self.form) == 1


def words(text: str) -> tuple[Word, ...]:
    """The words of a name, in order; marks inside a word fall off, other punctuation parts words.

    >>> [word.form for word in words("Sergei L. KRAVCHENKO-Oğlu")]
    ['sergei', 'l', 'kravchenko', 'oglu']
    """
    return tuple(word(part) for part in _WORD.findall(_INNER.sub("", unicodedata.normalize("NFKC", text))))


@lru_cache(_REMEMBERED)
def word(written: str) -> Word:
    """A word as written, with its forms.

    >>> word("Мікалай").form, word("نظر").skeleton == word("Nazar").skeleton
    ('mikalai', True)
    """
    script = script_of(written)
    if script is Script.ARABIC:
        return Word(written, script, spelling(latin(anyascii(written)).replace("`", "")), skeleton(written))
    if script in (Script.HAN, Script.HANGUL, Script.OTHER):
        return Word(written, script, latin(anyascii(written)).replace(" ", ""), "")
    folded = folded_lookalikes(written) if script is Script.CYRILLIC else written
    plain = latin(folded)
    plain = plain if plain.isascii() else latin(anyascii(plain))
    form = spelling(plain)
    return Word(written, script, _given_names().get(form, form), skeleton(plain))


@lru_cache(_REMEMBERED)
def skeleton(text: str) -> str:
    """The consonants of a word in Latin or Arabic letters, in coarse classes, doubles once.

    >>> skeleton("muhammad"), skeleton("محمد")
    ('mhmd', 'mhmd')
    """
    classes = _classes()
    found = (classes[part] for part in _parts().findall(text.casefold()))
    return re.sub(r"(.)\1+", r"\1", "".join(found))


@cache
def _given_names() -> dict[str, str]:
    """The usual form of a given name by its forms in several languages ("mikalai", "mykola": "nikolai")."""
    return {spelling(row["spelling"]): spelling(row["name"]) for row in rows("given_names")}


@cache
def _classes() -> dict[str, str]:
    return {row["written"]: row["class"] for row in rows("skeletons")}


@cache
def _parts() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _classes()), key=len, reverse=True)))


def folded_lookalikes(written: str) -> str:
    """A word of a Cyrillic name with the Latin letters that look like Cyrillic ones put right.

    A word of Latin letters alone is left as it is unless all of them have a double ("c", "AO").

    >>> folded_lookalikes("CЯРГЕЕВIЧ") == "СЯРГЕЕВІЧ", folded_lookalikes("ATV") == "ATV"
    (True, True)
    """
    latin_letters = [letter for letter in written if script_of_letter(letter) is Script.LATIN]
    if not latin_letters or not all(ord(letter) in _lookalikes() for letter in latin_letters):
        return written
    return written.translate(_lookalikes())


@cache
def _lookalikes() -> dict[int, str]:
    return str.maketrans({row["latin"]: row["cyrillic"] for row in rows("lookalikes")})
