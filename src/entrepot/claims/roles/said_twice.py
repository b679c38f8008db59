"""Words of a sentence that tell again what another word of it has told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import frames_by_word
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Claim, Family, Kind, Status


def is_told_already(sentence: ParsedSentence, place: int, told: Mapping[int, Family]) -> bool:
    """Whether a word tells what one of the words in `told` has: "sign a treaty", "build a plant to make drones"."""
    return (
        _is_object_of_same(sentence, place, told)
        or _is_aim_of_plant(sentence, place, told)
        or _is_aim_of_talks(sentence, place, told)
    )


def _is_object_of_same(sentence: ParsedSentence, place: int, told: Mapping[int, Family]) -> bool:
    """Whether a noun is the object of a verb that has told it: "sign a treaty" is one claim."""
    head = sentence.heads[place]
    is_object = sentence.deprels[place] in ("obj", "nsubj:pass") and sentence.upos[place] == "NOUN"
    words = frames_by_word().get(("noun", sentence.lemmas[place]), ())
    return is_object and head in told and any(each.frame.kind.family is told[head] for each in words)


def _is_aim_of_plant(sentence: ParsedSentence, place: int, told: Mapping[int, Family]) -> bool:
    """Whether a verb of making says what a plant is for that has been told of: "build a plant to make drones"."""
    if sentence.deprels[place] not in ("advcl", "acl", "xcomp") or not sentence.kids(place, "mark"):
        return False
    above = [word for _, word in zip(range(2), sentence.above(place), strict=False)]
    is_making = sentence.lemmas[place] in cue_list("light_verbs", "making")
    return is_making and any(told.get(word) is Family.PRODUCTION for word in above)


def _is_aim_of_talks(sentence: ParsedSentence, place: int, told: Mapping[int, Family]) -> bool:
    """Whether a verb only says what was talked of: "met to discuss trade"."""
    above = sentence.heads[place]
    is_aim = sentence.deprels[place] in ("advcl", "xcomp") and "to" in map(sentence.word, sentence.kids(place, "mark"))
    return is_aim and _consults(sentence, place) and _consults(sentence, above) and above in told


def _consults(sentence: ParsedSentence, verb: int) -> bool:
    announced = frames_by_word().get(("verb", sentence.lemmas[verb]), ())
    return any(each.frame.kind is Kind.CONSULT and each.partner is None for each in announced)


def is_told_in_full(sentence: ParsedSentence, place: int, claim: Claim) -> bool:
    """Whether a claim is only the helping in the deed at `place`, or the charge: "helped Chad obtain parts".

    Who accuses somebody of a deed is a source of that deed.
    """
    if claim.kind not in (Kind.SUPPORT, Kind.OPPOSE) or sentence.deprels[place] not in ("xcomp", "ccomp", "advcl"):
        return False
    above = sentence.heads[place]
    words = cue_list("light_verbs", "helping") if claim.kind is Kind.SUPPORT else cue_list("light_verbs", "charging")
    is_such = above >= 0 and sentence.lemmas[above] in words
    return is_such and claim.predicate.end >= sentence.tokens[above].end >= claim.predicate.start


def is_only_asked_for(sentence: ParsedSentence, place: int, claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether a restriction is only what somebody asks for, whose request is told: "urged Chad to ban the firm"."""
    above = sentence.heads[place]
    if claim.kind.family is not Family.RESTRICTION or claim.status is not Status.REQUESTED or above < 0:
        return False
    end = sentence.tokens[above].end
    return any(each.kind is Kind.REQUEST and each.predicate.start < end <= each.predicate.end for each in others)


def outermost(claims: list[Claim]) -> list[Claim]:
    """The claims without those announced by a part of another's trigger: "go-between" within "act as a go-between"."""
    return [
        claim
        for claim in claims
        if not any(
            other is not claim
            and other.kind is claim.kind
            and other.predicate != claim.predicate
            and other.predicate.contains(claim.predicate)
            for other in claims
        )
    ]
