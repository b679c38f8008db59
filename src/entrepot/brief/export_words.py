"""How far a claim goes and who says so, in the few words that a cell or a field of another program has room for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from entrepot.model.claims import Claim, Factuality, Source, Stance, Status

UNNAMED_SOURCE = "an unnamed source"

STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.OCCURRED: "told as done",
        Status.ONGOING: "told as going on",
        Status.HABITUAL: "told as usual",
        Status.ORDERED: "ordered, not told as done",
        Status.AGREED: "agreed, not told as done",
        Status.PLANNED: "planned, not told as done",
        Status.EXPLORED: "explored, not told as done",
        Status.OFFERED: "offered, not told as done",
        Status.REQUESTED: "asked for, not told as done",
        Status.PREDICTED: "predicted, not told as done",
        Status.HYPOTHETICAL: "hypothetical, not told as done",
        Status.CANCELLED: "cancelled",
        Status.UNKNOWN: "not told whether done",
    }
)

FACTUALITY_WORDS: Mapping[Factuality, str] = MappingProxyType(
    {
        Factuality.CERTAIN: "the author is certain",
        Factuality.PROBABLE: "the author holds it probable",
        Factuality.POSSIBLE: "the author holds it possible",
        Factuality.CERTAINLY_NOT: "the author says that it is not so",
        Factuality.PROBABLY_NOT: "the author holds it improbable",
        Factuality.POSSIBLY_NOT: "the author holds it possible that it is not so",
        Factuality.UNCOMMITTED: "the author does not vouch for it",
    }
)


def told_as(claim: Claim) -> str:
    """How far it has got, how sure the author is, and who says so, denials first.

    >>> from entrepot.model.claims import Extractor, Kind
    >>> from entrepot.model.spans import Quote
    >>> iran = Source(Quote(0, 4, "Iran"), Stance.DENIES, Factuality.CERTAINLY_NOT)
    >>> claim = Claim("c", "d", Kind.SUPPLY, Quote(5, 11, "denies"), (), (), Extractor("", ""), sources=(iran,))
    >>> told_as(claim)
    'denied by Iran; not told whether done; the author does not vouch for it'
    """
    denials = [f"denied by {name}" for name in deniers(claim)]
    others = [source_words(source) for source in claim.sources if source.stance is not Stance.DENIES]
    return "; ".join([*denials, STATUS_WORDS[claim.status], FACTUALITY_WORDS[claim.factuality], *others])


def source_words(source: Source) -> str:
    """A source and what it does with the claim: "the ministry asserts"."""
    return f"{_name(source)} {source.stance.value}"


def deniers(claim: Claim) -> list[str]:
    """Who denies it, in the order of the chain of sources."""
    return [_name(source) for source in claim.sources if source.stance is Stance.DENIES]


def _name(source: Source) -> str:
    return " ".join(source.who.text.split()) if source.who else UNNAMED_SOURCE
