"""Words of Russian headlines in capitals as running text would have them, so that names can be told from words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from entrepot.claims.russian.inflection import folded, forms_of
from entrepot.claims.russian.lemmas import may_be_name
from entrepot.claims.words.tokens import Token
from entrepot.reference.russian import context_words, russian_names, russian_organisation_words, state_bodies

_FEWEST_WORDS = 4
_LONGEST_ABBREVIATION = 6
_SHARE = 0.8
_OPENING = frozenset('«"“„')


def in_usual_case(sentences: Sequence[list[Token]]) -> list[list[Token]]:
    """The words of a document's sentences, those of sentences in capitals written as in running text.

    Only `text` of a token changes, never its place. A word is written as elsewhere in the document, else abbreviations
    of the tables in capitals, names of the dictionary with one capital, and all others in small letters.
    """
    running = (token.text for sentence in sentences if not _in_capitals(sentence) for token in sentence[1:])
    usual = {word.lower(): word for word in running if word[:1].isalpha()}
    return [
        [
            replace(token, text=_lowered(token.text, usual, place == 0 or sentence[place - 1].text in _OPENING))
            for place, token in enumerate(sentence)
        ]
        if _in_capitals(sentence)
        else sentence
        for sentence in sentences
    ]


def _in_capitals(sentence: Sequence[Token]) -> bool:
    """Whether nearly all words are in capitals."""
    words = [token.text for token in sentence if token.text.isalpha() and len(token.text) > 1]
    return len(words) >= _FEWEST_WORDS and sum(map(str.isupper, words)) >= _SHARE * len(words)


def _lowered(word: str, usual: dict[str, str], is_first: bool) -> str:
    lower = word.lower()
    if not word.isupper() or any(sign.isdigit() for sign in word):
        return word
    if lower in usual:
        return usual[lower].capitalize() if is_first and usual[lower].islower() else usual[lower]
    if word in _abbreviations():
        return word
    return word.capitalize() if is_first or may_be_name(lower) else lower


@cache
def _abbreviations() -> frozenset[str]:
    """Words of the tables that are written in capitals, in all their forms."""
    words = {word for name in russian_names() for word in name.name.split()}
    words |= {word for body in state_bodies() for word in body.name.split()}
    words |= {*russian_organisation_words("legal_form"), *context_words("general")}
    short = [word for word in words if word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION]
    return frozenset(form[0].upper() for word in short for form in forms_of(folded(word).upper()) | forms_of(word))
