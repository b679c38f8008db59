"""Two states of a case side by side: what is new, surer, denied, taken back or gone, in words and as a page."""

from entrepot.brief.comparison.compose import Reading, compose_comparison
from entrepot.brief.comparison.rendering import comparison_rows, render_comparison_html, render_comparison_markdown

__all__ = ["Reading", "comparison_rows", "compose_comparison", "render_comparison_html", "render_comparison_markdown"]
