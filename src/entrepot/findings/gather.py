"""From the claims of a case to its findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from entrepot.findings.denials import denials_of, is_denial
from entrepot.findings.gaps import gaps_of
from entrepot.findings.grouping import group_claims
from entrepot.findings.weight import weight_of
from entrepot.model.claims import Claim, Kind
from entrepot.model.findings import Finding, FindingKind


def gather_findings(claims: Iterable[Claim]) -> tuple[Finding, ...]:
    """Everything that the claims say, each thing once, weightiest first; every claim is in exactly one finding.

    The order of the claims does not matter. Source: docs/method/findings.md.
    """
    listed = sorted(claims, key=lambda claim: (claim.document_id, claim.evidence[0].start, claim.claim_id))
    groups = [_fullest_first(group) for group in group_claims(listed)]
    against = denials_of(groups)
    denied = _turned_round(against)
    first = {group[0].claim_id: at for at, group in enumerate(sorted(groups, key=_order))}
    found = [_finding(group, against, denied) for group in groups]
    return tuple(sorted(found, key=lambda finding: (-finding.weight, first[finding.claims[0]])))


def _finding(
    group: Sequence[Claim], against: Mapping[str, tuple[str, ...]], denied: Mapping[str, tuple[str, ...]]
) -> Finding:
    ids = tuple(claim.claim_id for claim in group)
    denials = _gathered(ids, against)
    return Finding(
        finding_id="f" + sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12],
        kind=_kind(group[0]),
        family=group[0].kind.family,
        claims=ids,
        documents=tuple(dict.fromkeys(claim.document_id for claim in group)),
        weight=weight_of(group, len(denials)),
        denials=denials,
        denied=_gathered(ids, denied),
        gaps=() if is_denial(group[0]) else gaps_of(group),
    )


def _order(group: Sequence[Claim]) -> tuple[str, str, int, str]:
    """Findings of equal weight stand in the order of their time, those without one last; then of the text."""
    claim = group[0]
    when = claim.time.start or claim.time.end if claim.time else None
    return (when or "~", claim.document_id, claim.evidence[0].start, claim.claim_id)


def _kind(claim: Claim) -> FindingKind:
    if claim.kind is Kind.UNKNOWN:
        return FindingKind.UNKNOWN
    return FindingKind.DENIAL if is_denial(claim) else FindingKind.TOLD


def _fullest_first(group: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claim that tells most leads; on a tie, the one that stands first."""
    return tuple(sorted(group, key=lambda claim: -_fullness(claim)))


def _fullness(claim: Claim) -> int:
    return len(claim.arguments) + 2 * len(claim.quantities) + 2 * len(claim.money) + (claim.time is not None)


def _gathered(ids: Iterable[str], links: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for claim_id in ids for other in links.get(claim_id, ())))


def _turned_round(links: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    turned: dict[str, list[str]] = {}
    for claim_id, others in links.items():
        for other in others:
            turned.setdefault(other, []).append(claim_id)
    return {other: tuple(ids) for other, ids in turned.items()}
