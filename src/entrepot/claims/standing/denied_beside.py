"""Clauses that deny the one they stand beside: ", which Beijing denies", ", a claim Tehran rejects"."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence

_CLAUSES = frozenset(["acl:relcl", "advcl", "parataxis", "conj", "ccomp"])


def is_denied_beside(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a clause denies another: ", which Beijing denies", ", a claim Tehran rejects", ", что X отрицает"."""
    if not is_denying(sentence, verb) or sentence.deprels[verb] not in _CLAUSES or is_negated(sentence, verb):
        return False
    if sentence.kids(verb, "ccomp", "xcomp") or not sentence.kids(verb, "nsubj", "obl"):
        return False
    objects = sentence.kids(verb, "obj", "iobj")
    what = [sentence.word(word) for word in objects]
    if any(word in ("which", "что") for word in what) and all(word < verb for word in objects):
        return sentence.tokens[objects[0] - 1].text == ","
    noun = sentence.heads[verb]
    relates = sentence.deprels[verb] == "acl:relcl" and not any(word not in ("which", "that") for word in what)
    behind = any(token.text == "," for token in sentence.tokens[max(noun - 3, 0) : noun])
    return relates and behind and sentence.lemmas[noun] in cue_list("falsity", "checked") | cue_list("falsity", "told")


def is_denying(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb that denies or contests."""
    if sentence.upos[verb] != "VERB":
        return False
    return governor_class(sentence, verb) == "denied" or sentence.lemmas[verb] in cue_list("governors", "contesting")
