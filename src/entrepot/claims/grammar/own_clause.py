"""Whether a word of the sentence belongs to the event that another word tells."""

from __future__ import annotations

from entrepot.claims.cues import cue_list
from entrepot.claims.words.parsed import ParsedSentence

_VERBS = ("VERB", "AUX")
_DASHES = ("—", "–")
_SIGNS = (";", ":")
_WORDS_AFTER_COLON = 4
_CLAUSES = ("acl:relcl", "advcl", "ccomp", "conj", "parataxis")


def in_clause(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a word hangs on the trigger: no other verb, semicolon or colon stands between.

    A colon is crossed by what follows right after it: "invoiced X for chips: $2 million".
    """
    if _is_cut_off(sentence, word, trigger) or _is_past_another(sentence, word, trigger):
        return False
    for place in (word, *sentence.above(word)):
        if _begins_after(sentence, place, word):
            continue
        if place == trigger:
            return True
        if _heads_clause(sentence, place):
            return False
    return False


def _heads_clause(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word is the verb of a clause, or its predicate without one: "worth" in "whose deal is worth $2m"."""
    if sentence.upos[place] in _VERBS:
        return not is_light(sentence, place)
    return _has_subject(sentence, place)


def _has_subject(sentence: ParsedSentence, place: int) -> bool:
    """Whether a word has a clause of its own: a subject, or a verb left out ("..., импорт — 4 млрд")."""
    if sentence.deprels[place] not in _CLAUSES:
        return False
    return bool(sentence.kids(place, "nsubj")) or is_without_verb(sentence, place)


def is_without_verb(sentence: ParsedSentence, place: int) -> bool:
    """True for "импорт" in "экспорт составил 2 млрд, импорт — 4 млрд": a dash stands for the verb before."""
    if sentence.deprels[place] != "conj" or sentence.upos[place] not in ("NOUN", "PROPN"):
        return False
    kids = sentence.kids(place, "orphan")
    return any(sentence.tokens[between].text in _DASHES for kid in kids for between in range(place + 1, kid))


def _begins_after(sentence: ParsedSentence, verb: int, word: int) -> bool:
    """Whether a verb's relative clause begins only after a word that the tree hangs on it."""
    if word >= verb or sentence.deprels[verb] != "acl:relcl" or sentence.heads[verb] > verb:
        return False
    return any(word < kid < verb and _is_relative_pronoun(sentence, kid) for kid in sentence.kids(verb))


def _is_relative_pronoun(sentence: ParsedSentence, word: int) -> bool:
    return sentence.upos[word] in ("PRON", "DET") and sentence.lemmas[word] in cue_list(
        "prepositions", "clause_openers"
    )


def in_same_stretch(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether no verb and no boundary of a clause stands between two words, whatever the tree says."""
    first, last = sorted((word, trigger))
    between = range(first + 1, last)
    return not _is_cut_off(sentence, word, trigger) and not any(
        (sentence.upos[place] == "VERB" and not is_light(sentence, place))
        or sentence.word(place) in cue_list("prepositions", "clause_openers")
        for place in between
    )


def is_unclaimed(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether no verb but the trigger's own, or one above it, stands above a word."""
    nearest = next(
        (place for place in sentence.above(word) if sentence.upos[place] == "VERB" or _has_subject(sentence, place)),
        None,
    )
    return nearest is None or nearest in (trigger, *sentence.above(trigger))


def hangs_beside(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether the trigger describes the noun that a word stands by: "$3 million paid to X", "a $2 bn deal to sell"."""
    relation, noun = sentence.deprels[trigger], sentence.heads[trigger]
    if relation not in ("acl", "acl:relcl", "amod") or noun < 0 or sentence.upos[noun] in _VERBS:
        return False
    if noun == word:
        return True
    above = [word, *sentence.above(word)]
    between = above[: above.index(noun)] if noun in above else []
    is_near = sentence.lemmas[noun] in cue_list("trade", "deals") or sentence.upos[noun] in ("SYM", "NUM")
    return bool(between) and is_near and not any(sentence.upos[place] in _VERBS for place in between)


def is_light(sentence: ParsedSentence, place: int) -> bool:
    """True for "worth", "valued at", "totalling": a participle that only joins an amount to its noun."""
    is_participle = sentence.deprels[place] in ("acl", "amod", "advcl")
    return is_participle and sentence.lemmas[place] in cue_list("trade", "joining")


def _is_past_another(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a verb with a subject of its own begins another clause between a trigger and a word after it."""
    return any(
        sentence.upos[place] in _VERBS
        and sentence.deprels[place] in ("conj", "parataxis", "root")
        and sentence.kids(place, "nsubj", "nsubj:pass")
        for place in range(trigger + 1, word)
    )


def _is_cut_off(sentence: ParsedSentence, word: int, trigger: int) -> bool:
    """Whether a semicolon or colon parts two words."""
    first, last = sorted((word, trigger))
    signs = [place for place in range(first, last) if sentence.tokens[place].text in _SIGNS]
    if len(signs) == 1 and sentence.tokens[signs[0]].text == ":" and word > trigger:
        return word - signs[0] > _WORDS_AFTER_COLON
    return bool(signs)
