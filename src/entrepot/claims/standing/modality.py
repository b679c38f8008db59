"""Tense, modals, negation and hedges of one verb, as its own words tell them."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.standing.russian_modality import hedge_ru, is_conditional_ru, is_negated_ru, status_ru
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Status

_PERHAPS = frozenset("may might".split())
_IF = frozenset("would could can should 'd ca".split())
_WILL = frozenset("will shall 'll wo".split())
_MUST = frozenset("must ought".split())
_NOMINAL = frozenset("NOUN PROPN PRON NUM".split())
_NOT_ACTING = frozenset("obl obl:unmarked vocative advcl parataxis discourse advmod".split())  # "on Monday, send"
_ONLY = frozenset("only just merely simply".split())


@dataclass(frozen=True, slots=True)
class Modality:
    """`status` is None where the verb's form tells none (an infinitive); `hedge` is a class of adverbs or "".

    `is_conditional` says that the verb stands in the conditional or tells an ability.
    """

    status: Status | None
    is_negated: bool
    hedge: str
    is_conditional: bool
    is_future_in_past: bool = False


def modality(sentence: ParsedSentence, verb: int, apart_from: int | None = None) -> Modality:
    """What a verb, adjective or noun in predicate position says of time, truth and doubt by itself.

    A "no" at the word `apart_from` does not count: it has been heard there.
    """
    if sentence.language == "ru":
        return Modality(
            status_ru(sentence, verb),
            is_negated_ru(sentence, verb),
            hedge_ru(sentence, verb),
            is_conditional_ru(sentence, verb),
        )
    is_clause = bool(sentence.kids(verb, "nsubj:outer"))  # "what is known is that X sold": the copula is not the deed's
    relations = ("aux", "aux:pass") if is_clause and sentence.upos[verb] == "VERB" else ("aux", "aux:pass", "cop")
    auxiliaries = [sentence.word(kid) for kid in sentence.kids(verb, *relations)]
    hedge = _hedge(sentence, verb)
    perfect = bool({"have", "has", "had", "having", "'ve"} & set(auxiliaries))
    status = _status(sentence, verb, auxiliaries)
    conditional = bool(_IF & set(auxiliaries))
    if _PERHAPS & set(auxiliaries):
        hedge = "possible"
    if _has_condition(sentence, verb):
        conditional = True
    future = bool({"would", "'d"} & set(auxiliaries)) and not perfect
    if _has_ended(sentence, verb):
        return Modality(Status.CANCELLED, False, hedge, False)
    return Modality(
        Status.HYPOTHETICAL if conditional else status,
        is_negated(sentence, verb, apart_from),
        hedge,
        conditional,
        future,
    )


def _status(sentence: ParsedSentence, verb: int, auxiliaries: list[str]) -> Status | None:
    """Status that the verb form tells."""
    there = set(auxiliaries)
    is_infinitive = any(sentence.word(kid) == "to" for kid in sentence.kids(verb, "mark"))
    if _is_imperative(sentence, verb):
        return Status.REQUESTED
    if is_infinitive and {"is", "are", "was", "were"} & there:
        return Status.PLANNED
    if _WILL & there:
        return Status.PREDICTED  # also "will be selling"
    if sentence.word(verb).endswith("ing") and sentence.upos[verb] == "VERB":
        return _going_on(there)
    if _MUST & there:
        return Status.REQUESTED
    if {"have", "has", "had", "having", "'ve"} & there:
        return Status.OCCURRED
    return None if is_infinitive else _by_tense(sentence, verb, there)


def _by_tense(sentence: ParsedSentence, verb: int, there: set[str]) -> Status | None:
    """Status that past or present tell."""
    if {"was", "were", "did", "got"} & there:
        return Status.OCCURRED
    if _PERHAPS & there:
        return Status.HYPOTHETICAL
    if {"is", "are", "am", "be", "been", "'s", "'re", "being"} & there:
        return Status.ONGOING if "being" in there else Status.HABITUAL
    is_bare = sentence.deprels[verb] == "xcomp" and sentence.word(verb) == sentence.lemmas[verb]  # "let X sell"
    if is_bare or sentence.upos[verb] in ("NOUN", "PROPN", "ADJ"):
        return None
    return Status.HABITUAL if _is_present(sentence, verb) else Status.OCCURRED


def _is_imperative(sentence: ParsedSentence, verb: int) -> bool:
    """True for "Stop the sale", "please send", and what is coordinated with it: nobody who acts stands before."""
    if sentence.upos[verb] != "VERB" or sentence.word(verb) != sentence.lemmas[verb]:
        return False
    if sentence.lemmas[verb] in cue_list("governors", "felt"):
        return False
    if sentence.kids(verb, "nsubj", "nsubj:pass", "csubj", "expl", "mark", "cop") or not _is_bare(sentence, verb):
        return False
    if sentence.deprels[verb] == "conj":
        head = sentence.heads[verb]
        return not sentence.kids(verb, "aux") and sentence.upos[head] == "VERB" and _is_imperative(sentence, head)
    if sentence.deprels[verb] not in ("root", "parataxis", "ccomp"):
        return False
    before = [kid for kid in sentence.children[verb] if kid < verb and sentence.upos[kid] in _NOMINAL]
    return all(sentence.deprels[kid] in _NOT_ACTING for kid in before)


def _is_bare(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb without auxiliaries, or with the "do" of "do not sell"."""
    return all(sentence.word(kid) == "do" for kid in sentence.kids(verb, "aux", "aux:pass"))


def _going_on(auxiliaries: set[str]) -> Status | None:
    """Status of a form in -ing: "is selling" goes on, "was selling" is over."""
    if {"was", "were"} & auxiliaries:
        return Status.OCCURRED
    return Status.ONGOING if auxiliaries else None


def _is_present(sentence: ParsedSentence, verb: int) -> bool:
    """True for a finite form of the simple present."""
    word, lemma = sentence.word(verb), sentence.lemmas[verb]
    return word in (lemma, lemma + "s", lemma + "es", lemma[:-1] + "ies") or word in ("has", "does", "is", "are")


def is_negated(sentence: ParsedSentence, word: int, apart_from: int | None = None) -> bool:
    """True for "not", "never", "no longer" at a verb, and for "no", "none", "neither" at its subject or object.

    "Not only" negates nothing, nor does a phrase whose head is `apart_from`.
    """
    if sentence.language == "ru":
        return is_negated_ru(sentence, word)
    adverbs = cue_table("governors", "adverbs")
    for kid in sentence.kids(word, "advmod", "det", "cc", "cc:preconj", "discourse"):
        group = adverbs.get(sentence.word(kid)) or adverbs.get(_with_word_before(sentence, kid))
        if group == "negative" and not _is_not_only(sentence, kid):
            return True
    if sentence.upos[word] in ("NOUN", "PROPN"):
        return any(sentence.word(kid) in ("no", "neither", "nor") for kid in sentence.kids(word, "det"))
    phrases = sentence.kids(word, "obj") + [kid for kid in sentence.kids(word, "nsubj", "nsubj:pass") if kid < word]
    return any(_is_negative_phrase(sentence, kid) for kid in phrases if kid != apart_from)


def _with_word_before(sentence: ParsedSentence, place: int) -> str:
    """A word with the one before it: "no longer", "almost certainly"."""
    return f"{sentence.word(place - 1)} {sentence.word(place)}" if place else sentence.word(place)


def _has_ended(sentence: ParsedSentence, verb: int) -> bool:
    """True for "no longer sells", "does not sell any more", "will not sell after all"."""
    ended = cue_list("governors", "ended")
    for kid in sentence.kids(verb, "advmod", "obl"):
        words = {sentence.word(kid), _with_word_before(sentence, kid)}
        if words & ended and (sentence.word(kid - 1) == "no" or is_negated(sentence, verb)):
            return True
    return False


def _is_not_only(sentence: ParsedSentence, negation: int) -> bool:
    following = sentence.word(negation + 1) if negation + 1 < len(sentence.tokens) else ""
    return following in _ONLY


def _is_negative_phrase(sentence: ParsedSentence, head: int) -> bool:
    """True for "no missile", "none of them", "nobody"."""
    words = cue_list("governors", "negative_words")
    if sentence.word(head) in words:
        return True
    first = min([head, *sentence.kids(head, "advmod", "det")])
    if sentence.word(first) == "not" and sentence.word(first + 1) in ("a", "one", "single", "any"):  # "not one tank"
        return True
    return any(sentence.word(kid) in words for kid in sentence.kids(head, "det", "advmod", "nmod:poss", "cc:preconj"))


def _hedge(sentence: ParsedSentence, verb: int) -> str:
    """Class of the adverb that weakens a verb, the weakest of several; "" for none."""
    table = cue_table("governors", "adverbs")
    found = {table.get(_with_word_before(sentence, kid), "") for kid in sentence.kids(verb, "advmod")}
    found |= {table.get(sentence.word(kid), "") for kid in sentence.kids(verb, "advmod")}
    return next((group for group in ("alleged", "possible", "reported", "probable") if group in found), "")


def _has_condition(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb in an if-clause."""
    if sentence.deprels[verb] != "advcl":
        return False
    if any(sentence.word(kid) in cue_list("governors", "conditions") for kid in sentence.kids(verb, "mark", "aux")):
        return True
    first = min(sentence.below(verb))
    opening = sentence.word(first if sentence.upos[first] == "AUX" else first - 1) if first < verb else ""
    return opening in ("had", "were") and bool(sentence.kids(verb, "nsubj", "nsubj:pass"))  # "had X sold", "were X to"
