"""From a case, or from files without one, to a brief; and the brief to files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from entrepot.model.brief import Brief
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.pipeline.given import Parse, find_files, parser, read_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader, default_workers, english_reader, readings
from entrepot.store import Case


def brief_of_case(case: Case) -> Brief:
    """The brief of all that a case holds. Nothing is read or stored: read the case before."""
    documents = list(case.documents())
    claims = [claim for document in documents for claim in case.claims_of(document.document_id)]
    return compose_brief(documents, case.refusals(), claims)


def brief_of_files(
    paths: Iterable[Path | str],
    progress: Progress = SILENT,
    reader: Reader | None = None,
    workers: int | None = None,
    parse: Parse | None = None,
) -> Brief:
    """The brief of files, read in memory and stored nowhere; the same bytes under two names count once.

    The same as of a case made from the same files. Raises NothingToRead.
    """
    reader = reader or english_reader()
    documents, refusals = _read(paths, progress, parse)
    workers = workers or default_workers(sum(len(document.text) for document in documents))
    progress.started(len(documents))
    claims: dict[str, tuple[Claim, ...]] = {}
    for document, reading in readings(documents, reader, workers, progress):
        claims[document.document_id] = reading.claims
        refusals += [reading.refusal] if reading.refusal else []
    progress.finished()
    ordered = [claim for document in documents for claim in claims[document.document_id]]
    return compose_brief(documents, sorted(refusals, key=_refusal_order), ordered)


def compose_brief(documents: Sequence[Document], refusals: Sequence[Refusal], claims: Sequence[Claim]) -> Brief:
    """The brief of documents that have been read: entities joined, network drawn, findings put into sentences."""
    from entrepot.brief import compose
    from entrepot.entities import join_entities
    from entrepot.network import supply_network

    entities = join_entities(documents, claims)
    return compose(documents, refusals, claims, entities, supply_network(entities, claims))


def write_files(brief: Brief, folder: Path | str, case: Case | None = None) -> list[Path]:
    """Write brief.html, brief.md and brief.json into a folder, each whole or not at all; give their paths.

    The same brief gives the same bytes. For a case, the journal notes the hashes of what was written.
    """
    from entrepot.brief import render_html, render_json, render_markdown

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    hashes: dict[str, str] = {}
    for name, render in (("brief.html", render_html), ("brief.md", render_markdown), ("brief.json", render_json)):
        content = render(brief).encode()
        write_whole(folder / name, content)
        hashes[name] = hashlib.sha256(content).hexdigest()
    if case:
        case.record("brief written", folder.name, hashes)
    return [folder / name for name in hashes]


def write_whole(path: Path, content: bytes) -> None:
    """Put bytes in place of a file at once, so that nobody ever finds half of them."""
    partial = path.with_name(f".{path.name}.part")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _read(paths: Iterable[Path | str], progress: Progress, parse: Parse | None) -> tuple[list[Document], list[Refusal]]:
    files = find_files(paths)
    documents: dict[str, Document] = {}
    refusals: list[Refusal] = []
    seen: set[str] = set()
    progress.started(len(files))
    with parser(parse) as parsed:
        for file in read_files(files, parsed, seen.__contains__, progress):
            documents.update((document.document_id, document) for document in file.documents)
            refusals += [] if file.is_known else file.refusals
            seen.update([file.sha256] if file.sha256 and file.documents else [])
    progress.finished()
    return sorted(documents.values(), key=lambda document: (document.name, document.document_id)), refusals


def _refusal_order(refusal: Refusal) -> tuple[str, str, str, str]:
    return refusal.name, refusal.reason.value, refusal.detail, refusal.sha256 or ""
