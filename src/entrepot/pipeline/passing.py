"""Files that are read in passing: documents and claims in memory, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.pipeline.given import Parse, find_files, parser, read_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader, bundled_reader, default_workers, readings


@dataclass(slots=True)
class FileClaims:
    """Documents by name, each with its claims, and what was refused; a document of another language has no claims."""

    documents: list[tuple[Document, tuple[Claim, ...]]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def claims_of_files(
    paths: Iterable[Path | str],
    progress: Progress = SILENT,
    reader: Reader | None = None,
    workers: int | None = None,
    parse: Parse | None = None,
) -> FileClaims:
    """The documents and claims of files; the same bytes under two names count once, under the first.

    Progress is told of two stages: the files, then the documents. Raises NothingToRead; `parse` is for trials.
    """
    reader = reader or bundled_reader()
    documents, refusals = documents_of(paths, progress, parse)
    workers = workers or default_workers(sum(len(document.text) for document in documents))
    progress.started(len(documents))
    claims: dict[str, tuple[Claim, ...]] = {}
    for document, reading in readings(documents, reader, workers, progress):
        claims[document.document_id] = reading.claims
        refusals += [reading.refusal] if reading.refusal else []
    progress.finished()
    refusals.sort(key=lambda refusal: (refusal.name, refusal.reason.value, refusal.detail))
    return FileClaims([(document, claims[document.document_id]) for document in documents], refusals)


def documents_of(
    paths: Iterable[Path | str], progress: Progress, parse: Parse | None
) -> tuple[list[Document], list[Refusal]]:
    """The documents of files by name, and what was refused. Raises NothingToRead."""
    files = find_files(paths)
    documents: dict[str, Document] = {}
    refusals: list[Refusal] = []
    seen: set[str] = set()
    progress.started(len(files))
    with parser(parse) as parsed:
        for file in read_files(files, parsed, seen.__contains__, progress):
            documents.update((document.document_id, document) for document in file.documents)
            refusals += file.refusals
            seen.update([file.sha256] if file.sha256 and file.documents else [])
    progress.finished()
    return sorted(documents.values(), key=lambda document: (document.name, document.document_id)), refusals
