"""Errors of the database and the system as errors that say what a user can do about them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from entrepot.errors import CaseDamaged, CaseLocked, CaseNotWritable, EntrepotError

LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED")
NOT_WRITABLE = ("SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM")


def trouble(case: Path, error: sqlite3.DatabaseError | OSError) -> EntrepotError:
    """The error of ours for one of the database or of the system; the case is as its last commit left it.

    >>> trouble(Path("belarus"), OSError(28, "No space left on device"))  # doctest: +ELLIPSIS
    CaseNotWritable('belarus: cannot be written ([Errno 28] No space left on device); see that the disk has room ...
    """
    name = NOT_WRITABLE[0] if isinstance(error, OSError) else error.sqlite_errorname
    if name.startswith(LOCKED):
        return CaseLocked(
            f"{case}: another process is writing to this case; "
            "wait until it has finished, or end it, and try again (reading goes on meanwhile)"
        )
    if name.startswith(NOT_WRITABLE):
        return CaseNotWritable(
            f"{case}: cannot be written ({error}); see that the disk has room and that you may write there, "
            "then run the same command again: what was stored is kept"
        )
    return CaseDamaged(f"{case}: {error}; see what is wrong with: entrepot verify {case}, or bring it back from a copy")
