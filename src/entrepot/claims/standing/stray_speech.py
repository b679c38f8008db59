"""Words of saying that the tree does not lead to: a net under attribution.

Parsers hang ", documents seen by the paper show", ", the indictment alleges," and "alleges the firm shipped" on the
wrong word, or take the verb for a noun, now and then. Here only the order of the words counts: a source too many
misleads less than a source lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.claims.cues import cue_table
from entrepot.claims.words.lemmas import lemma
from entrepot.claims.words.parsed import ParsedSentence

_SAYING = frozenset(["said", "factive", "believed", "accused", "denied"])
_BETWEEN = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "AUX", "PART", "ADV", "PRON", "SCONJ"])
_LONGEST_LEAD = 8  # words between "alleges" and what is alleged
_BOUNDS = frozenset(",—–;(")
_ENDS = frozenset(".,;—–)")
_LONGEST_TAIL = 14  # words of ", documents seen by the newspaper on Monday show"
_MANY = frozenset(["data", "people", "police", "media", "pictures"])
_AGAINST = frozenset(["contrary", "despite", "unlike", "what", "which", "who"])
_OPENING = frozenset(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"])


@dataclass(frozen=True, slots=True)
class Stray:
    """A word of saying beside an event, its class, and the word with which its clause begins."""

    place: int
    group: str
    first: int


def speech_nearby(sentence: ParsedSentence, path: list[int]) -> Stray | None:
    """The word of saying just before an event, in a clause of its own beside it, or that charges somebody with it.

    `path` leads from the event to the root.
    """
    if sentence.language == "ru":  # its verbs of saying do without no conjunction
        return None
    trigger = path[0]
    return (
        _before(sentence, trigger)
        or _apart(sentence, trigger)
        or _charging(sentence, path)
        or _of_that_clause(sentence, trigger)
    )


def _class_of(sentence: ParsedSentence, place: int) -> str:
    """Class of a word as a verb of saying, whatever the tagger took it for; "" for other words and infinitives."""
    if place and sentence.word(place - 1) == "to":
        return ""
    if any(mention.first <= place < mention.end for mention in sentence.mentions):
        return ""  # the United States
    table = cue_table("governors", "verbs")
    found = table.get(sentence.lemmas[place]) or table.get(lemma(sentence.tokens[place].text, "VERB"), "")
    return found if found in _SAYING else ""


def _before(sentence: ParsedSentence, trigger: int) -> Stray | None:
    """A word of saying from which only one noun phrase parts the trigger: "alleges [that] the firm shipped"."""
    for place in range(trigger - 1, max(-1, trigger - _LONGEST_LEAD - 1), -1):
        if sentence.upos[place] == "VERB":
            group = _class_of(sentence, place)
            return Stray(place, group, 0) if group and trigger - place > 1 else None
        if sentence.upos[place] == "PROPN" and _is_finite(sentence, place) and (group := _class_of(sentence, place)):
            return Stray(place, group, 0)
        if sentence.upos[place] not in _BETWEEN and sentence.word(place) != "of":
            return None
    return None


def _apart(sentence: ParsedSentence, trigger: int) -> Stray | None:
    """A clause of its own that ends in a word of saying: ", documents seen by the newspaper show"."""
    for place in range(1, len(sentence.tokens)):
        following = sentence.word(place + 1) if place + 1 < len(sentence.tokens) else "."
        if following not in _ENDS or not _is_finite(sentence, place) or not (group := _class_of(sentence, place)):
            continue
        first = _first_of_clause(sentence, place)
        is_short = 0 < place - first <= _LONGEST_TAIL and not first <= trigger <= place
        if is_short and first > 0 and _is_clause(sentence, first, place):
            return Stray(place, group, first)
    return None


def _first_of_clause(sentence: ParsedSentence, verb: int) -> int:
    """The first word behind the mark before a verb; behind "that is what" where it stands there."""
    first = next((at + 1 for at in range(verb - 1, -1, -1) if sentence.word(at) in _BOUNDS), 0)
    for at in range(verb - 1, 0, -1):
        if sentence.word(at) == "what" and sentence.word(at - 1) in ("is", "was", "'s"):
            return at + 1
    return first


def _is_finite(sentence: ParsedSentence, place: int) -> bool:
    """True for "say", "alleged", and for a noun that may be such a form ("the indictment alleges", "data show")."""
    if sentence.upos[place] == "VERB":
        return True
    if sentence.upos[place] not in ("NOUN", "PROPN"):
        return False
    before = sentence.word(place - 1)
    return (
        sentence.word(place) != lemma(sentence.tokens[place].text, "VERB")
        or before.endswith("s")
        or _is_many(sentence, place)
    )


def _is_many(sentence: ParsedSentence, place: int) -> bool:
    """Whether a noun in the plural stands up to five words before: "data reviewed by the paper show"."""
    near = range(max(0, place - 5), place)
    return any(sentence.upos[at] == "NOUN" and sentence.word(at) in _MANY | {sentence.lemmas[at] + "s"} for at in near)


def _is_clause(sentence: ParsedSentence, first: int, verb: int) -> bool:
    """Whether words before a verb are its subject alone: no auxiliary, no verb with a subject, no "contrary to"."""
    words = range(first, verb)
    if sentence.upos[first] not in _OPENING or sentence.word(first) in _AGAINST:
        return False
    return not any(
        sentence.upos[at] in ("AUX", "SCONJ", "CCONJ") or (sentence.upos[at] == "VERB" and sentence.kids(at, "nsubj"))
        for at in words
    )


def _charging(sentence: ParsedSentence, path: list[int]) -> Stray | None:
    """The word that charges somebody: "charges X, 51, of Kazan; Y; and Z Inc. with conspiring to export"."""
    for place in path:
        marks = {sentence.word(kid) for kid in sentence.kids(place, "mark", "case")}
        if sentence.word(place).endswith("ing") and marks & {"with", "of"}:
            accusing = (at for at in range(place - 1, 0, -1) if _class_of(sentence, at) == "accused")
            return next((Stray(at, "accused", 0) for at in accusing), None)
    return None


def _of_that_clause(sentence: ParsedSentence, trigger: int) -> Stray | None:
    """The word of saying before a clause with "that": "said on condition of anonymity that X had sold"."""
    that = next((kid for kid in sentence.children[trigger] if kid < trigger and sentence.word(kid) == "that"), None)
    if that is None or not any(kid > that for kid in sentence.kids(trigger, "nsubj", "nsubj:pass")):
        return None
    verbs = (at for at in range(that - 1, 0, -1) if sentence.upos[at] == "VERB" and _class_of(sentence, at))
    found = next(verbs, None)
    return None if found is None else Stray(found, _class_of(sentence, found), 0)
