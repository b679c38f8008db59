"""How far a claim goes and who says so, in the few words that a cell or a field of another program has room for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from entrepot.model.claims import Claim, Factuality, Quantity, Source, Stance, Status

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


def quantity_words(quantity: Quantity) -> str:
    """An amount with its bounds and what is counted.

    >>> quantity_words(Quantity("drones", 2400, None, "1")), quantity_words(Quantity("fuel", 3.5, 3.5, "t"))
    ('at least 2400 drones', '3.5 t of fuel')
    """
    unit = "" if quantity.unit == "1" else f"{quantity.unit} of "
    return f"{range_words(quantity.low, quantity.high)} {unit}{quantity.of or '?'}"


def range_words(low: float | None, high: float | None) -> str:
    """The bounds in words: "2400", "at least 2400", "at most 5", "3 to 4", "unknown"."""
    match low, high:
        case None, None:
            return "unknown"
        case _, None:
            return f"at least {low:.12g}"
        case None, _:
            return f"at most {high:.12g}"
        case _ if low == high:
            return f"{low:.12g}"
        case _:
            return f"{low:.12g} to {high:.12g}"
