"""Sanctions and export-control lists: their entries, and the versions of a list that were imported."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.model.parties import PartyRecord


@dataclass(frozen=True, slots=True)
class Ownership:
    """A share that the entry tells: `owner` owns `share` (0 to 1, None where it is not told) of `owned`.

    Both are names or record ids as the list writes them.
    """

    owner: str
    owned: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of a list. `record.record_id` is unique within the list and the same in its next version.

    `reason` is the statement of reasons as published; `listed_on` is ISO 8601, None where the list does not tell.
    """

    list_id: str
    record: PartyRecord
    programmes: tuple[str, ...] = ()
    reason: str = ""
    listed_on: str | None = None
    ownerships: tuple[Ownership, ...] = ()
    remarks: str = ""
    reference: str = ""  # where in the list: annex and number, Federal Register notice


@dataclass(frozen=True, slots=True)
class ListVersion:
    """One import of one list: `version` is the publisher's date (ISO 8601) or, where none is told, None.

    `sha256` is over the bytes of the files as given, in the order of their names; `imported` is UTC, ISO 8601.
    """

    list_id: str
    title: str
    publisher: str
    version: str | None
    imported: str
    sha256: str
    files: tuple[str, ...]
    entries: int
