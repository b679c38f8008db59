"""The layout of the case database: opening it, telling its version, and bringing an older one up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from entrepot.errors import CaseDamaged, CaseNotFound, CaseTooNew
from entrepot.store.lock import WriterLock
from entrepot.store.trouble import trouble

APPLICATION_ID = 0x454E5452  # "ENTR": tells a case from any other SQLite database
SCHEMA_VERSION = 1
BUSY_MS = 10_000  # how long a reader waits for a commit that is under way

# Version -> statements that bring a case of it to the next version.
MIGRATIONS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        # Version 0 noted one name for each file, and of a refusal neither the file it came from nor the document.
        0: (
            "CREATE TABLE file_names (sha256 TEXT NOT NULL REFERENCES files, name TEXT NOT NULL,"
            " PRIMARY KEY (sha256, name))",
            "INSERT INTO file_names SELECT sha256, name FROM files",
            "ALTER TABLE refusals ADD COLUMN document_id TEXT REFERENCES documents",
            "ALTER TABLE refusals ADD COLUMN file_name TEXT NOT NULL DEFAULT ''",
            "UPDATE refusals SET file_name = name",
            "CREATE INDEX refusals_by_name ON refusals (file_name)",
        ),
    }
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection on which a commit is on the disk when it returns, and foreign keys and triggers hold.

    docs/decisions/case-on-sqlite.md gives the reason for each setting. Raises CaseDamaged where the file is no
    database, CaseNotWritable where the folder is read-only.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "fullfsync = ON",
            "checkpoint_fullfsync = ON",
            "foreign_keys = ON",
            "recursive_triggers = ON",
            "trusted_schema = OFF",
        ):
            connection.execute(f"PRAGMA {setting}")
    except sqlite3.DatabaseError as error:
        if connection:
            connection.close()
        raise trouble(path.parent, error) from error
    return connection


def create(path: Path) -> sqlite3.Connection:
    """A connection to a new empty database of the present version, no case until it is renamed to its final name."""
    connection = connect(path)
    statements = files("entrepot.store").joinpath("schema.sql").read_text(encoding="utf-8")
    connection.executescript(
        f"BEGIN; {statements} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
    )
    return connection


def open_current(path: Path, lock: WriterLock) -> sqlite3.Connection:
    """A connection to a case of the present version; an older one is first backed up and migrated under the lock.

    Raises CaseNotFound where the file is another program's, CaseTooNew where a newer Entrepot wrote it, CaseDamaged
    where it cannot be read, and CaseLocked where it is older and somebody writes to it.
    """
    connection = connect(path)
    try:
        version = version_of(connection, path)
        if version < SCHEMA_VERSION:
            lock.take()
            back_up(connection, path.with_name(f"{path.stem}.version-{version}.sqlite"))
            migrate(connection, path)
            lock.release()
    except BaseException:
        connection.close()
        raise
    return connection


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of a case. Raises CaseNotFound or CaseTooNew where this Entrepot cannot read it."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        raise CaseNotFound(f"{path}: a database, but not one of Entrepot; name the folder of a case")
    if version > SCHEMA_VERSION:
        raise CaseTooNew(
            f"{path.parent}: written in version {version} of the case format, this Entrepot reads up to "
            f"{SCHEMA_VERSION}; update with: pip install --upgrade entrepot"
        )
    return version


def back_up(connection: sqlite3.Connection, copy: Path) -> None:
    """Copy the whole database, as it is before a migration, to a file beside it; replaces an unfinished copy."""
    partial = copy.with_suffix(".part")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(partial)) as target:
        connection.backup(target)
    partial.replace(copy)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a case to the present version, in one transaction: all of it or nothing.

    Raises CaseDamaged where a step fails or leaves rows that point nowhere; the case is then as it was before.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        for version in range(version_of(connection, path), SCHEMA_VERSION):
            for statement in MIGRATIONS[version]:
                connection.execute(statement)
        if dangling := connection.execute("PRAGMA foreign_key_check").fetchall():
            raise sqlite3.IntegrityError(f"{len(dangling)} rows point to rows that are not there")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except sqlite3.DatabaseError as error:
        connection.execute("ROLLBACK")
        raise CaseDamaged(
            f"{path.parent}: an older case that could not be brought to version {SCHEMA_VERSION} ({error}); "
            "nothing was changed; open it with the Entrepot that wrote it"
        ) from error
    connection.execute("COMMIT")
