"""From a case, or from files without one, to a brief; and the brief to files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from entrepot.errors import BriefRefused, UnknownFormat
from entrepot.model.brief import Brief
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.formats import BRIEF_FORMATS
from entrepot.model.judgements import Judgement
from entrepot.model.replies import Reply
from entrepot.pipeline.extras import require
from entrepot.pipeline.passing import claims_of_files
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.reading import Reader
from entrepot.pipeline.writing import write_whole
from entrepot.store import Case

ALWAYS = ("html", "md", "json")


def brief_of_case(case: Case) -> Brief:
    """The brief of all that a case holds. Nothing is read or stored: read the case before."""
    with case.snapshot():
        documents = list(case.documents())
        claims = [claim for document in documents for claim in case.claims_of(document.document_id)]
        refusals, replies = case.refusals(), case.replies()
        judgements = case.judgements()
    return compose_brief(documents, refusals, claims, judgements, replies)


def brief_of_files(
    paths: Iterable[Path | str], progress: Progress = SILENT, reader: Reader | None = None, workers: int | None = None
) -> Brief:
    """The brief of files, which are read and stored nowhere: the same as of a case made from them.

    Raises NothingToRead.
    """
    read = claims_of_files(paths, progress, reader, workers)
    documents = [document for document, _ in read.documents]
    return compose_brief(documents, read.refusals, [claim for _, claims in read.documents for claim in claims])


def compose_brief(
    documents: Sequence[Document],
    refusals: Sequence[Refusal],
    claims: Sequence[Claim],
    judgements: tuple[Judgement, ...] = (),
    replies: Sequence[Reply] = (),
) -> Brief:
    """The brief of documents that have been read: entities joined, network drawn, findings put into sentences.

    What the linter has against a sentence made by rule is mended by quoting its claims instead; `complaints` hold
    what is then left.
    """
    from entrepot.brief import BriefOptions
    from entrepot.brief.compose import draft
    from entrepot.brief.lint import blamed_claims, lint
    from entrepot.entities import join_entities
    from entrepot.network import supply_network

    entities = join_entities(documents, claims)
    network, options = supply_network(entities, claims), BriefOptions(judgements=judgements, replies=tuple(replies))
    made = draft(documents, refusals, claims, entities, network, options)
    by_id = {document.document_id: document for document in documents}
    complaints = lint(made.brief, made.claims, made.findings, by_id)
    if blamed := blamed_claims(made.brief, complaints):
        made = draft(documents, refusals, claims, entities, network, replace(options, only_quoted=blamed))
        complaints = lint(made.brief, made.claims, made.findings, by_id)
    return replace(made.brief, complaints=complaints)


def rendered(brief: Brief, form: str) -> bytes:
    """The bytes of a brief in one of its forms: html, md, json, pdf or docx. The same brief gives the same bytes.

    Raises UnknownFormat, MissingExtra.
    """
    return _renderer(form)(brief)


def check_forms(forms: Iterable[str]) -> None:
    """Pass if a brief can be written in all these forms here. Raises UnknownFormat, MissingExtra."""
    for name in forms:
        if name not in BRIEF_FORMATS:
            raise UnknownFormat(f"{name}: a brief has no such form; take one of {', '.join(BRIEF_FORMATS)}")
        require(BRIEF_FORMATS[name])


def check_complaints(brief: Brief) -> None:
    """Pass if the linter finds nothing wrong with a brief. Raises BriefRefused with the first complaint."""
    if brief.complaints:
        first = brief.complaints[0]
        raise BriefRefused(
            f"{len(brief.complaints)} complaints; the first: {first.rule.value}, {first.where}: {first.what}: "
            f"“{first.sentence}” To do: {first.remedy}"
        )


def write_files(
    brief: Brief,
    folder: Path | str,
    case: Case | None = None,
    forms: Iterable[str] = (),
    *,
    allow_complaints: bool = False,
) -> list[Path]:
    """Write brief.html, brief.md and brief.json into a folder, each whole or not at all, and give their paths.

    `forms` are written too. For a case, the journal notes the hashes of what was written. Raises UnknownFormat,
    MissingExtra, CaseLocked where another process writes to the case, and BriefRefused where the linter complains and
    `allow_complaints` is not given.
    """
    if not allow_complaints:
        check_complaints(brief)
    folder = Path(folder)
    contents = {f"brief.{form}": rendered(brief, form) for form in dict.fromkeys((*ALWAYS, *forms))}
    folder.mkdir(parents=True, exist_ok=True)
    if case:
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
        case.record("brief written", folder.name, hashes)
    for name, content in contents.items():
        write_whole(folder / name, content)
    return [folder / name for name in contents]


def _renderer(form: str) -> Callable[[Brief], bytes]:
    """What writes a form; the libraries of PDF and Word are imported for these only."""
    from entrepot.brief import render_html, render_json, render_markdown

    check_forms([form])
    if form == "pdf":
        from entrepot.brief.render_pdf import render_pdf

        return render_pdf
    if form == "docx":
        from entrepot.brief.render_docx import render_docx

        return render_docx
    text = {"html": render_html, "md": render_markdown, "json": render_json}[form]
    return lambda brief: text(brief).encode()
