"""Sources that a sentence adds to the one before it: "Об этом сообщает X со ссылкой на Y", "This was reported by X"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.clauses import is_passive
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.asides import cited_en
from entrepot.claims.standing.attribution import speaker_of, speaker_words
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.standing.newsrooms import stance_at
from entrepot.claims.standing.russian_asides import cited_ru
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Claim, Factuality, Source, Stance, Status
from entrepot.model.spans import Quote

_WEAKER = {Factuality.CERTAIN: Factuality.PROBABLE}


def told_of_before(sentence: ParsedSentence, discourse: Discourse) -> Callable[[list[Claim]], list[Claim]] | None:
    """What "об этом сообщает X" does to the claims of the sentence before: X is their outermost source.

    None where the sentence says no such thing. What was negative becomes what X denies.
    """
    verb = next((place for place in range(len(sentence.tokens)) if _points_back(sentence, place)), None)
    who = None if verb is None else _who_tells(sentence, verb, discourse)
    if verb is None or who is None:
        return None
    told = tuple(Source(words, Stance.ASSERTS, Factuality.CERTAIN) for words in _cited(sentence, discourse)[:1])
    stance = Stance.REPORTS if told else stance_at(sentence, verb, who)
    chain = (Source(who, stance, Factuality.CERTAIN), *told)
    adds = sentence.language == "ru"  # "X confirmed this" of what Y said makes no chain
    return lambda claims: [_with_sources(claim, chain) if adds or not claim.sources else claim for claim in claims]


def _who_tells(sentence: ParsedSentence, verb: int, discourse: Discourse) -> Quote | None:
    """Who says "this": the subject, or who or what stands behind a passive with "by" or "in"."""
    if sentence.language == "ru" or not is_passive(sentence, verb):
        return speaker_of(sentence, verb, discourse)
    behind = (kid for kid in sentence.kids(verb, "obl:agent", "obl") if sentence.preposition(kid) in ("by", "in"))
    whose = next((kid for kid in behind if kid in sentence.named or sentence.upos[kid] == "NOUN"), None)
    return None if whose is None else speaker_words(sentence, whose, discourse)


def _cited(sentence: ParsedSentence, discourse: Discourse) -> list[Quote]:
    """Whom the one who tells cites."""
    if sentence.language == "ru":
        words = (cited_ru(sentence, place) for place in range(len(sentence.tokens)))
        found = (speaker_words(sentence, word, discourse) for word in words if word is not None)
        return [each for each in found if each is not None]
    return [voice.who for voice in cited_en(sentence, [], discourse)]


def _points_back(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a verb of saying is about "это": the sentence before."""
    if governor_class(sentence, verb) not in ("said", "factive"):
        return False
    if sentence.upos[verb] != "VERB" or sentence.kids(verb, "ccomp"):
        return False
    if sentence.language == "en":
        return _is_about_this(sentence, verb)
    about = [kid for kid in sentence.kids(verb, "obl", "nmod", "iobj") if sentence.preposition(kid) == "о"]
    return any(sentence.lemmas[kid] in cue_list("pronouns", "pointing") for kid in about)


def _is_about_this(sentence: ParsedSentence, verb: int) -> bool:
    """True for "X writes about this", "X reported this", "this was stated in X" at the head of a sentence."""
    if sentence.deprels[verb] != "root" or is_negated(sentence, verb):
        return False
    if is_passive(sentence, verb):
        subjects = sentence.kids(verb, "nsubj:pass", "nsubj")
        return any(sentence.word(word) in ("this", "that") for word in subjects)
    about = [kid for kid in sentence.kids(verb, "obl") if sentence.preposition(kid) in ("about", "of", "on")]
    return any(sentence.word(word) in ("this", "that") for word in (*sentence.kids(verb, "obj"), *about))


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
