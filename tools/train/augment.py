"""More sentences from those at hand: other names in them, other case, and the lists' statements of reasons."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpora import Example, Spans
from names import Listing, Names

from entrepot.claims.words.tokens import tokenise

_SENTENCE_END = re.compile(r"(?<=[a-z0-9’”)][.!?])\s+(?=[A-Z“‘])|\n+")
_LABEL_OF = {"Person": "PER", "LegalEntity": "ORG", "Company": "ORG", "Organization": "ORG"}
_LONGEST_REASON = 60


def with_other_names(examples: Iterable[Example], names: Names, share: float, rng: random.Random) -> Iterator[Example]:
    """Yield a share of the sentences that hold persons or organisations, with names from the lists instead.

    They have no tree: the new names have other words, and the teachers' hints tell their syntax.
    """
    choices = {"PER": names.persons, "ORG": names.organisations}
    for example in examples:
        core = example.spans.get("core", ())
        if any(label in choices for _, _, label in core) and rng.random() < share:
            yield _renamed(example, core, choices, rng)


def _renamed(example: Example, core: Spans, choices: dict[str, tuple[str, ...]], rng: random.Random) -> Example:
    """One sentence with other names for its persons and organisations."""
    words: list[str] = []
    spans, place = [], 0
    for first, end, label in sorted(core):
        words += example.words[place:first]
        if label in choices:
            name = rng.choice(choices[label])
            new = [token.text for token in tokenise(name, 0, len(name))]
        else:
            new = list(example.words[first:end])
        spans.append((len(words), len(words) + len(new), label))
        words += new
        place = end
    return Example(tuple(words + list(example.words[place:])), spans={"core": tuple(spans)})


def with_other_case(examples: Iterable[Example], share: float, rng: random.Random) -> Iterator[Example]:
    """Yield a share of the sentences in lower case or in capitals, as headlines and careless writers have them."""
    for example in examples:
        if rng.random() < share:
            change = rng.choice((str.lower, str.upper))
            yield replace(example, words=tuple(map(change, example.words)))


def reason_examples(listings: Sequence[Listing], count: int, rng: random.Random) -> list[Example]:
    """Sentences of the EU's statements of reasons, anchored where they name a listed person or body in full."""
    known = _known_names(listings)
    sentences: dict[tuple[str, ...], Example] = {}
    for listing in listings:
        for sentence in _SENTENCE_END.split(listing.reason):
            words = tuple(token.text for token in tokenise(sentence, 0, len(sentence)))
            if 5 < len(words) <= _LONGEST_REASON:
                sentences[words] = Example(words, anchors=tuple(_anchors(words, known)))
    anchored = [example for example in sentences.values() if example.anchors]
    return rng.sample(anchored, min(count, len(anchored)))


def _known_names(listings: Iterable[Listing]) -> dict[str, dict[tuple[str, ...], str]]:
    """Labels of the lists' names of two words and more, by first word."""
    known: dict[str, dict[tuple[str, ...], str]] = {}
    for listing in listings:
        for name in listing.names if listing.schema in _LABEL_OF else ():
            words = tuple(token.text for token in tokenise(name, 0, len(name)))
            if len(words) > 1 and words[0][:1].isupper():
                known.setdefault(words[0], {})[words] = _LABEL_OF[listing.schema]
    return known


def _anchors(words: tuple[str, ...], known: dict[str, dict[tuple[str, ...], str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the longest listed names, from left to right."""
    place = 0
    while place < len(words):
        found = [name for name in known.get(words[place], ()) if words[place : place + len(name)] == name]
        if found:
            longest = max(found, key=len)
            yield place, place + len(longest), known[words[place]][longest]
        place += max(map(len, found), default=1)
