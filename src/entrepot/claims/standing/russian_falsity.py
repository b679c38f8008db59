"""Russian predicates that call their subject false: "являются ложью", "не соответствуют действительности"."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.words.parsed import ParsedSentence

_BESIDE = ("obj", "obl", "nmod", "xcomp", "iobj", "advmod")


def calls_subject_false(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a Russian verb with what stands beside it calls its subject false."""
    if sentence.language != "ru" or sentence.upos[verb] not in ("VERB", "AUX", "ADJ"):
        return False
    beside = [sentence.lemmas[kid] for kid in sentence.kids(verb, *_BESIDE)]
    negated, lemma = is_negated(sentence, verb), sentence.lemmas[verb].removesuffix("ся")
    if lemma in {word.removesuffix("ся") for word in cue_list("falsity", "linking")}:
        return not negated and any(word in cue_list("falsity", "untrue") for word in beside)
    pairs = cue_list("falsity", "void_if_negated" if negated else "void")
    return any(f"{lemma} {word}" in pairs for word in beside)
