"""Letters to parties before publication: what documents say of them, and what they are asked."""

from entrepot.brief.letters.compose import LetterOptions, compose_letter
from entrepot.brief.letters.rendering import render_letter_markdown, render_letter_text

__all__ = ["LetterOptions", "compose_letter", "render_letter_markdown", "render_letter_text"]
