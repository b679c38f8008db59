"""Denials of what stands before: "Officials in Astana deny this", "..., which Beijing denies"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entrepot.claims.cues import cue_list
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.standing.attribution import speaker_of
from entrepot.claims.standing.denied_beside import is_denied_beside, is_denying
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.standing.speech import is_called_false
from entrepot.claims.standing.standing import denied_by
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Argument, Basis, Claim, Extractor, Family

_DENIABLE = frozenset({Family.TRANSFER, Family.PRODUCTION, Family.EQUIPMENT, Family.MONEY})


def denial_of_before(
    sentence: ParsedSentence, discourse: Discourse, before: Sequence[Claim], here: Sequence[Claim]
) -> Claim | None:
    """The claim that a sentence denies without repeating it, from those that stand before the denial.

    `before` are the claims of the sentence before, `here` those of the sentence itself. The arguments are those of the
    denied claim, as ellipses, with the words that named them. None where the sentence denies nothing that way or
    nothing that can be denied was said.
    """
    verb = next((place for place in range(len(sentence.tokens)) if _denies_back(sentence, place)), None)
    if verb is None:
        return None
    who = speaker_of(sentence, verb, discourse)
    if who is None:
        return None
    start = min(sentence.tokens[verb].start, who.start)
    beside = [claim for claim in here if claim.predicate.end <= start]
    said = _deniable(beside) or ([] if is_denied_beside(sentence, verb) else _deniable(before))
    if not said:
        return None
    denied = max(reversed(said), key=lambda claim: len(claim.arguments))
    told = denied_by(who)
    return replace(
        denied,
        predicate=sentence.quote(verb, verb + 1),
        arguments=tuple(Argument(a.role, a.quote, a.entity, Basis.ELLIPSIS) for a in denied.arguments),
        evidence=(sentence.evidence,),
        extractor=Extractor(denied.extractor.name, denied.extractor.version, f"{sentence.language}/denial"),
        status=told.status,
        factuality=told.factuality,
        sources=told.sources,
        quantities=(),
        money=(),
        change=None,
        time=None,
        missing=(),
    )


def _deniable(claims: Sequence[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.kind.family in _DENIABLE and not claim.is_denied]


def _denies_back(sentence: ParsedSentence, verb: int) -> bool:
    """Whether a verb denies something that stands before it."""
    if is_denied_beside(sentence, verb):
        return True
    if sentence.upos[verb] != "VERB" or is_negated(sentence, verb) or sentence.deprels[verb] == "acl:relcl":
        return False
    objects = sentence.kids(verb, "obj")
    calls = sentence.lemmas[verb] in cue_list("falsity", "judging")
    if sentence.kids(verb, "ccomp", "advcl") or (sentence.kids(verb, "xcomp") and not calls) or not objects:
        return False
    if sentence.kids(objects[0], "acl", "acl:relcl", "nmod", "ccomp"):
        return False
    if not is_denying(sentence, verb) and not is_called_false(sentence, objects[0], verb):
        return False
    return sentence.lemmas[objects[0]] in cue_list("falsity", "checked")
