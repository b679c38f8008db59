"""Claims that something is not known: "the price was not disclosed", "could not establish who supplies the steel"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from entrepot.claims.clauses import is_passive, surface_subject
from entrepot.claims.coreference import Discourse, is_pronoun
from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.filled import Filled
from entrepot.claims.modality import is_negated
from entrepot.claims.nominals import GOODS, Nominal, nominal, whole_phrase
from entrepot.claims.parsed import ParsedSentence
from entrepot.claims.triggers import joined_word
from entrepot.model.claims import Claim, Factuality, Role
from entrepot.model.spans import Quote

_LONGEST_TOPIC = 25


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that is told as not known: the words for that, what it is about, and what is missing."""

    trigger: int
    predicate: Quote
    roles: tuple[Filled, ...]
    missing: tuple[str, ...]


def find_unknowns(sentence: ParsedSentence, discourse: Discourse) -> Iterator[Unknown]:
    """What a sentence says is not known."""
    for place in range(len(sentence.tokens)):
        topic = _topic(sentence, place)
        if topic is not None:
            roles = tuple(_roles(sentence, place, topic, discourse))
            missing = _missing(sentence, topic)
            is_check = sentence.lemmas[place] in cue_list("falsity", "checking")
            if roles and (missing or is_check or any(filled.nominal.is_named for filled in roles)):
                yield Unknown(place, _predicate(sentence, place), roles, missing)


def unchecked(sentence: ParsedSentence) -> Callable[[list[Claim]], list[Claim]] | None:
    """What "neither claim could be verified" does to the claims of the sentence before: they are left open.

    None where the sentence says no such thing. A denial stays what it is, and so does what the author says alone.
    """
    for place, lemma in enumerate(sentence.lemmas):
        if lemma not in cue_list("falsity", "checking") or not _fails(sentence, place):
            continue
        asked = (*surface_subject(sentence, place), *sentence.kids(place, "obj"))
        subjects = {sentence.lemmas[word] for word in asked}
        if subjects & cue_list("falsity", "checked"):
            return lambda claims: [_left_open(claim) for claim in claims]
        if subjects & cue_list("falsity", "numbers"):
            return lambda claims: [_left_open(claim) if claim.quantities else claim for claim in claims]
    return None


def _left_open(claim: Claim) -> Claim:
    return replace(claim, factuality=Factuality.UNCOMMITTED) if claim.sources and not claim.is_denied else claim


def _topic(sentence: ParsedSentence, place: int) -> int | None:
    """Head of what is not known, if the word at `place` says that something is not."""
    lemma, word = sentence.lemmas[place], sentence.word(place)
    if sentence.deprels[place] in ("amod", "compound") and sentence.upos[place] != "VERB":
        return None
    is_unknown = lemma in cue_list("unknowns", "unknown_words") or word in cue_list("unknowns", "unknown_words")
    if is_unknown and (is_negated(sentence, place) or _is_sorted(sentence, place)):
        return None
    if is_unknown and not (lemma == "open" and sentence.upos[place] == "VERB"):
        return _asked(sentence, place)
    if lemma in cue_list("unknowns", "scarce") and sentence.kids(place, "cop", "nsubj"):
        subject = _asked(sentence, place)
        return subject if subject is not None and _is_lackable(sentence, subject) else None
    if not _fails(sentence, place):
        return _no_data(sentence, place)
    is_told = lemma in cue_list("unknowns", "known_words") or word in cue_list("unknowns", "known_words")
    passive = sentence.kids(place, "nsubj:pass", "aux:pass", "cop", "csubj:pass") or is_passive(sentence, place)
    if is_told and (passive or sentence.upos[place] == "ADJ"):
        return _asked(sentence, place)
    if lemma in cue_list("unknowns", "failing_verbs") and sentence.upos[place] == "VERB":
        return _question(sentence, place)
    return None


def _is_sorted(sentence: ParsedSentence, place: int) -> bool:
    """True for "classified as a weapon": no secret."""
    return any(sentence.preposition(kid) in ("as", "under") for kid in sentence.kids(place, "obl", "advcl"))


def _no_data(sentence: ParsedSentence, place: int) -> int | None:
    """Head of what is lacking in "there are no data on", "nothing is known about"."""
    if sentence.upos[place] != "NOUN" or not _is_lackable(sentence, place):
        return None
    head = sentence.heads[place]
    if sentence.language == "ru":
        return place if head >= 0 and sentence.word(head) == "нет" else None
    is_given = head >= 0 and sentence.lemmas[head] in cue_list("unknowns", "giving")
    return place if is_negated(sentence, place) and (sentence.kids(place, "expl", "cop") or is_given) else None


def _fails(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word is negated, by itself or by "unable to"."""
    if is_negated(sentence, place):
        return True
    head = sentence.heads[place]
    if (
        head >= 0 and sentence.deprels[place] in ("xcomp", "csubj") and is_negated(sentence, head)
    ):  # "has not been made public"
        return True
    return (
        head >= 0
        and sentence.deprels[place] in ("xcomp", "csubj", "ccomp")
        and sentence.lemmas[head] in cue_list("unknowns", "failing")
    )


def _asked(sentence: ParsedSentence, place: int) -> int | None:
    """Subject of "is not known": a noun, or the clause that stands for it."""
    head = sentence.heads[place]
    is_predicate = head >= 0 and sentence.lemmas[head] in cue_list("unknowns", "linking")
    if is_predicate and not sentence.kids(place, "nsubj", "csubj"):  # "кто это, остается неизвестным"
        place = head
    clause = sentence.kid(place, "csubj", "csubj:pass", "ccomp", "parataxis", "advcl")
    subject = next(iter(surface_subject(sentence, place)), None)
    if clause is not None and (subject is None or is_pronoun(sentence.word(subject))):
        return clause
    return subject if subject is not None and not is_pronoun(sentence.word(subject)) else clause


def _question(sentence: ParsedSentence, place: int) -> int | None:
    """The question or the lacking thing that a failing verb has: "who supplies it", "no detailed data"."""
    for kid in sentence.kids(place, "ccomp", "xcomp", "advcl"):
        if any(_asks(sentence, word) for word in sentence.below(kid)[:3]):
            return kid
    for kid in _beside(sentence, place):
        if any(_asks(sentence, word) for word in sentence.below(kid)[:3]):
            return kid
    for kid in sentence.kids(place, "obj"):
        if _is_lackable(sentence, kid):
            return kid
    return None


def _beside(sentence: ParsedSentence, place: int) -> list[int]:
    """The clauses beside a Russian infinitive: "кто поставляет сталь, установить не удалось"."""
    head = sentence.heads[place]
    if sentence.language != "ru" or head < 0 or sentence.feature(place, "VerbForm") != "Inf":
        return []
    return [kid for kid in sentence.kids(head, "csubj", "ccomp", "parataxis", "advcl") if kid != place]


def _asks(sentence: ParsedSentence, word: int) -> bool:
    """True for "who", "whether", кому, ли."""
    asking = cue_list("pronouns", "asking") | cue_list("pronouns", "whether")
    return sentence.word(word) in asking or sentence.lemmas[word] in asking


def _is_lackable(sentence: ParsedSentence, noun: int) -> bool:
    return sentence.lemmas[noun] in cue_list("unknowns", "lackable")


def _roles(sentence: ParsedSentence, place: int, topic: int, discourse: Discourse) -> Iterator[Filled]:
    """The topic in its own words, and the goods and actors that it names."""
    inside = sentence.below(topic)
    quote = _with_question_word(sentence, whole_phrase(sentence, topic, _LONGEST_TOPIC, keeps_mark=True))
    yield Filled(Role.TOPIC, Nominal(topic, quote, None, None, frozenset()))
    for mention in sentence.mentions:
        if mention.head not in inside or mention.entity is None or mention.basis is not None:
            continue
        found = nominal(sentence, mention.head, discourse)
        if GOODS in found.natures:
            yield Filled(Role.GOODS, found)
        elif found.is_actor:
            yield Filled(Role.PARTY, found)


def _with_question_word(sentence: ParsedSentence, topic: Quote) -> Quote:
    """The topic with a "whether" before it that the parser hung on another word: without it, it would be told as so."""
    first = next((at for at, token in enumerate(sentence.tokens) if token.start == topic.start), 0)
    if first == 0 or sentence.word(first - 1) != "whether":
        return topic
    return Quote.cut(sentence.text, sentence.tokens[first - 1].start, topic.end)


def _missing(sentence: ParsedSentence, topic: int) -> tuple[str, ...]:
    """What the topic asks for."""
    table = cue_table("unknowns", "missing")
    words = sentence.below(topic)
    texts = [sentence.word(word) for word in words]
    pairs = [f"{left} {right}" for left, right in pairwise(texts)]
    asked = [
        table[text]
        for text in [*pairs, *(joined_word(sentence, word) for word in words[:8]), *texts[:3]]
        if text in table
    ]
    return tuple(dict.fromkeys(asked[:1]))


def _predicate(sentence: ParsedSentence, place: int) -> Quote:
    """The word that says so with its auxiliaries and negation."""
    kids = [kid for kid in sentence.kids(place, "aux", "aux:pass", "cop", "advmod") if place - 6 < kid < place]
    return sentence.quote(min([place, *kids]), place + 1)
