"""Relative pronouns, and what they stand for: "the plant that makes", "a firm whose director"."""

from __future__ import annotations

from entrepot.claims.grammar.russian_phrases import Functions
from entrepot.claims.words.parsed import ParsedSentence

_RELATIVE = frozenset("who whom which that whose".split())


def replace_relatives(sentence: ParsedSentence, verb: int, found: Functions) -> None:
    """Put the noun that a relative clause describes in the place of its pronoun."""
    clause = next((w for w in (verb, *sentence.above(verb)) if sentence.deprels[w] == "acl:relcl"), None)
    owners = found.get("possessor", [])
    if sentence.deprels[verb] == "appos" and any(sentence.word(word) == "whose" for word in owners):
        found["possessor"] = [sentence.heads[verb]]  # "X, a firm whose director, Y, ..."
    if clause is None:
        return
    antecedent = _described(sentence, clause)
    for name, words in found.items():
        found[name] = [antecedent if _stands_for(sentence, word) else word for word in words]


def _described(sentence: ParsedSentence, clause: int) -> int:
    """What a relative clause describes: the body named right before ", which", not one that stands further off."""
    pronoun = next((word for word in sentence.below(clause) if sentence.word(word) == "which"), 0)
    comma = pronoun > 1 and sentence.tokens[pronoun - 1].text == ","
    for mention in sentence.mentions if comma else ():
        if mention.end == pronoun - 1 and (mention.entity or "").startswith("org:"):
            return mention.head
    return sentence.heads[clause]


def _stands_for(sentence: ParsedSentence, word: int) -> bool:
    """True for "which", "none of which", "most of whom"."""
    inner = sentence.kids(word, "nmod")
    return is_relative(sentence, word) or any(is_relative(sentence, kid) for kid in inner)


def is_relative(sentence: ParsedSentence, word: int) -> bool:
    """True for "who", "which", "that" and the like as pronouns."""
    return sentence.upos[word] in ("PRON", "DET", "SCONJ") and sentence.word(word) in _RELATIVE
