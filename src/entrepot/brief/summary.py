"""In short: the weightiest findings, chosen by rule (docs/method/brief.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from entrepot.brief.provenance import with_provenance
from entrepot.brief.statements import Writer
from entrepot.findings.parties import filler_keys
from entrepot.findings.weight import names_both_ends, names_go_between
from entrepot.model.brief import Statement, Wording
from entrepot.model.claims import Claim, Factuality, Family, Kind, Role
from entrepot.model.findings import Finding, FindingKind

MOST_SENTENCES = 7
MOST_OF_ONE_PAIR = 2


def in_short(findings: Sequence[Finding], writer: Writer) -> tuple[Statement, ...]:
    """Three to seven sentences: supply through go-betweens, other supply, making, denials beside them, gaps last."""
    chosen: list[Statement] = []
    said: set[str] = set()
    told_beside: set[str] = set()
    pairs: Counter[object] = Counter()
    left = MOST_SENTENCES - 1  # the last is for what is missing
    for finding in _candidates(findings, writer):
        pair = _pair(writer.claims[finding.claims[0]])
        if finding.claims[0] in told_beside:
            continue
        statement = _shortened(with_provenance(writer.statement(finding), finding, writer), said)
        length = len(statement.sentences) + len(statement.denials) + len(statement.contradictions)
        if length > left or pairs[pair] >= MOST_OF_ONE_PAIR or not statement.sentences:
            continue
        pairs[pair] += 1
        left -= length
        chosen.append(statement)
        told_beside.update(claim_id for one in statement.contradictions for claim_id in one.claims)
        said.update(sentence.text for sentence in (*statement.sentences, *statement.denials))
    return (*chosen, *_missing(findings, chosen, writer))


def _candidates(findings: Sequence[Finding], writer: Writer) -> Iterator[Finding]:
    """Findings that a rule can tell, in the order in which a reader needs them."""
    told = [f for f in findings if f.kind is FindingKind.TOLD and _is_plain(writer.claims[f.claims[0]])]
    tellable = [f for f in told if writer.told(f.claims[0]).wording is Wording.RULE]
    for ranks in (_through_others_by_name, _to_somebody_by_name, _through_others, _to_somebody, _making, _anything):
        yield from (f for f in tellable if ranks(writer.claims[f.claims[0]]))


def _through_others_by_name(claim: Claim) -> bool:
    return _through_others(claim) and names_both_ends([claim])


def _to_somebody_by_name(claim: Claim) -> bool:
    return _to_somebody(claim) and names_both_ends([claim])


def _through_others(claim: Claim) -> bool:
    is_between = claim.kind is Kind.INTERMEDIATE or claim.kind is Kind.RE_EXPORT or names_go_between([claim])
    return is_supply_told(claim) and is_between


def _to_somebody(claim: Claim) -> bool:
    return is_supply_told(claim) and not _through_others(claim)


def is_supply_told(claim: Claim) -> bool:
    """Goods or go-betweens told as happening, ordered or agreed."""
    return claim.kind.family is Family.TRANSFER or claim.kind is Kind.INTERMEDIATE


def _making(claim: Claim) -> bool:
    return claim.kind.family is Family.PRODUCTION


def _anything(claim: Claim) -> bool:
    return not (is_supply_told(claim) or _making(claim))


def _is_plain(claim: Claim) -> bool:
    return claim.factuality is not Factuality.UNCOMMITTED


def _pair(claim: Claim) -> object:
    sides = filler_keys(claim, Role.RECIPIENT, Role.DESTINATION, Role.PARTY, Role.PRODUCER)
    return sides, filler_keys(claim, Role.GOODS)


def _shortened(statement: Statement, said: Iterable[str]) -> Statement:
    """The first way of telling it, if it was not told before, with the first denial and the first other number.

    The denial stands beside whatever it denies, also where it was told before: an allegation never stands alone.
    """
    sentences = tuple(sentence for sentence in statement.sentences[:1] if sentence.text not in set(said))
    return replace(
        statement, sentences=sentences, denials=statement.denials[:1], contradictions=statement.contradictions[:1]
    )


def _missing(findings: Sequence[Finding], chosen: Sequence[Statement], writer: Writer) -> Iterator[Statement]:
    by_id = {finding.finding_id: finding for finding in findings}
    for statement in chosen:
        finding = by_id[statement.finding_id]
        if (sentence := writer.missing_of_first(finding)) is not None:
            yield Statement(finding.finding_id, (sentence,))
        return
