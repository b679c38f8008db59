"""How sure one claim is of its edge, and how sure several are together."""

from __future__ import annotations

from collections.abc import Iterable

from entrepot.model.claims import Claim, Factuality, Stance, Status
from entrepot.model.network import Certainty

_SUREST_FIRST = (Certainty.STATED, Certainty.REPORTED, Certainty.NOT_YET, Certainty.DENIED)


def claim_certainty(claim: Claim) -> Certainty | None:
    """The most that one claim allows; None where nobody says it: it is presupposed, asked or left open.

    Denied or negated is DENIED; a status short of a fact is NOT_YET, whoever says it; a fact is STATED if the author
    vouches for it and REPORTED if a source or a hedge stands between.
    """
    if is_denial(claim):
        return Certainty.DENIED
    if claim.status is Status.UNKNOWN and not _is_vouched(claim):
        return None
    if not claim.status.is_fact:
        return Certainty.NOT_YET
    return Certainty.STATED if claim.factuality is Factuality.CERTAIN else Certainty.REPORTED


def is_denial(claim: Claim) -> bool:
    """True if a source denies it, or the author says that it is not so."""
    return claim.is_denied or claim.factuality.polarity == "-"


def surest(certainties: Iterable[Certainty]) -> Certainty:
    """The surest of several; never more than the surest claim allows.

    >>> surest([Certainty.NOT_YET, Certainty.REPORTED]).value
    'reported'
    """
    return min(certainties, key=_SUREST_FIRST.index)


def _is_vouched(claim: Claim) -> bool:
    """True if the author, or a source that asserts or reports, stands behind it."""
    said = any(source.stance in (Stance.ASSERTS, Stance.REPORTS) for source in claim.sources)
    return said or claim.factuality is not Factuality.UNCOMMITTED
