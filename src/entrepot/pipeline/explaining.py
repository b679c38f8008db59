"""Files whose reading is explained: the sentences of each document with what fired and what did not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from entrepot.model.documents import Document, Refusal
from entrepot.pipeline.given import Parse, crashed
from entrepot.pipeline.passing import documents_of
from entrepot.pipeline.progress import SILENT, Progress

if TYPE_CHECKING:
    from entrepot.claims.why import Why


@dataclass(slots=True)
class FileExplanations:
    """Documents by name, each with its explained sentences, and what was refused."""

    documents: list[tuple[Document, tuple[Why, ...]]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def explanations_of_files(
    paths: Iterable[Path | str], progress: Progress = SILENT, parse: Parse | None = None
) -> FileExplanations:
    """The documents of files, each sentence with its tree, its claims and what was rejected.

    Raises NothingToRead. A document on which the reader stops with an error is refused, the others are explained.
    """
    from entrepot.claims.why import explain_claims

    documents, refusals = documents_of(paths, progress, parse)
    found = FileExplanations(refusals=refusals)
    progress.started(len(documents))
    for document in documents:
        progress.file_started(document.name)
        try:
            found.documents.append((document, explain_claims(document)))
        # Whatever a document makes the reader do, the others must be explained.
        except Exception as error:
            found.refusals.append(crashed(document.name, document.sha256, error))
        progress.file_done(document.name, "read")
    progress.finished()
    return found
