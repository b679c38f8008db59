"""Mentions of persons, organisations and places that the reading model finds, cut and completed by rule."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.known_names import known_name_mentions
from entrepot.claims.mention import Mention, Sentence
from entrepot.claims.reading_model.analysis import NamedSpan
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind
from entrepot.reference.goods import designator_class
from entrepot.reference.naming import (
    organisation_slug,
    organisation_words,
    person_slug,
    person_titles,
    slug,
    vessel_words,
)

_KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "LOC": EntityKind.PLACE,
    "Person": EntityKind.PERSON,
    "Organisation": EntityKind.ORGANISATION,
    "Location": EntityKind.PLACE,
}
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_LINKING = frozenset(["of", "and", "&", "for", "the", "de", "la", "al", "el", "bin", "ibn", "van", "von", "der"])
_QUOTES = frozenset(['"', "“", "”", "'", "‘", "’", "«", "»", "(", ")", ",", ";", ":"])


def proper_name_mentions(sentence: Sentence) -> Iterator[Mention]:
    """Mentions of the model's names, in order; none overlaps another.

    A name is cut at a possessive ("Sergei Chemezov's Rostec" is two); a person's takes the titles before it, an
    organisation's the legal forms around it.
    """
    end = 0
    for span in _spans(sentence):
        for piece in _pieces(sentence, span):
            mention = _mention(sentence, piece)
            if mention and mention.first >= end:
                yield mention
                end = mention.end


def _spans(sentence: Sentence) -> list[NamedSpan]:
    """Names of the model, then details where no name overlaps them."""
    names = list(sentence.analysis.names)
    for detail in sentence.analysis.details:
        if detail.label in _KINDS and not any(detail.first < name.end and name.first < detail.end for name in names):
            names.append(detail)
    return sorted(names, key=lambda span: span.first)


def _pieces(sentence: Sentence, span: NamedSpan) -> Iterator[NamedSpan]:
    """The span cut at possessives, without articles and signs at its ends."""
    first = span.first
    for index in range(span.first, span.end + 1):
        if index == span.end or sentence.word(index) in ("'s", "’s"):
            piece = _trimmed(sentence, NamedSpan(first, index, span.label))
            if piece:
                yield piece
            first = index + 1


def _trimmed(sentence: Sentence, span: NamedSpan) -> NamedSpan | None:
    first, end = span.first, span.end
    while first < end and (sentence.word(first) in _QUOTES or sentence.upos(first) in ("DET", "ADP", "PUNCT")):
        first += 1
    while end > first and (sentence.word(end - 1) in _QUOTES or sentence.upos(end - 1) in ("DET", "ADP", "CCONJ")):
        end -= 1
    return NamedSpan(first, end, span.label) if first < end else None


def _mention(sentence: Sentence, span: NamedSpan) -> Mention | None:
    """The mention of one name, or None where it is no name: all in lower case, or a designator."""
    words = [sentence.word(i) for i in range(span.first, span.end)]
    if designator_class(words[0]) is not None and len(words) == 1:
        return None
    if not any(word[:1].isupper() for word in words):
        return None
    kind = _KINDS[span.label]
    if _has_organisation_word(words):
        kind = EntityKind.ORGANISATION
    if kind is EntityKind.PERSON:
        return _person(sentence, span)
    if _is_vessel(sentence, span.first) and kind is not EntityKind.PLACE:
        return sentence.mention(span.first, span.end, EntityKind.PRODUCT, f"product:{slug(' '.join(words))}")
    if kind is EntityKind.ORGANISATION:
        return _organisation(sentence, span)
    return sentence.mention(span.first, span.end, kind, _key("place", slug(" ".join(words))))


def _person(sentence: Sentence, span: NamedSpan) -> Mention:
    first = _with_titles(sentence, span.first)
    name = " ".join(sentence.word(i) for i in range(first, span.end))
    return sentence.mention(first, span.end, EntityKind.PERSON, _key("person", person_slug(name)))


def _with_titles(sentence: Sentence, first: int) -> int:
    """The first word of the titles that stand before a person's name, and of the nationality before them."""
    start = first
    while start > 0:
        step = next((n for n in (3, 2, 1) if _is_title(sentence, start - n, start)), 0)
        if not step:
            break
        start -= step
    if start < first and start > 0 and sentence.word(start - 1)[:1].isupper() and _is_nationality(sentence, start - 1):
        return start - 1
    return start


def _is_title(sentence: Sentence, first: int, end: int) -> bool:
    return first >= 0 and tuple(sentence.word(i) for i in range(first, end)) in person_titles()


def _is_nationality(sentence: Sentence, index: int) -> bool:
    return any(
        mention.first <= index < mention.end and mention.basis is Basis.DEMONYM
        for mention in known_name_mentions(sentence)
    )


def _organisation(sentence: Sentence, span: NamedSpan) -> Mention:
    """An organisation with the legal forms beside its name: "OOO Ural-Aero", "Everpeak Components (HK) Ltd"."""
    forms = organisation_words("legal_form")
    first, end = span.first, span.end
    while first > 0 and sentence.word(first - 1) in forms and sentence.word(first - 1).isupper():
        first -= 1
    while sentence.word(end) in forms or (f"{sentence.word(end)}." in forms and sentence.word(end + 1) == "."):
        end += 1
    name = sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end]
    return sentence.mention(first, end, EntityKind.ORGANISATION, _key("org", organisation_slug(name)))


def _has_organisation_word(words: list[str]) -> bool:
    """Whether the words show a legal form, or end with the type of an organisation, capitalised."""
    if any(word in organisation_words("legal_form") for word in words):
        return True
    return len(words) > 1 and words[-1] in organisation_words("type") and words[-1][0].isupper()


def _is_vessel(sentence: Sentence, first: int) -> bool:
    """Whether a word for a ship stands right before the name."""
    return sentence.word(first - 1) in vessel_words()


def _key(kind: str, name: str) -> str | None:
    return f"{kind}:{name}" if name else None
