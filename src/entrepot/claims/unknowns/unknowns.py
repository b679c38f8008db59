"""Claims that something is not known: "the price was not disclosed", "could not establish who supplies the steel"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame
from entrepot.claims.grammar.clauses import is_passive, surface_subject
from entrepot.claims.grammar.coreference import Discourse, is_pronoun
from entrepot.claims.grammar.nominals import GOODS, Nominal, nominal, thing
from entrepot.claims.roles.filled import Filled
from entrepot.claims.standing.standing import plainly_told, standing
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.unknowns.unknown_topics import Topic, fails, is_lackable, missing, topic_of
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Claim, Factuality, Kind, Role, Source, Stance, Status
from entrepot.model.spans import Quote

_UNKNOWN = Frame("unknown", Kind.UNKNOWN, {}, (), nominal=Status.ONGOING, present=Status.ONGOING)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that is told as not known: the words for that, what it is about, and what is missing.

    `question` is the head of the clause that asks for it, None where a noun tells it.
    """

    trigger: int
    predicate: Quote
    roles: tuple[Filled, ...]
    missing: tuple[str, ...]
    question: int | None = None


def find_unknowns(sentence: ParsedSentence, discourse: Discourse) -> Iterator[Unknown]:
    """What a sentence says is not known, each thing once."""
    told: set[int] = set()
    places = range(len(sentence.tokens))
    for place in sorted(places, key=lambda place: sentence.upos[place] == "NOUN"):  # "published no figures": the verb
        topic = topic_of(sentence, place)
        if topic is None or topic.head in told:
            continue
        roles = tuple(_roles(sentence, place, topic, discourse))
        asked = missing(sentence, topic)
        is_check = sentence.lemmas[place] in cue_list("falsity", "checking")
        is_asked = is_check or topic.is_question or is_lackable(sentence, topic.head)
        if asked or is_asked or any(filled.nominal.is_named for filled in roles):
            told.add(topic.head)
            is_whether = any(
                sentence.word(word) in cue_list("pronouns", "whether")
                for word in (max(topic.words[0] - 1, 0), *topic.words[:3])
            )
            question = topic.head if topic.is_question and not is_whether else None
            yield Unknown(place, _predicate(sentence, place), roles, asked, question)


def said_by(sentence: ParsedSentence, trigger: int, discourse: Discourse) -> tuple[Source, ...]:
    """Who says that something is not known, none where the author does or where it is only said by implication."""
    voices = standing(sentence, trigger, _UNKNOWN, discourse).sources
    is_denied = any(governor_class(sentence, word) == "denied" for word in sentence.above(trigger))
    if not voices or is_denied or any(voice.who is None for voice in voices):
        return plainly_told(discourse)[1]
    # Who says that something is not known denies nothing.
    kept = [Stance.ASSERTS if voice.stance is Stance.DENIES else voice.stance for voice in voices]
    return tuple(
        replace(voice, stance=stance, factuality=Factuality.CERTAIN) for voice, stance in zip(voices, kept, strict=True)
    )


def unchecked(sentence: ParsedSentence) -> Callable[[list[Claim]], list[Claim]] | None:
    """What "neither claim could be verified" does to the claims of the sentence before: they are left open.

    None where the sentence says no such thing. A denial stays what it is, and so does what the author says alone.
    """
    for place, lemma in enumerate(sentence.lemmas):
        if lemma not in cue_list("falsity", "checking") or not fails(sentence, place):
            continue
        content = sentence.kids(place, "obj", "ccomp")  # "it could not verify who paid" is about nothing else
        asked = content or surface_subject(sentence, place)
        subjects = {sentence.lemmas[word] for word in asked}
        if subjects & cue_list("falsity", "checked"):
            return lambda claims: [_left_open(claim) for claim in claims]
        if subjects & cue_list("falsity", "numbers"):
            return lambda claims: [_left_open(claim) if claim.quantities else claim for claim in claims]
    return None


def _left_open(claim: Claim) -> Claim:
    return replace(claim, factuality=Factuality.UNCOMMITTED) if claim.sources and not claim.is_denied else claim


def _roles(sentence: ParsedSentence, place: int, topic: Topic, discourse: Discourse) -> Iterator[Filled]:
    """The topic in its own words, the goods and actors that it names, and who cannot or will not say."""
    yield Filled(Role.TOPIC, Nominal(topic.head, topic.quote, None, None, frozenset()))
    inside = set(topic.words)
    for mention in sentence.mentions:
        if mention.head not in inside or mention.entity is None or mention.basis is not None:
            continue
        found = nominal(sentence, mention.head, discourse)
        if GOODS in found.natures:
            yield Filled(Role.GOODS, found)
        elif found.is_actor:
            yield Filled(Role.PARTY, found)
    pronouns = [word for word in topic.words if topic.is_question and sentence.upos[word] in ("PRON", "DET")]
    meant = (thing(sentence, word, discourse) for word in pronouns if is_pronoun(sentence.word(word)))
    yield from (Filled(Role.GOODS, found) for found in meant if found is not None)
    for word in _who_fails(sentence, place):
        found = nominal(sentence, word, discourse)
        is_us = sentence.word(word) in cue_list("pronouns", "speaker")
        is_known = found.is_named and found.is_actor and not (is_us and not (found.entity or "").startswith("person:"))
        if is_known and word not in inside:
            yield Filled(Role.INITIATOR, found)


def _who_fails(sentence: ParsedSentence, place: int) -> list[int]:
    """Who could not or would not say."""
    if sentence.upos[place] != "VERB":
        return []
    agents = [kid for kid in sentence.kids(place, "obl:agent") if sentence.preposition(kid) == "by"]
    return agents if is_passive(sentence, place) else surface_subject(sentence, place)


def _predicate(sentence: ParsedSentence, place: int) -> Quote:
    """The word that says so with its auxiliaries and negation, and "unable to" before it."""
    own = ("aux", "aux:pass", "cop", "advmod")
    kids = [kid for kid in sentence.kids(place, *own) if place - 6 < kid < place]
    head = sentence.heads[place]
    if head >= 0 and sentence.deprels[place] == "xcomp" and place - 4 < head < place:
        kids += [head, *(kid for kid in sentence.kids(head, *own) if head - 5 < kid < head)]
    if head >= 0 and sentence.upos[place] == "NOUN" and sentence.deprels[place] == "obj" and place - 6 < head < place:
        kids += [head, *(kid for kid in sentence.kids(head, "aux") if head - 3 < kid < head)]  # "has no data"
    end = place + 1
    if sentence.language == "ru" and sentence.deprels[place] in ("xcomp", "csubj") and place < head < place + 4:
        end = head + 1  # "выяснить не удалось"
    return sentence.quote(min([place, *kids]), end)
