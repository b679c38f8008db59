"""The network picture as the brief shows it: two widths, and a table whose rows have footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from entrepot.brief.network_picture import NARROW, Subject, network_picture
from entrepot.brief.network_table import entity_anchor, network_table
from entrepot.brief.notes import Notebook
from entrepot.model.brief import Picture, PictureRow
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.network import Network


def picture_of(
    network: Network,
    entities: Sequence[Entity],
    claims: Mapping[str, Claim],
    documents: Sequence[Document],
    notebook: Notebook,
) -> Picture | None:
    """The picture of a network with at least one edge, else None."""
    if not network.edges:
        return None
    listed = tuple(claims.values())
    table = network_table(network, entities, listed)
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
    subject = Subject(network, entities, listed, documents)
    return Picture(network_picture(subject), network_picture(subject, NARROW), rows)


def _of(claims: Mapping[str, Claim], claim_ids: Iterable[str]) -> Iterable[Claim]:
    return (claims[claim_id] for claim_id in claim_ids if claim_id in claims)
