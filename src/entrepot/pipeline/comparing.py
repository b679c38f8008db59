"""Two dates, or two versions of a case, side by side; and the comparison to files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from entrepot.errors import NothingToCompare
from entrepot.model.claims import Claim
from entrepot.model.comparison import Comparison, DocumentChange
from entrepot.model.documents import Document
from entrepot.pipeline.holding import Held, held_by
from entrepot.pipeline.progress import SILENT, Progress
from entrepot.pipeline.writing import write_whole

if TYPE_CHECKING:
    from entrepot.brief.comparison import Reading


def compare_dates(
    paths: Sequence[Path | str], first: str, second: str | None = None, progress: Progress = SILENT
) -> Comparison:
    """What documents published after the first day and up to the second add to what was published by the first.

    Days are written 2024-03-13; without the second, everything later counts. A document without a date is on neither
    side, and is named. Raises NothingToCompare where the days are none or the wrong way round, NothingToRead.
    """
    from entrepot.brief.comparison import Reading, compose_comparison
    from entrepot.brief.sentences.times import date_in_words
    from entrepot.findings.periods import days_of, published_between

    for day in (first, *([second] if second else [])):
        if days_of(day) != (day, day):
            raise NothingToCompare(f"{day}: not a day; write it as 2024-03-13")
    if second is not None and second <= first:
        raise NothingToCompare(f"nothing lies between {first} and {second}; name the earlier day with --from")
    held = held_by(paths, progress)
    dated = published_between(held.documents, first, second)
    until = f"up to {date_in_words(second)}" if second else "since then"
    changes = [
        *_all(DocumentChange.ADDED, dated.between),
        *_all(DocumentChange.VAGUE, dated.vague),
        *_all(DocumentChange.LATER, dated.after),
        *_all(DocumentChange.UNDATED, dated.undated),
    ]
    known = (*dated.before, *dated.between)
    compared = compose_comparison(
        Reading(
            f"what was published up to {date_in_words(first)}",
            dated.before,
            _claims_of(held, dated.before),
            held.judgements,
        ),
        Reading(f"what was published {until}", known, _claims_of(held, known), held.judgements),
        changes,
        [*_dated(dated.undated, dated.before, dated.between), *_refused(held)],
        _claims_of(held, (*dated.undated, *dated.after)),
    )
    return replace(compared, refused=len(held.refusals))


def compare_versions(old: Path | str, new: Path | str, progress: Progress = SILENT) -> Comparison:
    """What the new of two cases, folders or files has that the old has not, and the other way round.

    Raises NothingToRead, CaseLocked.
    """
    from entrepot.brief.comparison import compose_comparison

    before, now = held_by([old], progress), held_by([new], progress)
    changes = list(_changes(before.documents, now.documents))
    remarks = [f"{refused} (older version)" for refused in _refused(before)] + _refused(now)
    compared = compose_comparison(_reading(old, before), _reading(new, now), changes, remarks)
    return replace(compared, refused=len(remarks))


def _reading(path: Path | str, held: Held) -> Reading:
    from entrepot.brief.comparison import Reading

    return Reading(Path(path).name or str(path), held.documents, held.claims, held.judgements)


def _all(change: DocumentChange, documents: Iterable[Document]) -> list[tuple[DocumentChange, Document]]:
    return [(change, document) for document in documents]


def _claims_of(held: Held, documents: Iterable[Document]) -> tuple[Claim, ...]:
    wanted = {document.document_id for document in documents}
    return tuple(claim for claim in held.claims if claim.document_id in wanted)


def _changes(old: Sequence[Document], new: Sequence[Document]) -> Iterator[tuple[DocumentChange, Document]]:
    before, now = {one.document_id for one in old}, {one.document_id for one in new}
    gone = {one.name for one in old if one.document_id not in now}
    for document in new:
        if document.document_id not in before:
            is_replaced = document.name in gone
            yield DocumentChange.REPLACED if is_replaced else DocumentChange.ADDED, document
    names = {one.name for one in new}
    for document in old:
        if document.document_id not in now and document.name not in names:
            yield DocumentChange.REMOVED, document


def _dated(undated: Sequence[Document], before: Sequence[Document], between: Sequence[Document]) -> Iterator[str]:
    if undated:
        names = ", ".join(document.name for document in undated)
        yield (
            f"{_counted(len(undated))} without a date {'is' if len(undated) == 1 else 'are'} on neither side: {names}. "
            "What they say may have been known before."
        )
    if not before:
        yield "No document with a date was published by the first day: everything counts as new."
    if not between:
        yield "No document with a date was published between the two days."


def _refused(held: Held) -> list[str]:
    return [f"Not read: {refusal.name}: {refusal.detail}" for refusal in held.refusals]


def _counted(count: int) -> str:
    return f"{count} document{'' if count == 1 else 's'}"


def write_comparison(comparison: Comparison, folder: Path | str) -> list[Path]:
    """Write diff.md and diff.html into a folder, each whole or not at all; give their paths."""
    from entrepot.brief.comparison import render_comparison_html, render_comparison_markdown

    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    contents = {"diff.md": render_comparison_markdown(comparison), "diff.html": render_comparison_html(comparison)}
    for name, text in contents.items():
        write_whole(folder / name, text.encode())
    return [folder / name for name in contents]
