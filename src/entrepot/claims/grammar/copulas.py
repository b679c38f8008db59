"""Whom a noun means by what it is equated with: "the owner of the ship is Ann Lee"."""

from __future__ import annotations

from entrepot.claims.words.parsed import ParsedSentence

_PARTS = frozenset("part member example kind one something".split())


def told_by_copula(sentence: ParsedSentence, noun: int) -> int | None:
    """Who holds the post that is the subject: Y in "the director of X is Y"; None where no noun tells it."""
    head = sentence.heads[noun]
    if head < 0 or sentence.deprels[noun] not in ("nsubj", "nsubj:outer") or not sentence.kids(head, "cop"):
        return None
    is_named = sentence.upos[head] == "ADJ" and bool(sentence.kids(head, "appos"))  # "is an Indian national, Ann Lee"
    is_noun = (sentence.upos[head] in ("NOUN", "PROPN") or is_named) and not sentence.preposition(head)
    return head if is_noun and sentence.lemmas[head] not in _PARTS else None


def is_in_list(sentence: ParsedSentence, noun: int, head: int) -> bool:
    """True for "head" in "the deputy Ann Lee, the driver Bo Ek, head of the plant": one more on a list."""
    return any(head < kid < noun for kid in sentence.kids(head, "conj"))
