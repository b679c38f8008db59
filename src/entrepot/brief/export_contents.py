"""What an exporter is given of a case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity


@dataclass(frozen=True, slots=True)
class Contents:
    """Documents with their claims, to be gone through once; the entities, which cost work, come when asked for."""

    readings: Iterable[tuple[Document, tuple[Claim, ...]]]
    entities: Callable[[], tuple[Entity, ...]]
