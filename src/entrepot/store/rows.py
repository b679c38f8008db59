"""Documents, refusals and claims as rows of the case, and back, with nothing lost on the way."""

from __future__ import annotations

import json
import zlib
from typing import Any

from entrepot.claims.exchange import claim_record, read_claim_record
from entrepot.model.claims import Claim
from entrepot.model.documents import (
    Anchor,
    Block,
    BlockKind,
    Document,
    Notice,
    NoticeKind,
    Place,
    Refusal,
    RefusalReason,
)
from entrepot.store.journal import canonical

# The columns of a document between its position and its layout, named as the fields of `Document` are.
DOCUMENT_FIELDS = (
    "name",
    "media_type",
    "language",
    "title",
    "publisher",
    "author",
    "published",
    "url",
    "encoding",
    "pages",
    "reader",
    "text",
)
DOCUMENT_COLUMNS = ", ".join(("document_id", "sha256", "position", *DOCUMENT_FIELDS, "layout"))
CLAIM_COLUMNS = "claim_id, document_id, position, kind, status, factuality, is_denied, record"

Row = tuple[Any, ...]


def document_row(document: Document, position: int) -> Row:
    """A document as a row of `documents`, in the order of DOCUMENT_COLUMNS."""
    fields = (getattr(document, field) for field in DOCUMENT_FIELDS)
    layout = zlib.compress(canonical(layout_record(document)).encode())
    return (document.document_id, document.sha256, position, *fields, layout)


def read_document_row(row: Row) -> Document:
    """The document of a row that has the order of DOCUMENT_COLUMNS."""
    document_id, sha256, _position, *fields, layout = row
    blocks, anchors, notices = json.loads(zlib.decompress(layout))
    return Document(
        document_id=document_id,
        sha256=sha256,
        **dict(zip(DOCUMENT_FIELDS, fields, strict=True)),
        blocks=tuple(Block(start, end, BlockKind(kind)) for start, end, kind in blocks),
        anchors=tuple(Anchor(start, end, Place(*place)) for start, end, place in anchors),
        notices=tuple(Notice(NoticeKind(kind), count, detail, page) for kind, count, detail, page in notices),
    )


def layout_record(document: Document) -> list[list[Any]]:
    """Blocks, anchors and notices as plain lists, in this order."""
    return [
        [[block.start, block.end, block.kind.value] for block in document.blocks],
        [[anchor.start, anchor.end, _place_record(anchor.place)] for anchor in document.anchors],
        [[notice.kind.value, notice.count, notice.detail, notice.page] for notice in document.notices],
    ]


def document_record(document: Document) -> list[Any]:
    """All that is stored of a document as plain values, for its digest."""
    fields = [getattr(document, field) for field in DOCUMENT_FIELDS]
    return [document.document_id, document.sha256, *fields, *layout_record(document)]


def claim_row(claim: Claim, position: int) -> Row:
    """A claim as a row of `claims`, in the order of CLAIM_COLUMNS."""
    columns = (claim.kind.value, claim.status.value, claim.factuality.value, int(claim.is_denied))
    return (claim.claim_id, claim.document_id, position, *columns, canonical(claim_record(claim)))


def read_claim_row(document_id: str, record: str) -> Claim:
    """The claim of a row's two columns."""
    return read_claim_record(json.loads(record), document_id)


def read_refusal_row(row: Row) -> Refusal:
    """The refusal of a row of name, reason, detail and hash."""
    name, reason, detail, sha256 = row
    return Refusal(name, RefusalReason(reason), detail, sha256)


def _place_record(place: Place) -> list[Any]:
    return [place.part, place.page, place.row, place.column, place.start, place.end]
