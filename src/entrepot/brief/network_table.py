"""The table beside the picture of the network: every strand is a row, drawn or not."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.brief.pictures.strands import Strand, documents
from entrepot.brief.pictures.subject import Subject
from entrepot.brief.pictures.wording import CERTAINTY_WORDS, Wording
from entrepot.entities.names import slug
from entrepot.model.network import Certainty, EdgeKind


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """One row of the table beside the picture; `number` and `anchor` are those that the picture shows and links to.

    `status` is in words ("ordered, reported"); `said_by` and `denied_by` are as the documents name them, "the author"
    where a document speaks for itself. `source`, `via` and `target` are labels, the keys stand in `path`.
    """

    number: int
    anchor: str
    source: str
    via: tuple[str, ...]
    target: str
    what: str
    status: str
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    documents: tuple[str, ...]
    kind: EdgeKind
    certainty: Certainty
    path: tuple[str, ...]
    directed: bool


def network_table(subject: Subject) -> tuple[NetworkRow, ...]:
    """The rows of the table: every edge of the network is in one of them, drawn or not."""
    wording = subject.wording
    return tuple(_row(strand, wording) for strand in subject.strands)


def entity_anchor(key: str) -> str:
    """The id of an entity in the page.

    >>> entity_anchor("org:gomel-radio-plant")
    'entity-org-gomel-radio-plant'
    """
    return f"entity-{slug(key)}"


def _row(strand: Strand, wording: Wording) -> NetworkRow:
    edge = strand.first
    hedged = ", ".join(filter(None, [CERTAINTY_WORDS.get(edge.certainty, ""), wording.status(strand)]))
    return NetworkRow(
        number=strand.number,
        anchor=strand.anchor,
        source=wording.name(edge.source),
        via=tuple(map(wording.name, edge.via)),
        target=wording.name(edge.target),
        what=wording.what(strand),
        status=hedged,
        said_by=wording.tellers(strand),
        denied_by=wording.deniers(strand),
        claims=strand.claims,
        denials=strand.denied_by,
        documents=documents((*strand.claims, *strand.denied_by), wording.claims),
        kind=edge.kind,
        certainty=edge.certainty,
        path=edge.path,
        directed=edge.directed,
    )
