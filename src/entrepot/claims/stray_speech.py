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
_ENDS = frozenset(".,;—–)")
_LONGEST_TAIL = 14  # words of ", documents seen by the newspaper on Monday show"


def speech_nearby(sentence: ParsedSentence, trigger: int) -> tuple[int, str] | None:
    """The word of saying just before a trigger, or in a clause of its own behind it, with its class."""
    if sentence.language == "ru":  # its verbs of saying do without no conjunction
        return None
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
    """A word of saying behind it that closes a clause of its own: ", documents seen by the newspaper show"."""
    for place in range(trigger + 2, len(sentence.tokens)):
        following = sentence.word(place + 1) if place + 1 < len(sentence.tokens) else "."
        if following not in _ENDS or not (group := _class_of(sentence, place)):
            continue
        marks = [at for at in range(max(trigger, place - _LONGEST_TAIL), place) if sentence.word(at) in (",", "—", "–")]
        opens = marks and sentence.upos[marks[-1] + 1] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
        if opens and place - marks[-1] > 1:
            return place, group
    return None
