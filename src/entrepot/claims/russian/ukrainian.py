"""Names in Ukrainian texts, whose claims are not read: by tables, designators, and slovnet, which learnt Russian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.reading_model.analysis import Analysis
from entrepot.claims.russian.goods import product_of
from entrepot.claims.russian.inflection import folded
from entrepot.claims.russian.proper_names import latin_names
from entrepot.claims.words.tokens import Token
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import KnownName, NameForm
from entrepot.reference.russian import ukrainian_names

_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
_ADJECTIVE_ENDINGS = ("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")
# Endings of nouns by what the nominative ends with, the longest first; what matches none is not declined.
_NOUN_ENDINGS = (
    ("ія", ("ія", "ії", "ію", "ією")),
    ("я", ("я", "ї", "ю", "єю", "і")),
    ("а", ("а", "и", "і", "у", "ою")),
    ("ь", ("ь", "і", "ю", "я", "ем", "лю")),
    ("й", ("й", "ю", "єм", "ї", "я", "єві")),
)
_CONSONANT_ENDINGS = ("", "у", "а", "ом", "і", "ові")


def find_ukrainian_names(text: str, tokens: Sequence[Token], analysis: Analysis) -> tuple[Mention, ...]:
    """Names of one sentence in order, none overlapping another.

    Countries, their adjectives, groups, some cities and designators have keys; other names are found but have none,
    because nothing puts them into the nominative.
    """
    sentence = Sentence(text, tokens, analysis)
    chosen: list[Mention] = []
    for mention in (*_known(sentence), *_products(sentence), *_found(sentence)):
        if not any(mention.overlaps(other) for other in chosen):
            chosen.append(mention)
    return tuple(sorted(chosen, key=lambda mention: mention.first))


def _known(sentence: Sentence) -> Iterator[Mention]:
    for first in range(len(sentence.tokens)):
        for length in range(min(_longest(), len(sentence.tokens) - first), 0, -1):
            known = _index().get(tuple(folded(sentence.word(first + i)) for i in range(length)))
            if known and (known.form is NameForm.ADJECTIVE or sentence.word(first)[0].isupper()):
                basis = Basis.DEMONYM if known.form is NameForm.ADJECTIVE else None
                kind = EntityKind(known.key.partition(":")[0])
                yield sentence.mention(first, first + length, kind, known.key, basis)
                break


def _products(sentence: Sentence) -> Iterator[Mention]:
    for first in range(len(sentence.tokens)):
        product = product_of(sentence, first, first + 1) if sentence.word(first)[:1].isupper() else None
        if product:
            yield sentence.goods(first, first + 1, product[1], product[0])


def _found(sentence: Sentence) -> Iterator[Mention]:
    for span in (*latin_names(sentence), *sentence.analysis.names):
        yield sentence.mention(span.first, span.end, _KINDS[span.label], None)


def _forms(name: str) -> Iterator[str]:
    """Forms of one word in all cases, by its ending.

    >>> list(_forms("Росія"))
    ['Росія', 'Росії', 'Росію', 'Росією']
    """
    if name.endswith("ий") and name[0].islower():
        yield from (f"{name[:-2]}{ending}" for ending in _ADJECTIVE_ENDINGS)
        return
    if name.isupper() or name[-1] in "оуиеіїю":
        yield name
        return
    for ending, others in _NOUN_ENDINGS:
        if name.endswith(ending):
            yield from (f"{name.removesuffix(ending)}{other}" for other in others)
            return
    yield from (f"{name}{ending}" for ending in _CONSONANT_ENDINGS)


@cache
def _index() -> dict[tuple[str, ...], KnownName]:
    index: dict[tuple[str, ...], KnownName] = {}
    for known in ukrainian_names():
        words = known.name.split()
        forms = _phrases(words) if len(words) > 1 else ((form,) for form in _forms(words[0]))
        index |= {tuple(map(folded, form)): known for form in forms}
    return index


def _phrases(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Adjective and noun in the cases that matter: "Південна Корея", "Південної Кореї", "Південну Корею"."""
    stem, noun = words[0][:-1], words[-1]
    for adjective in (words[0], *(f"{stem}{ending}" for ending in ("ої", "ій", "у", "ою"))):
        yield from ((adjective, form) for form in _forms(noun))


@cache
def _longest() -> int:
    return max(len(words) for words in _index())
