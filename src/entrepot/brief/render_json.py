"""The brief as JSON; the keys are documented in docs/method/brief.md and do not change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from entrepot.model.brief import (
    Brief,
    Group,
    Maker,
    Note,
    PictureRow,
    Section,
    Sentence,
    SourceEntry,
    Statement,
    TimelineRow,
)
from entrepot.model.complaints import Complaint
from entrepot.model.documents import Refusal
from entrepot.model.judgements import Judgement
from entrepot.model.replies import Reply

FORMAT = "entrepot-brief/1"
Record = dict[str, Any]


def render_json(brief: Brief) -> str:
    """The whole brief with claim ids and offsets in every sentence, indented, ending in a line break."""
    notes = {note.number: note for note in brief.notes}
    record: Record = {
        "format": FORMAT,
        "title": brief.title,
        "subtitle": brief.subtitle,
        "version": brief.version,
        "summary": _section(brief.summary, notes),
        "sections": [_section(section, notes) for section in brief.sections],
        "network": [_row(row) for row in brief.picture.rows] if brief.picture else [],
        "timeline": [_event(row) for row in brief.timeline.rows] if brief.timeline else [],
        "notes": [_note(note) for note in brief.notes],
        "sources": [_source(source) for source in brief.sources],
        "replies": [_reply(reply) for reply in brief.replies],
        "refusals": [_refusal(refusal) for refusal in brief.refusals],
        "unread": list(brief.unread),
        "method": list(brief.method),
        "complaints": [_complaint(one) for one in brief.complaints],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _complaint(complaint: Complaint) -> Record:
    return {
        "rule": complaint.rule.value,
        "where": complaint.where,
        "sentence": complaint.sentence,
        "what": complaint.what,
        "remedy": complaint.remedy,
    }


def _section(section: Section, notes: Mapping[int, Note]) -> Record:
    groups = [_group(group, notes) for group in section.groups]
    return {"anchor": section.anchor, "title": section.title, "lead": section.lead, "groups": groups}


def _group(group: Group, notes: Mapping[int, Note]) -> Record:
    return {"title": group.title, "statements": [_statement(one, notes) for one in group.statements]}


def _statement(statement: Statement, notes: Mapping[int, Note]) -> Record:
    return {
        "finding": statement.finding_id,
        "sentences": [_sentence(one, notes) for one in statement.sentences],
        "gaps": [_sentence(one, notes) for one in statement.gaps],
        "denials": [_sentence(one, notes) for one in statement.denials],
        "origins": [_sentence(one, notes) for one in statement.origins],
        "contradictions": [_sentence(one, notes) for one in statement.contradictions],
        "replies": [_sentence(one, notes) for one in statement.replies],
        "standing": statement.standing.value if statement.standing else None,
        "remarks": [_sentence(one, notes) for one in statement.remarks],
        "judgements": [_judgement(one) for one in statement.judgements],
    }


def _judgement(judgement: Judgement) -> Record:
    return {
        "number": judgement.number,
        "ruling": judgement.decision.ruling.value,
        "made_by": Maker.PERSON.value,
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.decision.why,
    }


def _sentence(sentence: Sentence, notes: Mapping[int, Note]) -> Record:
    cited = [notes[number] for number in sentence.notes]
    return {
        "text": sentence.text,
        "wording": sentence.wording.value,
        "made_by": sentence.made_by.value,
        "judgement": sentence.judgement,
        "claims": list(sentence.claims),
        "citations": [
            {"note": note.number, "document": note.document_id, "start": note.quote.start, "end": note.quote.end}
            for note in cited
        ],
    }


def _note(note: Note) -> Record:
    return {
        "number": note.number,
        "document": note.document_id,
        "start": note.quote.start,
        "end": note.quote.end,
        "quote": note.quote.text,
        "before": note.before,
        "after": note.after,
        "place": note.place,
        "claims": list(note.claims),
    }


def _row(row: PictureRow) -> Record:
    return {
        "number": row.number,
        "from": row.source,
        "through": list(row.via),
        "to": row.target,
        "what": row.what,
        "status": row.status,
        "said_by": list(row.said_by),
        "denied_by": list(row.denied_by),
        "claims": list(row.claims),
        "notes": list(row.notes),
    }


def _event(row: TimelineRow) -> Record:
    return {
        "number": row.number,
        "text": row.text,
        "status": row.status,
        "about": list(row.about),
        "said": list(row.said),
        "denied": list(row.denied),
        "denied_by": list(row.denied_by),
        "claims": list(row.claims),
        "notes": list(row.notes),
    }


def _source(source: SourceEntry) -> Record:
    return {
        "document": source.document_id,
        "title": source.title,
        "name": source.name,
        "publisher": source.publisher,
        "published": source.published,
        "url": source.url,
        "language": source.language,
        "media_type": source.media_type,
        "pages": source.pages,
        "claims": source.claims,
        "notices": list(source.notices),
    }


def _reply(reply: Reply) -> Record:
    return {
        "number": reply.number,
        "party": reply.party,
        "asked": reply.asked,
        "due": reply.due,
        "received": reply.received,
        "about": list(reply.about),
        "claims": list(reply.claims),
        "text": reply.text,
    }


def _refusal(refusal: Refusal) -> Record:
    return {"name": refusal.name, "reason": refusal.reason.value, "detail": refusal.detail, "sha256": refusal.sha256}
