"""The linter: what a brief says, held against the claims that it cites, whoever or whatever wrote it."""

from entrepot.brief.lint.linter import lint, lint_note

__all__ = ["lint", "lint_note"]
