"""A brief out of its JSON, as far as a linter needs it: sections, sentences, footnotes and sources."""

from __future__ import annotations

import json
from typing import Any

from entrepot.brief.render_json import FORMAT
from entrepot.errors import UnreadableBrief
from entrepot.model.brief import (
    Brief,
    Group,
    Maker,
    Note,
    Section,
    Sentence,
    SourceEntry,
    Statement,
    Timeline,
    TimelineRow,
    Wording,
)
from entrepot.model.spans import Quote

Record = dict[str, Any]


def read_brief(text: str) -> Brief:
    """The brief that a brief.json tells, also one that somebody edited. Raises UnreadableBrief with what is wrong."""
    try:
        record = json.loads(text)
        if record.get("format") != FORMAT:
            raise UnreadableBrief(f"its format is {record.get('format')!r}, not {FORMAT}; give a brief.json")
        return Brief(
            title=record["title"],
            subtitle=record["subtitle"],
            summary=_section(record["summary"]),
            sections=tuple(map(_section, record["sections"])),
            notes=tuple(map(_note, record["notes"])),
            sources=tuple(map(_source, record["sources"])),
            refusals=(),
            unread=tuple(record["unread"]),
            method=tuple(record["method"]),
            version=record["version"],
            timeline=Timeline("", "", tuple(map(_row, record.get("timeline", ())))),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableBrief(f"not a brief in JSON ({type(error).__name__}: {error}); give a brief.json") from error


def _section(record: Record) -> Section:
    groups = tuple(
        Group(group["title"], tuple(map(_statement, group["statements"])), len(group["statements"]))
        for group in record["groups"]
    )
    return Section(record["anchor"], record["title"], record["lead"], groups)


def _statement(record: Record) -> Statement:
    def told(part: str) -> tuple[Sentence, ...]:
        return tuple(map(_sentence, record.get(part, ())))

    return Statement(
        record["finding"],
        told("sentences"),
        denials=told("denials"),
        gaps=told("gaps"),
        origins=told("origins"),
        contradictions=told("contradictions"),
        remarks=told("remarks"),
        replies=told("replies"),
    )


def _sentence(record: Record) -> Sentence:
    """A sentence; one that an editor put in without saying who made it is a person's."""
    return Sentence(
        record["text"],
        tuple(record.get("claims", ())),
        tuple(citation["note"] for citation in record.get("citations", ())),
        Wording(record.get("wording", Wording.RULE)),
        Maker(record.get("made_by", Maker.PERSON)),
    )


def _note(record: Record) -> Note:
    quote = Quote(record["start"], record["end"], record["quote"])
    claims = tuple(record["claims"])
    return Note(record["number"], record["document"], quote, record["before"], record["after"], record["place"], claims)


def _row(record: Record) -> TimelineRow:
    several = ("about", "said", "denied", "denied_by", "claims", "notes")
    told = {key: tuple(record[key]) for key in several}
    return TimelineRow(record["number"], "", record["text"], record["status"], **told)


def _source(record: Record) -> SourceEntry:
    told = {key: value for key, value in record.items() if key not in ("document", "notices")}
    return SourceEntry(record["document"], notices=tuple(record["notices"]), **told)
