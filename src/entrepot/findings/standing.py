"""How a finding stands: who is behind it, and what speaks against it. A ladder of sources, never of guilt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from entrepot.model.claims import Claim, Factuality, Stance
from entrepot.model.findings import Contradiction, ContradictionKind, Lineage, OriginKind, Standing

_TENTATIVE = frozenset({Factuality.POSSIBLE, Factuality.UNCOMMITTED, Factuality.POSSIBLY_NOT})


def support_of(claims: Sequence[Claim], lineage: Lineage) -> Standing:
    """What stands behind a finding: two independent origins, else a record, else an author, else somebody's word.

    Origins that cannot be told apart count as one; two suspicions do not make one corroborated.
    """
    kinds = {origin.kind for origin in lineage.origins}
    if lineage.fewest > 1 and _two_commit(claims, lineage):
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
    return support_of(claims, lineage)


def _two_commit(claims: Sequence[Claim], lineage: Lineage) -> bool:
    """True if two origins that can be told apart tell it as more than possible."""
    sure = {claim.claim_id for claim in claims if claim.factuality not in _TENTATIVE}
    committed = [place for place, origin in enumerate(lineage.origins) if sure & set(origin.claims)]
    return any(frozenset(pair) not in lineage.undetermined for pair in combinations(committed, 2))


def _disputes(contradiction: Contradiction) -> bool:
    return not contradiction.is_development and contradiction.kind is not ContradictionKind.STAGE
