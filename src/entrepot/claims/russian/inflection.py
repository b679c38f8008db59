"""Russian words in other cases: all forms of a name that the tables have, and the nominative of one in the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pymorphy3.analyzer import Parse  # type: ignore[import-untyped]  # it ships no types

from entrepot.claims.russian.lemmas import morphology
from entrepot.claims.russian.words import russian_words

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ADJECTIVES = ("ADJF", "PRTF")
_VOWELS = frozenset("аеёиоуыэюя")


def folded(word: str) -> str:
    """A word in lower case with "е" for "ё", as names are compared.

    >>> folded("Кёльн")
    'кельн'
    """
    return word.lower().replace("ё", "е").replace("’", "'")


def forms_of(name: str, both_numbers: bool = False) -> frozenset[tuple[str, ...]]:
    """All forms of a name given in the nominative, each as its folded words; of people in both numbers.

    The first noun and the adjectives that agree with it are inflected, what follows them stays.

    >>> ("саудовской", "аравией") in forms_of("Саудовская Аравия"), ("иранцам",) in forms_of("иранец", True)
    (True, True)
    """
    words = [token.text for token in russian_words(name, 0, len(name))]
    if len(words) == 1:
        return frozenset((folded(form),) for form in _forms_of_word(words[0], both_numbers))
    head = next((place for place, word in enumerate(words) if _nominative_noun(word)), None)
    if head is None:
        return frozenset({tuple(map(folded, words))})
    return frozenset(tuple(map(folded, form)) for form in _forms_of_phrase(words, head))


def _forms_of_word(word: str, both_numbers: bool) -> Iterator[str]:
    yield word
    if word.isupper():
        if word[-1].lower() not in _VOWELS and _VOWELS.intersection(word.lower()):
            yield from (f"{word}{ending}" for ending in ("а", "у", "ом", "е"))
        return
    if word.endswith("нь"):
        yield from (f"{word[:-1]}{ending}" for ending in ("я", "ю", "ем", "е"))  # cities of China are masculine
    parse = _nominative(word)
    if parse is None:
        return
    number = parse.tag.number
    for form in parse.lexeme:
        if form.tag.POS in ("NOUN", "ADJF") and (both_numbers or form.tag.POS == "ADJF" or form.tag.number == number):
            yield form.word


def _forms_of_phrase(words: list[str], head: int) -> Iterator[list[str]]:
    noun = _nominative_noun(words[head])
    yield words
    if noun is None or words[head].isupper():
        return
    agreeing = [place for place in range(head) if _agreeing(words[place], noun)]
    for case in _CASES:
        signs = {case, noun.tag.number or "sing"}
        inflected = noun.inflect(signs)
        if inflected is None:
            continue
        gender = {noun.tag.gender} if noun.tag.number == "sing" and noun.tag.gender else set()
        form = [*words]
        form[head] = inflected.word
        for place in agreeing:
            adjective = _agreeing(words[place], noun)
            animacy = {"inan"} if case == "accs" and (noun.tag.number == "plur" or noun.tag.gender == "masc") else set()
            changed = adjective.inflect(signs | gender | animacy) if adjective else None
            form[place] = changed.word if changed else words[place]
        yield form


@lru_cache(maxsize=10_000)
def _nominative(word: str) -> Parse | None:
    """The reading of a word as noun or adjective in the nominative; names of places first."""
    found = [p for p in morphology().parse(word) if p.tag.POS in ("NOUN", "ADJF") and p.tag.case == "nomn"]
    return max(found, key=lambda parse: ("Geox" in parse.tag, parse.score), default=None)


def _nominative_noun(word: str) -> Parse | None:
    found = [p for p in morphology().parse(word) if p.tag.POS == "NOUN" and p.tag.case == "nomn"]
    return max(found, key=lambda parse: ("Geox" in parse.tag, parse.score), default=None)


def _agreeing(word: str, noun: Parse) -> Parse | None:
    """The reading of a word as an adjective that agrees with a noun in the nominative."""
    for parse in morphology().parse(word):
        tag = parse.tag
        is_adjective = tag.POS in _ADJECTIVES and tag.case == "nomn" and tag.number == noun.tag.number
        if is_adjective and (tag.number == "plur" or tag.gender == noun.tag.gender):
            return parse
    return None
