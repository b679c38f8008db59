"""Documents of a case into claims, each acknowledged by a commit, so that interrupted work goes on where it stopped."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from entrepot.claims import LANGUAGES, READER_VERSION, UNDETERMINED, read_claims
from entrepot.model.documents import Document, Refusal
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.workers import Outcome, Read, read_many
from entrepot.store import Case, Reading, ReadState

ENOUGH_CHARACTERS = 60_000  # for one more process: some seconds of reading; it takes one or two to start


@dataclass(frozen=True, slots=True)
class Reader:
    """What turns documents into claims: its version, the languages it reads (ISO 639-1), and the function.

    The function must be importable by name, because it runs in other processes.
    """

    version: str
    read: Read
    languages: frozenset[str] = frozenset({*LANGUAGES, UNDETERMINED})


@dataclass(slots=True)
class ReadReport:
    """What became of the documents: read, in a language that is not read yet (name and language), or refused."""

    read: int = 0
    claims: int = 0
    other_language: list[tuple[str, str]] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def bundled_reader() -> Reader:
    """The reader that comes with this version."""
    return Reader(READER_VERSION, read_claims)


def read_case(
    case: Case, progress: Progress = SILENT, reader: Reader | None = None, workers: int | None = None
) -> ReadReport:
    """Read the documents that this version of the reader has not dealt with yet, and store the claims of each.

    What is stored stays stored when the run is cut off: read again to go on. A document on which the reader stops with
    an error is noted as refused. `workers` None takes a process per core where there is enough to read.
    Raises CaseLocked.
    """
    reader = reader or bundled_reader()
    case.lock()
    report = ReadReport()
    unread = case.unread(reader.version)
    workers = workers or default_workers(sum(unread.values()))
    progress.started(len(unread))
    for document, reading in readings(map(case.document, unread), reader, workers, progress):
        case.store_reading(reading)
        _count(report, reading, document)
    progress.finished()
    return report


def readings(
    documents: Iterable[Document], reader: Reader, workers: int, progress: Progress
) -> Iterator[tuple[Document, Reading]]:
    """Each document with the outcome of its reading: in order, those in other languages last.

    Progress is told that a document is done when the next one is asked for: by then the caller has stored it.
    """
    others: list[Document] = []
    for document, outcome in read_many(_readable(documents, reader, others, progress), reader.read, workers):
        reading = _reading(document, reader.version, outcome)
        yield document, reading
        if reading.refusal:
            progress.refused(reading.refusal)
        progress.file_done(document.name, reading.state.value)
    for document in others:
        yield document, Reading(document.document_id, reader.version, ReadState.OTHER_LANGUAGE)
        progress.file_done(document.name, f"not read: language {document.language}")


def default_workers(characters: int) -> int:
    """How many processes to read so much text in: one per core, as far as there is enough to make up for the start."""
    return max(1, min(os.cpu_count() or 1, 1 + characters // ENOUGH_CHARACTERS))


def _readable(
    documents: Iterable[Document], reader: Reader, others: list[Document], progress: Progress
) -> Iterator[Document]:
    for document in documents:
        progress.file_started(document.name)
        if document.language in reader.languages:
            yield document
        else:
            others.append(document)


def _reading(document: Document, version: str, outcome: Outcome) -> Reading:
    if isinstance(outcome, Refusal):
        return Reading(document.document_id, version, ReadState.CRASHED, refusal=outcome)
    return Reading(document.document_id, version, ReadState.READ, outcome)


def _count(report: ReadReport, reading: Reading, document: Document) -> None:
    report.read += reading.state is ReadState.READ
    report.claims += len(reading.claims)
    if reading.state is ReadState.OTHER_LANGUAGE:
        report.other_language.append((document.name, document.language))
    if reading.refusal:
        report.refusals.append(reading.refusal)
