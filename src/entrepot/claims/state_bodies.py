"""Mentions of ministries and other bodies of states: "the Russian Ministry of Defence", "Turkey's trade ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entrepot.claims.mention import Mention, Sentence
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import country_adjective
from entrepot.reference.naming import organisation_words, slug

_POSSESSIVES = frozenset({"'s", "’s"})
_LONGEST = 6


def state_body_mentions(sentence: Sentence, countries: Mapping[int, Mention]) -> Iterator[Mention]:
    """Mentions of bodies of states, each with its country in front.

    `countries` holds the mention of a country at each of its words. The key is the country's adjective with the words
    of the name: `org:russian-defence-ministry`. A body without a country counts where its name is capitalised.
    """
    for head, token in enumerate(sentence.tokens):
        if token.text in organisation_words("state_body") and not _is_modifier(sentence, head):
            mention = _body_at(sentence, head, countries)
            if mention:
                yield mention


def _body_at(sentence: Sentence, head: int, countries: Mapping[int, Mention]) -> Mention | None:
    end = _end_of(sentence, head)
    first = _start_of(sentence, head, countries)
    country = _country_before(sentence, first, countries)
    words = [sentence.word(i) for i in range(first, end)]
    if country is None:
        is_named = sentence.word(head)[0].isupper() and len(words) > 1
        return (
            sentence.mention(first, end, EntityKind.ORGANISATION, f"org:{slug(' '.join(words))}") if is_named else None
        )
    adjective = country_adjective((country.entity or "").partition(":")[2]) or f"the {country.quote.text}"
    key = slug(f"{adjective} {' '.join(words)}")
    return sentence.mention(country.first, end, EntityKind.ORGANISATION, f"org:{key}")


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


def _end_of(sentence: Sentence, head: int) -> int:
    """The end of the name: "of" and the words that it brings, where they are capitalised."""
    end = head + 1
    if (
        sentence.word(head)[0].isupper()
        and sentence.word(end) in ("of", "for")
        and sentence.word(end + 1)[:1].isupper()
    ):
        end += 1
        while sentence.word(end)[:1].isupper() or (
            sentence.word(end) in ("and", "of") and sentence.word(end + 1)[:1].isupper()
        ):
            end += 1
    return end


def _is_modifier(sentence: Sentence, index: int) -> bool:
    """Whether the word belongs to a longer noun: "ministry spokesman"."""
    head = sentence.analysis.heads[index]
    return sentence.analysis.deprels[index] == "compound" and head == index + 1 and sentence.word(index).islower()
