"""Mentions of persons, organisations, places and ships that the reading model finds, with their keys."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.names.name_spans import name_spans
from entrepot.claims.names.type_words import has_organisation_word, has_type_before, is_apposition_to_firm
from entrepot.claims.names.unread_names import unread_names
from entrepot.claims.reading_model.analysis import NamedSpan
from entrepot.model.entities import EntityKind
from entrepot.reference.goods import families
from entrepot.reference.naming import (
    has_organisation_ending,
    organisation_slug,
    organisation_words,
    person_slug,
    person_titles,
    slug,
    title_length,
    vessel_words,
)

_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
_LISTING = frozenset({"among", "including", "called", "named", "namely", "like"})
_ABBREVIATION = re.compile(r"[A-Z]{3,6}")
_SEATED = frozenset({"based", "registered", "headquartered"})
_NAMING = frozenset({"called", "named", "renamed", "dubbed"})
_LOOK_BACK = 8


def proper_name_mentions(
    sentence: Sentence, known: Collection[int], nationalities: Collection[int]
) -> Iterator[Mention]:
    """Mentions of the model's names, which do not overlap, and then of names that it passes over, which may.

    `known` are the words of known names, `nationalities` those of adjectives of countries. A person takes the titles
    before the name, an organisation the legal forms beside it.
    """
    for span in name_spans(sentence, known):
        yield _mention(sentence, span, known, nationalities)
    yield from unread_names(sentence, known)


def _mention(sentence: Sentence, span: NamedSpan, known: Collection[int], nationalities: Collection[int]) -> Mention:
    if _opens_with_ship(sentence, span):
        span = replace(span, first=span.first + 1)
    kind = _kind(sentence, span, known)
    if kind is EntityKind.PERSON:
        return _person(sentence, span, nationalities)
    if kind is EntityKind.ORGANISATION:
        return _organisation(sentence, span)
    name = sentence.text[sentence.tokens[span.first].start : sentence.tokens[span.end - 1].end]
    return sentence.mention(span.first, span.end, kind, _key(kind, slug(name)))


def _kind(sentence: Sentence, span: NamedSpan, known: Collection[int]) -> EntityKind:
    """The kind of a name, from the words in and around it, else from its label."""
    if _is_ship(sentence, span):
        return EntityKind.PRODUCT
    if sentence.word(span.end) == "-" and sentence.word(span.end + 1) in _SEATED:
        return EntityKind.PLACE
    if _is_organisation(sentence, span, known):
        return EntityKind.ORGANISATION
    if sentence.word(span.first).islower() and sentence.word(span.first - 1).lower() in ("in", "near"):
        return EntityKind.PLACE
    return _KINDS[span.label]


def _is_organisation(sentence: Sentence, span: NamedSpan, known: Collection[int]) -> bool:
    """Whether words say so: a legal form or type in the name, "the firm" or an owner before it, "of China" after it."""
    words = [sentence.word(i) for i in range(span.first, span.end)]
    if span.label != "ORG" and has_type_before(sentence, span.first):
        return True
    if span.label == "LOC" and sentence.word(span.first - 1) == "with" and sentence.word(span.first).istitle():
        return True
    if span.label == "PER" and sentence.word(span.end) == "of" and span.end + 1 in known:
        return True
    if is_apposition_to_firm(sentence, span) or (len(words) == 1 and has_organisation_ending(words[0])):
        return True
    is_one_name = span.label == "PER" and len(words) == 1
    is_owned = sentence.word(span.first - 1) in ("'s", "’s")
    is_maker = words[0] in families() and families()[words[0]].goods_class == "vehicle"
    is_short = is_owned or is_maker or _ABBREVIATION.fullmatch(words[0]) is not None
    return has_organisation_word(words) or (is_one_name and is_short)


def _is_ship(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether a word for a ship stands right before the name or before "among them the", or an IMO number after it."""
    if any(sentence.word(i) == "IMO" for i in range(span.end, span.end + 3)) or _is_apposition_to_ship(sentence, span):
        return True
    one, two = sentence.word(span.first - 1), f"{sentence.word(span.first - 2)} {sentence.word(span.first - 1)}"
    if one in vessel_words() or two in vessel_words():
        return True
    window = range(max(0, span.first - _LOOK_BACK), span.first)
    before = [sentence.word(i).lower() for i in window]
    has_ship = any(word.removesuffix("s") in vessel_words() for word in before)
    is_listed = before[-1:] == ["the"] and any(word in _LISTING for word in before)
    return has_ship and (is_listed or any(word in _NAMING for word in before[-1:]))


def _opens_with_ship(sentence: Sentence, span: NamedSpan) -> bool:
    """True for "MT Blue Star": the letters say that it is a ship, and are no part of its name."""
    return (
        span.end > span.first + 1
        and sentence.word(span.first) in vessel_words()
        and sentence.word(span.first).isupper()
    )


def _is_apposition_to_ship(sentence: Sentence, span: NamedSpan) -> bool:
    """Whether name and ship stand beside each other: "the Angara, a cargo ship", "a vessel, the Angara"."""
    head = sentence.head_of(span.first, span.end)
    heads, relations = sentence.analysis.heads, sentence.analysis.deprels
    beside = [i for i, governor in enumerate(heads) if governor == head and relations[i] == "appos"]
    if relations[head] == "appos":
        beside.append(heads[head])
    return any(sentence.word(i) in vessel_words() for i in beside)


def _person(sentence: Sentence, span: NamedSpan, nationalities: Collection[int]) -> Mention:
    """A person with titles before the name, and the nationality before a title ("Belarusian President Lukashenko")."""
    inner = span.first
    while inner < span.end - 1 and (inner in nationalities or sentence.word(inner).islower()):
        inner += 1
    name = person_slug(" ".join(sentence.word(i) for i in range(inner, span.end)))
    first = _with_titles(sentence, inner)
    is_titled = first < inner or title_length([sentence.word(i) for i in range(first, span.end)]) > 0
    if is_titled and first - 1 in nationalities and sentence.word(first)[:1].isupper():
        first -= 1
    return sentence.mention(first, span.end, EntityKind.PERSON, _key(EntityKind.PERSON, name))


def _with_titles(sentence: Sentence, first: int) -> int:
    """The first word of the titles that stand before a person's name."""
    while first > 0:
        step = next((n for n in (3, 2, 1) if _is_title(sentence, first - n, first)), 0)
        if not step:
            break
        first -= step
    return first


def _is_title(sentence: Sentence, first: int, end: int) -> bool:
    return first >= 0 and tuple(sentence.word(i) for i in range(first, end)) in person_titles()


def _organisation(sentence: Sentence, span: NamedSpan) -> Mention:
    """An organisation with the legal forms beside its name: "OOO Ural-Aero", "Everpeak Components (HK) Ltd"."""
    forms = organisation_words("legal_form")
    first, end = span.first, span.end
    while first > 0 and sentence.word(first - 1) in forms and sentence.word(first - 1).isupper():
        first -= 1
    while (step := _legal_form_at(sentence, end)) > 0:
        end += step
    name = sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end]
    return sentence.mention(first, end, EntityKind.ORGANISATION, _key(EntityKind.ORGANISATION, organisation_slug(name)))


def _legal_form_at(sentence: Sentence, index: int) -> int:
    """How many words at an index are a legal form, in brackets or not: "Ltd", "(HK)"."""
    forms = organisation_words("legal_form")
    if sentence.word(index) in forms:
        return 1
    if sentence.word(index) == "," and sentence.word(index + 1) in forms:
        return 2
    bracket = "".join(sentence.word(i) for i in range(index, index + 3))
    return 3 if bracket in forms and bracket.startswith("(") else 0


def _key(kind: EntityKind, name: str) -> str | None:
    return f"{kind.value}:{name}" if name else None
