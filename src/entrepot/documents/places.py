"""From an offset of the canonical text back to the place in the original, and that place in words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from entrepot.model.documents import Anchor, Document, Place
from entrepot.model.spans import Span


def place_of(document: Document, offset: int) -> Place:
    """Where in the original file the character at `offset` stands.

    Between two anchors (a line end that was joined) the place is the end of the one before, at the start of a block the
    start of the one after. Without anchors the text is the original. Raises IndexError for an offset outside the text.
    """
    if not 0 <= offset < max(1, len(document.text)):
        raise IndexError(f"offset {offset} is outside of {document.name}, which is {len(document.text)} long")
    if not document.anchors:
        return Place(start=offset, end=offset + 1, line=document.text.count("\n", 0, offset) + 1)
    anchors = document.anchors
    number = bisect_right(anchors, offset, key=lambda anchor: anchor.start) - 1
    if number >= 0 and (offset < anchors[number].end or not _begins_block(document, number, offset)):
        return _within(document, anchors[number], offset)
    following = anchors[min(number + 1, len(anchors) - 1)].place
    return replace(following, end=following.start)


def anchors_within(document: Document, span: Span) -> tuple[Anchor, ...]:
    """The anchors that lie wholly inside a range of the text, such as the cells of a table row; in order.

    >>> anchors = (Anchor(0, 4, Place(column=1)), Anchor(7, 9, Place(column=2)), Anchor(10, 14, Place(column=1)))
    >>> document = Document("d", "t.csv", "", "text/csv", "x" * 14, anchors=anchors)
    >>> [anchor.start for anchor in anchors_within(document, Span(0, 9))]
    [0, 7]
    """
    first = bisect_left(document.anchors, span.start, key=lambda anchor: anchor.start)
    beyond = bisect_right(document.anchors, span.end, key=lambda anchor: anchor.end)
    return document.anchors[first:beyond]


def _begins_block(document: Document, number: int, offset: int) -> bool:
    """True if a block begins after the anchor of this number and at or before the offset, and has an anchor itself."""
    blocks, anchors = document.blocks, document.anchors
    at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    if at < 0 or offset >= blocks[at].end or blocks[at].start < anchors[number].end:
        return False
    return number + 1 < len(anchors) and anchors[number + 1].start < blocks[at].end


def describe_place(place: Place) -> str:
    """The place in words for a reader.

    >>> describe_place(Place(part="Trade", row=12)), describe_place(Place(page=3, start=10))
    ('sheet Trade, row 12', 'page 3')
    """
    is_sheet = place.row is not None and not (place.part or "").startswith("table ")
    words = [
        f"{'sheet ' if is_sheet else ''}{place.part}" if place.part else "",
        f"page {place.page}" if place.page else "",
        f"row {place.row}" if place.row else "",
        f"column {place.column}" if place.column else "",
        f"line {place.line}" if place.line and not place.row else "",
    ]
    told = ", ".join(filter(None, words))
    if not told and place.start is not None:
        return f"character {place.start + 1}"
    return told or "the whole file"


def _within(document: Document, anchor: Anchor, offset: int) -> Place:
    """The place of one character inside an anchor, exact where the two ranges correspond code point by code point."""
    place = anchor.place
    if place.start is None or place.end is None:
        return place
    into = min(offset, anchor.end) - anchor.start
    line = place.line and place.line + document.text.count("\n", anchor.start, min(offset, anchor.end))
    if place.end - place.start != anchor.end - anchor.start:
        return place
    start = min(place.start + into, place.end)
    return replace(place, start=start, end=min(start + 1, place.end), line=line)
