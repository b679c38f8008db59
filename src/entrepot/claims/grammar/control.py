"""Who does an infinitive: who is told to, who is given the means to, whom a headline names."""

from __future__ import annotations

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.words.parsed import ParsedSentence


def is_headline(sentence: ParsedSentence, verb: int, head: int) -> bool:
    """True for "Minsk to sell tractors": the name at the root does the infinitive after it."""
    is_bare = sentence.deprels[head] == "root" and not sentence.kids(head, "cop", "case", "nsubj", "det")
    return (
        is_bare and head < verb and head in sentence.named and "to" in map(sentence.word, sentence.kids(verb, "mark"))
    )


def _is_told_to(sentence: ParsedSentence, verb: int, objects: list[int]) -> bool:
    """True for "ordered the captain to sail", however far the infinitive stands: the captain is to sail."""
    asks = cue_table("governors", "verbs").get(sentence.lemmas[verb]) == "requested"
    return asks and any(sentence.lemmas[word] in cue_list("nouns", "actors") for word in objects)


def enabled_by(sentence: ParsedSentence, noun: int) -> list[int]:
    """Who is given what the noun means: Chad in "granted Chad a licence to make", "gave a licence to Chad to make"."""
    verb = sentence.heads[noun]
    if verb < 0 or sentence.lemmas[verb] not in cue_list("light_verbs", "enabling"):
        return []
    if sentence.deprels[noun] != "obj":
        return []
    passive = bool(sentence.kids(verb, "aux:pass"))
    receivers = sentence.kids(verb, "iobj") or (sentence.kids(verb, "nsubj", "nsubj:pass") if passive else [])
    return receivers or [
        kid
        for phrase in (verb, noun)
        for kid in sentence.kids(phrase, "obl", "nmod")
        if sentence.preposition(kid) == "to"
    ]


def _paid_or_charged(sentence: ParsedSentence, verb: int, objects: list[int]) -> list[int]:
    """Who does the infinitive of "paid Volta $3m to ship tanks", "awarded a contract to Volta to repair tanks".

    `objects` are those of the verb without sums of money.
    """
    if sentence.lemmas[verb] not in cue_list("light_verbs", "enabling") or sentence.kids(verb, "aux:pass"):
        return []
    if receivers := sentence.kids(verb, "iobj"):
        return receivers
    if sentence.lemmas[verb] == "pay":
        return objects[:1]
    means = any(sentence.lemmas[word] in cue_list("light_verbs", "means") for word in objects)
    phrases = [kid for word in (verb, *objects) for kid in sentence.kids(word, "obl", "nmod")] if means else []
    return [kid for kid in phrases if sentence.preposition(kid) == "to"]


def charged_with(sentence: ParsedSentence, verb: int, objects: list[int]) -> list[int]:
    """Whom the verb above an infinitive tells, pays or gives the means to do it; `objects` are no sums of money."""
    return objects if _is_told_to(sentence, verb, objects) else _paid_or_charged(sentence, verb, objects)
