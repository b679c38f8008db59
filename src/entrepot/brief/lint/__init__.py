"""The linter: what a brief says, held against the claims that it cites, whoever or whatever wrote it."""

from entrepot.brief.lint.linter import blamed_claims, lint, lint_note

__all__ = ["blamed_claims", "lint", "lint_note"]
