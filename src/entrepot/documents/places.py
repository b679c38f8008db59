"""From an offset of the canonical text back to the place in the original, and that place in words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from entrepot.model.documents import Anchor, Document, Place


def place_of(document: Document, offset: int) -> Place:
    """Where in the original file the character at `offset` stands.

    Between two anchors (a line end that was joined) the place is the end of the one before. Without anchors the text is
    the original. Raises IndexError where the offset is outside the text.
    """
    if not 0 <= offset < max(1, len(document.text)):
        raise IndexError(f"offset {offset} is outside of {document.name}, which has {len(document.text)} characters")
    number = bisect_right(document.anchors, offset, key=lambda anchor: anchor.start) - 1
    if not document.anchors:
        return Place(start=offset, end=offset + 1, line=document.text.count("\n", 0, offset) + 1)
    if number < 0:
        return replace(document.anchors[0].place, end=document.anchors[0].place.start)
    return _within(document, document.anchors[number], offset)


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
