"""The pictures of a case as SVG files to print, in plain colours that every drawing program knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.network_picture import POSTER, network_picture
from entrepot.brief.notes import Notebook
from entrepot.brief.pictures.subject import Subject, disputed_claims
from entrepot.brief.print_picture import plain_svg
from entrepot.brief.safe_text import storable, without_hidden
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.statements import Writer
from entrepot.brief.timeline import timeline_events
from entrepot.brief.timeline_picture import LONG_TIMELINE, timeline_picture
from entrepot.findings import gather_findings
from entrepot.model.findings import Finding

BRIEF = "brief.html#"  # where links lead: to the rows of the brief of the same case, in a file beside the picture


def network_text(contents: Contents) -> Iterator[str]:
    """The supply network on one sheet from A4 to A2."""
    case = WholeCase.of(contents)
    claims = tuple(case.claims.values())
    documents = tuple(case.documents.values())
    subject = Subject(case.network, tuple(case.entities.values()), claims, documents, disputed_claims(_findings(case)))
    yield _written(network_picture(subject, replace(POSTER, edge_link=BRIEF, entity_link=BRIEF)))


def timeline_text(contents: Contents) -> Iterator[str]:
    """What was said when, and about when, on one sheet of A3."""
    case = WholeCase.of(contents)
    writer = Writer(case.documents, case.claims, Naming.of(case.entities.values()), Notebook(case.documents))
    events = timeline_events(_findings(case), writer)
    documents = tuple(case.documents.values())
    yield _written(timeline_picture(events, case.claims, documents, replace(LONG_TIMELINE, link=BRIEF)))


def _findings(case: WholeCase) -> tuple[Finding, ...]:
    order = sorted(case.documents.values(), key=lambda document: (document.name, document.document_id))
    return gather_findings(case.claims.values(), order, case.judgements)


def _written(svg: str) -> str:
    return plain_svg(without_hidden(storable(svg))) + "\n"
