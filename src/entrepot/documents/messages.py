"""What the reading child says to its parent: frames of a length and JSON, which cannot run code as pickles can."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict
from typing import IO, Any

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

# A child gone mad could announce any length.
_LONGEST = 1 << 33
_LENGTH = struct.Struct(">Q")
Record = dict[str, Any]


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Send one frame."""
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The next frame; None where the other side has gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = stream.read(min(length, _LONGEST))
    return content if len(content) == length else None


def write_message(stream: IO[bytes], message: Record) -> None:
    """Send one message."""
    write_frame(stream, json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))


def read_message(stream: IO[bytes]) -> Record | None:
    """The next message; None where the other side has gone."""
    frame = read_frame(stream)
    if frame is None:
        return None
    message: Record = json.loads(frame.decode("utf-8", "surrogatepass"))
    return message


def result_record(result: Document | Refusal) -> Record:
    """A document or refusal as JSON values; anchors and blocks as rows, for there are many."""
    if isinstance(result, Refusal):
        return {"refusal": asdict(result)}
    record = {name: getattr(result, name) for name in Document.__slots__}
    record["blocks"] = [(block.start, block.end, block.kind) for block in result.blocks]
    record["anchors"] = [(anchor.start, anchor.end, *_place_row(anchor.place)) for anchor in result.anchors]
    record["notices"] = [asdict(notice) for notice in result.notices]
    return {"document": record}


def read_result(record: Record) -> Document | Refusal:
    """The document or refusal of a record.

    >>> read_result(result_record(Refusal("a.txt", RefusalReason.EMPTY, "the file is empty"))).reason
    <RefusalReason.EMPTY: 'empty'>
    """
    if refused := record.get("refusal"):
        return Refusal(**{**refused, "reason": RefusalReason(refused["reason"])})
    told = dict(record["document"])
    told["blocks"] = tuple(Block(start, end, BlockKind(kind)) for start, end, kind in told["blocks"])
    told["anchors"] = tuple(Anchor(start, end, Place(*place)) for start, end, *place in told["anchors"])
    told["notices"] = tuple(Notice(**{**notice, "kind": NoticeKind(notice["kind"])}) for notice in told["notices"])
    return Document(**told)


def _place_row(place: Place) -> tuple[str | int | None, ...]:
    return (place.part, place.page, place.row, place.column, place.start, place.end, place.line)
