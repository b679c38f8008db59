"""Complaints of the linter as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from entrepot.cli.output import Rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from entrepot.model.complaints import Complaint


def print_complaints(complaints: Iterable[Complaint], rows: Rows) -> None:
    """Print each complaint: the rule and place, the sentence, what is wrong with it, what to do."""
    for one in complaints:
        row = {
            "rule": one.rule.value,
            "where": one.where,
            "sentence": one.sentence,
            "what": one.what,
            "remedy": one.remedy,
        }
        words = f"{one.rule.value}  {one.where}\n    {one.sentence}\n    wrong: {one.what}\n    to do: {one.remedy}"
        rows.write(row, words)
