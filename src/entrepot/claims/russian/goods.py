"""Mentions of goods in Russian: designators, names after a noun for arms, and nouns that name a class."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.russian.lemmas import is_common_word, lemma_of, morphology
from entrepot.reference.goods import NOT_GOODS, OTHER, designator_class, families
from entrepot.reference.naming import slug
from entrepot.reference.romanisation import romanised
from entrepot.reference.russian import family_spellings, russian_goods_terms, russian_vessel_words

_OPENING = frozenset('«"“„')
_CLOSING = frozenset('»"”“')
_ARMAMENTS = frozenset({"uav", "missile", "air-defence", "armour", "artillery", "aircraft"})
_UNFINISHED = frozenset("корпус заготовка комплект набор гильза оболочка контейнер".split())
_BODIES = frozenset({"корпус", "заготовка"})
_SYSTEMS = frozenset("система комплекс установка изделие семейство серия версия модификация аппарат борт".split())
_CALIBRE = re.compile(r"\d+(?:[.,]\d+)?[-‐]?(?:мм|mm)|\d+[-‐](?:миллиметровый|й|го)")
_LETTERS_FIRST = re.compile(r"([А-Яа-яЁё]{3,})([-‐‑–]\d.*)")
_LONGEST_NAME = 3
_TERM_CLASSES = ("NOUN", "PROPN", "X", "ADJ", "ADV")  # ADV: "доставить самолётом"


def goods_mentions(sentence: Sentence, taken: Collection[int]) -> Iterator[Mention]:
    """Mentions of goods; words in `taken` (countries, persons, organisations) are in none of them.

    A designator gives the key `product:`, also where it follows a noun ("танки Т-90М"), any other term `class:`.
    """
    position = 0
    while position < len(sentence.tokens):
        mention = None if position in taken else _at(sentence, position, taken)
        if mention is None:
            position += 1
            continue
        yield mention
        position = mention.end


def is_product_name(sentence: Sentence, first: int, end: int) -> bool:
    """Whether words are the name of a product: a designator, a family of weapons, or a name after a noun for arms."""
    product = product_of(sentence, first, end)
    if product is not None:
        return True
    noun = first - 1 if sentence.word(first - 1) not in _OPENING else first - 2
    found = _term_ending_at(sentence, noun)
    return found is not None and found[0] in _ARMAMENTS


def vessel_before(sentence: Sentence, first: int) -> bool:
    """Whether a word for a ship stands right before a name, or before the first of several in quotation marks."""
    if sentence.lemma(first - 1) in russian_vessel_words():
        return True
    if sentence.word(first - 1) not in ("и", ",") or sentence.word(first - 2) not in _CLOSING:
        return False
    opening = next((i for i in range(first - 3, max(-1, first - 9), -1) if sentence.word(i) in _OPENING), None)
    return opening is not None and vessel_before(sentence, opening)


def product_of(sentence: Sentence, first: int, end: int) -> tuple[str, str] | None:
    """Slug and class of the product that the words [first, end) name by a designator or family, else None.

    "Герани-2" is geran-2, "Т-90М" t-90m, "«Искандеров»" iskander.
    """
    places = [i for i in range(first, end) if sentence.word(i)[:1].isalnum()]
    words = [sentence.word(i) for i in places]
    if not words or len(words) > _LONGEST_NAME:
        return None
    family = _family(words[0]) if len(words) == 1 and words[0][0].isupper() else None
    if family and sentence.feature(places[0], "Number") == "Plur":
        return slug(family), families()[family].goods_class  # "десять «Уралов»"
    name = " ".join([_designator(sentence, first, words[0]), *map(romanised, words[1:])])
    goods = designator_class(name.replace(" ", "-")) if len(words) > 1 else designator_class(name)
    if goods is None or (goods == OTHER and (len(words) > 1 or not any(sign.isdigit() for sign in name))):
        return None
    return slug(name), goods


def _designator(sentence: Sentence, place: int, word: str) -> str:
    """The first word of a designator in Latin letters, its name in the nominative: "Шахедов-136" is Shahed-136."""
    parts = _LETTERS_FIRST.fullmatch(word)
    if parts:
        return (_family(parts[1]) or romanised(_capitalised(lemma_of(parts[1], "NOUN")))) + romanised(parts[2])
    if any(sign.isdigit() for sign in word) or (word.isupper() and romanised(word) in families()):
        return romanised(word)
    named = _family(word)
    is_plain = named is not None and families()[named].is_plain
    return named if named and is_plain and (word[0].isupper() or not is_common_word(word)) else romanised(word)


@cache
def _family(word: str) -> str | None:
    """The family of weapons that a Russian word names in any case: "Шахедами" is Shahed."""
    names = (_capitalised(parse.normal_form) for parse in morphology().parse(word.lower()))
    found = (family_spellings().get(name) or romanised(name) for name in names)
    return next((name for name in found if name in families()), None)


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _at(sentence: Sentence, first: int, taken: Collection[int]) -> Mention | None:
    """The mention of goods whose term or designator begins at a word, with the adjectives before it."""
    product, end = _product_at(sentence, first, taken)
    if product:
        return sentence.goods(first, end, product[1], product[0])
    if sentence.lemma(first) in _UNFINISHED:
        return _unfinished(sentence, first, taken)
    found = _term_at(sentence, first, taken)
    if found is None:
        return _system(sentence, first, taken) if sentence.lemma(first) in _SYSTEMS else None
    goods, last = found
    if goods == NOT_GOODS:
        return None
    begin = _with_adjectives(sentence, first, taken)
    product, end = _product_at(sentence, last, taken)
    if product:
        is_unknown = product[1] == OTHER
        return sentence.goods(begin, end, goods if is_unknown else product[1], product[0])
    if goods in _ARMAMENTS and (named := _quoted_name(sentence, last, taken)):
        return sentence.goods(begin, named[1], goods, named[0])
    return sentence.goods(begin, last, goods)


def _system(sentence: Sentence, first: int, taken: Collection[int]) -> Mention | None:
    """The mention of a general noun and the product that it stands before: "комплексы «Искандер-М»"."""
    product, end = _product_at(sentence, first + 1, taken)
    return sentence.goods(_with_adjectives(sentence, first, taken), end, product[1], product[0]) if product else None


def _product_at(sentence: Sentence, first: int, taken: Collection[int]) -> tuple[tuple[str, str] | None, int]:
    """Product that begins at a word, quoted or not, and the end of its name."""
    if sentence.word(first) in _OPENING:
        closing = next((i for i in range(first + 2, first + 5) if sentence.word(i) in _CLOSING), None)
        if closing is not None and first + 1 not in taken:
            return product_of(sentence, first + 1, closing), closing + 1
        return None, first
    if first in taken or not sentence.word(first)[:1].isalnum():
        return None, first
    if sentence.word(first + 1).isdigit() and sentence.word(first).istitle() and len(sentence.word(first)) > 2:
        product = product_of(sentence, first, first + 2)
        if product:
            return product, first + 2
    return product_of(sentence, first, first + 1), first + 1


def _quoted_name(sentence: Sentence, first: int, taken: Collection[int]) -> tuple[str, int] | None:
    """Slug and end of the name in quotation marks after a noun for arms: "система «Полонез»"."""
    if sentence.word(first) not in _OPENING or first + 1 in taken or not sentence.word(first + 1)[:1].isupper():
        return None
    closing = next((i for i in range(first + 2, first + 2 + _LONGEST_NAME) if sentence.word(i) in _CLOSING), None)
    if closing is None:
        return None
    return slug(romanised(" ".join(sentence.word(i) for i in range(first + 1, closing)))), closing + 1


def _unfinished(sentence: Sentence, first: int, taken: Collection[int]) -> Mention | None:
    """Unfinished parts and kits: of the class of what follows in the genitive; bodies alone, in the plural, of none."""
    begin = _with_adjectives(sentence, first, taken)
    for place in range(first + 1, min(first + 4, len(sentence.tokens))):
        found = None if place in taken else _term_at(sentence, place, taken)
        if found and found[0] != NOT_GOODS:
            return sentence.goods(begin, found[1], found[0])
        if sentence.upos(place) != "ADJ" and sentence.word(place) not in ("для", "к"):
            break
    is_kit = sentence.feature(first, "Number") == "Plur" and sentence.lemma(first) in _BODIES
    return sentence.goods(begin, first + 1, None) if is_kit else None


def _with_adjectives(sentence: Sentence, first: int, taken: Collection[int]) -> int:
    """The first of the adjectives before a term that are no names, numbers or pronouns, calibres included."""
    while first > 0 and first - 1 not in taken:
        before = first - 1
        is_adjective = sentence.upos(before) == "ADJ" and sentence.relation(before) == "amod"
        is_adjective = is_adjective and sentence.feature(before, "Case") == sentence.feature(first, "Case")
        if not (is_adjective or _CALIBRE.fullmatch(sentence.word(before))) or sentence.word(before).isdigit():
            break
        first = before
    return first


def _term_at(sentence: Sentence, first: int, taken: Collection[int]) -> tuple[str, int] | None:
    """Class and end of the longest term that begins at a word."""
    longest = min(_longest(), len(sentence.tokens) - first)
    for length in range(longest, 0, -1):
        if any(place in taken for place in range(first, first + length)):
            continue
        goods = _terms().get(tuple(sentence.lemma(first + i) for i in range(length)))
        if goods and sentence.upos(first + length - 1) in _TERM_CLASSES:
            return goods, first + length
    return None


def _term_ending_at(sentence: Sentence, last: int) -> tuple[str, int] | None:
    """Class and beginning of a term whose last word stands at an index."""
    for first in range(max(0, last - _longest() + 1), last + 1):
        found = _term_at(sentence, first, ())
        if found and found[1] == last + 1:
            return found[0], first
    return None


@cache
def _terms() -> dict[tuple[str, ...], str]:
    """Classes by the lemmas of a term's words."""
    terms = {(term,): goods for term, goods in russian_goods_terms()}
    return terms | {tuple(lemma_of(word) for word in term.split()): goods for term, goods in russian_goods_terms()}


@cache
def _longest() -> int:
    return max(len(words) for words in _terms())
