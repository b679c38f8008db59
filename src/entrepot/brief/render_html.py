"""The brief as one HTML file: nothing is loaded from elsewhere, and everything works without scripts."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from entrepot.brief.complaining import closing_lines
from entrepot.brief.makers import LETTERS, MEANINGS, judgement_words, mark_of, signed
from entrepot.brief.renumber import cited_once, sentences_of
from entrepot.brief.safe_text import visible, without_hidden
from entrepot.brief.source_lines import facts_of, note_facts
from entrepot.model.brief import Brief


@dataclass(slots=True)
class References:
    """Gives each place that cites a note an address, so that the note can lead back to it."""

    cited: dict[int, list[str]] = field(default_factory=dict)

    def address(self, number: int) -> str:
        """The id of the next place that cites the note."""
        known = self.cited.setdefault(number, [])
        known.append(f"r{number}-{len(known) + 1}")
        return known[-1]

    def back(self, number: int) -> tuple[str, ...]:
        """The ids of the places given out so far for the note."""
        return tuple(self.cited.get(number, ()))


def render_html(brief: Brief) -> str:
    """The whole brief as a page. Document text is escaped, hidden characters are written out."""
    sources = {source.document_id: source for source in brief.sources}
    return _template().render(
        brief=brief,
        style=Markup(template_file("brief.css")),
        wide=_drawn(brief.picture.wide) if brief.picture else "",
        narrow=_drawn(brief.picture.narrow) if brief.picture else "",
        timeline_wide=_drawn(brief.timeline.wide) if brief.timeline else "",
        timeline_narrow=_drawn(brief.timeline.narrow) if brief.timeline else "",
        references=References(),
        sources=sources,
        heading=lambda note: note_facts(note, sources[note.document_id]),
        facts=facts_of,
        sentences=sentences_of,
        cited_once=cited_once,
        closing_lines=closing_lines,
        letters=LETTERS,
        meanings=MEANINGS,
        mark_of=mark_of,
        signed=signed,
        judgement_words=judgement_words,
        web_address=web_address,
    )


def _drawn(svg: str) -> Markup:
    """A picture of ours as part of the page; it has escaped its own words."""
    return Markup(without_hidden(svg))


def web_address(url: str | None) -> str | None:
    """The address if it is one of the web; anything else ("javascript:") is never linked."""
    return url if url is not None and url.startswith(("https://", "http://")) else None


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _template() -> Template:
    rules = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    return rules.from_string(template_file("brief.html.j2"))


def template_file(name: str) -> str:
    """The text of a packaged template or style sheet."""
    return files("entrepot.brief").joinpath("templates", name).read_text(encoding="utf-8")
