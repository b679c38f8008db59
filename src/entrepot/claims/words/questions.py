"""What a question takes for granted: it claims nothing else."""

from __future__ import annotations

from entrepot.claims.words.parsed import ParsedSentence

_DESCRIBES = ("acl:relcl", "appos")


def asks(sentence: ParsedSentence) -> bool:
    """True for a sentence that ends with a question mark."""
    return sentence.evidence.text.rstrip("\"'”’»)").endswith("?")


def is_presupposed(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word of a question stands in what the question takes for granted.

    That is what describes a noun ("has he seen the plant that Chad built", "the parts made in Chad") and what a noun
    of saying holds ("the report that Chad built it").
    """
    return any(_is_taken_for_granted(sentence, word) for word in (place, *sentence.above(place)))


def _is_taken_for_granted(sentence: ParsedSentence, word: int) -> bool:
    marks = {sentence.word(kid) for kid in sentence.kids(word, "mark")}
    if sentence.deprels[word] in _DESCRIBES:
        return not marks & {"if", "whether"}
    return sentence.deprels[word] == "acl" and "to" not in marks
