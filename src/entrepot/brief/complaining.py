"""Complaints of the linter in words, as a brief that was written in spite of them lists them."""

from __future__ import annotations

from entrepot.model.brief import Brief
from entrepot.model.complaints import Complaint

TITLE = "What the linter complains of"


def complaint_words(complaint: Complaint) -> str:
    """A complaint in one line: where, what is wrong, the sentence, and what to do."""
    return (
        f"{complaint.rule.value}, in {complaint.where}: {complaint.what}. "
        f"The sentence: {complaint.sentence} To do: {complaint.remedy}."
    )


def closing_lines(brief: Brief) -> tuple[str, ...]:
    """How the brief was made, and then what is wrong with it, a paragraph each."""
    return (*brief.method, *([f"{TITLE}:"] if brief.complaints else ()), *map(complaint_words, brief.complaints))
