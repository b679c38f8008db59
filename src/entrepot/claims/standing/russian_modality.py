"""Tense, mood, negation and hedges of one Russian verb, noun or adjective, as its own words and forms tell them."""

from __future__ import annotations

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Status

_AUXILIARIES = ("aux", "aux:pass", "cop")
_REMARKS = ("advmod", "parataxis", "discourse", "mark", "obl", "aux", "advcl", "fixed")
_BY_TENSE = {"Past": Status.OCCURRED, "Pres": Status.HABITUAL, "Fut": Status.PREDICTED}
_HEDGES = ("alleged", "possible", "reported", "probable")  # the weakest first
_WOULD = ("бы", "б")
_SO_THAT = ("чтобы", "чтоб", "дабы")


def status_ru(sentence: ParsedSentence, verb: int) -> Status | None:
    """Status that the form tells, None for an infinitive, a wish with чтобы, and a noun without copula."""
    if is_conditional_ru(sentence, verb):
        return Status.HYPOTHETICAL
    if is_wished(sentence, verb):
        return None
    if sentence.feature(verb, "Mood") == "Imp":
        return Status.REQUESTED
    auxiliaries = [sentence.feature(kid, "Tense") for kid in sentence.kids(verb, *_AUXILIARIES)]
    told = next((_BY_TENSE[tense] for tense in auxiliaries if tense in _BY_TENSE), None)
    if any(sentence.lemmas[kid] == "быть" and _is_future(sentence, kid) for kid in sentence.kids(verb, *_AUXILIARIES)):
        return Status.PREDICTED
    if sentence.feature(verb, "Variant") == "Short" and sentence.feature(verb, "VerbForm") == "Part":
        return told or Status.OCCURRED
    form = sentence.feature(verb, "VerbForm")
    if form in ("Fin", "Part", "Conv"):
        if sentence.lemmas[verb] == "мочь" and sentence.feature(verb, "Tense") == "Pres":
            return Status.HYPOTHETICAL
        if form == "Fin" and _is_future(sentence, verb):
            return Status.PREDICTED
        if form == "Conv":
            return Status.OCCURRED if sentence.feature(verb, "Aspect") == "Perf" else Status.HABITUAL
        return _BY_TENSE.get(sentence.feature(verb, "Tense"), told)
    return told


def _is_future(sentence: ParsedSentence, verb: int) -> bool:
    """True for поставит and будет, also where the tagger calls a perfective verb's present so."""
    tense = sentence.feature(verb, "Tense")
    if sentence.feature(verb, "VerbForm") != "Fin":
        return False
    is_perfective = sentence.feature(verb, "Aspect") == "Perf"
    return tense == "Fut" or (tense == "Pres" and is_perfective) or sentence.word(verb).startswith("буд")


def is_conditional_ru(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb with бы, under если, or that tells what one could do."""
    kids = sentence.children[verb]
    if any(sentence.word(kid) in _WOULD for kid in kids):
        return True
    if sentence.feature(verb, "Mood") == "Cnd" and not is_wished(sentence, verb):
        return True
    ifs = cue_list("governors", "conditions")
    return sentence.deprels[verb] in ("advcl", "ccomp") and any(
        sentence.word(kid) in ifs for kid in sentence.kids(verb, "mark", "advmod")
    )


def is_wished(sentence: ParsedSentence, verb: int) -> bool:
    """True for a verb under чтобы, whose past tense tells of no past."""
    return any(sentence.word(kid) in _SO_THAT for kid in sentence.kids(verb, "mark", "advmod"))


def is_negated_ru(sentence: ParsedSentence, word: int) -> bool:
    """True for не before a word or its auxiliary, and for нет; "не только" negates nothing.

    Никто, никогда and ни only go along with не: they count as none of their own.
    """
    head = sentence.heads[word]
    if head >= 0 and sentence.word(head) == "нет" and sentence.deprels[word] in ("nsubj", "obj", "obl", "nmod"):
        return True
    if head >= 0 and sentence.feature(word, "VerbForm") == "Inf":
        is_excluding = cue_table("governors", "verbs").get(sentence.lemmas[word]) == "excluded"
        if sentence.word(head) == "нельзя" or (is_excluding and is_negated_ru(sentence, head)):
            return True
    nearly = [kid for kid in sentence.kids(word, "advmod") if sentence.word(kid) in cue_list("governors", "nearly")]
    if any(sentence.word(at) == "не" for kid in nearly for at in range(kid + 1, min(kid + 3, word))):
        return True  # "едва не продала"
    places = [word, *sentence.kids(word, *_AUXILIARIES)]
    return any(_is_not(sentence, kid) for place in places for kid in sentence.children[place])


def _is_not(sentence: ParsedSentence, kid: int) -> bool:
    """True for the particle не, where neither только nor лишь follows."""
    if sentence.word(kid) != "не":
        return False
    following = sentence.word(kid + 1) if kid + 1 < len(sentence.tokens) else ""
    return following not in ("только", "лишь", "просто")


def hedge_ru(sentence: ParsedSentence, verb: int) -> str:
    """Class of the word or phrase that weakens a verb, the weakest of several; "" for none."""
    table = cue_table("governors", "adverbs")
    found = {table.get(sentence.word(kid), "") for kid in sentence.kids(verb, *_REMARKS)}
    found |= {group for phrase, group in table.items() if " " in phrase and _has_phrase(sentence, verb, phrase)}
    if any(_is_hearsay(sentence, kid) for kid in sentence.kids(verb, "parataxis", "obl", "advcl", "nmod")):
        found.add("reported")
    if sentence.lemmas[verb] == "мочь" and not is_negated_ru(sentence, verb):
        found.add("possible")
    return next((group for group in _HEDGES if group in found), "")


def _is_hearsay(sentence: ParsedSentence, kid: int) -> bool:
    """True for "как утверждается", "по имеющейся информации": somebody says so, and nobody tells who."""
    if sentence.upos[kid] == "VERB":
        says = cue_table("governors", "verbs").get(sentence.lemmas[kid].removesuffix("ся"), "") in ("said", "believed")
        as_told = any(sentence.word(mark) == "как" for mark in sentence.kids(kid, "mark", "advmod"))
        is_of_nobody = sentence.word(kid).endswith(("ся", "сь")) and not sentence.kids(kid, "obl", "nsubj", "iobj")
        return says and as_told and is_of_nobody
    if sentence.preposition(kid) != "по dat" or sentence.lemmas[kid] not in cue_list("governors", "reckonings"):
        return False
    whose = sentence.kids(kid, "nmod", "det", "appos", "acl")
    named = [each for each in sentence.kids(kid, "amod") if each in sentence.named]
    return not whose and not named


def _has_phrase(sentence: ParsedSentence, verb: int, phrase: str) -> bool:
    """Whether a phrase of several words hangs on a verb: "скорее всего", "судя по всему"."""
    words = phrase.split()
    for first in range(len(sentence.tokens) - len(words) + 1):
        places = range(first, first + len(words))
        if all(sentence.word(place) == word for place, word in zip(places, words, strict=True)):
            heads = {sentence.heads[place] for place in places} - set(places)
            if verb in heads or verb in places:
                return True
    return False
