"""Findings to a brief in which every sentence cites; pictures and exports stand beside it."""

from entrepot.brief.compose import BriefOptions, compose
from entrepot.brief.render_html import render_html
from entrepot.brief.render_json import render_json
from entrepot.brief.render_markdown import render_markdown

__all__ = ["BriefOptions", "compose", "render_html", "render_json", "render_markdown"]
