"""Mentions of names that the reading model passes over: numbered works, programmes, makers, ships, actors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.names.name_spans import CALENDAR
from entrepot.claims.names.type_words import has_type_before
from entrepot.model.entities import EntityKind
from entrepot.reference.currencies import currency_codes
from entrepot.reference.goods import OTHER, designator_class, families, goods_class
from entrepot.reference.naming import organisation_words, person_titles, slug, vessel_words

_PROGRAMMES = frozenset({"programme", "program", "project"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ABBREVIATION = re.compile(r"[A-Z]{3,6}")
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "nmod", "appos", "conj"})


def unread_names(sentence: Sentence, known: Collection[int]) -> Iterator[Mention]:
    """Mentions by rule alone; they may overlap each other and those of the model."""
    yield from _numbered_works(sentence)
    yield from _programmes(sentence)
    yield from _makers(sentence)
    yield from _ships(sentence, known)
    yield from _numbered_ships(sentence)
    yield from _abbreviations(sentence)


def _numbered_works(sentence: Sentence) -> Iterator[Mention]:
    """Works with a number for a name: "the 140th plant", "the works Splav-7"."""
    for index, token in enumerate(sentence.tokens):
        if designator_class(token.text) == OTHER and has_type_before(sentence, index):
            yield sentence.mention(index, index + 1, EntityKind.ORGANISATION, f"org:{slug(token.text)}")
        following = sentence.word(index + 1)
        if _ORDINAL.fullmatch(token.text) and following in organisation_words("type"):
            yield sentence.mention(
                index, index + 2, EntityKind.ORGANISATION, f"org:{slug(f'{token.text} {following}')}"
            )


def _programmes(sentence: Sentence) -> Iterator[Mention]:
    """Names that stand beside the word "programme" or "project"."""
    for index, relation in enumerate(sentence.analysis.deprels):
        governor = sentence.word(sentence.analysis.heads[index]).lower()
        beside = relation in ("appos", "flat", "compound") and sentence.analysis.heads[index] < index
        if beside and governor in _PROGRAMMES and sentence.word(index)[:1].isupper():
            yield sentence.mention(index, index + 1, EntityKind.PRODUCT, f"product:{slug(sentence.word(index))}")


def _makers(sentence: Sentence) -> Iterator[Mention]:
    """Makers of vehicles before what they make: "MZKT chassis"."""
    for index, token in enumerate(sentence.tokens):
        governor = sentence.analysis.heads[index]
        is_maker = token.text in families() and families()[token.text].goods_class == "vehicle"
        if is_maker and governor > index and goods_class([sentence.word(governor)]):
            yield sentence.mention(index, index + 1, EntityKind.ORGANISATION, f"org:{slug(token.text)}")


def _abbreviations(sentence: Sentence) -> Iterator[Mention]:
    """Proper nouns that the model passed over; abbreviations without a key, as the document may have explained them."""
    for index, token in enumerate(sentence.tokens):
        is_noun = sentence.upos(index) == "PROPN" and sentence.analysis.deprels[index].split(":")[0] in _ARGUMENTS
        is_code = token.text in _no_names()
        is_known = is_code or goods_class([token.text]) is not None
        if is_noun and _ABBREVIATION.fullmatch(token.text) and not is_known:
            yield sentence.mention(index, index + 1, EntityKind.ORGANISATION, None)
        elif is_noun and _is_unread_name(sentence, index) and not is_known:
            yield sentence.mention(index, index + 1, EntityKind.ORGANISATION, f"org:{slug(token.text)}")


@cache
def _no_names() -> frozenset[str]:
    """Abbreviations that name no actor: legal forms, currencies, technical terms."""
    return organisation_words("legal_form") | organisation_words("no_name") | frozenset(currency_codes())


def _is_unread_name(sentence: Sentence, index: int) -> bool:
    """Whether a proper noun owns something or does something, so that it is an actor."""
    word = sentence.word(index)
    relation = sentence.analysis.deprels[index]
    acts = relation in ("nsubj", "nsubj:pass", "nmod:poss", "obl:agent")
    return acts and word.istitle() and len(word) > 3 and word.lower() not in CALENDAR and (word,) not in person_titles()


def _ships(sentence: Sentence, known: Collection[int]) -> Iterator[Mention]:
    """Capitalised words after a word for a ship: "the tanker CHEM", "MT Blue Star"."""
    for index, token in enumerate(sentence.tokens):
        end = index + 1
        while end not in known and sentence.word(end)[:1].isupper():
            end += 1
        if token.text in vessel_words() and not token.text.istitle() and end > index + 1:
            name = " ".join(sentence.word(i) for i in range(index + 1, end))
            yield sentence.mention(index + 1, end, EntityKind.PRODUCT, f"product:{slug(name)}")


def _numbered_ships(sentence: Sentence) -> Iterator[Mention]:
    """Capitalised words before an IMO number: "the Blue Star, IMO 9434761"."""
    for index, token in enumerate(sentence.tokens):
        if token.text != "IMO" or not sentence.word(index + 1).isdigit():
            continue
        end = index if sentence.word(index - 1) not in (",", "(") else index - 1
        first = end
        while first > 0 and sentence.word(first - 1)[:1].isupper() and sentence.upos(first - 1) != "DET":
            first -= 1
        if first < end:
            name = " ".join(sentence.word(i) for i in range(first, end))
            yield sentence.mention(first, end, EntityKind.PRODUCT, f"product:{slug(name)}")
