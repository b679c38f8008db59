"""The brief as a PDF of A4 pages with real footnotes, set by Typst."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from entrepot.brief.citing import Citations
from entrepot.brief.complaining import closing_lines
from entrepot.brief.makers import judgement_words, legend, mark_of, signed
from entrepot.brief.plates import Plate, plates_of
from entrepot.brief.print_picture import aspect_ratio
from entrepot.brief.render_html import template_file, web_address
from entrepot.brief.renumber import cited_once
from entrepot.brief.safe_text import storable, visible
from entrepot.brief.source_lines import facts_of, note_facts
from entrepot.brief.typesetting import font_families, typeset
from entrepot.model.brief import Brief, Note, Section, Sentence, SourceEntry, Statement
from entrepot.reference.language_names import RIGHT_TO_LEFT

# Longer words (addresses, hashes, names of files) may break anywhere: a page has a right edge.
_LONG_WORD = re.compile(r"\S{28,}")
_BREAK_HERE = "\u200b"

Record = dict[str, Any]


def render_pdf(brief: Brief) -> bytes:
    """The whole brief; a note stands on the page that first cites it. Needs the extra `pdf`."""
    return typeset(template_file("brief.typ"), pdf_record(brief), "pdf")


def pdf_record(brief: Brief) -> Record:
    """What the template is given: words with hidden characters written out, citations in reading order."""
    citations = Citations()
    sources = {source.document_id: source for source in brief.sources}
    return {
        "title": shown(brief.title),
        "subtitle": shown(brief.subtitle),
        "legend": legend(),
        "version": brief.version,
        "fonts": list(font_families()),
        "summary": _section(brief.summary, citations),
        "unread": [shown(words) for words in brief.unread],
        "sections": [_section(section, citations) for section in brief.sections],
        "plates": [_plate(plate, citations) for plate in plates_of(brief)],
        "sources": [_source(source) for source in brief.sources],
        "refusals": [{"name": shown(one.name), "detail": shown(one.detail)} for one in brief.refusals],
        "method": [shown(words) for words in closing_lines(brief)],
        "notes": {str(note.number): _note(note, sources[note.document_id]) for note in brief.notes},
    }


def shown(text: str) -> str:
    """The text in one line, hidden characters written out, long words with places to break.

    >>> shown("a" * 30).count(chr(0x200B))
    2
    """
    return _LONG_WORD.sub(lambda word: _broken(word[0]), storable(visible(text)))


def _broken(word: str) -> str:
    return _BREAK_HERE.join(word[start : start + 12] for start in range(0, len(word), 12))


def _section(section: Section, citations: Citations) -> Record:
    return {
        "title": shown(section.title),
        "lead": shown(section.lead),
        "groups": [
            {
                "title": shown(group.title) if group.title else None,
                "statements": [_statement(one, citations) for one in group.statements],
            }
            for group in section.groups
        ],
    }


def _statement(statement: Statement, citations: Citations) -> Record:
    told = cited_once((*statement.sentences, *statement.gaps, *statement.origins))

    def printed(pairs: Iterable[tuple[Sentence, tuple[int, ...]]]) -> list[Record]:
        return [_sentence(one, notes, citations) | {"by": shown(signed(one, statement))} for one, notes in pairs]

    return {
        "standing": statement.standing.value if statement.standing else None,
        "sentences": printed(told),
        "remarks": printed((one, one.notes) for one in statement.remarks),
        "against": printed((one, one.notes) for one in statement.contradictions),
        "denials": printed((one, one.notes) for one in statement.denials),
        "replies": printed((one, one.notes) for one in statement.replies),
        "judged": [shown(judgement_words(one)) for one in statement.judgements],
    }


def _sentence(sentence: Sentence, notes: Iterable[int], citations: Citations) -> Record:
    return {
        "text": shown(sentence.text),
        "kind": sentence.wording.value,
        "mark": mark_of(sentence, notes),
        "notes": _notes(notes, citations),
    }


def _notes(numbers: Iterable[int], citations: Citations) -> list[Record]:
    return [{"number": one.number, "first": one.first} for one in citations.of(numbers)]


def _plate(plate: Plate, citations: Citations) -> Record:
    return {
        "title": plate.title,
        "svg": plate.svg,
        "ratio": aspect_ratio(plate.svg),
        "meaning": plate.meaning,
        "caption": f"{plate.caption}.",
        "heads": list(plate.heads),
        "widths": list(plate.widths),
        "rows": [
            {"cells": [shown(cell) for cell in row.cells], "notes": _notes(row.notes, citations)} for row in plate.rows
        ],
    }


def _source(source: SourceEntry) -> Record:
    facts = [{"text": shown(fact), "url": web_address(fact)} for fact in facts_of(source)]
    return {"title": shown(source.title), "facts": facts}


def _note(note: Note, source: SourceEntry) -> Record:
    return {
        "source": shown(source.title),
        "facts": shown(note_facts(note, source)),
        "before": shown(note.before),
        "quote": shown(note.quote.text),
        "after": shown(note.after),
        "language": source.language,
        "rtl": source.language in RIGHT_TO_LEFT,
    }
