"""The pictures as the brief shows them: two widths each, and tables whose rows have footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from entrepot.brief.network_picture import NARROW, network_picture
from entrepot.brief.network_table import entity_anchor, network_table
from entrepot.brief.notes import Notebook
from entrepot.brief.pictures.standing import look_words
from entrepot.brief.pictures.subject import Subject
from entrepot.brief.statements import Writer
from entrepot.brief.timeline import Event, timeline_events
from entrepot.brief.timeline_picture import NARROW_TIMELINE, timeline_picture
from entrepot.model.brief import Picture, PictureRow, Timeline, TimelineRow
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.findings import Finding


def picture_of(subject: Subject, notebook: Notebook) -> Picture | None:
    """The picture of a network with at least one edge, else None."""
    if not subject.network.edges:
        return None
    claims = {claim.claim_id: claim for claim in subject.claims}
    table = network_table(subject)
    first = {key: row.number for row in reversed(table) for key in row.path}
    rows = tuple(
        PictureRow(
            row.number,
            row.anchor,
            row.source,
            row.via,
            row.target,
            row.what,
            row.status,
            row.said_by,
            row.denied_by,
            (*row.claims, *row.denials),
            notebook.cite(_of(claims, (*row.claims, *row.denials))),
            tuple(entity_anchor(key) for key in row.path if first[key] == row.number),
        )
        for row in table
    )
    return Picture(network_picture(subject), network_picture(subject, NARROW), rows)


def timeline_of(findings: Iterable[Finding], documents: Sequence[Document], writer: Writer) -> Timeline | None:
    """The timeline of findings of which at least one tells a time, else None."""
    events = timeline_events(findings, writer)
    if not events:
        return None
    rows = tuple(_timeline_row(event, writer) for event in sorted(events, key=lambda event: event.number))
    wide = timeline_picture(events, writer.claims, documents)
    return Timeline(wide, timeline_picture(events, writer.claims, documents, NARROW_TIMELINE), rows)


def _timeline_row(event: Event, writer: Writer) -> TimelineRow:
    return TimelineRow(
        number=event.number,
        anchor=event.anchor,
        text=event.sentence.text,
        status=event.status or look_words()[event.look],
        about=tuple(dict.fromkeys(one.words for one in event.told if one.words)),
        said=tuple(one.words for one in event.said if not one.denies),
        denied=tuple(one.words for one in event.said if one.denies),
        denied_by=event.denied_by,
        claims=event.claims,
        notes=writer.notebook.cite(_of(writer.claims, event.claims)),
    )


def _of(claims: Mapping[str, Claim], claim_ids: Iterable[str]) -> Iterable[Claim]:
    return (claims[claim_id] for claim_id in claim_ids if claim_id in claims)
