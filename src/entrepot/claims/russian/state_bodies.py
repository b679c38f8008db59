"""Mentions of ministries and other bodies of states in Russian: "МИД Белоруссии", "казахстанская таможня"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.russian.inflection import folded, forms_of
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import country_adjective, country_name
from entrepot.reference.naming import slug
from entrepot.reference.russian import StateBody, state_bodies

_PLACE = re.compile(r"\{(?:adjective|country)\}-?|-of-\{country\}")
# Names of one word that are a body's own although they are written small: "минфин", "генпрокуратура".
_BLENDED = re.compile(r"(?:мин|гос|ген|центро|нац|сов|рос|бел)[а-яё]{3,}")


def state_body_mentions(sentence: Sentence, countries: Mapping[int, Mention]) -> Iterator[Mention]:
    """Mentions of bodies of states, each with its country: the adjective before the name or the genitive after it.

    `countries` holds the mention of a country at each of its words. A common noun ("таможня") counts only with a
    country; the key has the country's adjective as in English: org:belarusian-foreign-ministry.
    """
    for first, body, end in sentence.matches(_match_at):
        mention = _mention(sentence, first, end, body, countries)
        if mention:
            yield mention


def _match_at(sentence: Sentence, first: int) -> tuple[StateBody, int] | None:
    for length in range(min(_longest(), len(sentence.tokens) - first), 0, -1):
        words = tuple(folded(sentence.word(first + i)) for i in range(length))
        body = _index().get(words)
        if body and (not body.name.isupper() or sentence.word(first).startswith(body.name)):
            return body, first + length
    return None


def _mention(
    sentence: Sentence, first: int, end: int, body: StateBody, countries: Mapping[int, Mention]
) -> Mention | None:
    country = countries.get(first - 1)
    if country is not None and country.basis is Basis.DEMONYM and country.end == first:
        return _body(sentence, country.first, end, body, country.entity)
    country = countries.get(end)
    if country is not None and country.basis is None and country.kind is EntityKind.COUNTRY:
        return _body(sentence, first, country.end, body, country.entity)
    named = sentence.word(first)[0].isupper() and (first > 0 or end > first + 1)
    if body.country or named or _BLENDED.fullmatch(folded(sentence.word(first))) or "{" not in body.pattern:
        return _body(sentence, first, end, body, body.country and f"country:{body.country}")
    return None


def _body(sentence: Sentence, first: int, end: int, body: StateBody, country: str | None) -> Mention:
    return sentence.mention(first, end, EntityKind.ORGANISATION, f"org:{_key(body.pattern, country)}")


def _key(pattern: str, country: str | None) -> str:
    """The key of a body with its country in the pattern's place; without one where it is not known.

    >>> _key("{adjective}-foreign-ministry", "country:by"), _key("central-bank-of-{country}", None)
    ('belarusian-foreign-ministry', 'central-bank')
    """
    code = (country or "").partition(":")[2]
    if not code or "{" not in pattern:
        return _PLACE.sub("", pattern)
    name = country_name(code)
    return pattern.format(adjective=slug(country_adjective(code) or name), country=slug(name))


@cache
def _index() -> dict[tuple[str, ...], StateBody]:
    """Bodies by their folded words in every case."""
    return {words: body for body in state_bodies() for words in forms_of(body.name)}


@cache
def _longest() -> int:
    return max(len(words) for words in _index())
