"""Mentions of goods: designators ("MZKT-791300 8×8 truck") and noun phrases that name a class ("artillery shells")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.reference.goods import (
    OTHER,
    SYSTEM_WORDS,
    UNFINISHED,
    designator_class,
    families,
    family_of,
    goods_class,
    is_idiom,
)
from entrepot.reference.naming import slug

# What may stand in a goods phrase before its head, beside nouns.
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM", "X", "VERB", "ADV"})
_OPENING = frozenset({'"', "“", "‘", "«", "'"})
_CLOSING = frozenset({'"', "”", "’", "»", "'"})
_HYPHENS = frozenset({"-", "‐", "–"})
_MARKS = _OPENING | _CLOSING | _HYPHENS | {"×"}
_MODIFIERS = frozenset(
    {"compound", "amod", "nmod", "punct", "nummod", "obl", "advmod", "flat", "appos", "dep", "acl", "det", "case"}
)
_MADE = frozenset(
    {"made", "built", "produced", "designed", "supplied", "owned", "flagged", "bound", "backed", "linked"}
)
_NOT_FIRST = frozenset({"least", "most", "including", "just", "only", "also", "even", "notably"})
_ARMAMENTS = frozenset({"uav", "missile", "air-defence", "armour", "artillery", "aircraft"})
_WHOLES = _ARMAMENTS | {"vehicle"}
# What these heads are depends on what they launch or belong to: "Chunmoo launchers" are artillery.
_OF_THEIR_FAMILY = frozenset({"launcher", "launchers", "vehicle", "vehicles", "weapon", "weapons"})
_PARTS = frozenset({"part", "parts", "component", "components"})
_WARHEADS = frozenset({"warhead", "warheads"})
_LONGEST_PHRASE = 8
_LONGEST_ABBREVIATION = 4  # "AESA radars", "SHORAD"


def goods_mentions(sentence: Sentence, taken: Collection[int]) -> Iterator[Mention]:
    """Mentions of goods; words in `taken` (countries, persons, organisations) are in none of them.

    A designator gives the key `product:`, a head noun without one the key `class:`.
    """
    found: list[Mention] = []
    position = len(sentence.tokens) - 1
    while position >= 0:
        mention = None if position in taken else _phrase_at(sentence, position, taken)
        if mention:
            found = [*(other for other in found if not other.overlaps(mention)), mention]
            position = mention.first
        position -= 1
    yield from reversed(found)


def _phrase_at(sentence: Sentence, head: int, taken: Collection[int]) -> Mention | None:
    """The goods phrase whose last word is at `head`, or None."""
    designated = designator_class(sentence.word(head))
    if sentence.upos(head) not in ("NOUN", "PROPN", "X", "NUM", "SYM"):
        return None
    if designated and not _may_be_a_place(sentence.word(head), designated):
        return sentence.goods(head, head + 1, designated, _designator_slug(sentence.word(head)))
    if _is_modifier_of_goods(sentence, head):
        return None
    found = goods_class(_words_up_to(sentence, head, taken))
    word = sentence.word(head).lower()
    if found and not _is_part_of_a_whole(sentence, head, found[1]):
        return _class_phrase(sentence, head, found, taken)
    first = _phrase_start(sentence, head, taken)
    product = _designator_in(sentence, first, head) if word in SYSTEM_WORDS else None
    if product:
        return sentence.goods(first, head + 1, _class_of_designator_in(sentence, first, head), product)
    if word in ("kit", "kits"):
        goods, end = _unfinished(sentence, first, head, None, taken)
        return sentence.goods(first, end, goods)
    return None


def _is_modifier_of_goods(sentence: Sentence, head: int) -> bool:
    """Whether the noun only modifies other goods after it: "drone parts" are no drones, "drone makers" make drones."""
    governor = sentence.analysis.heads[head]
    if not sentence.analysis.deprels[head].startswith("compound") or governor <= head:
        return False
    word = sentence.word(governor).lower()
    if is_idiom([sentence.word(head), word]):
        return True
    return goods_class([word]) is not None or word in UNFINISHED or word in SYSTEM_WORDS


def _may_be_a_place(word: str, goods_class: str) -> bool:
    """Whether a word of no known family may as well be a base or a town: "Engels-2", but not "XQ-58"."""
    return goods_class == OTHER and word[:2].istitle() and word not in families()


def _is_part_of_a_whole(sentence: Sentence, head: int, length: int) -> bool:
    """Whether bare "parts" are parts of something that follows: "parts of the region"."""
    return length == 1 and sentence.word(head).lower() == "parts" and sentence.word(head + 1) == "of"


def _class_phrase(sentence: Sentence, head: int, found: tuple[str, int], taken: Collection[int]) -> Mention:
    own, length = found
    goods: str | None = own
    first = _phrase_start(sentence, head, taken)
    term = _term_start(sentence, head, length)
    if not any(index in taken for index in range(term, first)):
        first = min(first, term)
    end = head + 1
    product = _designator_in(sentence, first, head)
    family = _class_of_designator_in(sentence, first, head) if product else None
    if family in _WHOLES and (own in (OTHER, "electronics") or sentence.word(head).lower() in _WARHEADS):
        product = None  # "Shahed-136 engines" are engines
    elif family in _WHOLES and sentence.word(head).lower() in _OF_THEIR_FAMILY:
        return sentence.goods(first, end, family, product)
    named = _name_before(sentence, head, length, taken) if family is None and own in _ARMAMENTS else None
    if named is not None:
        first, product = named, slug(sentence.word(named))
    if product is not None:
        return sentence.goods(first, end, own, product)
    if own == "goods" and length == 1:
        goods = _class_of_modifiers(sentence, first, head) or own
    if own == OTHER and sentence.word(head).lower() in _PARTS:
        is_electronic = _class_of_modifiers(sentence, first, head) == "electronics"
        goods = "electronics" if is_electronic else own
    if sentence.word(head).lower() in UNFINISHED:
        goods, end = _unfinished(sentence, first, head, goods, taken)
    return sentence.goods(first, end, goods)


def _term_start(sentence: Sentence, head: int, length: int) -> int:
    """The first word of a term of so many words, hyphens not counted."""
    first = head
    while length > 1 and first > 0:
        first -= 1
        length -= sentence.word(first) not in _HYPHENS
    return first


def _designator_in(sentence: Sentence, first: int, head: int) -> str | None:
    """Slug of the designator or quoted name among the words before the head, None where there is none."""
    for index in range(first, head):
        if designator_class(sentence.word(index)) is not None or _is_product_family(sentence.word(index)):
            following = sentence.word(index + 1) if index + 1 < head else ""
            return _designator_slug(_full_designator(sentence.word(index), following))
    quoted = [i for i in range(first, head) if sentence.word(i) in ('"', "“", "”", "«", "»")]
    if len(quoted) >= 2 and sentence.word(quoted[0] + 1)[:1].isupper():
        name = sentence.text[sentence.tokens[quoted[0]].end : sentence.tokens[quoted[1]].start]
        return slug(name) or None
    return None


def _full_designator(word: str, following: str) -> str:
    """The designator that a word and the one after it make together.

    >>> _full_designator("Leopard", "2"), _full_designator("Sukhoi", "Su-57"), _full_designator("9K720", "Iskander-M")
    ('Leopard 2', 'Su-57', 'Iskander-M')
    >>> _full_designator("Bayraktar", "TB2"), _full_designator("BM-30", "Smerch")
    ('Bayraktar TB2', 'BM-30')
    """
    family = family_of(word)
    is_maker = family is not None and not family.is_plain
    if designator_class(following) is not None and (is_maker or word[0].isdigit()):
        return following
    is_second_name = word.isalpha() and following.isalpha() and family_of(following) is not None
    return f"{word} {following}" if following[-1:].isdigit() or is_second_name else word


def _class_of_designator_in(sentence: Sentence, first: int, head: int) -> str | None:
    """Class of the first designator or family among the words before the head."""
    for word in (sentence.word(i) for i in range(first, head)):
        family = family_of(word)
        if designator_class(word) or family:
            return designator_class(word) or (family.goods_class if family else None)
    return None


def _designator_slug(designator: str) -> str:
    """The slug of a designator in the singular: "MiG-29s" is "mig-29".

    >>> _designator_slug("MiG-29s"), _designator_slug("Leopard 2")
    ('mig-29', 'leopard-2')
    """
    return slug(re.sub(r"(?<=\d)s$", "", designator))


def _name_before(sentence: Sentence, head: int, length: int, taken: Collection[int]) -> int | None:
    """The capitalised noun right before a term for armaments: "Toufan ballistic missile"."""
    before = _term_start(sentence, head, length) - 1
    if before < 1 or before in taken or sentence.upos(before) not in ("PROPN", "NOUN", "X"):
        return None
    word = sentence.word(before)
    is_short_form = word.isupper() and len(word) > _LONGEST_ABBREVIATION and goods_class([word]) is None
    return before if word.istitle() or is_short_form else None


def _class_of_modifiers(sentence: Sentence, first: int, head: int) -> str | None:
    """Class of the goods that the words before a general noun name: "gas supplies"."""
    found = goods_class([sentence.word(i) for i in range(first, head)])
    return found[0] if found else None


def _is_product_family(word: str) -> bool:
    """Whether a word names a family of weapons; the bare name of a truck maker is its maker, not a product."""
    family = family_of(word)
    return family is not None and family.goods_class != "vehicle"


def _unfinished(
    sentence: Sentence, first: int, head: int, goods: str | None, taken: Collection[int]
) -> tuple[str | None, int]:
    """Class and end of a kit or unfinished part: those of the thing that it is a kit of."""
    own = goods_class([sentence.word(i) for i in range(first, head)])
    if own:
        return own[0], head + 1
    if sentence.word(head + 1).lower() in ("for", "of"):
        for index in range(head + 2, min(len(sentence.tokens), head + 2 + _LONGEST_PHRASE)):
            if sentence.upos(index) == "NOUN" and not _is_modifier_of_goods(sentence, index):
                whole = goods_class(_words_up_to(sentence, index, taken))
                end = head + 1 if any(inside in taken for inside in range(head, index)) else index + 1
                return (whole[0], end) if whole else (goods, head + 1)
    return goods, head + 1


def _phrase_start(sentence: Sentence, head: int, taken: Collection[int]) -> int:
    """First word of the phrase: modifiers of the head, without article, count and words that are names themselves."""
    first = head
    for index in range(head - 1, max(-1, head - 1 - _LONGEST_PHRASE), -1):
        if index in taken or not _may_stand_inside(sentence, index, head):
            break
        first = index
    while first < head and (_is_loose_mark(sentence, first, head) or sentence.word(first).lower() in _NOT_FIRST):
        first += 1
    while first < head and _is_count(sentence, first):
        first += 1
    if sentence.word(first - 1) in _HYPHENS and first < head and sentence.word(first) in _MADE:
        first += 1
    return _quoted_name_before(sentence, first, taken)


def _is_loose_mark(sentence: Sentence, index: int, head: int) -> bool:
    """Whether a word is a sign that opens nothing which is closed before the head."""
    if sentence.word(index) not in _MARKS:
        return False
    is_closed = any(sentence.word(i) in _CLOSING for i in range(index + 1, head))
    return sentence.word(index) not in _OPENING or not is_closed


def _quoted_name_before(sentence: Sentence, first: int, taken: Collection[int]) -> int:
    """The opening quotation mark of a short name that stands right before a word, else the word itself."""
    if sentence.word(first - 1) in _CLOSING:
        for index in range(first - 3, max(-1, first - 6), -1):
            if any(inside in taken for inside in range(index, first)):
                break
            if sentence.word(index) in _OPENING and sentence.word(index + 1)[:1].isupper():
                return index
    return first


def _may_stand_inside(sentence: Sentence, index: int, head: int) -> bool:
    if sentence.word(index) in _MARKS:
        return True
    if sentence.upos(index) not in _INSIDE:
        return False
    governor = sentence.analysis.heads[index]
    if sentence.upos(index) == "NUM" and governor == index - 1 and sentence.upos(governor) == "PROPN":
        return True  # "Leopard 2 tanks"
    return index < governor <= head and sentence.analysis.deprels[index].split(":")[0] in _MODIFIERS


def _is_count(sentence: Sentence, index: int) -> bool:
    """Whether a word at the beginning of a phrase is its number, and not a calibre."""
    if sentence.upos(index) != "NUM" and sentence.word(index).lower() not in (
        "many",
        "several",
        "more",
        "other",
        "few",
    ):
        return False
    return sentence.word(index + 1).lower() not in ("mm", "-", "cm", "inch")


def _words_up_to(sentence: Sentence, head: int, taken: Collection[int]) -> list[str]:
    """The words before and at the head, as far as no name or sign other than a hyphen interrupts them."""
    words: list[str] = []
    for index in range(head, max(-1, head - 1 - _LONGEST_PHRASE), -1):
        if index in taken:
            break
        word = sentence.word(index)
        if word in ("-", "‐", "–"):
            continue
        if not word[0].isalnum():
            break
        words.append(word)
    return [part for word in reversed(words) for part in word.split("-") if part]
