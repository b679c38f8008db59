"""Judgements of persons, applied to groups of claims before anything else is worked out of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entrepot.findings.denials import is_denial
from entrepot.model.claims import Claim
from entrepot.model.findings import Finding
from entrepot.model.judgements import ClaimMark, Judgement, Outcome, Ruling

Groups = tuple[tuple[Claim, ...], ...]

_ORIGINS = {Ruling.SAME_ORIGIN: True, Ruling.INDEPENDENT: False}


@dataclass(frozen=True, slots=True)
class Judged:
    """Groups with all judgements applied, and what became of each judgement that nobody took back."""

    groups: Groups
    outcomes: tuple[Outcome, ...] = ()

    def by_group(self) -> tuple[tuple[Judgement, ...], ...]:
        """The judgements that apply to each group, in the groups' order."""
        told: list[list[Judgement]] = [[] for _ in self.groups]
        for outcome in self.outcomes:
            for place in _concerned(outcome, self.groups) if outcome.applies else ():
                told[place].append(outcome.judgement)
        return tuple(map(tuple, told))


def mark_of(claim: Claim) -> ClaimMark:
    """What a judgement keeps of a claim, so that it finds the claim again when its id has changed."""
    return ClaimMark(
        claim.claim_id,
        claim.document_id,
        claim.kind.value,
        _plain(claim.predicate.text),
        _plain(claim.evidence[0].text),
    )


def find_claim(mark: ClaimMark, claims: Sequence[Claim]) -> Claim | None:
    """The claim that a mark means: of the same id, else the only one of its document on the same words.

    Where several claims stand on these words, the only one of the same kind, else of the same kind at the same verb.
    """
    same = next((claim for claim in claims if claim.claim_id == mark.claim_id), None)
    if same is not None:
        return same
    here = [claim for claim in claims if claim.document_id == mark.document_id and _stands_on(claim, mark.quotation)]
    alike = [claim for claim in here if claim.kind.value == mark.kind]
    exact = [claim for claim in alike if _plain(claim.predicate.text) == mark.predicate]
    return next((found[0] for found in (exact, alike, here) if len(found) == 1), None)


def judged_groups(groups: Groups, judgements: Iterable[Judgement]) -> Judged:
    """The groups after all judgements in the order in which they were made, so that the later one wins.

    A join puts the whole groups of its claims together, also where the claims disagree. A split takes its claims out of
    their groups and puts them in one of their own. A judgement whose claims cannot be found again, and one that was
    undone, changes nothing. Source: docs/method/findings.md, section Judgements.
    """
    claims = _by_document(claim for group in groups for claim in group)
    parts = [list(group) for group in groups]
    outcomes = []
    for judgement in sorted(judgements, key=lambda one: one.number):
        if judgement.undone is None:
            outcome = _found(judgement, claims)
            if outcome.applies and judgement.decision.ruling is Ruling.JOIN:
                parts = _join(parts, outcome.claims)
            elif outcome.applies and judgement.decision.ruling is Ruling.SPLIT:
                parts, outcome = _split(parts, outcome)
            outcomes.append(outcome)
    whole = _in_order(parts, groups)
    return Judged(whole, tuple(_overtaken(outcome, whole) for outcome in outcomes))


def origin_judgements(judgements: Iterable[Judgement]) -> Mapping[frozenset[str], Judgement]:
    """The last judgement on each pair of documents that has not been undone."""
    standing = sorted((one for one in judgements if one.undone is None), key=lambda one: one.number)
    return {frozenset(one.decision.documents): one for one in standing if one.decision.ruling in _ORIGINS}


def with_origins(
    outcomes: Iterable[Outcome], findings: Iterable[Finding], judgements: Sequence[Judgement]
) -> tuple[Outcome, ...]:
    """The outcomes, those on origins marked where a later one stands, or nothing comes of them."""
    standing = {one.number for one in origin_judgements(judgements).values()}
    listed = tuple(findings)
    return tuple(_on_origins(one, listed, standing) for one in outcomes)


def _on_origins(outcome: Outcome, findings: Sequence[Finding], standing: Collection[int]) -> Outcome:
    judgement = outcome.judgement
    if judgement.decision.ruling not in _ORIGINS:
        return outcome
    if judgement.number not in standing:
        return replace(outcome, obstacle="overtaken by a later judgement", applies=False)
    pair = set(judgement.decision.documents)
    lineages = [one.lineage for one in findings if one.lineage and pair <= set(one.documents)]
    if not lineages:
        return replace(outcome, obstacle="no effect: the two documents tell no finding together", applies=False)
    tied = [lineage for lineage in lineages if any(pair <= set(origin.documents) for origin in lineage.origins)]
    if judgement.decision.ruling is Ruling.INDEPENDENT and len(tied) == len(lineages):
        return replace(outcome, obstacle="no effect: other documents tie the two to one origin", applies=False)
    return outcome


def _concerned(outcome: Outcome, groups: Groups) -> list[int]:
    """The places of the groups that a judgement is about; a note stands with the group of most of its claims."""
    decision = outcome.judgement.decision
    if decision.ruling in _ORIGINS:
        pair = set(decision.documents)
        return [at for at, group in enumerate(groups) if pair <= {claim.document_id for claim in group}]
    wanted = {*outcome.claims, *outcome.parted}
    counts = {at: n for at, group in enumerate(groups) if (n := sum(claim.claim_id in wanted for claim in group))}
    return [max(counts, key=lambda at: (counts[at], -at))] if decision.ruling is Ruling.NOTE else list(counts)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _by_document(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.document_id, []).append(claim)
    return found


def _stands_on(claim: Claim, quotation: str) -> bool:
    return any(_plain(quote.text) == quotation for quote in claim.evidence)


def _found(judgement: Judgement, claims: Mapping[str, Sequence[Claim]]) -> Outcome:
    """The claims of a judgement as they are now; it needs two to join, one for anything else."""
    marks = judgement.decision.claims
    if judgement.decision.ruling in _ORIGINS:
        return Outcome(judgement)
    found = [(mark, find_claim(mark, claims.get(mark.document_id, ()))) for mark in marks]
    ids = tuple(dict.fromkeys(claim.claim_id for _, claim in found if claim is not None))
    lost = [mark for mark, claim in found if claim is None]
    needed = 2 if judgement.decision.ruling is Ruling.JOIN else 1
    if judgement.decision.ruling is Ruling.JOIN and len({is_denial(claim) for _, claim in found if claim}) > 1:
        return Outcome(judgement, ids, obstacle="no longer applies: one of its claims is a denial now", applies=False)
    if len(ids) < needed:
        return Outcome(judgement, ids, obstacle=f"no longer applies: {_lost(lost)}", applies=False)
    return Outcome(judgement, ids, obstacle=f"applies in part: {_lost(lost)}" if lost else None)


def _lost(marks: Sequence[ClaimMark]) -> str:
    if not marks:
        return "its claims are read as one now"
    more = f" and {len(marks) - 1} more" if len(marks) > 1 else ""
    return f"no claim is read any more from “{marks[0].quotation}”{more}"


def _join(parts: Sequence[list[Claim]], ids: Iterable[str]) -> list[list[Claim]]:
    wanted = set(ids)
    meant = [part for part in parts if any(claim.claim_id in wanted for claim in part)]
    rest = [part for part in parts if not any(part is other for other in meant)]
    return [*rest, [claim for part in meant for claim in part]]


def _split(parts: Sequence[list[Claim]], outcome: Outcome) -> tuple[list[list[Claim]], Outcome]:
    wanted = set(outcome.claims)
    meant = [part for part in parts if any(claim.claim_id in wanted for claim in part)]
    own = [claim for part in meant for claim in part if claim.claim_id in wanted]
    left = [[claim for claim in part if claim.claim_id not in wanted] for part in parts]
    parted = tuple(claim.claim_id for part in meant for claim in part if claim.claim_id not in wanted)
    return [*(part for part in left if part), own], replace(outcome, parted=parted)


def _in_order(parts: Sequence[list[Claim]], groups: Groups) -> Groups:
    """The groups in the order of their first claims, and the claims of each in the order that they had."""
    place = {claim.claim_id: number for number, claim in enumerate(claim for group in groups for claim in group)}
    ordered = (tuple(sorted(part, key=lambda claim: place[claim.claim_id])) for part in parts)
    return tuple(sorted(ordered, key=lambda part: place[part[0].claim_id]))


def _overtaken(outcome: Outcome, groups: Groups) -> Outcome:
    """The outcome, marked where a later judgement has undone what it said."""
    ruling = outcome.judgement.decision.ruling
    if not outcome.applies or ruling not in (Ruling.JOIN, Ruling.SPLIT):
        return outcome
    wanted = set(outcome.claims)
    holding = [{claim.claim_id for claim in group} for group in groups if any(c.claim_id in wanted for c in group)]
    if ruling is Ruling.JOIN and len(holding) == 1:
        return outcome
    if ruling is Ruling.SPLIT and len(holding) == 1 and not holding[0] & set(outcome.parted):
        return outcome
    return replace(outcome, obstacle="overtaken by a later judgement", applies=False)
