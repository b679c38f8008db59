"""What a case, or files without one, hold: documents with their claims, whichever of the two was named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.judgements import Judgement
from entrepot.pipeline.passing import claims_of_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader, bundled_reader, read_case
from entrepot.store import Case


@dataclass(frozen=True, slots=True)
class Held:
    """Documents by name, their claims, what could not be read, and what persons decided about a case."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    refusals: tuple[Refusal, ...] = ()
    judgements: tuple[Judgement, ...] = ()


def held_by(paths: Sequence[Path | str], progress: Progress = SILENT, reader: Reader | None = None) -> Held:
    """What the one case or the files and folders hold. Of a case, what has not been read yet is read first.

    Raises NothingToRead, CaseLocked.
    """
    if len(paths) == 1 and Case.is_at(paths[0]):
        with Case.open(paths[0]) as case:
            return held_by_case(case, progress, reader)
    read = claims_of_files(paths, progress, reader)
    documents = tuple(document for document, _ in read.documents)
    return Held(documents, tuple(claim for _, claims in read.documents for claim in claims), tuple(read.refusals))


def held_by_case(case: Case, progress: Progress = SILENT, reader: Reader | None = None) -> Held:
    """What an open case holds, after what has not been read yet is read. Raises CaseLocked."""
    if case.unread((reader or bundled_reader()).version):
        read_case(case, progress, reader)
    with case.snapshot():
        documents = tuple(case.documents())
        claims = tuple(claim for document in documents for claim in case.claims_of(document.document_id))
        return Held(documents, claims, case.refusals(), case.judgements())
