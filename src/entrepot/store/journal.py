"""The journal of a case: append-only, each entry chained to the one before by a hash (docs/method/journal.md)."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterator
from typing import Any

from entrepot.model.journal import JournalEntry

GENESIS = "0" * 64  # what stands for the digest before the first entry
UNNAMED = "unnamed"


def canonical(value: Any) -> str:
    """The one JSON text of a value: keys sorted, no spaces, characters as they are.

    >>> canonical({"b": 1, "a": "ё"})
    '{"a":"ё","b":1}'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(value: Any) -> str:
    """SHA-256 over the canonical JSON of a value, in hexadecimal.

    >>> digest_of([])[:16]
    '4f53cda18c2baa0c'
    """
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def chained_digest(previous: str, entry: JournalEntry) -> str:
    """The digest that an entry must carry when `previous` is the digest of the entry before it.

    SHA-256 over the canonical JSON of [previous, number, when, who, action, subject, detail]. Source: hash chaining
    after Haber and Stornetta, "How to time-stamp a digital document", Journal of Cryptology 3 (1991).

    >>> entry = JournalEntry(1, "2026-01-01T00:00:00Z", "unnamed", "case created", "", "{}", digest="")
    >>> chained_digest(GENESIS, entry)[:16]
    'b876d46e1cd701cb'
    """
    return digest_of([previous, entry.number, entry.when, entry.who, entry.action, entry.subject, entry.detail])


def writer_name() -> str:
    """Who the entries of this process are signed by: ENTREPOT_WHO if it is set, else "unnamed".

    The login name is never taken unasked: a case may be handed on to people who should not learn it.
    """
    return os.environ.get("ENTREPOT_WHO", "").strip() or UNNAMED


def append(connection: sqlite3.Connection, when: str, action: str, subject: str, detail: dict[str, Any]) -> int:
    """Add an entry at the end of the chain, within the caller's transaction; its number."""
    last = connection.execute("SELECT number, digest FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    entry = JournalEntry(number, when, writer_name(), action, subject, canonical(detail), digest="")
    connection.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, when, entry.who, action, subject, entry.detail, chained_digest(previous, entry)),
    )
    return number


def entries(connection: sqlite3.Connection) -> Iterator[JournalEntry]:
    """All entries in order."""
    columns = 'number, "when", who, action, subject, detail, digest'
    for row in connection.execute(f"SELECT {columns} FROM journal ORDER BY number"):
        yield JournalEntry(*row)
