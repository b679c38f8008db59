"""A case: a folder with the record in SQLite and the originals beside it. The only door to what is stored."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from entrepot.errors import CaseExists, CaseNotFound
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.judgements import Decision
from entrepot.model.letter import Party
from entrepot.model.replies import Asked, Reply
from entrepot.store import journal, judgements, originals, replies, rows, schema
from entrepot.store.lock import WriterLock
from entrepot.store.queries import ORIGINALS, GivenFile, Queries, ReadState, refusal_order
from entrepot.store.records import to_plain
from entrepot.store.trouble import trouble

DATABASE = "case.sqlite"
NEW_DATABASE = "case.new"  # a case being made; left behind only by a crash
LOCK = ".writer.lock"

Clock = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one document with one version of the reader; `refusal` says why where it crashed."""

    document_id: str
    reader_version: str
    state: ReadState
    claims: tuple[Claim, ...] = ()
    refusal: Refusal | None = None


def utc_now() -> str:
    """The present second in UTC, ISO 8601."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Case(Queries):
    """An open case. Reading needs no lock; the first write takes the writer's lock and keeps it until `close`.

    What a method has stored is on the disk when it returns: a crash at any later moment does not lose it. What writes
    raises CaseLocked where another process writes, and CaseNotWritable where the system will not let it; the case is
    then as the last write left it. Use as a context manager.
    """

    def __init__(self, path: Path, clock: Clock = utc_now) -> None:
        self.path = path
        self._clock = clock
        self._lock = WriterLock(path / LOCK)
        self._db = schema.open_current(path / DATABASE, self._lock)

    @classmethod
    def create(cls, path: Path | str, clock: Clock = utc_now) -> Self:
        """Make an empty case in a folder that is absent or empty, and open it.

        Raises CaseExists where anything else is in the folder, or the path is a file. A case whose making was
        interrupted is made anew.
        """
        path = Path(path)
        if path.is_file() or (path.is_dir() and any(not _is_leftover(entry) for entry in path.iterdir())):
            raise CaseExists(f"{path}: there is something here already; name a folder that is new or empty")
        path.mkdir(parents=True, exist_ok=True)
        for leftover in path.iterdir():
            leftover.unlink()
        with closing(schema.create(path / NEW_DATABASE)) as new:
            journal.append(new, clock(), "case created", "", {"schema": schema.SCHEMA_VERSION})
        (path / NEW_DATABASE).rename(path / DATABASE)
        originals.flush_folder(path)
        return cls(path, clock)

    @classmethod
    def open(cls, path: Path | str, clock: Clock = utc_now) -> Self:
        """Open a case that is there; one of an older version is brought up to date after a backup copy.

        Raises CaseNotFound, CaseTooNew, CaseDamaged, and CaseLocked where it is older and somebody writes to it.
        """
        path = Path(path)
        if not cls.is_at(path):
            raise CaseNotFound(f"{path}: not a case; make one in a new folder with: entrepot new FOLDER")
        return cls(path, clock)

    @staticmethod
    def is_at(path: Path | str) -> bool:
        """True if the folder looks like a case."""
        return (Path(path) / DATABASE).is_file()

    def close(self) -> None:
        """Close the case and give the writer's lock back. A closed case is whole when its folder is copied."""
        self._db.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def lock(self) -> None:
        """Take the writer's lock now, so that long work does not fail at its first result. Raises CaseLocked."""
        self._lock.take()

    # What was given

    def has_file(self, sha256: str) -> bool:
        """True if a file of these bytes is stored, under whatever name."""
        return self._one("SELECT 1 FROM files WHERE sha256 = ?", sha256) is not None

    def note_name(self, sha256: str, name: str) -> None:
        """Note another name of bytes that are stored; a name that is known changes nothing."""
        if self._one("SELECT 1 FROM file_names WHERE (sha256, name) = (?, ?)", sha256, name) is None:
            with self._transaction():
                self._db.execute("INSERT INTO file_names VALUES (?, ?)", (sha256, name))
                self._note("name noted", sha256, {"name": name})

    def add_file(
        self, given: GivenFile, content: bytes, documents: Sequence[Document], refusals: Sequence[Refusal]
    ) -> None:
        """Store a file with the documents read from it and the members that were refused.

        The original is on the disk before the row that names it is. Earlier refusals of the same bytes go: the file
        can be read now.
        """
        self.lock()
        try:
            originals.keep(self.path / ORIGINALS, given.sha256, content)
        except OSError as error:
            raise trouble(self.path, error) from error
        stored = "file added", given.sha256, {"name": given.name, "documents": documents_digest(documents)}
        with self._transaction():
            self._db.execute(
                "INSERT INTO files VALUES (?, ?, ?, ?)", (given.sha256, given.name, given.size, self._clock())
            )
            self._db.execute("INSERT INTO file_names VALUES (?, ?)", (given.sha256, given.name))
            marks = ", ".join("?" * (len(rows.DOCUMENT_FIELDS) + 4))
            self._db.executemany(
                f"INSERT INTO documents ({rows.DOCUMENT_COLUMNS}) VALUES ({marks})",
                [rows.document_row(document, position) for position, document in enumerate(documents)],
            )
            self._db.execute("DELETE FROM refusals WHERE file_sha256 = ? AND document_id IS NULL", (given.sha256,))
            self._insert_refusals(given.name, given.sha256, refusals)
            self._note(*stored)

    def refuse_file(self, sha256: str | None, name: str, refusals: Sequence[Refusal]) -> None:
        """Note that nothing of a file could be read; said again in the same words it changes nothing."""
        if self._refusals_of(sha256, name) == sorted(refusals, key=refusal_order):
            return
        with self._transaction():
            self._insert_refusals(name, sha256, refusals)
            for refusal in refusals:
                self._note("file refused", refusal.name, {"reason": refusal.reason.value, "sha256": sha256})

    # What was read

    def unread(self, reader_version: str) -> dict[str, int]:
        """Documents that this version of the reader has not dealt with, by name: id -> characters of text."""
        query = (
            "SELECT document_id, length(text) FROM documents LEFT JOIN readings USING (document_id) "
            "WHERE reader_version IS NOT ? ORDER BY documents.name, document_id"
        )
        return dict(self._db.execute(query, (reader_version,)))

    def store_reading(self, reading: Reading) -> None:
        """Store the outcome of reading a document, in place of an earlier one: acknowledged when this returns."""
        digest = claims_digest(reading.claims)
        outcome = (reading.document_id, reading.reader_version, reading.state.value, len(reading.claims), digest)
        with self._transaction():
            self._db.execute("DELETE FROM readings WHERE document_id = ?", (reading.document_id,))
            self._db.execute("DELETE FROM refusals WHERE document_id = ?", (reading.document_id,))
            self._db.execute("INSERT INTO readings VALUES (?, ?, ?, ?, ?)", outcome)
            self._db.executemany(
                f"INSERT INTO claims ({rows.CLAIM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [rows.claim_row(claim, position) for position, claim in enumerate(reading.claims)],
            )
            if reading.refusal:
                self._insert_refusal(reading.refusal.name, None, reading.document_id, reading.refusal)
            words = ("reader", "state", "claims", "digest")
            self._note("document read", reading.document_id, dict(zip(words, outcome[1:], strict=True)))

    def record(self, action: str, subject: str, detail: dict[str, Any]) -> int:
        """Add an entry to the journal for something done with the case, such as a brief written; its number."""
        with self._transaction():
            return self._note(action, subject, detail)

    def judge(self, decision: Decision) -> int:
        """Add a person's decision to the journal, signed with the name in ENTREPOT_WHO; its number."""
        return self.record(*judgements.entry_of(decision))

    def undo(self, number: int) -> int:
        """Take a judgement back with a new entry; its number. Raises NoSuchJudgement where there is none to undo."""
        judgements.check_undo(number, self.judgements())
        return self.record(judgements.UNDONE, str(number), {})

    # Who was asked, and answered

    def note_letter(self, party: Party, deadline: str, assertions: Sequence[Sequence[str]]) -> None:
        """Note a letter that was written to a party: the ids of the claims of each numbered assertion.

        The same letter printed again is not noted again.
        """
        asked = Asked(0, party.name, party.keys, deadline, tuple(map(tuple, assertions)))
        same = [one for one in self.letters() if set(one.keys) & set(party.keys)]
        if same and replace(same[-1], number=0) == asked:
            return
        self.record(replies.LETTER, party.keys[0], replies.detail_of(asked))

    def note_reply(self, reply: Reply) -> Reply:
        """Note a reply, or that none came, under the number of its entry, and give it back with the number.

        Its text is in the entry: it is chained with all others, and there whole or not at all.
        """
        with self._transaction():
            action = replies.SILENCE if reply.text is None else replies.ANSWER
            number = self._note(action, reply.keys[0], replies.detail_of(reply))
        return replace(reply, number=number)

    def withdraw_reply(self, reply: Reply) -> Reply:
        """Note that a reply is taken back; its entry stays."""
        with self._transaction():
            number = self._note(replies.WITHDRAWAL, str(reply.number), {"party": reply.party})
        return replace(reply, withdrawn_by=number)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of what is written inside, or nothing of it; on the disk when this ends."""
        self.lock()
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise trouble(self.path, error) from error
            raise

    def _note(self, action: str, subject: str, detail: dict[str, Any]) -> int:
        return journal.append(self._db, self._clock(), action, subject, detail)

    def _insert_refusals(self, file_name: str, sha256: str | None, refusals: Sequence[Refusal]) -> None:
        """Store what was refused of a file, in place of what was refused of a file of that name before."""
        self._db.execute("DELETE FROM refusals WHERE file_name = ? AND document_id IS NULL", (file_name,))
        for refusal in refusals:
            self._insert_refusal(file_name, sha256, None, refusal)

    def _insert_refusal(self, file_name: str, sha256: str | None, document_id: str | None, refusal: Refusal) -> None:
        columns = "file_name, file_sha256, document_id, name, reason, detail, sha256"
        self._db.execute(
            f"INSERT INTO refusals ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (file_name, sha256, document_id, refusal.name, refusal.reason.value, refusal.detail, refusal.sha256),
        )


def documents_digest(documents: Sequence[Document]) -> str:
    """SHA-256 over all that is stored of a file's documents, in their order."""
    return journal.digest_of([to_plain(document) for document in documents])


def claims_digest(claims: Sequence[Claim]) -> str:
    """SHA-256 over all that is stored of a document's claims, in their order."""
    return journal.digest_of([to_plain(claim) for claim in claims])


def _is_leftover(entry: Path) -> bool:
    return entry.name.startswith(NEW_DATABASE)
