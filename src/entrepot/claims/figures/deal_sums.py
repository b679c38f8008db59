"""The sum of a deal as that of what the deal is about: "the $2 billion contract covers the supply of jets"."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.words.parsed import ParsedSentence

_SUBJECT = ("nsubj", "nsubj:pass")
_VERBS = ("VERB", "AUX")


def is_sum_of_deal(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a sum at `word` is that of a deal which is about what the trigger tells."""
    return any(_is_about(sentence, deal, trigger) for deal in _deals_worth(sentence, word))


def _deals_worth(sentence: ParsedSentence, word: int) -> Iterator[int]:
    """The deals whose sum stands at a word: "a contract worth $3m", "the contract is valued at $3m"."""
    for place in (word, *sentence.above(word)):
        if sentence.lemmas[place] in cue_list("trade", "bargains"):
            yield place
            return
        subjects = sentence.kids(place, *_SUBJECT)
        if subjects:
            worths = cue_list("trade", "levels") | cue_list("trade", "joining") | cue_list("trade", "valuing")
            if place == word or sentence.upos[place] == "SYM" or sentence.lemmas[place] in worths:
                yield from _named(sentence, subjects)
            return
        if sentence.upos[place] in _VERBS and sentence.deprels[place] == "conj":
            shared = sentence.kids(sentence.heads[place], *_SUBJECT)
            if sentence.lemmas[place] in cue_list("trade", "valuing"):
                yield from _named(sentence, shared)
            return
        if sentence.upos[place] in _VERBS and sentence.deprels[place] not in ("acl", "amod"):
            return


def _named(sentence: ParsedSentence, subjects: list[int]) -> Iterator[int]:
    """The deals among some subjects, or whose value they are ("the value of the contract")."""
    for subject in subjects:
        inner = [subject, *sentence.kids(subject, "nmod", "nmod:poss")]
        yield from (noun for noun in inner[:2] if sentence.lemmas[noun] in cue_list("trade", "bargains"))


def _is_about(sentence: ParsedSentence, deal: int, trigger: int) -> bool:
    """Whether a trigger tells what a deal is about: under it, under what it does, or right before it."""
    for place in sentence.above(trigger):
        if place == deal:
            return True
        if sentence.upos[place] in _VERBS:
            return deal in sentence.kids(place, *_SUBJECT)
    top = next((place for place in sentence.above(deal) if sentence.heads[place] == trigger), None)
    is_next = top is not None and sentence.deprels[top] in ("conj", "parataxis") and deal > trigger
    return is_next and not sentence.kids(deal, "nmod", "acl")
