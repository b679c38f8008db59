"""A case in a format that other programs read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from entrepot.errors import UnknownFormat
from entrepot.model.entities import Entity
from entrepot.store import Case

if TYPE_CHECKING:
    from entrepot.brief.exporters import Contents, Exporter


def exporter_named(name: str) -> Exporter:
    """The exporter of a format. Raises UnknownFormat."""
    from entrepot.brief.exporters import EXPORTERS

    try:
        return EXPORTERS[name]
    except KeyError:
        raise UnknownFormat(f"{name}: no such format; take one of {', '.join(EXPORTERS)}") from None


def export_case(case: Case, name: str) -> Iterator[str]:
    """The text of an export, piece by piece, in UTF-8 when it is written; the journal notes that it was made.

    The same case gives the same text. Raises UnknownFormat, CaseLocked, before the first piece.
    """
    exporter = exporter_named(name)
    case.record("case exported", name, {})
    return exporter.write(contents_of(case))


def contents_of(case: Case) -> Contents:
    """What exporters are given of a case: documents one at a time, entities when they are asked for."""
    from entrepot.brief.exporters import Contents

    def entities() -> tuple[Entity, ...]:
        from entrepot.entities import join_entities

        documents = list(case.documents())
        return join_entities(documents, [claim for d in documents for claim in case.claims_of(d.document_id)])

    readings = ((document, case.claims_of(document.document_id)) for document in case.documents())
    return Contents(readings, entities)
