"""How a finding stands: who is behind it, and what speaks against it. A ladder of sources, never of guilt."""

from __future__ import annotations

from collections.abc import Sequence

from entrepot.model.claims import Claim, Stance
from entrepot.model.findings import Contradiction, ContradictionKind, Lineage, OriginKind, Standing


def support_of(lineage: Lineage) -> Standing:
    """What stands behind a finding: two independent origins, else a record, else an author, else somebody's word.

    Origins that cannot be told apart count as one.
    """
    kinds = {origin.kind for origin in lineage.origins}
    if lineage.fewest > 1:
        return Standing.CORROBORATED
    if OriginKind.RECORD in kinds:
        return Standing.DOCUMENTED
    if kinds & {OriginKind.OWN, OriginKind.UNNAMED}:
        return Standing.REPORTED
    return Standing.ALLEGED


def standing_of(
    claims: Sequence[Claim],
    lineage: Lineage,
    denials: Sequence[str],
    contradictions: Sequence[Contradiction],
    is_retracted: bool,
) -> Standing:
    """The last of the ladder that holds: retracted, denied, disputed, else what supports it."""
    if is_retracted:
        return Standing.RETRACTED
    if denials:
        return Standing.DENIED
    is_doubted = any(source.stance is Stance.DOUBTS for claim in claims for source in claim.sources)
    if is_doubted or any(_disputes(one) for one in contradictions):
        return Standing.DISPUTED
    return support_of(lineage)


def _disputes(contradiction: Contradiction) -> bool:
    return not contradiction.is_development and contradiction.kind is not ContradictionKind.STAGE
