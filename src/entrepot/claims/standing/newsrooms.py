"""Newsrooms pass on what they heard; whoever else speaks asserts."""

from __future__ import annotations

import re

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Stance
from entrepot.model.spans import Quote


def stance_at(sentence: ParsedSentence, verb: int, who: Quote | None) -> Stance:
    """What a verb of saying makes of its speaker: "the panel reported" asserts, "the newspaper reported" passes on."""
    lemma = sentence.lemmas[verb]
    if lemma in cue_list("governors", "passing_on"):
        return Stance.REPORTS if who is None or is_newsroom(who.text) else Stance.ASSERTS
    return Stance(cue_table("governors", "stances").get(lemma, "asserts"))


def is_newsroom(words: str) -> bool:
    """Whether the words for a speaker name a newspaper, agency, broadcaster or the like.

    >>> is_newsroom("the Delta Times"), is_newsroom("the UN panel"), is_newsroom("the intelligence agency")
    (True, False, False)
    """
    return not cue_list("governors", "newsrooms").isdisjoint(re.findall(r"\w+", words.casefold()))
