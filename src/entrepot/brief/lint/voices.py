"""Rules on who says so and how surely: attribution, hedge, negation."""

from __future__ import annotations

from collections.abc import Iterator

from entrepot.brief.lint.told import Told, names_source
from entrepot.brief.lint.word_classes import words_of_class
from entrepot.model.brief import Wording
from entrepot.model.claims import Claim, Factuality, Kind, Source, Stance
from entrepot.model.findings import Finding, FindingKind

_LEFT_OPEN = "The document leaves open"  # of the author; a named source's own doubt is another
_UNSURE = frozenset({Factuality.PROBABLE, Factuality.POSSIBLE, Factuality.UNCOMMITTED})
_NEGATIVE = frozenset({Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT})


def named_sources(claim: Claim) -> tuple[str, ...]:
    """The words for the named sources of a claim, outermost first."""
    return tuple(source.who.text for source in claim.sources if source.who is not None)


def is_attributed(told: Told, claim: Claim) -> bool:
    """True if the sentence names every source of the claim as speaking."""
    return all(any(names_source(who, voice) for voice in told.voices) for who in named_sources(claim))


def drops_attribution(told: Told) -> Iterator[str]:
    """Where all claims have a named source, the sentence names the sources of one; a quotation names its document."""
    if told.is_quotation:
        return
    attributed = [claim for claim in told.claims if named_sources(claim)]
    if not attributed or len(attributed) < len(told.claims) or any(is_attributed(told, one) for one in attributed):
        return
    yield f"{', '.join(named_sources(attributed[0]))} says so, and the sentence does not say that"


def drops_hedge(told: Told) -> Iterator[str]:
    """What all claims tell as unsure, or of sources that nobody names, is told with a word that says so."""
    if told.is_quotation or not told.claims or not all(_is_hedged(claim) for claim in told.claims):
        return
    words = told.own.replace(_LEFT_OPEN, "") if any(map(named_sources, told.claims)) else told.own
    if not words_of_class("hedge").search(words):
        yield "the claims are told as unsure or of unnamed sources, and the sentence tells them as sure"


def _is_hedged(claim: Claim) -> bool:
    if claim.is_denied or claim.kind is Kind.UNKNOWN:
        return False
    named = [source for source in claim.sources if source.who is not None]
    if any(source.who is None for source in claim.sources) and not named:
        return True
    if named:
        return any(
            source.factuality in (Factuality.PROBABLE, Factuality.POSSIBLE) and not _hands_on(source, named[-1])
            for source in named
        )
    return claim.factuality in _UNSURE


def _hands_on(source: Source, last: Source) -> bool:
    """True if a source only retells what the last one says: naming both says how sure it is."""
    is_retold = source.stance is Stance.REPORTS and source.factuality is Factuality.PROBABLE
    return is_retold and source is not last


def changes_polarity(told: Told) -> Iterator[str]:
    """A denial is told as one, a "not" keeps its "not", and neither is added to what is told as so."""
    if not told.claims:
        return
    own = told.own
    if all(claim.is_denied for claim in told.claims):
        if not words_of_class("negation").search(own):
            yield "the claims are denials, and the sentence does not tell them as denied"
    elif all(claim.factuality in _NEGATIVE for claim in told.claims):
        if not told.is_quotation and not words_of_class("negation").search(words_of_class("fixed").sub(" ", own)):
            yield "the claims say that it is not so, and the sentence says that it is"
    elif not told.is_quotation and not any(_is_negative(claim) for claim in told.claims):
        yield from _adds_negation(told)


def _is_negative(claim: Claim) -> bool:
    return claim.is_denied or claim.factuality.polarity == "-" or claim.kind is Kind.UNKNOWN


def _adds_negation(told: Told) -> Iterator[str]:
    plain = words_of_class("fixed").sub(" ", told.own)
    if told.sentence.wording is Wording.COMPUTED:
        plain = plain.partition(": no document")[0]
    words = " ".join(argument.quote.text for claim in told.claims for argument in claim.arguments)
    known = words.casefold().split()
    found = (match[0] for match in words_of_class("added_negation").finditer(plain))
    if added := next((word for word in found if word.casefold() not in known), None):
        yield f"no claim denies it or says that it is not so, and the sentence has “{added}”"


def omits_denial(told: list[Told], finding: Finding, deniers: dict[str, set[str]], most: int) -> Iterator[str]:
    """Where a finding is told that somebody denies, the statement tells who, each denier up to `most`."""
    if finding.kind is not FindingKind.TOLD or not deniers:
        return
    if not any(
        one.slot == "sentences" and one.tells and set(one.sentence.claims) & set(finding.claims) for one in told
    ):
        return
    cited = {claim_id for one in told for claim_id in one.sentence.claims}
    missing = [name for name, ids in deniers.items() if not ids & cited]
    if len(deniers) - len(missing) < min(len(deniers), most):
        yield f"{missing[0]} denies it, and the statement does not tell that"
