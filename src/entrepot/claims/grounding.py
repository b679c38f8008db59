"""The gate that lets no claim pass whose words are not the document's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from entrepot.errors import UngroundedClaim
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.spans import Quote


def check(document: Document, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same claims, if every quote of each stands in the document at its place.

    Checked are predicate, arguments, sources and evidence at their offsets, and the words of the time, which must stand
    somewhere in the text. Raises UngroundedClaim that names claim, part and offsets.
    """
    checked = tuple(claims)
    for claim in checked:
        for part, quote in _quotes(claim):
            if not quote.is_grounded(document.text):
                raise UngroundedClaim(
                    f"{document.name}: claim {claim.claim_id}, {part} [{quote.start}:{quote.end}] {quote.text!r} is "
                    "not what the document says there; report this as a defect of the reader"
                )
        if claim.time is not None and claim.time.text not in document.text:
            raise UngroundedClaim(
                f"{document.name}: claim {claim.claim_id}, time {claim.time.text!r} is not in the text"
            )
        if not claim.evidence:
            raise UngroundedClaim(f"{document.name}: claim {claim.claim_id} has no evidence")
    return checked


def _quotes(claim: Claim) -> Iterator[tuple[str, Quote]]:
    """Every quote of a claim with the name of its part."""
    yield "predicate", claim.predicate
    for argument in claim.arguments:
        yield f"argument {argument.role}", argument.quote
    for source in claim.sources:
        if source.who is not None:
            yield "source", source.who
    for quote in claim.evidence:
        yield "evidence", quote
