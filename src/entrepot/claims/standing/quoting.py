"""Verbs that say something only because a quotation stands beside them: "“Chad sold tanks,” he laughed"."""

from __future__ import annotations

from entrepot.claims.words.parsed import ParsedSentence

_MARKS = frozenset('"“”«»') | {"``", "''"}
_QUOTED = frozenset(["ccomp", "parataxis", "root"])
_SPEAKERS = frozenset(["PROPN", "NOUN", "PRON"])
_NEAR = 6  # words between a quotation and the verb behind it: "”, the minister of ports angrily snapped"


def tells_quotation(sentence: ParsedSentence, place: int, head: int) -> bool:
    """Whether a clause is a quotation that the word above it introduces or closes, whatever that word means.

    The word has somebody as its subject, stands outside of the quotation marks and right beside them, or before a
    colon and them.
    """
    if sentence.upos[head] not in ("VERB", "ADJ", "NOUN") or sentence.deprels[place] not in _QUOTED:
        return False
    subjects = sentence.kids(head, "nsubj") or [kid for kid in sentence.kids(head, "obj") if place < head < kid]
    if not any(sentence.upos[word] in _SPEAKERS for word in subjects):
        return False
    return _closes(sentence, place, head) if place < head else _opens(sentence, place, head)


def _closes(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True if the last quotation mark between a clause and the verb behind it closes what the clause stands in."""
    marks = [at for at in range(place, head) if sentence.tokens[at].text in _MARKS]
    opened = any(sentence.tokens[at].text in _MARKS for at in range(place))
    return bool(marks) and opened and len(marks) % 2 == 1 and head - marks[-1] <= _NEAR


def _opens(sentence: ParsedSentence, place: int, head: int) -> bool:
    """True for a colon and a quotation mark behind the word and before the clause."""
    behind = range(head + 1, place)
    return any(sentence.word(at) == ":" and sentence.tokens[at + 1].text in _MARKS for at in behind)


def stands_within_marks(sentence: ParsedSentence, first: int, second: int) -> bool:
    """Whether quotation marks part two words: one of them is quoted and the other is not."""
    between = sentence.tokens[min(first, second) : max(first, second)]
    return sum(token.text in _MARKS for token in between) % 2 == 1
