"""The files that a user names: which they are, what they are called, and what each of them turns into."""

from __future__ import annotations

import hashlib
import os
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from entrepot.errors import NothingToRead
from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.pipeline.progress import Progress

STDIN = Path("-")
STDIN_NAME = "stdin"
SKIPPED_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})  # left by systems, in lower case
CASE_DATABASE = "case.sqlite"

Parse = Callable[[str, bytes], tuple[Document | Refusal, ...]]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file and what was read from it. `sha256` is None where its bytes could not be had, `content` is then empty.

    `is_known` is True where the same bytes came before; they are then not read again.
    """

    name: str
    sha256: str | None
    content: bytes = b""
    documents: tuple[Document, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    is_known: bool = False

    @property
    def outcome(self) -> str:
        """What became of the file, in one or two words."""
        if self.is_known:
            return "known"
        return f"{len(self.documents)} read" if self.documents else "refused"


def find_files(paths: Iterable[Path | str]) -> list[tuple[str, Path]]:
    """The files that the paths name or hold, each with the name it goes by, in the order of the names.

    Folders are searched to the bottom; hidden files, lock files of offices, what systems leave behind, and cases are
    passed over. A name is the path within the folder that was named, with as many folders before it as it takes to
    tell it from the others; it does not depend on where the program was started. "-" is the standard input. What does
    not exist, and a folder that may not be opened, stays in the list, to be refused. Raises NothingToRead where nothing
    is left.
    """
    given = [Path(path) for path in paths]
    depths: dict[Path, int] = {}
    for path in given:
        for file, depth in _held_by(path):
            depths.setdefault(file, depth)
    if depths and not any(path == STDIN or os.path.lexists(path) for path in given):
        raise NothingToRead(f"{', '.join(map(str, given))}: no such file or folder; check the spelling")
    if not depths:
        raise NothingToRead("none of the given paths holds a file; name files, or folders that hold some")
    return sorted((name, path) for path, name in _distinct_names(depths).items())


def _held_by(path: Path) -> Iterator[tuple[Path, int]]:
    """The files of a path, with how many parts of each file's path are its name."""
    if path == STDIN:
        yield STDIN, 1
    elif not path.is_dir():
        yield path.absolute(), 1
    else:
        root = path.absolute()
        closed: list[OSError] = []
        for folder, folders, names in os.walk(root, onerror=closed.append):
            folders[:] = [name for name in folders if not _is_skipped(name)]
            if CASE_DATABASE in names:
                folders.clear()
                continue
            depth = len(Path(folder).parts) - len(root.parts) + 1
            yield from ((Path(folder, name), depth) for name in names if not _is_skipped(name))
        for error in closed:
            yield Path(error.filename), max(len(Path(error.filename).parts) - len(root.parts), 1)


def _is_skipped(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in SKIPPED_NAMES


def _distinct_names(depths: dict[Path, int]) -> dict[Path, str]:
    """A name for each path: its last parts, and more of them while two paths have the same name."""
    while True:
        names = {path: _clean("/".join(path.parts[-depth:])) for path, depth in depths.items()}
        counts = Counter(names.values())
        clashing = [path for path in depths if counts[names[path]] > 1 and depths[path] < len(path.parts)]
        if not clashing:
            return {path: STDIN_NAME if path == STDIN else name for path, name in names.items()}
        for path in clashing:
            depths[path] += 1


def _clean(name: str) -> str:
    """The name with characters composed, and bytes that are no UTF-8 replaced, so that every system tells it alike."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))


@contextmanager
def parser(parse: Parse | None = None) -> Iterator[Parse]:
    """What turns bytes into documents: the given function, else a child process held to limits of time and memory."""
    if parse is not None:
        yield parse
        return
    from entrepot.documents import Limits, SafeReader

    with SafeReader(Limits()) as reader:
        yield reader.read


def read_files(
    files: Iterable[tuple[str, Path]], parse: Parse, is_known: Callable[[str], bool], progress: Progress
) -> Iterator[ReadFile]:
    """What each file turns into, in order; a file that cannot be opened or read becomes a refusal.

    Progress is told that a file is done when the next one is asked for: by then the caller has stored it.
    """
    for name, path in files:
        progress.file_started(name)
        file = _read_file(name, path, parse, is_known)
        yield file
        for refusal in file.refusals:
            progress.refused(refusal)
        progress.file_done(name, file.outcome)


def _read_file(name: str, path: Path, parse: Parse, is_known: Callable[[str], bool]) -> ReadFile:
    content = _bytes_of(name, path)
    if isinstance(content, Refusal):
        return ReadFile(name, None, refusals=(content,))
    sha256 = hashlib.sha256(content).hexdigest()
    if is_known(sha256):
        return ReadFile(name, sha256, is_known=True)
    try:
        pieces = parse(name, content)
    # Whatever a damaged file makes a parser do, the other files must be read.
    except Exception as error:
        pieces = (crashed(name, sha256, error),)
    pieces = pieces or (Refusal(name, RefusalReason.EMPTY, "nothing to read is in it; leave it out", sha256),)
    documents = {piece.document_id: piece for piece in reversed(pieces) if isinstance(piece, Document)}
    refusals = tuple(piece for piece in pieces if isinstance(piece, Refusal))
    return ReadFile(name, sha256, content, tuple(reversed(documents.values())), refusals)


def _bytes_of(name: str, path: Path) -> bytes | Refusal:
    from entrepot.documents.limits import Limits

    most = Limits().file_bytes
    try:
        if path == STDIN:
            content = sys.stdin.buffer.read(most + 1)
        else:
            with path.open("rb") as file:
                content = file.read(most + 1)
    except OSError as error:
        detail = f"the system would not open it ({error.strerror or error}); check that it is there and may be read"
        return Refusal(name, RefusalReason.UNREADABLE, detail)
    if len(content) > most:
        detail = f"larger than {most // 1_000_000} MB; split it and add the parts"
        return Refusal(name, RefusalReason.TOO_LARGE, detail)
    return content


def crashed(name: str, sha256: str | None, error: BaseException) -> Refusal:
    """The refusal of something on which a stage stopped with an error that nobody foresaw."""
    words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    detail = f"reading it stopped with an error ({words}); the others are not affected; please report it"
    return Refusal(name, RefusalReason.CRASHED, detail, sha256)
