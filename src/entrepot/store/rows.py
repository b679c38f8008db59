"""Documents, refusals and claims as rows of the case, and back, with nothing lost on the way."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

from entrepot.model.claims import Claim
from entrepot.model.documents import Anchor, Block, Document, Notice, Refusal, RefusalReason
from entrepot.store.journal import canonical
from entrepot.store.records import from_plain, to_plain

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


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of a document that are many: stored together, compressed."""

    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    notices: tuple[Notice, ...] = ()


def document_row(document: Document, position: int) -> Row:
    """A document as a row of `documents`, in the order of DOCUMENT_COLUMNS."""
    columns = (getattr(document, field) for field in DOCUMENT_FIELDS)
    layout = to_plain(Layout(document.blocks, document.anchors, document.notices))
    return (document.document_id, document.sha256, position, *columns, zlib.compress(canonical(layout).encode()))


def read_document_row(row: Row) -> Document:
    """The document of a row that has the order of DOCUMENT_COLUMNS."""
    document_id, sha256, _position, *columns, compressed = row
    layout = from_plain(Layout, json.loads(zlib.decompress(compressed)))
    return Document(
        document_id=document_id,
        sha256=sha256,
        **dict(zip(DOCUMENT_FIELDS, columns, strict=True)),
        blocks=layout.blocks,
        anchors=layout.anchors,
        notices=layout.notices,
    )


def claim_row(claim: Claim, position: int) -> Row:
    """A claim as a row of `claims`, in the order of CLAIM_COLUMNS."""
    columns = (claim.kind.value, claim.status.value, claim.factuality.value, int(claim.is_denied))
    return (claim.claim_id, claim.document_id, position, *columns, canonical(to_plain(claim)))


def read_claim_row(record: str) -> Claim:
    """The claim of a row's record."""
    return from_plain(Claim, json.loads(record))


def read_refusal_row(row: Row) -> Refusal:
    """The refusal of a row of name, reason, detail and hash."""
    name, reason, detail, sha256 = row
    return Refusal(name, RefusalReason(reason), detail, sha256)
