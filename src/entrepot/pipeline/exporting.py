"""A case in a form that other programs read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from entrepot.errors import UnknownFormat
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.formats import EXPORT_FORMATS, Format
from entrepot.pipeline.extras import require
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.writing import write_pieces
from entrepot.store import Case

if TYPE_CHECKING:
    from entrepot.brief.exports.contents import Contents


def export_case(case: Case, name: str, progress: Progress = SILENT) -> Iterator[bytes]:
    """The bytes of an export that is one file, piece by piece; the journal notes that it was made.

    The same case gives the same bytes. Raises UnknownFormat, MissingExtra, CaseLocked, before the first piece.
    """
    form = _form(name)
    if form.is_folder:
        raise UnknownFormat(f"{name} is several files; name a folder for them with --out")
    case.record("case exported", name, {})
    return _pieces(case, name, progress)


def write_export(case: Case, name: str, path: Path | str, progress: Progress = SILENT) -> list[Path]:
    """Write an export to a file, or to a folder where it is several; each file whole or not at all. Give their paths.

    Raises UnknownFormat, MissingExtra, CaseLocked.
    """
    path = Path(path)
    if not _form(name).is_folder:
        write_pieces(path, export_case(case, name, progress))
        return [path]
    case.record("case exported", name, {})
    return _write_tables(case, path, progress)


def _form(name: str) -> Format:
    if name not in EXPORT_FORMATS:
        raise UnknownFormat(f"{name}: no such format; take one of {', '.join(EXPORT_FORMATS)}")
    require(EXPORT_FORMATS[name])
    return EXPORT_FORMATS[name]


def _pieces(case: Case, name: str, progress: Progress) -> Iterator[bytes]:
    from entrepot.brief.exports.exporters import EXPORTERS

    with case.snapshot():
        yield from EXPORTERS[name](_contents(case, progress))
    progress.finished()


def _write_tables(case: Case, folder: Path, progress: Progress) -> list[Path]:
    """Write the tables beside the folder first, so that it never holds some of an export without the rest."""
    from entrepot.brief.exports.contents import WholeCase
    from entrepot.brief.exports.tables import case_tables
    from entrepot.store.parquet import write_parquet

    with case.snapshot():
        tables = case_tables(WholeCase.of(_contents(case, progress)))
    partial = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        for table in tables:
            write_parquet(table, partial / f"{table.name}.parquet")
        folder.mkdir(parents=True, exist_ok=True)
        written = [file.replace(folder / file.name) for file in sorted(partial.iterdir())]
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    progress.finished()
    return written


def _contents(case: Case, progress: Progress) -> Contents:
    """What exporters are given of a case: documents one at a time, entities when they are asked for."""
    from entrepot.brief.exports.contents import Contents

    def entities() -> tuple[Entity, ...]:
        from entrepot.entities import join_entities

        documents = list(case.documents())
        return join_entities(documents, [claim for d in documents for claim in case.claims_of(d.document_id)])

    return Contents(_readings(case, progress), entities, case.judgements())


def _readings(case: Case, progress: Progress) -> Iterator[tuple[Document, tuple[Claim, ...]]]:
    progress.started(case.document_count())
    for document in case.documents():
        progress.file_started(document.name)
        yield document, case.claims_of(document.document_id)
        progress.file_done(document.name, "exported")
