"""Mentions of ministries and other bodies of states: "the Russian Ministry of Defence", "Turkey's trade ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import country_adjective
from entrepot.reference.naming import organisation_words, slug

_POSSESSIVES = frozenset({"'s", "’s"})
_STATES = frozenset({"government", "regime"})
_LONGEST = 6


def state_body_mentions(sentence: Sentence, countries: Mapping[int, Mention]) -> Iterator[Mention]:
    """Mentions of bodies of states, each with its country in front.

    `countries` holds the mention of a country at each of its words. The key is the country's adjective with the words
    of the name: `org:russian-defence-ministry`. A body without a country counts where its name is capitalised. A
    government is its country.
    """
    for head, token in enumerate(sentence.tokens):
        if _is_modifier(sentence, head):
            continue
        if token.text in organisation_words("state_body"):
            mention = _body_at(sentence, head, countries)
        elif token.text.lower() in _STATES:
            mention = _state_at(sentence, head, countries)
        else:
            continue
        if mention:
            yield mention


def _state_at(sentence: Sentence, head: int, countries: Mapping[int, Mention]) -> Mention | None:
    """The country that a government acts for: "the Government of Sudan", "the Syrian government"."""
    country = _country_before(sentence, head, countries)
    if country is not None:
        return sentence.mention(country.first, head + 1, EntityKind.COUNTRY, country.entity)
    country = _country_after(sentence, head + 1, countries)
    return country and sentence.mention(head, country.end, EntityKind.COUNTRY, country.entity)


def _body_at(sentence: Sentence, head: int, countries: Mapping[int, Mention]) -> Mention | None:
    end = _end_of(sentence, head, countries)
    first = _start_of(sentence, head, countries)
    country = _country_before(sentence, first, countries)
    owner = country or _country_after(sentence, end, countries)
    words = [sentence.word(i) for i in range(first, end)]
    if owner is None:
        is_named = sentence.word(head)[0].isupper() and len(words) > 1
        return (
            sentence.mention(first, end, EntityKind.ORGANISATION, f"org:{slug(' '.join(words))}") if is_named else None
        )
    adjective = country_adjective((owner.entity or "").partition(":")[2]) or f"the {owner.quote.text}"
    key = slug(f"{adjective} {' '.join(words)}")
    whole = (country.first, end) if country else (first, owner.end)
    return sentence.mention(*whole, EntityKind.ORGANISATION, f"org:{key}")


def _start_of(sentence: Sentence, head: int, countries: Mapping[int, Mention]) -> int:
    """First word of the name: nouns and adjectives before the head, as far as no country stands among them."""
    first = head
    while first > 0 and head - first < _LONGEST and first - 1 not in countries:
        if sentence.upos(first - 1) not in ("NOUN", "PROPN", "ADJ") and sentence.word(first - 1) not in ("-", "–"):
            break
        first -= 1
    return first


def _country_before(sentence: Sentence, first: int, countries: Mapping[int, Mention]) -> Mention | None:
    """The country right before the name, as adjective or possessor."""
    before = first - 1
    if sentence.word(before) in _POSSESSIVES:
        before -= 1
    country = countries.get(before)
    if country is None or country.kind is not EntityKind.COUNTRY:
        return None
    return country


def _country_after(sentence: Sentence, end: int, countries: Mapping[int, Mention]) -> Mention | None:
    """The country that "of" brings after the name, which owns nothing itself."""
    if sentence.word(end) != "of":
        return None
    country = countries.get(end + 2 if sentence.word(end + 1) == "the" else end + 1)
    if country is None or country.kind is not EntityKind.COUNTRY or country.basis is not None:
        return None
    return None if sentence.word(country.end) in _POSSESSIVES else country


def _end_of(sentence: Sentence, head: int, countries: Mapping[int, Mention]) -> int:
    """The end of the name: "of" and the words that it brings, where they are capitalised and no country."""

    def goes_on(index: int) -> bool:
        return sentence.word(index)[:1].isupper() and index not in countries

    end = head + 1
    if sentence.word(head)[0].isupper() and sentence.word(end) in ("of", "for") and goes_on(end + 1):
        end += 1
        while goes_on(end) or (sentence.word(end) in ("and", "of") and goes_on(end + 1)):
            end += 1
    return end


def _is_modifier(sentence: Sentence, index: int) -> bool:
    """Whether the word belongs to a longer noun: "ministry spokesman"."""
    head = sentence.analysis.heads[index]
    return sentence.analysis.deprels[index] == "compound" and head == index + 1 and sentence.word(index).islower()
