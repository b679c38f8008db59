"""What a later state of a case has that an earlier one has not, and the other way round.

Source: docs/how-to/compare-two-versions.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from entrepot.findings.gather import gather_findings
from entrepot.findings.grouping import group_claims
from entrepot.model.claims import Claim
from entrepot.model.comparison import Difference, DifferenceKind
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import Contradiction, Finding, FindingKind, Standing
from entrepot.model.judgements import Judgement
from entrepot.model.network import Certainty, Edge, EdgeKind, Network
from entrepot.network import supply_network

_STANDS_WORST_FIRST = (
    Standing.RETRACTED,
    Standing.DENIED,
    Standing.DISPUTED,
    Standing.ALLEGED,
    Standing.REPORTED,
    Standing.DOCUMENTED,
    Standing.CORROBORATED,
)
_LEAST_SURE_FIRST = (Certainty.DENIED, Certainty.NOT_YET, Certainty.REPORTED, Certainty.STATED)


@dataclass(frozen=True, slots=True)
class State:
    """A case at one moment: its claims by id, with the keys of joined entities, and what they come to."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    findings: tuple[Finding, ...]
    network: Network

    @classmethod
    def of(
        cls,
        documents: Sequence[Document],
        claims: Sequence[Claim],
        entities: Sequence[Entity],
        judgements: Sequence[Judgement] = (),
    ) -> State:
        """The state that joined claims make; `entities` may be those of several states, joined together."""
        return cls(
            {document.document_id: document for document in documents},
            {claim.claim_id: claim for claim in claims},
            gather_findings(claims, documents, tuple(judgements)),
            supply_network(entities, claims),
        )


def differences_between(old: State, new: State) -> tuple[Difference, ...]:
    """All differences, by kind and within a kind in the order of the findings or of the network.

    A finding is the same in both states if they share a claim of it that is read alike, or if a claim of each would be
    grouped as saying the same. An edge is the same if way, kind and goods are. The keys of entities must be those of
    one joining.
    """
    matches = _Matches.of(old, new)
    found = [
        *_of_findings(matches, old, new),
        *_of_contradictions(matches, old, new),
        *_gone(matches, old),
        *_of_edges(old.network, new.network),
    ]
    order = list(DifferenceKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def told_alike(claims: Iterable[Claim], others: Iterable[Claim]) -> Mapping[str, tuple[str, ...]]:
    """Ids of those of `others` that say the same, by the id of each of the claims; claims are not told of themselves.

    Source: docs/method/findings.md, "Claims that say the same".
    """
    first = {claim.claim_id: claim for claim in claims}
    second = {claim.claim_id: claim for claim in others if claim.claim_id not in first}
    alike: dict[str, tuple[str, ...]] = {}
    for group in group_claims([*first.values(), *second.values()]):
        ids = [claim.claim_id for claim in group]
        theirs = tuple(one for one in ids if one in second)
        alike.update({one: theirs for one in ids if one in first})
    return alike


@dataclass(frozen=True, slots=True)
class _Matches:
    """Which finding of the earlier state each of the later one goes on, and the other way round."""

    earlier: Mapping[str, Finding]
    kept: frozenset[str]
    old_pairs: frozenset[tuple[object, ...]]
    finding_of: Mapping[str, Finding]

    @classmethod
    def of(cls, old: State, new: State) -> _Matches:
        before = {claim_id: finding for finding in old.findings for claim_id in finding.claims}
        alike = told_alike(new.claims.values(), old.claims.values())
        earlier: dict[str, Finding] = {}
        kept: set[str] = set()
        for finding in new.findings:
            shared = [before[one] for one in finding.claims if one in before and _still_says(one, old, new)]
            same = shared or [before[one] for claim_id in finding.claims for one in alike.get(claim_id, ())]
            same = [one for one in same if one.kind is finding.kind or shared]
            if same:
                earlier[finding.finding_id] = max(same, key=lambda one: (same.count(one), one.weight, one.finding_id))
            kept.update(one.finding_id for one in same)
        pairs = {_pair(one, before) for finding in old.findings for one in finding.contradictions}
        finding_of = {claim_id: finding for finding in new.findings for claim_id in finding.claims}
        return cls(earlier, frozenset(kept), frozenset(pairs), finding_of)

    def was_known(self, contradiction: Contradiction) -> bool:
        """True if the findings that do not agree did not agree before."""
        return _pair(contradiction, self.finding_of, self.earlier) in self.old_pairs


def _still_says(claim_id: str, old: State, new: State) -> bool:
    """True if both states read the same out of the claim's words; another reader may read them otherwise."""
    before, now = old.claims[claim_id], new.claims[claim_id]
    return before == now or len(group_claims([before, now])) == 1


def _pair(
    contradiction: Contradiction, finding_of: Mapping[str, Finding], earlier: Mapping[str, Finding] | None = None
) -> tuple[object, ...]:
    """A contradiction as the kind and the two findings, in the words of the earlier state where `earlier` is given."""
    ids = [finding_of[claim_id].finding_id for claim_id in (contradiction.claim, contradiction.other)]
    if earlier is not None:
        ids = [earlier[one].finding_id if one in earlier else one for one in ids]
    return contradiction.kind, frozenset(ids)


def _of_findings(matches: _Matches, old: State, new: State) -> Iterator[Difference]:
    for finding in new.findings:
        earlier = matches.earlier.get(finding.finding_id)
        fresh = tuple(one for one in finding.claims if one not in old.claims)
        kind = _new_kind(finding) if earlier is None else _changed_kind(earlier, finding)
        if kind is not None:
            others = finding.denied if kind is DifferenceKind.DENIAL else ()
            yield Difference(kind, fresh or finding.claims, finding, earlier, others=others)


def _new_kind(finding: Finding) -> DifferenceKind:
    if finding.standing is Standing.RETRACTED:
        return DifferenceKind.RETRACTION
    return DifferenceKind.DENIAL if finding.kind is FindingKind.DENIAL else DifferenceKind.FINDING


def _changed_kind(earlier: Finding, finding: Finding) -> DifferenceKind | None:
    """What happened to a finding that was known; None where it stands as it stood."""
    if finding.standing is None or earlier.standing is None:
        return None
    if finding.standing is Standing.RETRACTED is not earlier.standing:
        return DifferenceKind.RETRACTION
    if finding.lineage and earlier.lineage and finding.lineage.fewest > earlier.lineage.fewest:
        return DifferenceKind.ORIGIN
    step = _STANDS_WORST_FIRST.index(finding.standing) - _STANDS_WORST_FIRST.index(earlier.standing)
    if step == 0:
        return None
    return DifferenceKind.SURER if step > 0 else DifferenceKind.LESS_SURE


def _of_contradictions(matches: _Matches, old: State, new: State) -> Iterator[Difference]:
    """Each with the claim first that was not known; where both were or neither was, the later document's."""
    listed = dict.fromkeys(one for finding in new.findings for one in finding.contradictions)
    for one in listed:
        if matches.was_known(one):
            continue
        kind = DifferenceKind.DEVELOPMENT if one.is_development else DifferenceKind.CONTRADICTION
        is_turned = one.other in old.claims and one.claim not in old.claims
        fresh, known = (one.claim, one.other) if is_turned else (one.other, one.claim)
        yield Difference(kind, (fresh,), matches.finding_of[fresh], others=(known,), contradiction=one)


def _gone(matches: _Matches, old: State) -> Iterator[Difference]:
    for finding in old.findings:
        if finding.finding_id not in matches.kept:
            yield Difference(DifferenceKind.GONE, finding.claims, earlier=finding)


def _of_edges(old: Network, new: Network) -> Iterator[Difference]:
    """Lines that came, went, or are drawn surer or less sure.

    A line all of whose claims show another line in the other state has neither come nor gone: a denial that stood alone
    stands on the line that it denies once that is there.
    """
    before, now = _by_way(old), _by_way(new)
    shown_before, shown_now = _shown(old), _shown(new)
    kinds = list(EdgeKind)
    for way, edge in sorted(now.items(), key=lambda one: kinds.index(one[1].kind)):
        earlier = before.get(way)
        if earlier is None and not shown_before.issuperset(_shown_by(edge)):
            yield Difference(DifferenceKind.EDGE, _shown_by(edge), edge=edge)
        elif earlier is not None and (step := _step(earlier, edge)):
            kind = DifferenceKind.EDGE_SURER if step > 0 else DifferenceKind.EDGE_LESS_SURE
            yield Difference(kind, _shown_by(edge), edge=edge, earlier_edge=earlier)
    for way, edge in before.items():
        if way not in now and not shown_now.issuperset(_shown_by(edge)):
            yield Difference(DifferenceKind.EDGE_GONE, _shown_by(edge), earlier_edge=edge)


def _step(earlier: Edge, edge: Edge) -> int:
    """How much surer an edge is: by its claims, else by whether anybody denies it; 0 where nothing changed."""
    step = _LEAST_SURE_FIRST.index(edge.certainty) - _LEAST_SURE_FIRST.index(earlier.certainty)
    return step or bool(earlier.denied_by) - bool(edge.denied_by)


def _shown(network: Network) -> frozenset[str]:
    return frozenset(claim_id for edge in network.edges for claim_id in _shown_by(edge))


def _shown_by(edge: Edge) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*edge.claims, *edge.denied_by)))


def _by_way(network: Network) -> dict[tuple[object, ...], Edge]:
    """The surest edge of each way and its goods; edges told apart by the words for their goods alone are one."""
    found: dict[tuple[object, ...], list[Edge]] = defaultdict(list)
    for edge in network.edges:
        found[edge.kind, edge.path, edge.directed, frozenset(edge.goods)].append(edge)
    return {way: max(edges, key=lambda one: _LEAST_SURE_FIRST.index(one.certainty)) for way, edges in found.items()}
