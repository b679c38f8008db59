"""Where a Russian sentence asks what it then says is not known: "Кто платит, выяснить не удалось"."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.words.parsed import ParsedSentence

_BREAKS = frozenset(";:—–(")
_BEFORE_QUESTION = ("ADP", "PART", "CCONJ")
_PHRASES = ("obl", "nmod", "iobj")


def question_in_front(sentence: ParsedSentence, place: int) -> range | None:
    """The words of the question before the clause of `place`, up to its comma; None where there is none.

    The order of words decides: the tree of such sentences is seldom right.
    """
    breaks = [at for at in range(place) if sentence.word(at) in _BREAKS]
    start = breaks[-1] + 1 if breaks else 0
    first = start
    while first < place and sentence.upos[first] in _BEFORE_QUESTION:
        first += 1
    if first >= place or not is_asking(sentence, first) or first - start > 1:
        return None
    for end in range(first + 1, place):
        if sentence.word(end) == "," and any(sentence.upos[at] in ("VERB", "AUX") for at in range(first, end)):
            return range(start, end)
        if sentence.word(end) == "," and sentence.word(place - 1) in ("пока", "ещё", "еще", ","):
            return range(start, end)  # "на чьи деньги банкет, пока загадка"
    return None


def is_asking(sentence: ParsedSentence, word: int) -> bool:
    """True for кто, кому, ли, сколько."""
    asking = cue_list("pronouns", "asking") | cue_list("pronouns", "whether")
    return sentence.word(word) in asking or sentence.lemmas[word] in asking


def asked_about(sentence: ParsedSentence, verb: int) -> Iterator[int]:
    """Heads of what a failing verb is about: "о цене не сообщили", "на вопрос о том, кому, не ответили"."""
    head = sentence.heads[verb]
    above = [head] if head >= 0 and sentence.feature(verb, "VerbForm") == "Inf" else []
    for kid in (kid for place in (verb, *above) for kid in sentence.kids(place, *_PHRASES)):
        if sentence.preposition(kid) == "о" or sentence.lemmas[kid] == "вопрос":
            inner = [*sentence.kids(kid, "acl", "acl:relcl"), *sentence.kids(kid, "nmod")]
            clauses = [each for word in (kid, *inner) for each in sentence.kids(word, "acl", "acl:relcl")]
            yield from (
                clause for clause in clauses if any(is_asking(sentence, at) for at in sentence.below(clause)[:3])
            )
            yield kid
