"""One writer at a time: a lock that dies with the process that holds it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from entrepot.store.trouble import trouble


class WriterLock:
    """The right to write to a case, from `take` to `release`; the operating system gives it back if the process dies.

    It is an open exclusive transaction on a small database of its own, because SQLite's locks work alike on every
    system and between two cases opened in one process. Readers never ask for it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: sqlite3.Connection | None = None

    def take(self) -> None:
        """Take the lock, or raise CaseLocked or CaseNotWritable at once; taken again it stays as it is."""
        if self._held:
            return
        connection: sqlite3.Connection | None = None
        try:
            connection = sqlite3.connect(self._path, isolation_level=None, timeout=0)
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if connection:
                connection.close()
            raise trouble(self._path.parent, error) from error
        self._held = connection

    def release(self) -> None:
        """Give the lock back; without effect where it is not held."""
        if self._held:
            self._held.close()
            self._held = None
