"""Phrases with a preposition: whose they are, also where the tree hangs them on a word inside another phrase."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import frames_by_word
from entrepot.claims.grammar.coreference import is_year
from entrepot.claims.grammar.russian_phrases import Functions, add_loose_phrases
from entrepot.claims.names.name_spans import CALENDAR
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Family, Kind

_OUTER = ("object", "of", "between", "by", "from", "to", "at", "with", "for", "in", "through", "via", "into")
_FOLLOWS_ANYTHING = ("to", "through", "via", "into")
_DEPTH = 3
_DEEDS = (Family.TRANSFER, Family.EQUIPMENT, Family.PRODUCTION)


def place_oblique(sentence: ParsedSentence, kid: int, found: Functions) -> None:
    """Sort a phrase with a preposition; "on behalf of X" counts as one preposition of X."""
    outer = sentence.preposition(kid)
    if _takes_no_part(sentence, kid, outer):
        return
    for inner in sentence.kids(kid, "nmod"):
        joined = f"{outer} {sentence.lemmas[kid]} {sentence.preposition(inner)}"
        if joined in cue_list("prepositions", "complex"):
            found.setdefault(joined, []).append(inner)
            return
    for owner in sentence.kids(kid, "nmod:poss"):
        joined = f"{outer} {sentence.lemmas[kid]} of"
        if joined in cue_list("prepositions", "complex"):
            found.setdefault(joined, []).append(owner)
            return
    if outer:
        found.setdefault(outer, []).append(kid)
    elif _is_goods(sentence, kid) and sentence.kids(kid, "nummod") and sentence.deprels[kid] == "obl":
        found.setdefault("object", []).append(kid)  # "modernise up to 200 tanks"
    elif sentence.deprels[kid] == "obl:agent":
        found.setdefault("subject", []).append(kid)


def _takes_no_part(sentence: ParsedSentence, kid: int, preposition: str) -> bool:
    """True for "for its part", "in March" and "by then"."""
    if sentence.word(kid) in CALENDAR or (sentence.upos[kid] == "NUM" and is_year(sentence.word(kid))):
        return True
    return (preposition, sentence.lemmas[kid]) == ("for", "part") or (
        preposition == "by" and sentence.upos[kid] == "ADV"
    )


def add_nested(sentence: ParsedSentence, found: Functions) -> None:
    """Add phrases that hang on a word of another phrase but may belong to the event.

    "Sold [trucks to Chad through Dubai]", "the delivery of shells by [Mali to Chad]", "bought [at a discount from X]".
    A preposition that the event has of its own is left alone.
    """
    if sentence.language == "ru":
        add_loose_phrases(sentence, found)
        return
    own = {name for name, words in found.items() if words}
    outer = [(word, name in ("object", "of")) for name in _OUTER for word in _first_and_last(sentence, found, name)]
    for word, is_object in outer:
        for kid in _phrases_inside(sentence, word, is_object, _DEPTH):
            if sentence.preposition(kid) not in own:
                place_oblique(sentence, kid, found)


def _first_and_last(sentence: ParsedSentence, found: Functions, name: str) -> list[int]:
    """The first word of a function and the last that is coordinated with it: "of guns and [shells to Chad]"."""
    first = found.get(name, [])[:1]
    return [*first, *(kid for word in first for kid in sentence.kids(word, "conj")[-1:])]


def _phrases_inside(sentence: ParsedSentence, word: int, is_object: bool, depth: int) -> Iterator[int]:
    """Phrases under a word that can belong to what is above it, down to `depth` words below."""
    if depth == 0 or (is_object and is_deed(sentence, word) and not is_measure(sentence, word)):
        return
    loose = cue_list("prepositions", "loose")
    for kid in _phrases_on(sentence, word):
        preposition = sentence.preposition(kid)
        fits = preposition in loose if is_object else _may_pass_on(sentence, word, preposition)
        if fits:
            yield kid
        if fits or preposition == "of":
            for inner in (kid, *sentence.kids(kid, "conj")[-1:]):
                yield from _phrases_inside(sentence, inner, False, depth - 1)


def _phrases_on(sentence: ParsedSentence, word: int) -> list[int]:
    """Phrases of a noun, also those after its value: "generators worth $3m to Chad"."""
    values = [kid for kid in sentence.kids(word, "amod") if sentence.word(kid) in ("worth", "valued")]
    return [*sentence.kids(word, "nmod"), *(kid for value in values for kid in sentence.kids(value, "obl"))]


def phrases_of_value(sentence: ParsedSentence, verb: int) -> list[int]:
    """Phrases that the tree hangs on a value beside a verb: "imported drones worth $3m [from Chad]"."""
    values = [kid for kid in sentence.kids(verb, "advcl", "xcomp") if sentence.word(kid) in ("worth", "valued")]
    return [kid for value in values for kid in sentence.kids(value, "obl")]


def _may_pass_on(sentence: ParsedSentence, word: int, preposition: str) -> bool:
    """Whether a phrase under a word that is no object may belong to the event: names, goods and terms pass it on."""
    if preposition == "against" and sentence.lemmas[word] in cue_list("nouns", "jointly"):
        return True  # "in coordination with X against Y"
    terms = cue_list("nouns", "terms")
    is_term = sentence.lemmas[word] in terms or sentence.upos[word] in ("NUM", "SYM")
    if preposition == "from":
        return is_term or _is_goods(sentence, word) or sentence.lemmas[word] in cue_list("nouns", "carriers")
    if preposition in ("on", "about", "over", "against") and word in sentence.named:
        return (sentence.named[word].entity or "").startswith(("country:", "org:", "person:", "group:"))
    if preposition == "for" and word in sentence.named:
        return (sentence.named[word].entity or "").startswith(("place:", "country:"))  # "left Peru for Chad"
    return preposition in _FOLLOWS_ANYTHING and (
        is_term
        or word in sentence.named
        or sentence.lemmas[word] in cue_list("nouns", "actors") | cue_list("nouns", "carriers")
    )


def _is_goods(sentence: ParsedSentence, word: int) -> bool:
    return word in sentence.named and sentence.named[word].goods_class is not None


def is_deed(sentence: ParsedSentence, noun: int) -> bool:
    """True for a noun that tells an event of its own: "condemned the transfer of shells to Chad"."""
    told = frames_by_word().get(("noun", sentence.lemmas[noun]), ())
    kinds = [each.frame.kind for each in told if "self" not in each.frame.slots]
    return any(kind.family in _DEEDS and kind is not Kind.AID for kind in kinds)


def is_measure(sentence: ParsedSentence, noun: int) -> bool:
    """True for a noun that may only count what follows: "a delivery of shells"."""
    return sentence.lemmas[noun] in cue_list("nouns", "measures") | cue_list("nouns", "loads")


def shared_noun(sentence: ParsedSentence, verb: int) -> tuple[str, int] | None:
    """A preposition left without its noun, and the noun that it shares: "sold arms to, and bought oil from, Chad"."""
    for other in sentence.kids(verb, "conj"):
        joint = sentence.kid(other, "cc")
        if joint is None:
            continue
        before = joint - 1 if sentence.upos[joint - 1] != "PUNCT" else joint - 2
        if before <= verb or sentence.upos[before] != "ADP" or sentence.kids(before, "fixed"):
            continue
        own = [word for word in sentence.kids(other, "obl", "obj") if word > other]
        inner = [kid for word in own for kid in sentence.kids(word, "nmod") if sentence.preposition(kid)]
        if own and _hangs_behind(sentence, before, joint):
            return sentence.word(before), (inner or own)[-1]
    return None


def _hangs_behind(sentence: ParsedSentence, preposition: int, joint: int) -> bool:
    """Whether a preposition has no noun between itself and the word that joins."""
    return not any(sentence.upos[word] in ("NOUN", "PROPN", "PRON", "NUM") for word in range(preposition + 1, joint))


def instrument(sentence: ParsedSentence, verb: int) -> list[int]:
    """What or who is used to do a verb: "used X to buy", "X was used to buy"."""
    head = sentence.heads[verb]
    if head < 0 or sentence.lemmas[head] != "use" or sentence.deprels[verb] not in ("xcomp", "advcl"):
        return []
    return sentence.kids(head, "obj") or sentence.kids(head, "nsubj:pass")
