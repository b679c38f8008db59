"""Sources that a sentence adds to the one before it: "Об этом сообщает Reuters со ссылкой на чиновников"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.attribution import speaker_of, speaker_words
from entrepot.claims.standing.russian_asides import cited_ru
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Claim, Factuality, Source, Stance, Status

_WEAKER = {Factuality.CERTAIN: Factuality.PROBABLE}


def told_of_before(sentence: ParsedSentence, discourse: Discourse) -> Callable[[list[Claim]], list[Claim]] | None:
    """What "об этом сообщает X" does to the claims of the sentence before: X is their outermost source.

    None where the sentence says no such thing. What was negative becomes what X denies.
    """
    verb = next((place for place in range(len(sentence.tokens)) if _points_back(sentence, place)), None)
    who = None if verb is None else speaker_of(sentence, verb, discourse)
    if verb is None or who is None:
        return None
    cited = [word for place in range(len(sentence.tokens)) if (word := cited_ru(sentence, place)) is not None]
    inner = [words for word in cited[:1] if (words := speaker_words(sentence, word, discourse)) is not None]
    told = [*(Source(words, Stance.ASSERTS, Factuality.CERTAIN) for words in inner)]
    chain = (Source(who, Stance.REPORTS if told else Stance.ASSERTS, Factuality.CERTAIN), *told)
    return lambda claims: [_with_sources(claim, chain) for claim in claims]


def _points_back(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a verb of saying is about "это": the sentence before."""
    if sentence.language != "ru" or governor_class(sentence, verb) not in ("said", "factive"):
        return False
    if sentence.upos[verb] != "VERB" or sentence.kids(verb, "ccomp"):
        return False
    about = [kid for kid in sentence.kids(verb, "obl", "nmod", "iobj") if sentence.preposition(kid) == "о"]
    return any(sentence.lemmas[kid] in cue_list("pronouns", "pointing") for kid in about)


def _with_sources(claim: Claim, chain: tuple[Source, ...]) -> Claim:
    """A claim with sources around its own; only what its author alone vouched for is weakened."""
    if claim.sources:
        if any(source.who is not None and source.who == chain[0].who for source in claim.sources):
            return claim
        relay = replace(chain[0], stance=Stance.REPORTS)
        return replace(claim, sources=(relay, *claim.sources))
    if claim.factuality is Factuality.CERTAINLY_NOT:
        denier = replace(chain[-1], stance=Stance.DENIES, factuality=Factuality.CERTAINLY_NOT)
        return replace(claim, sources=(denier,), status=Status.UNKNOWN, factuality=Factuality.UNCOMMITTED)
    return replace(claim, sources=chain, factuality=_WEAKER.get(claim.factuality, claim.factuality))
