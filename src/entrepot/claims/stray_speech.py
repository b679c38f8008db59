"""Words of saying that the tree does not lead to: a net under attribution.

Parsers hang ", documents seen by the paper show" and "alleges the firm shipped" on the wrong word now and then. Here
only the order of the words counts: a source too many misleads less than a source lost.
"""

from __future__ import annotations

from entrepot.claims.cues import cue_table
from entrepot.claims.parsed import ParsedSentence

_SAYING = frozenset(["said", "factive", "believed", "accused", "denied"])
_BETWEEN = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "AUX", "PART", "ADV", "PRON", "SCONJ"])
_LONGEST_LEAD = 8  # words between "alleges" and what is alleged
_LONGEST_TAIL = 14  # words of ", documents seen by the newspaper on Monday show"


def speech_nearby(sentence: ParsedSentence, trigger: int) -> tuple[int, str] | None:
    """The word of saying just before a trigger, or in the last clause behind it, with its class; None without one."""
    return _before(sentence, trigger) or _behind(sentence, trigger)


def _class_of(sentence: ParsedSentence, place: int) -> str:
    """Class of a word as a verb of saying, whatever the tagger took it for; "" for other words and infinitives."""
    if place and sentence.word(place - 1) == "to":
        return ""
    found = cue_table("governors", "verbs").get(sentence.lemmas[place], "")
    return found if found in _SAYING else ""


def _before(sentence: ParsedSentence, trigger: int) -> tuple[int, str] | None:
    """A word of saying from which only one noun phrase parts the trigger: "alleges [that] the firm shipped"."""
    for place in range(trigger - 1, max(-1, trigger - _LONGEST_LEAD - 1), -1):
        if sentence.upos[place] == "VERB":
            group = _class_of(sentence, place)
            return (place, group) if group and trigger - place > 1 else None
        if sentence.upos[place] not in _BETWEEN and sentence.word(place) != "of":
            return None
    return None


def _behind(sentence: ParsedSentence, trigger: int) -> tuple[int, str] | None:
    """A word of saying that ends the sentence in a clause of its own: ", documents seen by the newspaper show"."""
    last = len(sentence.tokens) - 1
    while last > trigger and sentence.upos[last] == "PUNCT":
        last -= 1
    commas = [
        place for place in range(max(trigger, last - _LONGEST_TAIL), last) if sentence.word(place) in (",", "—", "–")
    ]
    group = _class_of(sentence, last)
    opens = commas and sentence.upos[commas[-1] + 1] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
    return (last, group) if group and opens and last - commas[-1] > 1 else None
