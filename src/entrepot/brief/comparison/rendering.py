"""A comparison as a page, as Markdown, and as rows for programs and terminals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from entrepot.brief.render_html import References, template_file
from entrepot.brief.safe_text import markdown_text, visible
from entrepot.brief.sentences.times import date_in_words
from entrepot.brief.source_lines import facts_of
from entrepot.model.brief import Note, Sentence, SourceEntry
from entrepot.model.comparison import ComparedRow, ComparedSection, Comparison, DifferenceKind, DocumentChange

Record = dict[str, Any]

DOCUMENT_WORDS: Mapping[DocumentChange, str] = {
    DocumentChange.ADDED: "new",
    DocumentChange.REPLACED: "replaced by another version",
    DocumentChange.REMOVED: "gone",
    DocumentChange.VAGUE: "dated to a month or year only; counted at its end",
    DocumentChange.UNDATED: "without a date; counted on neither side",
    DocumentChange.LATER: "published later; not counted",
}


_LABELS: Mapping[DifferenceKind, str] = {
    DifferenceKind.RETRACTION: "Taken back",
    DifferenceKind.DENIAL: "New denial",
    DifferenceKind.CONTRADICTION: "Contradiction",
    DifferenceKind.DEVELOPMENT: "What came of it",
    DifferenceKind.FINDING: "New",
    DifferenceKind.ORIGIN: "Another origin",
    DifferenceKind.SURER: "Surer",
    DifferenceKind.LESS_SURE: "Less sure",
    DifferenceKind.EDGE: "New line",
    DifferenceKind.EDGE_SURER: "Surer line",
    DifferenceKind.EDGE_LESS_SURE: "Less sure line",
    DifferenceKind.GONE: "Gone",
    DifferenceKind.EDGE_GONE: "Line gone",
}


def comparison_rows(comparison: Comparison) -> Iterator[tuple[Record, str]]:
    """A record for each difference and each document, with the words for a terminal.

    The keys are documented in docs/how-to/compare-two-versions.md.
    """
    notes = {note.number: note for note in comparison.notes}
    sources = {source.document_id: source for source in comparison.sources}
    for section in comparison.sections:
        for row in section.rows:
            yield _record(row, notes, sources), _words(row, notes, sources)
    for change, source in comparison.documents:
        record = {"difference": "document", "change": change.value, **_document(source)}
        yield record, f"Document {DOCUMENT_WORDS[change]}: {_called(source)}"
    for remark in comparison.remarks:
        yield {"difference": "remark", "text": remark}, remark


def _record(row: ComparedRow, notes: Mapping[int, Note], sources: Mapping[str, SourceEntry]) -> Record:
    told = row.statement
    return {
        "difference": row.kind.value,
        "finding": told.finding_id or None,
        "text": " ".join(one.text for one in (*told.sentences, *told.gaps)),
        "said_by": list(row.who),
        "said_in": [_document(sources[one]) for one in row.said],
        "about": row.about or None,
        "before": row.before,
        "after": row.after,
        "of": [one.text for one in row.of],
        "denials": [one.text for one in told.denials],
        "claims": list(dict.fromkeys(claim for one in row.told for claim in one.claims)),
        "citations": [_citation(notes[number]) for number in _numbers(row)],
    }


def _document(source: SourceEntry) -> Record:
    return {"document": source.document_id, "title": source.title, "name": source.name, "published": source.published}


def _citation(note: Note) -> Record:
    quote = note.quote
    return {"document": note.document_id, "start": quote.start, "end": quote.end, "quote": quote.text}


def _numbers(row: ComparedRow) -> tuple[int, ...]:
    return tuple(sorted({number for one in row.told for number in one.notes}))


def _words(row: ComparedRow, notes: Mapping[int, Note], sources: Mapping[str, SourceEntry]) -> str:
    told = row.statement
    lines = [f"{_LABELS[row.kind]}: {' '.join(one.text for one in (*told.sentences, *told.gaps))}"]
    if row.before or row.after:
        lines.append(
            f"    {row.before} → {row.after}" if row.before and row.after else f"    {row.before or row.after}"
        )
    lines += [f"    Against: {one.text}" for one in row.of]
    lines += [f"    Denied: {one.text}" for one in told.denials]
    for number in _numbers(row):
        note = notes[number]
        lines.append(f"    {_called(sources[note.document_id])}: “{' '.join(note.quote.text.split())}”")
    return visible_lines(lines)


def visible_lines(lines: list[str]) -> str:
    """The lines one below the other, with hidden characters of documents written out."""
    return "\n".join(f"{line[: len(line) - len(line.lstrip())]}{visible(line.lstrip())}" for line in lines)


def _called(source: SourceEntry) -> str:
    return f"{source.title}, {date_in_words(source.published) if source.published else 'no date'}"


def render_comparison_markdown(comparison: Comparison) -> str:
    """The comparison as Markdown: a table for each kind of difference, and footnotes."""
    return "\n".join([*_lines(comparison), ""])


def _lines(comparison: Comparison) -> Iterator[str]:
    sources = {source.document_id: source for source in comparison.sources}
    yield from (f"# {markdown_text(comparison.title)}", "", markdown_text(comparison.subtitle), "")
    for remark in comparison.remarks:
        yield from (markdown_text(remark), "")
    for section in comparison.sections:
        yield from (f"## {section.title}", "", markdown_text(section.lead), "")
        yield from _table(section, sources)
    if comparison.documents:
        yield from ("## Documents", "")
        for change, source in comparison.documents:
            facts = markdown_text(" · ".join(facts_of(source)))
            yield f"- {DOCUMENT_WORDS[change]}: **{markdown_text(source.title)}** {facts}"
        yield ""
    yield from ("## How this was made", "")
    for paragraph in comparison.method:
        yield from (markdown_text(paragraph), "")
    for note in comparison.notes:
        where = ", ".join(markdown_text(one) for one in (_called(sources[note.document_id]), note.place or "") if one)
        around = [markdown_text(note.before), f"**{markdown_text(note.quote.text)}**", markdown_text(note.after)]
        yield f"[^{note.number}]: {where}: {' '.join(filter(None, around))}"


def _table(section: ComparedSection, sources: Mapping[str, SourceEntry]) -> Iterator[str]:
    yield "| What the documents say | Who says it | Said in | About | Stands |"
    yield "|---|---|---|---|---|"
    for row in section.rows:
        said = "; ".join(_called(sources[one]) for one in row.said)
        cells = (", ".join(row.who), said, row.about, stands(row))
        yield f"| {_cell(row)} | {' | '.join(markdown_text(cell) for cell in cells)} |"
    yield ""


def stands(row: ComparedRow) -> str:
    """How it stood and stands, in one phrase."""
    return f"{row.before} → {row.after}" if row.before and row.after else row.after or row.before or ""


def _cell(row: ComparedRow) -> str:
    told = row.statement
    parts = [_cited(one) for one in (*told.sentences, *told.gaps)]
    parts += [f"**Against:** {_cited(one)}" for one in row.of]
    parts += [f"**Denied:** {_cited(one)}" for one in told.denials]
    return " ".join(parts)


def _cited(sentence: Sentence) -> str:
    return markdown_text(sentence.text) + "".join(f"[^{number}]" for number in sentence.notes)


def render_comparison_html(comparison: Comparison) -> str:
    """The comparison as one page that loads nothing from elsewhere; document text is escaped."""
    return _template().render(
        page=comparison,
        style=Markup(template_file("brief.css") + template_file("comparison.css")),
        references=References(),
        sources={source.document_id: source for source in comparison.sources},
        called=_called,
        facts=facts_of,
        document_words=DOCUMENT_WORDS,
    )


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _template() -> Template:
    rules = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=_shown, trim_blocks=True, lstrip_blocks=True
    )
    rules.filters["stands"] = stands
    return rules.from_string(template_file("comparison.html.j2"))
