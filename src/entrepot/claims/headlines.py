"""Headlines and points of a summary that the text below repeats: evidence of the claim as the text tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from entrepot.claims.merging import contradicts
from entrepot.documents.plain_text import structure
from entrepot.model.claims import Claim, Quantity
from entrepot.model.documents import BlockKind, Document
from entrepot.model.spans import Span

_SHARED = 2  # entities that headline and text must have in common
_FIRST = 20  # claims of a text among which the points of a summary at its head are sought
_ANYTHING = frozenset({"class:goods", "class:other"})


def with_headlines(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those of the title that the text tells again joined to the text's, in whose words they stand.

    A headline leaves out who says so and how sure it is; the text below it does not. So do the points of a summary.
    """
    blocks = document.blocks or structure(document.text)[0]
    titles = [block for block in blocks if block.kind is BlockKind.TITLE]
    points = [block for block in blocks if block.kind is BlockKind.LIST_ITEM]
    summed_up = {claim for claim in claims[:_FIRST] if not claim.sources and _stands_in(points, claim)}
    above = [claim for claim in claims if _stands_in(titles, claim) or claim in summed_up]
    told = {claim: claim for claim in claims if claim not in above}
    repeated = set()
    for headline in above:
        told_below = (claim for claim in told if headline not in summed_up or _attributes(claim, headline))
        twin = next((claim for claim in told_below if _repeats(headline, claim)), None)
        if twin is not None:
            whole = told[twin]
            told[twin] = replace(whole, evidence=(*headline.evidence, *whole.evidence))
            repeated.add(headline)
    return tuple(told.get(claim, claim) for claim in claims if claim not in repeated)


def _stands_in(titles: Sequence[Span], claim: Claim) -> bool:
    return all(any(title.contains(quote) for title in titles) for quote in claim.evidence)


def _attributes(claim: Claim, point: Claim) -> bool:
    """Whether a claim further down has a source, which the point of a summary above it left out."""
    return bool(claim.sources) and claim.predicate.start > point.predicate.start


def _repeats(headline: Claim, claim: Claim) -> bool:
    """Whether a claim of the text tells what the headline does: the same parties, and no other number."""
    if headline.kind.family is not claim.kind.family or headline.is_denied is not claim.is_denied:
        return False
    if contradicts(headline, claim) or not _agree(headline.quantities, claim.quantities):
        return False
    return len(_keys(headline) & _keys(claim)) >= _SHARED


def _keys(claim: Claim) -> set[str]:
    return {argument.entity for argument in claim.arguments if argument.entity} - _ANYTHING


def _agree(first: Sequence[Quantity], second: Sequence[Quantity]) -> bool:
    """Whether numbers may be of one event: one side gives none, or each has a bound that the other side gives too."""
    bounds = {bound for quantity in second for bound in (quantity.low, quantity.high)} - {None}
    return not first or not second or all({each.low, each.high} & bounds for each in first)
