"""The brief as Markdown with real footnotes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from entrepot.brief.complaining import closing_lines
from entrepot.brief.makers import RAISED, judgement_words, legend, mark_of, signed
from entrepot.brief.renumber import cited_once, sentences_of
from entrepot.brief.safe_text import markdown_text
from entrepot.brief.source_lines import facts_of
from entrepot.model.brief import (
    Brief,
    Note,
    PictureRow,
    Section,
    Sentence,
    SourceEntry,
    Statement,
    TimelineRow,
)


def render_markdown(brief: Brief) -> str:
    """The whole brief; the picture is in the HTML file, its table is here."""
    return "\n".join([*_lines(brief), ""])


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"# {markdown_text(brief.title)}", "", markdown_text(brief.subtitle), "")
    yield from (legend(RAISED), "")
    yield from _section(brief.summary)
    for line in brief.unread:
        yield from (markdown_text(line), "")
    for section in brief.sections:
        yield from _section(section)
    if brief.picture:
        yield from ("## The network", "")
        yield from _table(brief.picture.rows)
    if brief.timeline:
        yield from ("## What was said when", "")
        yield from _timeline(brief.timeline.rows)
    yield from _sources(brief)
    yield from ("## How this was made", "")
    for paragraph in closing_lines(brief):
        yield from (markdown_text(paragraph), "")
    sources = {source.document_id: source for source in brief.sources}
    for note in brief.notes:
        yield _note(note, sources)


def _section(section: Section) -> Iterator[str]:
    yield from (f"## {section.title}", "")
    if section.lead:
        yield from (markdown_text(section.lead), "")
    for group in section.groups:
        if group.title:
            yield from (f"### {markdown_text(group.title)}", "")
        for statement in group.statements:
            yield f"- {_statement(statement)}"
        yield ""


def _statement(statement: Statement) -> str:
    standing = f"*{statement.standing.value}:* " if statement.standing else ""
    told = [_sentence(*each, statement) for each in cited_once(sentences_of(statement))]
    decided = [f"*{markdown_text(judgement_words(one))}*" for one in statement.judgements]
    return standing + " ".join((*told, *decided))


def _sentence(sentence: Sentence, notes: tuple[int, ...], statement: Statement) -> str:
    by = signed(sentence, statement)
    words = markdown_text(f"{sentence.text} {by}" if by else sentence.text)
    return words + mark_of(sentence, notes, RAISED) + "".join(f"[^{number}]" for number in notes)


def _table(rows: tuple[PictureRow, ...]) -> Iterator[str]:
    yield "| No. | From | Through | To | What | Status | Said by | Denied by | Notes |"
    yield "|---:|---|---|---|---|---|---|---|---|"
    for row in rows:
        cells = (row.source, ", ".join(row.via), row.target, row.what, row.status, ", ".join(row.said_by))
        told = " | ".join(markdown_text(cell) for cell in (*cells, ", ".join(row.denied_by)))
        yield f"| {row.number} | {told} | {''.join(f'[^{number}]' for number in row.notes)} |"
    yield ""


def _timeline(rows: tuple[TimelineRow, ...]) -> Iterator[str]:
    yield "| No. | What is said | About when | Said on | Denied on | Status | Denied by | Notes |"
    yield "|---:|---|---|---|---|---|---|---|"
    for row in rows:
        listed = (row.about, row.said, row.denied)
        cells = (row.text, *("; ".join(words) for words in listed), row.status, ", ".join(row.denied_by))
        told = " | ".join(map(markdown_text, cells))
        yield f"| {row.number} | {told} | {''.join(f'[^{number}]' for number in row.notes)} |"
    yield ""


def _sources(brief: Brief) -> Iterator[str]:
    yield from ("## Sources", "")
    for source in brief.sources:
        yield f"- **{markdown_text(source.title)}** {markdown_text(' · '.join(facts_of(source)))}"
    yield ""
    if brief.refusals:
        yield from ("### Not read", "")
        for refusal in brief.refusals:
            yield f"- **{markdown_text(refusal.name)}** {markdown_text(refusal.detail)}"
        yield ""


def _note(note: Note, sources: Mapping[str, SourceEntry]) -> str:
    source = sources[note.document_id]
    where = ", ".join(markdown_text(part) for part in (source.title, note.place or "") if part)
    before = f"{markdown_text(note.before)} " if note.before else ""
    after = f" {markdown_text(note.after)}" if note.after else ""
    return f"[^{note.number}]: {where}: {before}**{markdown_text(note.quote.text)}**{after}"
