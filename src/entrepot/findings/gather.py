"""From the claims of a case to its findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from entrepot.findings.contradictions import contradictions_of, contradictions_within
from entrepot.findings.denials import denials_of, is_denial
from entrepot.findings.gaps import gaps_of
from entrepot.findings.grouping import group_claims
from entrepot.findings.judging import Judged, judged_groups, origin_judgements
from entrepot.findings.lineage import Tracer
from entrepot.findings.retractions import is_retracted
from entrepot.findings.standing import standing_of
from entrepot.findings.weight import weight_of
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document
from entrepot.model.findings import Contradiction, Finding, FindingKind, Lineage, Standing
from entrepot.model.judgements import Judgement, Ruling


def gather_findings(
    claims: Iterable[Claim], documents: Sequence[Document] = (), judgements: Sequence[Judgement] = ()
) -> tuple[Finding, ...]:
    """Everything that the claims say, each thing once, weightiest first; every claim is in exactly one finding.

    The order of the claims does not matter; findings of equal weight follow the order of `documents`. Lineage and
    standing are told where the documents of a finding's claims are given. What persons judged is applied to the groups
    before anything else is worked out. Source: docs/method/findings.md.
    """
    judged = judged_claims(claims, documents, judgements)
    by_id = {document.document_id: document for document in documents}
    groups = [_fullest_first(group) for group in judged.groups]
    against = denials_of(groups)
    tracer = Tracer(by_id, origin_judgements(judgements))
    links = _Links(against, _turned_round(against), contradictions_of(groups, by_id), tracer)
    found = [_finding(group, links, about) for group, about in zip(groups, judged.by_group(), strict=True)]
    when = {group[0].claim_id: _when(group[0]) for group in groups}
    listed = in_reading_order((claim for group in groups for claim in group), list(by_id))
    places = {claim.claim_id: place for place, claim in enumerate(listed)}
    return tuple(sorted(found, key=lambda one: (-one.weight, when[one.claims[0]], places[one.claims[0]])))


def judged_claims(claims: Iterable[Claim], documents: Sequence[Document], judgements: Sequence[Judgement]) -> Judged:
    """The claims in groups that say the same, as persons judged them, and what became of each judgement."""
    listed = in_reading_order(claims, [document.document_id for document in documents])
    return judged_groups(group_claims(listed), judgements)


def in_reading_order(claims: Iterable[Claim], documents: Sequence[str] = ()) -> list[Claim]:
    """The claims by document, in the given order of ids and others by id, and by where they stand in it."""
    rank = {document_id: place for place, document_id in enumerate(documents)}

    def place(claim: Claim) -> tuple[int, str, int, int, str, str]:
        before = rank.get(claim.document_id, len(rank))
        start, trigger = claim.evidence[0].start, claim.predicate.start
        return before, claim.document_id, start, trigger, claim.kind.value, claim.claim_id

    return sorted(claims, key=place)


@dataclass(frozen=True, slots=True)
class _Links:
    """What ties claims to claims in a case: denials both ways, contradictions, and where each comes from."""

    against: Mapping[str, tuple[str, ...]]
    denied: Mapping[str, tuple[str, ...]]
    contradictions: Mapping[str, tuple[Contradiction, ...]]
    tracer: Tracer


def _finding(group: Sequence[Claim], links: _Links, judgements: tuple[Judgement, ...]) -> Finding:
    ids = tuple(claim.claim_id for claim in group)
    denials = _gathered(ids, links.against)
    contradictions = links.contradictions.get(ids[0], ())
    if any(one.decision.ruling is Ruling.JOIN for one in judgements):
        contradictions = (*contradictions, *contradictions_within(group, links.tracer.documents))
    lineage, standing = _standing(group, denials, contradictions, links.tracer)
    return Finding(
        finding_id="f" + sha256("\n".join(sorted(ids)).encode()).hexdigest()[:12],
        kind=_kind(group[0]),
        family=group[0].kind.family,
        claims=ids,
        documents=tuple(dict.fromkeys(claim.document_id for claim in group)),
        weight=weight_of(group, len(denials), lineage.fewest if lineage else 1),
        denials=denials,
        denied=_gathered(ids, links.denied),
        gaps=() if is_denial(group[0]) else gaps_of(group),
        lineage=lineage,
        standing=standing,
        contradictions=contradictions,
        judgements=judgements,
    )


def _standing(
    group: Sequence[Claim], denials: Sequence[str], contradictions: Sequence[Contradiction], tracer: Tracer
) -> tuple[Lineage | None, Standing | None]:
    """Where a finding comes from and how it stands; nothing for what is denied or unknown, and without documents."""
    tellings = tracer.tellings(group)
    if not tellings or _kind(group[0]) is not FindingKind.TOLD:
        return None, None
    lineage = tracer.lineage(tellings)
    return lineage, standing_of(group, lineage, denials, contradictions, is_retracted(tellings))


def _when(claim: Claim) -> str:
    """When it was, for the order of findings of equal weight; those without a time come last."""
    return (claim.time.start or claim.time.end or "~") if claim.time else "~"


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
