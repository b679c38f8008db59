"""What an event's own word tells of it: tense, modals and negation of a verb, the attributes of a noun."""

from __future__ import annotations

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.grammar.clauses import is_participle
from entrepot.claims.grammar.copulas import told_by_copula
from entrepot.claims.standing.modality import Modality, modality
from entrepot.claims.standing.verdicts import STATUSES
from entrepot.claims.standing.walk import Walk, governor_class, take_modality
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Family, Kind, Status

_YET_TO_COME = frozenset("planned explored requested offered predicted".split())
_BY_SPEAKING = frozenset({Status.ORDERED, Status.OFFERED, Status.REQUESTED})  # "is offering" is an offer


def begin(walk: Walk, trigger: int) -> None:
    """What the trigger's own form tells."""
    sentence = walk.sentence
    own = modality(sentence, trigger)
    if sentence.upos[trigger] not in ("VERB", "AUX"):
        walk.status = own.status if own.status in (Status.PREDICTED, Status.HYPOTHETICAL) else _of_noun(walk, trigger)
        names_somebody = walk.frame.nominal is Status.ONGOING or "self" in walk.frame.slots
        walk.needs_tense = not names_somebody
        is_stated = sentence.kids(trigger, "cop") or told_by_copula(sentence, trigger) is not None
        is_told_of = is_stated or _is_yet_to_come(walk, trigger)
        walk.is_presupposed = walk.is_settled = names_somebody and not is_told_of
    elif own.status is None or sentence.deprels[trigger] in ("acl", "amod"):
        walk.status = _of_participle(walk, trigger)
        walk.needs_tense = sentence.deprels[trigger] not in ("acl", "amod")
    else:
        walk.status = told(walk, own.status)
    take_modality(walk, own)
    if sentence.upos[trigger] in ("NOUN", "PROPN"):
        _take_attributes(walk, trigger)


def _is_yet_to_come(walk: Walk, noun: int) -> bool:
    """True for the sanctions of "is considering sanctions", "threatened sanctions": there are none yet."""
    above = walk.sentence.heads[noun]
    if walk.frame.kind is not Kind.SANCTION or above < 0 or walk.sentence.deprels[noun] not in ("obj", "obl"):
        return False
    return governor_class(walk.sentence, above, walk.sentence.preposition(noun)) in _YET_TO_COME


def _take_attributes(walk: Walk, noun: int) -> None:
    """Let an event's attributes count: "alleged deliveries", "the planned sale", "a halted shipment"."""
    table = cue_table("governors", "attributes")
    for kid in walk.sentence.kids(noun, "amod", "compound"):
        group = table.get(walk.sentence.word(kid), "")
        if group in STATUSES:
            walk.settle(STATUSES[group])
        elif group == "hypothetical":
            walk.settle(Status.HYPOTHETICAL)
            walk.is_open = True
        elif group:
            take_modality(walk, Modality(None, False, group, False))


def _of_noun(walk: Walk, noun: int) -> Status:
    """Status of a post or deed named by a noun; a former post is over."""
    sentence = walk.sentence
    bygone = cue_list("falsity", "bygone")
    is_over = walk.frame.nominal is Status.ONGOING and (
        _is_told_as_past(sentence, noun) or any(sentence.lemmas[kid] in bygone for kid in sentence.children[noun])
    )
    return Status.OCCURRED if is_over else walk.frame.nominal


def _is_told_as_past(sentence: ParsedSentence, noun: int) -> bool:
    """True for the post in "she was director", "he served as head", "was appointed chairman"; not "has served as"."""
    verb = sentence.heads[noun]
    is_held = sentence.deprels[noun] == "xcomp" or (
        sentence.deprels[noun] == "obl" and sentence.preposition(noun) == "as"
    )
    place = noun if sentence.kids(noun, "cop") else verb if is_held and sentence.upos[verb] == "VERB" else None
    if place is None or modality(sentence, place).status is not Status.OCCURRED:
        return False
    stands_in = sentence.lemmas[place] == "act"  # "has acted as head" while others were away
    return stands_in or not any(sentence.lemmas[kid] == "have" for kid in sentence.kids(place, "aux"))


def is_intercepted(sentence: ParsedSentence, trigger: int) -> bool:
    """True for what was on its way when somebody took it: "seized two lorries bound for the plant"."""
    noun = sentence.heads[trigger]
    if sentence.deprels[trigger] not in ("acl", "amod") or noun < 0:
        return False
    if sentence.lemmas[trigger] not in cue_list("falsity", "on_the_way"):
        return False
    stopping = cue_list("falsity", "intercepting")
    return any(
        sentence.deprels[word] in ("obj", "nsubj:pass") and sentence.lemmas[sentence.heads[word]] in stopping
        for word in [noun, *sentence.above(noun)][:4]
    )


def _of_participle(walk: Walk, verb: int) -> Status:
    """Status of "missiles sold by X", "a firm selling missiles", "to sell"."""
    sentence = walk.sentence
    if sentence.language == "ru":
        own = modality(sentence, verb).status
        return Status.PLANNED if own is None else told(walk, own)
    if {"to"} & {sentence.word(kid) for kid in sentence.kids(verb, "mark")}:
        return Status.PLANNED
    if is_participle(sentence, verb):
        perfect = any(sentence.word(kid) == "having" for kid in sentence.kids(verb, "aux"))
        return walk.frame.happened if perfect else walk.frame.present
    is_over = any(sentence.word(kid) in cue_list("falsity", "before") for kid in sentence.kids(verb, "advmod"))
    return walk.frame.happened if is_over or walk.frame.kind.family is not Family.STRUCTURE else walk.frame.present


def told(walk: Walk, status: Status) -> Status:
    """The frame's own word for what a verb form tells."""
    by_acting = walk.frame.happened in _BY_SPEAKING or walk.frame.present is Status.OCCURRED
    if status is Status.OCCURRED or (status is Status.ONGOING and by_acting):
        return walk.frame.happened
    if status is Status.HABITUAL:
        return walk.frame.present
    return status
