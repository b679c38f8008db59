"""The files as they were given, read-only, each named by the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

PIECE = 1 << 20  # bytes hashed at a time


def keep(folder: Path, sha256: str, content: bytes) -> None:
    """Write `content` under its hash so that it is whole on the disk before this returns, or not there at all.

    Written under another name, flushed, renamed, and the folder flushed: a crash at any moment leaves either nothing
    or the whole file under the final name.
    """
    folder.mkdir(exist_ok=True)
    final, partial = folder / sha256, folder / f".{sha256}.part"
    partial.unlink(missing_ok=True)
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.chmod(0o444)
    partial.replace(final)
    flush_folder(folder)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut. Windows has no such call and does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def hash_of(path: Path) -> str:
    """SHA-256 of a file's bytes in hexadecimal, read in pieces. Raises OSError where the file cannot be read."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
