"""The findings of a case or of files, with all that a person needs to judge them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.findings import Finding
from entrepot.model.judgements import Judgement, Outcome
from entrepot.pipeline.passing import claims_of_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.store import Case


@dataclass(frozen=True, slots=True)
class Gathered:
    """Findings, weightiest first, with the claims and documents by id that they rest on.

    `sentences` tells each finding by its id. `outcomes` is what became of each judgement that was not undone.
    """

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    findings: tuple[Finding, ...]
    sentences: Mapping[str, str]
    judgements: tuple[Judgement, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


def findings_of_case(case: Case) -> Gathered:
    """The findings of what has been read of a case, as persons have judged them."""
    with case.snapshot():
        documents = list(case.documents())
        claims = [claim for document in documents for claim in case.claims_of(document.document_id)]
        judgements = case.judgements()
    return gathered(documents, claims, judgements)


def findings_of_files(paths: Iterable[Path | str], progress: Progress = SILENT) -> Gathered:
    """The findings of files, which are read and stored nowhere. Raises NothingToRead."""
    read = claims_of_files(paths, progress)
    return gathered(
        [document for document, _ in read.documents], [claim for _, claims in read.documents for claim in claims]
    )


def gathered(
    documents: Sequence[Document], claims: Sequence[Claim], judgements: tuple[Judgement, ...] = ()
) -> Gathered:
    """The findings of documents that have been read."""
    from entrepot.brief.lead_sentences import lead_sentences
    from entrepot.entities import join_entities
    from entrepot.findings import gather_findings, joined_claims, judged_claims, with_origins

    entities = join_entities(documents, claims)
    joined = {claim.claim_id: claim for claim in joined_claims(claims, entities)}
    ordered = sorted(documents, key=lambda one: (one.name, one.document_id))
    findings = gather_findings(joined.values(), ordered, judgements)
    return Gathered(
        {document.document_id: document for document in ordered},
        joined,
        findings,
        lead_sentences(findings, joined, ordered, entities),
        judgements,
        with_origins(
            judged_claims(joined.values(), ordered, judgements).outcomes if judgements else (), findings, judgements
        ),
    )
