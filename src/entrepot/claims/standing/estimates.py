"""Sources of a number, and with it of the event that it counts: "Kyiv puts the number of drones delivered at 40"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.clauses import is_passive
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.attribution import agent_of, speaker_of
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.spans import Quote

_AT = {"en": ("at",), "ru": ("в acc",)}


@dataclass(frozen=True, slots=True)
class Estimate:
    """The verb that gives the number, and who estimates; None where nobody is named."""

    verb: int
    who: Quote | None


def estimate_above(sentence: ParsedSentence, path: list[int], discourse: Discourse) -> Estimate | None:
    """Who puts the number, amount or value of what the path leads through at so many; None where nobody does.

    `path` leads from an event to the root.
    """
    for below, verb in pairwise(path):
        if sentence.lemmas[verb] not in cue_list("governors", "estimating") or sentence.upos[verb] != "VERB":
            continue
        if sentence.deprels[below] not in ("obj", "nsubj:pass", "nsubj") or not _gives_number(sentence, verb):
            continue
        if is_passive(sentence, verb):
            return Estimate(verb, agent_of(sentence, verb, discourse))
        return None if sentence.deprels[below] == "nsubj" else Estimate(verb, speaker_of(sentence, verb, discourse))
    return None


def _gives_number(sentence: ParsedSentence, verb: int) -> bool:
    """Whether an amount stands behind a verb: "at 40", "at some 9 million", wherever the tree hangs it."""
    marks = _AT[sentence.language]
    behind = (place for place in sentence.below(verb) if place > verb and sentence.preposition(place) in marks)
    return any(sentence.upos[word] in ("NUM", "SYM") for place in behind for word in sentence.below(place))
