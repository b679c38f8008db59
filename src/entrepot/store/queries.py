"""What a case holds, asked of its database and given as records."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from entrepot.errors import CaseDamaged
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.journal import JournalEntry
from entrepot.model.judgements import Judgement
from entrepot.model.replies import Asked, Reply
from entrepot.store import journal, judgements, replies, rows

ORIGINALS = "originals"

Found = TypeVar("Found")


class ReadState(StrEnum):
    """How the reading of a document for claims ended."""

    READ = "read"
    OTHER_LANGUAGE = "other_language"  # no reader for the document's language
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A file as it was given: the SHA-256 of its bytes, the name it was first given under, its size in bytes."""

    sha256: str
    name: str
    size: int


class Queries:
    """What can be asked of an open case. Documents come by name, claims in the order in which they were read."""

    path: Path
    _db: sqlite3.Connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within it, queries answer as of one moment, whatever another process writes meanwhile; nothing is written."""
        self._db.execute("BEGIN")
        try:
            yield
        finally:
            self._db.execute("ROLLBACK")

    def files(self) -> Iterator[GivenFile]:
        """The files, by name and hash."""
        for row in self._db.execute("SELECT sha256, name, size FROM files ORDER BY name, sha256"):
            yield GivenFile(*row)

    def names_of(self, sha256: str) -> list[str]:
        """All names under which these bytes were given, in alphabetical order."""
        query = "SELECT name FROM file_names WHERE sha256 = ? ORDER BY name"
        return [row[0] for row in self._db.execute(query, (sha256,))]

    def original(self, sha256: str) -> Path:
        """Where the bytes of a file are kept."""
        return self.path / ORIGINALS / sha256

    def documents(self) -> Iterator[Document]:
        """The documents by name, one at a time."""
        ids = [row[0] for row in self._db.execute("SELECT document_id FROM documents ORDER BY name, document_id")]
        return map(self.document, ids)

    def document_count(self) -> int:
        """How many documents there are."""
        count: int = self._one("SELECT count(*) FROM documents")[0]
        return count

    def document(self, document_id: str) -> Document:
        """One document. Raises KeyError where the case has none of this id, CaseDamaged where it cannot be read."""
        query = f"SELECT {rows.DOCUMENT_COLUMNS} FROM documents WHERE document_id = ?"
        row = self._one(query, document_id)
        if row is None:
            raise KeyError(document_id)
        return self._decoded(document_id, lambda: rows.read_document_row(row))

    def documents_of(self, sha256: str) -> list[Document]:
        """The documents of one file, in the order in which they stand in it."""
        query = "SELECT document_id FROM documents WHERE sha256 = ? ORDER BY position"
        return [self.document(row[0]) for row in self._db.execute(query, (sha256,)).fetchall()]

    def claims_of(self, document_id: str) -> tuple[Claim, ...]:
        """The claims of a document, in the order in which they were read."""
        query = "SELECT record FROM claims WHERE document_id = ? ORDER BY position"
        records = [row[0] for row in self._db.execute(query, (document_id,))]
        return self._decoded(document_id, lambda: tuple(rows.read_claim_row(record) for record in records))

    def refusals(self) -> tuple[Refusal, ...]:
        """All that was refused, by name."""
        query = "SELECT name, reason, detail, sha256 FROM refusals"
        return tuple(sorted(map(rows.read_refusal_row, self._db.execute(query)), key=refusal_order))

    def readings(self) -> dict[str, tuple[ReadState, int, str]]:
        """Document id -> how its reading ended, how many claims it gave, and their digest."""
        query = "SELECT document_id, state, claims, digest FROM readings ORDER BY document_id"
        return {row[0]: (ReadState(row[1]), row[2], row[3]) for row in self._db.execute(query)}

    def journal(self) -> Iterator[JournalEntry]:
        """All that was done to the case, in order."""
        return journal.entries(self._db)

    def judgements(self) -> tuple[Judgement, ...]:
        """What persons decided, in the order in which they did, also what was undone since.

        Raises CaseDamaged where an entry cannot be read.
        """
        return self._of_journal(judgements.judgements_in)

    def letters(self) -> tuple[Asked, ...]:
        """The letters that were written from the case, in order. Raises CaseDamaged where an entry cannot be read."""
        return self._of_journal(replies.letters_in)

    def replies(self) -> tuple[Reply, ...]:
        """What parties answered or did not, in the order in which it was noted, withdrawn ones too.

        Raises CaseDamaged where an entry cannot be read.
        """
        return self._of_journal(replies.replies_in)

    def _of_journal(self, read: Callable[[Iterator[JournalEntry]], tuple[Found, ...]]) -> tuple[Found, ...]:
        try:
            return read(self.journal())
        except (KeyError, TypeError, ValueError) as error:
            raise CaseDamaged(
                f"{self.path}: a judgement, letter or reply in the journal cannot be read ({error!r}); bring the case "
                f"back from a copy, or see what else is wrong with: entrepot verify {self.path}"
            ) from error

    def database_faults(self) -> list[str]:
        """What SQLite itself finds wrong: pages, indexes, rows that point nowhere. Empty if all is well."""
        found = [row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        for table, row, parent, _key in self._db.execute("PRAGMA foreign_key_check"):
            found.append(f"row {row} of {table} points to a row of {parent} that is not there")
        return found

    def _refusals_of(self, sha256: str | None, file_name: str) -> list[Refusal]:
        query = (
            "SELECT name, reason, detail, sha256 FROM refusals "
            "WHERE document_id IS NULL AND file_name = ? AND file_sha256 IS ?"
        )
        return sorted(map(rows.read_refusal_row, self._db.execute(query, (file_name, sha256))), key=refusal_order)

    def _one(self, query: str, *values: Any) -> Any:
        return self._db.execute(query, values).fetchone()

    def _decoded(self, document_id: str, decode: Callable[[], Found]) -> Found:
        try:
            return decode()
        except (ValueError, TypeError, KeyError, AttributeError, zlib.error) as error:
            raise CaseDamaged(
                f"{self.path}: document {document_id} cannot be decoded ({error!r}); "
                f"bring the case back from a copy, or see what else is wrong with: entrepot verify {self.path}"
            ) from error


def refusal_order(refusal: Refusal) -> tuple[str, str, str, str]:
    """What refusals are sorted by: name, then reason."""
    return refusal.name, refusal.reason.value, refusal.detail, refusal.sha256 or ""
