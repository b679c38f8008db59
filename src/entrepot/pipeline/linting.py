"""A brief.json held against the case or the files that it was made from."""

from __future__ import annotations

from pathlib import Path

from entrepot.errors import UnreadableBrief
from entrepot.model.complaints import Complaint
from entrepot.pipeline.gathering import Gathered


def lint_file(path: Path | str, found: Gathered) -> tuple[Complaint, ...]:
    """What is wrong with the brief in a file, which may have been edited. Raises UnreadableBrief."""
    from entrepot.brief.lint import lint
    from entrepot.brief.read_json import read_brief

    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableBrief(f"{path}: cannot be read ({error}); give a brief.json") from error
    try:
        brief = read_brief(text)
    except UnreadableBrief as error:
        raise UnreadableBrief(f"{path}: {error}") from error
    return lint(brief, found.claims, found.findings, found.documents)
