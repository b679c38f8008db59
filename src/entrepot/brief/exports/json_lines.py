"""A case as JSON lines: one line for each document, in the exchange format with all that is known of the document."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from entrepot.brief.exports.contents import Contents
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.exchange import to_exchange

# Fields of a document that the exchange format does not have, written beside those that it has.
DOCUMENT_FIELDS = (
    "name",
    "sha256",
    "media_type",
    "title",
    "publisher",
    "author",
    "published",
    "url",
    "encoding",
    "pages",
    "reader",
)

# Characters that JSON allows inside a string and that some programs take for the end of a line.
LINE_ENDS: Mapping[int, str] = MappingProxyType({0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"})
# Halves of surrogate pairs, which JSON can name and UTF-8 cannot hold.
HALVES: Mapping[int, str] = MappingProxyType({half: f"\\u{half:04x}" for half in range(0xD800, 0xE000)})


ESCAPED = MappingProxyType({**LINE_ENDS, **HALVES})


def json_text(contents: Contents) -> Iterator[str]:
    """The lines, one for each document in the order of the contents. Read back with `from_exchange`."""
    for document, claims in contents.readings:
        yield json_line(document_record(document, claims))


def document_record(document: Document, claims: tuple[Claim, ...]) -> dict[str, Any]:
    """The exchange record of a document, with what its file tells of itself and what was noticed in reading it."""
    record = to_exchange(document, claims)
    record["doc"] |= {field: getattr(document, field) for field in DOCUMENT_FIELDS}
    record["doc"]["notices"] = [
        {"kind": notice.kind.value, "count": notice.count, "detail": notice.detail, "page": notice.page}
        for notice in document.notices
    ]
    return record


def json_line(record: Any) -> str:
    r"""A record as one line that no program takes for two.

    >>> json_line({"a": "one\u2028two"})
    '{"a": "one\\u2028two"}\n'
    """
    return json.dumps(record, ensure_ascii=False).translate(ESCAPED) + "\n"
