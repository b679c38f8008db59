"""How something is said where it matters more than who says it: wrongly, commonly, fairly."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.standing.modality import modality
from entrepot.claims.words.parsed import ParsedSentence

_CORRECTIONS = frozenset("correction corrections corrigendum erratum".split())


def is_wrong(sentence: ParsedSentence, head: int) -> bool:
    """True for "falsely claimed", and for what a correction takes back: "an earlier version of this article said"."""
    wrongly = cue_list("governors", "wrongly")
    if any(sentence.word(kid) in wrongly for kid in sentence.kids(head, "advmod")):
        return True
    subjects = sentence.kids(head, "nsubj")
    return any(_is_earlier_version(sentence, word) or _is_corrected(sentence, word) for word in subjects)


def _is_earlier_version(sentence: ParsedSentence, noun: int) -> bool:
    """True for "an earlier version of this article"."""
    if sentence.lemmas[noun] not in cue_list("governors", "versions"):
        return False
    earlier = cue_list("governors", "earlier")
    is_own = any(sentence.word(at) in ("this", "our") for at in sentence.below(noun))
    return is_own and any(sentence.word(kid) in earlier for kid in sentence.kids(noun, "amod"))


def _is_corrected(sentence: ParsedSentence, subject: int) -> bool:
    """True for "Correction: yesterday we wrote"."""
    opening = sentence.evidence.text.casefold().split()[:4]
    return sentence.word(subject) == "we" and any(word.strip(":.–—-") in _CORRECTIONS for word in opening)


def manner_of_saying(sentence: ParsedSentence, head: int) -> str | None:
    """How common or fair it is to say something: "it is commonplace to say", "it is fair to say"; None for others.

    The answer is "commonplace" or "fair".
    """
    above = sentence.heads[head]
    is_infinitive = any(sentence.word(kid) == "to" for kid in sentence.kids(head, "mark"))
    if above < 0 or not is_infinitive or sentence.deprels[head] not in ("csubj", "xcomp", "ccomp", "acl"):
        return None
    told = modality(sentence, above)
    if told.is_negated or told.is_conditional:
        return None
    return next(
        (kind for kind in ("commonplace", "fair") if sentence.lemmas[above] in cue_list("governors", kind)), None
    )
