"""Files into a case: each is stored whole with its documents, or refused with a reason, and never stops the others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from entrepot.model.documents import Refusal
from entrepot.pipeline.given import Parse, ReadFile, find_files, parser, read_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.store import Case, GivenFile


@dataclass(slots=True)
class AddReport:
    """What became of the files: how many were stored, how many were known before, what was refused and why."""

    added: int = 0
    known: int = 0
    documents: int = 0
    refusals: list[Refusal] = field(default_factory=list)


def add_files(
    case: Case, paths: Iterable[Path | str], progress: Progress = SILENT, parse: Parse | None = None
) -> AddReport:
    """Store files and the documents read from them; files that the case has add nothing but another name.

    What is stored stays stored when a later file or the whole run fails: add the same paths again to go on. A file
    that was refused before is tried again. Raises NothingToRead, CaseLocked; `parse` is for trials.
    """
    files = find_files(paths)
    case.lock()
    report = AddReport()
    progress.started(len(files))
    with parser(parse) as parsed:
        for file in read_files(files, parsed, case.has_file, progress):
            _store(case, file)
            _count(report, file)
    progress.finished()
    return report


def _store(case: Case, file: ReadFile) -> None:
    if file.sha256 is not None and file.is_known:
        case.note_name(file.sha256, file.name)
    elif file.sha256 is not None and file.documents:
        given = GivenFile(file.sha256, file.name, len(file.content))
        case.add_file(given, file.content, file.documents, file.refusals)
    else:
        case.refuse_file(file.sha256, file.name, file.refusals)


def _count(report: AddReport, file: ReadFile) -> None:
    report.known += file.is_known
    report.added += bool(file.documents)
    report.documents += len(file.documents)
    report.refusals += file.refusals
