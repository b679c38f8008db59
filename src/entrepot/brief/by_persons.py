"""What persons decided about a finding and wrote beside it, put into its statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entrepot.brief.statements import Writer
from entrepot.model.brief import Maker, Sentence, Statement, Wording
from entrepot.model.findings import ContradictionKind, Finding
from entrepot.model.judgements import Judgement, Ruling

_WITHIN = {
    ContradictionKind.NUMBERS: "The numbers told here do not agree.",
    ContradictionKind.STAGE: "One of these tells as done what another does not.",
    ContradictionKind.DIRECTION: "One of these tells it the other way round.",
}


def with_judgements(statement: Statement, finding: Finding, writer: Writer) -> Statement:
    """The statement with the judgements on its finding, and a sentence for each note, which cites the finding."""
    notes = [one for one in finding.judgements if one.decision.ruling is Ruling.NOTE]
    remarks = tuple(_remark(one, finding, writer) for one in notes)
    own = set(finding.claims)
    inner = tuple(_at_odds(finding, writer))
    outer = tuple(one for one in statement.contradictions if not set(one.claims) <= own)  # told in the statement itself
    return replace(
        statement,
        remarks=remarks,
        judgements=finding.judgements,
        contradictions=(*inner, *outer),
    )


def _at_odds(finding: Finding, writer: Writer) -> Iterator[Sentence]:
    """In what claims do not agree that a person put into one finding, a sentence for each kind."""
    inner = [one for one in finding.contradictions if {one.claim, one.other} <= set(finding.claims)]
    for kind, words in _WITHIN.items():
        ids = tuple(dict.fromkeys(claim for one in inner if one.kind is kind for claim in (one.claim, one.other)))
        if ids:
            cited = writer.notebook.cite([writer.claims[claim_id] for claim_id in ids])
            yield Sentence(words, ids, cited, Wording.COMPUTED)


def _remark(judgement: Judgement, finding: Finding, writer: Writer) -> Sentence:
    meant = {mark.claim_id for mark in judgement.decision.claims}
    ids = tuple(claim_id for claim_id in finding.claims if claim_id in meant) or finding.claims
    cited = writer.notebook.cite([writer.claims[claim_id] for claim_id in ids])
    return Sentence(judgement.decision.text, ids, cited, made_by=Maker.PERSON, judgement=judgement.number)
