"""What an exporter is given of a case."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Place
from entrepot.model.entities import Entity


@dataclass(frozen=True, slots=True)
class Contents:
    """Documents with their claims, to be gone through once; the entities, which cost work, come when asked for."""

    readings: Iterable[tuple[Document, tuple[Claim, ...]]]
    entities: Callable[[], tuple[Entity, ...]]


def place_of(document: Document, offset: int) -> Place:
    """Where in the original file a place of the text stands: that of the last anchor that begins at or before it.

    >>> from entrepot.model.documents import Anchor
    >>> anchors = (Anchor(0, 9, Place(page=1)), Anchor(9, 20, Place(page=2)))
    >>> place_of(Document("d", "a.pdf", "", "application/pdf", "x" * 20, anchors=anchors), 9).page
    2
    """
    index = bisect_right(document.anchors, offset, key=lambda anchor: anchor.start)
    return document.anchors[index - 1].place if index else Place()
