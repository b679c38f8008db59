"""What a source is, as short facts for a line: publisher, date, kind, pages, claims, what was noticed."""

from __future__ import annotations

from entrepot.brief.sentences.times import date_in_words
from entrepot.model.brief import Note, SourceEntry

_KINDS = {
    "text/plain": "text",
    "text/markdown": "Markdown",
    "text/html": "web page",
    "application/pdf": "PDF",
    "message/rfc822": "mail",
    "text/csv": "table",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "workbook",
}


def facts_of(source: SourceEntry) -> tuple[str, ...]:
    """The facts in a fixed order; what the file does not tell is left out."""
    facts = (
        source.publisher,
        date_in_words(source.published) if source.published else "no date",
        source.url,
        source.name if source.name != source.title else None,
        _KINDS.get(source.media_type, source.media_type),
        f"{source.pages} page{'' if source.pages == 1 else 's'}" if source.pages else None,
        f"language: {source.language}" if source.language != "en" else None,
        f"{source.claims} claim{'' if source.claims == 1 else 's'}",
        *source.notices,
    )
    return tuple(fact for fact in facts if fact)


def note_facts(note: Note, source: SourceEntry) -> str:
    """Publisher, date and place of a note, to stand after the title of its source."""
    date = date_in_words(source.published) if source.published else None
    return " · ".join(part for part in (source.publisher, date, note.place) if part)
