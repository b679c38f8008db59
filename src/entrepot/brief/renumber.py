"""Footnote numbers in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from entrepot.model.brief import Brief, Note, Picture, Section, Sentence, Statement, Timeline, Wording


def renumbered(brief: Brief) -> Brief:
    """The brief with its footnotes numbered from 1 in reading order; what nothing cites is left out."""
    order = {old: new for new, old in enumerate(dict.fromkeys(_cited(brief)), start=1)}
    notes = sorted(
        (replace(note, number=order[note.number]) for note in brief.notes if note.number in order), key=_number
    )
    return replace(
        brief,
        summary=_section(brief.summary, order),
        sections=tuple(_section(section, order) for section in brief.sections),
        picture=_picture(brief.picture, order),
        timeline=_timeline(brief.timeline, order),
        notes=tuple(notes),
    )


def sentences_of(statement: Statement) -> tuple[Sentence, ...]:
    """All sentences of a statement in reading order."""
    told = (*statement.sentences, *statement.gaps, *statement.origins, *statement.remarks)
    return (*told, *statement.contradictions, *statement.denials, *statement.replies)


def cited_once(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, tuple[int, ...]]]:
    """Sentences with the notes to print after each.

    A sentence that rests on the same as the computed one after it leaves its notes to that.
    """
    for place, sentence in enumerate(sentences):
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        shared = following is not None and following.wording is Wording.COMPUTED and following.notes == sentence.notes
        yield sentence, () if shared else sentence.notes


def _cited(brief: Brief) -> Iterator[int]:
    for section in (brief.summary, *brief.sections):
        for statement in section.statements:
            for sentence in sentences_of(statement):
                yield from sentence.notes
    for row in brief.picture.rows if brief.picture else ():
        yield from row.notes
    for event in brief.timeline.rows if brief.timeline else ():
        yield from event.notes


def _number(note: Note) -> int:
    return note.number


def _section(section: Section, order: dict[int, int]) -> Section:
    groups = (replace(g, statements=tuple(_statement(s, order) for s in g.statements)) for g in section.groups)
    return replace(section, groups=tuple(groups))


def _statement(statement: Statement, order: dict[int, int]) -> Statement:
    return replace(
        statement,
        sentences=_sentences(statement.sentences, order),
        denials=_sentences(statement.denials, order),
        gaps=_sentences(statement.gaps, order),
        origins=_sentences(statement.origins, order),
        remarks=_sentences(statement.remarks, order),
        replies=_sentences(statement.replies, order),
        contradictions=_sentences(statement.contradictions, order),
    )


def _sentences(sentences: tuple[Sentence, ...], order: dict[int, int]) -> tuple[Sentence, ...]:
    return tuple(replace(one, notes=_in_order(one.notes, order)) for one in sentences)


def _picture(picture: Picture | None, order: dict[int, int]) -> Picture | None:
    if picture is None:
        return None
    return replace(picture, rows=tuple(replace(row, notes=_in_order(row.notes, order)) for row in picture.rows))


def _timeline(timeline: Timeline | None, order: dict[int, int]) -> Timeline | None:
    if timeline is None:
        return None
    return replace(timeline, rows=tuple(replace(row, notes=_in_order(row.notes, order)) for row in timeline.rows))


def _in_order(notes: tuple[int, ...], order: dict[int, int]) -> tuple[int, ...]:
    return tuple(sorted(order[number] for number in notes))
