"""How a word stands to the one above it, where the tree says less than the words do."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.standing.quoting import tells_quotation
from entrepot.claims.standing.speech import SPEAKING
from entrepot.claims.standing.walk import Walk, governor_class
from entrepot.claims.words.parsed import ParsedSentence

ABOUT_CONTENT = frozenset("claimed supported indicated denied".split())  # nouns of what a clause with "that" tells


def relation_to(sentence: ParsedSentence, place: int, head: int) -> str:
    """The relation of a word to its head, mended where a claim's content is taken for a relative clause."""
    relation = sentence.deprels[place]
    if sentence.word(place) == "it" and sentence.lemmas[head] == "have":
        return "ccomp"  # "rumour has it that ..."
    if relation == "acl:relcl" and governor_class(sentence, head) in ABOUT_CONTENT:
        return "acl"  # "any suggestion that ..."
    return relation


def class_above(sentence: ParsedSentence, place: int, head: int) -> str:
    """Class of a word above; any word that a quotation is told by tells it."""
    group = governor_class(sentence, head, sentence.preposition(place))
    return "said" if group not in SPEAKING and tells_quotation(sentence, place, head) else group


def is_told_by_noun(walk: Walk, place: int, head: int, relation: str) -> bool:
    """Whether a clause tells what a noun means: "the claim that X sold", "accusations it sold"."""
    sentence = walk.sentence
    if sentence.kids(place, "mark") or sentence.feature(place, "VerbForm") == "Inf":
        return True
    if relation != "acl" or governor_class(sentence, head) not in ABOUT_CONTENT:
        return False
    if place != walk.trigger and governor_class(sentence, place) in SPEAKING:
        return True
    relative = cue_list("pronouns", "relative")
    whole = sentence.kids(place, "obj", "aux:pass") and sentence.kids(place, "nsubj", "nsubj:pass")
    return bool(whole) and not any(sentence.word(word) in relative for word in sentence.children[place])


def is_out_of_question(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for "о поставках речи не идёт"."""
    if sentence.preposition(place) != "о" or not any(sentence.lemmas[kid] == "речь" for kid in sentence.children[head]):
        return False
    return is_negated(sentence, head)


def shares_nothing_done(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for the second verb of "no shell has gone or will go": its auxiliary is its own, the subject is shared."""
    if not sentence.kids(place, "aux", "aux:pass") or sentence.kids(place, "nsubj", "nsubj:pass"):
        return False
    subjects = [word for word in sentence.kids(head, "nsubj", "nsubj:pass") if word < head]
    negative = cue_list("governors", "negative_words")
    return any(sentence.word(kid) in negative for word in subjects for kid in (word, *sentence.kids(word, "det")))
