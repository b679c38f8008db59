"""What persons decided about a finding and wrote beside it, put into its statement."""

from __future__ import annotations

from dataclasses import replace

from entrepot.brief.statements import Writer
from entrepot.model.brief import Maker, Sentence, Statement
from entrepot.model.findings import Finding
from entrepot.model.judgements import Judgement, Ruling


def with_judgements(statement: Statement, finding: Finding, writer: Writer) -> Statement:
    """The statement with the judgements on its finding, and a sentence for each note, which cites the finding."""
    notes = [one for one in finding.judgements if one.decision.ruling is Ruling.NOTE]
    remarks = tuple(_remark(one, finding, writer) for one in notes)
    return replace(statement, remarks=remarks, judgements=finding.judgements)


def _remark(judgement: Judgement, finding: Finding, writer: Writer) -> Sentence:
    meant = {mark.claim_id for mark in judgement.decision.claims}
    ids = tuple(claim_id for claim_id in finding.claims if claim_id in meant) or finding.claims
    cited = writer.notebook.cite([writer.claims[claim_id] for claim_id in ids])
    return Sentence(judgement.decision.text, ids, cited, made_by=Maker.PERSON, judgement=judgement.number)
