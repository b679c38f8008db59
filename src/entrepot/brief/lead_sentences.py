"""The sentence that leads each finding, for lists in which a person looks for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from entrepot.brief.notes import Notebook
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.statements import Writer
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding


def lead_sentences(
    findings: Iterable[Finding],
    claims: Mapping[str, Claim],
    documents: Iterable[Document],
    entities: Sequence[Entity],
) -> dict[str, str]:
    """Finding id -> the sentence with which a brief would tell its first claim."""
    by_id = {document.document_id: document for document in documents}
    writer = Writer(by_id, claims, Naming.of(entities), Notebook(by_id))
    return {finding.finding_id: writer.told(finding.claims[0]).text for finding in findings}
