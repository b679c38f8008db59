"""Names of one document that are forms of one name, and surnames of persons whose full name it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.reading_model.analysis import Analysis
from entrepot.claims.russian.inflection import folded
from entrepot.claims.words.tokens import Token
from entrepot.model.entities import EntityKind

Found = tuple[list[Token], Analysis, tuple[Mention, ...]]

_JOINED = (EntityKind.ORGANISATION, EntityKind.PERSON, EntityKind.PLACE)
_SHORTEST_STEM = 4
_LONGEST_ENDING = 3


def with_one_name(text: str, sentences: Sequence[Found]) -> Iterator[Found]:
    """The sentences with one key for all forms of a name, and with the surnames of persons named in full elsewhere.

    A case that was read wrongly leaves an ending in the key ("nagar-bering" beside "nagara-bering"): of keys that
    differ by short endings only, that of the nominative is taken, else the most frequent.
    """
    keys = _keys(sentences)
    persons = _surnames(sentences)
    for tokens, analysis, mentions in sentences:
        found = [replace(each, entity=keys.get(each.entity or "", each.entity)) for each in mentions]
        recalled = _recalled(Sentence(text, tokens, analysis), found, persons, keys)
        yield tokens, analysis, tuple(sorted((*found, *recalled), key=lambda mention: mention.first))


def _keys(sentences: Sequence[Found]) -> dict[str, str]:
    """Keys by those that they replace."""
    counts: Counter[str] = Counter()
    nominative: Counter[str] = Counter()
    for _, analysis, mentions in sentences:
        for mention in mentions:
            if mention.entity and mention.kind in _JOINED:
                counts[mention.entity] += 1
                nominative[mention.entity] += analysis.features[mention.head].get("Case") == "Nom"
    ranked = sorted(counts, key=lambda key: (-nominative[key], -counts[key], len(key), key))
    joined: dict[str, str] = {}
    for place, key in enumerate(ranked):
        main = next((other for other in ranked[:place] if other not in joined and _is_form(key, other)), None)
        if main is not None:
            joined[key] = main
    for key in ranked:
        bearers = [other for other in ranked if other not in joined and _is_in_initials(key, other)]
        if len(bearers) == 1:
            joined[key] = bearers[0]
    return joined


def _is_in_initials(short: str, full: str) -> bool:
    """Whether a person's key is that of a full name with initials for the given names.

    >>> _is_in_initials("person:a-g-ivanov", "person:anna-ivanov"), _is_in_initials("person:ivanov", "person:a-ivanov")
    (True, False)
    """
    words, others = short.removeprefix("person:").split("-"), full.removeprefix("person:").split("-")
    is_short = short.startswith("person:") and len(words) > 1 and all(len(word) == 1 for word in words[:-1])
    is_full = full.startswith("person:") and len(others) > 1 and len(others[0]) > 1
    return is_short and is_full and words[-1] == others[-1] and others[0].startswith(words[0])


def _is_form(one: str, other: str) -> bool:
    """Whether two keys of a kind differ in the endings of words only.

    The last word of a person alone tells the two sexes apart, so one-word names of persons are never joined.

    >>> _is_form("org:nagar-bering", "org:nagara-bering"), _is_form("person:ivanova", "person:ivanov")
    (True, False)
    """
    kind, _, name = one.partition(":")
    words, others = name.split("-"), other.partition(":")[2].split("-")
    if not other.startswith(f"{kind}:") or len(words) != len(others) or (kind == "person" and len(words) == 1):
        return False
    if kind == "person" and words[:-1] != others[:-1]:
        return False
    return all(a == b or _is_ending_apart(a, b) for a, b in zip(words, others, strict=True))


def _is_ending_apart(one: str, other: str) -> bool:
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    endings = (one[common:], other[common:])
    is_word = all(ending.isalpha() or not ending for ending in endings)
    return common >= _SHORTEST_STEM and is_word and max(map(len, endings)) <= _LONGEST_ENDING


def _surnames(sentences: Sequence[Found]) -> dict[str, str]:
    """Keys of persons named in full, by the stem of their surname; surnames of two persons are left out."""
    stems: dict[str, set[str]] = {}
    for tokens, _, mentions in sentences:
        for mention in mentions:
            words = [tokens[i].text for i in range(mention.first, mention.end) if len(tokens[i].text) > 1]
            is_full = mention.kind is EntityKind.PERSON and (mention.entity or "").count("-") > 0
            if is_full and mention.entity and len(words) > 1 and len(words[-1]) > _SHORTEST_STEM:
                stems.setdefault(_stem(words[-1]), set()).add(mention.entity)
    return {stem: next(iter(keys)) for stem, keys in stems.items() if len(keys) == 1}


def _stem(surname: str) -> str:
    word = folded(surname)
    return word[: max(_SHORTEST_STEM, len(word) - 2)]


def _recalled(
    sentence: Sentence, found: Iterable[Mention], persons: dict[str, str], keys: dict[str, str]
) -> Iterator[Mention]:
    """Capitalised nouns in no mention that are a surname of the document in any case."""
    taken = {i for mention in found for i in range(mention.first, mention.end)}
    for place in range(len(sentence.tokens)):
        word = sentence.word(place)
        if place in taken or not word.istitle() or sentence.upos(place) not in ("PROPN", "NOUN"):
            continue
        key = next((key for stem, key in persons.items() if _may_be(folded(word), stem)), None)
        if key is not None:
            yield sentence.mention(place, place + 1, EntityKind.PERSON, keys.get(key, key))


def _may_be(word: str, stem: str) -> bool:
    """Whether a word is a stem with an ending.

    >>> _may_be("ветровой", "ветро"), _may_be("ветряная", "ветро")
    (True, False)
    """
    return word.startswith(stem) and len(word) <= len(stem) + _LONGEST_ENDING + 1
