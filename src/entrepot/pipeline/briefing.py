"""From a case, or from files without one, to a brief; and the brief to files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from entrepot.model.brief import Brief
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.pipeline.passing import claims_of_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader
from entrepot.pipeline.writing import write_whole
from entrepot.store import Case


def brief_of_case(case: Case) -> Brief:
    """The brief of all that a case holds. Nothing is read or stored: read the case before."""
    with case.snapshot():
        documents = list(case.documents())
        claims = [claim for document in documents for claim in case.claims_of(document.document_id)]
        refusals = case.refusals()
    return compose_brief(documents, refusals, claims)


def brief_of_files(
    paths: Iterable[Path | str], progress: Progress = SILENT, reader: Reader | None = None, workers: int | None = None
) -> Brief:
    """The brief of files, which are read and stored nowhere: the same as of a case made from them.

    Raises NothingToRead.
    """
    read = claims_of_files(paths, progress, reader, workers)
    documents = [document for document, _ in read.documents]
    return compose_brief(documents, read.refusals, [claim for _, claims in read.documents for claim in claims])


def compose_brief(documents: Sequence[Document], refusals: Sequence[Refusal], claims: Sequence[Claim]) -> Brief:
    """The brief of documents that have been read: entities joined, network drawn, findings put into sentences."""
    from entrepot.brief import compose
    from entrepot.entities import join_entities
    from entrepot.network import supply_network

    entities = join_entities(documents, claims)
    return compose(documents, refusals, claims, entities, supply_network(entities, claims))


def rendered(brief: Brief, form: str) -> str:
    """The text of a brief in one of its forms: html, md or json. The same brief gives the same text.

    Raises KeyError where there is no such form.
    """
    return _renderers()[form](brief)


def write_files(brief: Brief, folder: Path | str, case: Case | None = None) -> list[Path]:
    """Write brief.html, brief.md and brief.json into a folder, each whole or not at all; give their paths.

    For a case, the journal notes the hashes of what was written. Raises CaseLocked where another process writes to it.
    """
    folder = Path(folder)
    contents = {f"brief.{form}": rendered(brief, form).encode() for form in _renderers()}
    folder.mkdir(parents=True, exist_ok=True)
    if case:
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
        case.record("brief written", folder.name, hashes)
    for name, content in contents.items():
        write_whole(folder / name, content)
    return [folder / name for name in contents]


def _renderers() -> Mapping[str, Callable[[Brief], str]]:
    from entrepot.brief import render_html, render_json, render_markdown

    return MappingProxyType({"html": render_html, "md": render_markdown, "json": render_json})
