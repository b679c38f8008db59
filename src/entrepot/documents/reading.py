"""Bytes to documents in this process: kind, reader, members, language, notices. Pure: same bytes, same documents."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from entrepot import __version__
from entrepot.documents.assembly import Budget, Member, Reading, Source
from entrepot.documents.kinds import FileKind, kind_of
from entrepot.documents.languages import language_of
from entrepot.documents.limits import DEFAULT_LIMITS, MEGABYTE, Limits
from entrepot.errors import DocumentRefused
from entrepot.model.documents import BlockKind, Document, Notice, NoticeKind, Refusal, RefusalReason

# Invisible, bidirectional, control and private-use characters (Unicode 15: categories Cf, Co, Cc without line ends).
_ODD = re.compile(
    "[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
)


def read_bytes(name: str, content: bytes, limits: Limits = DEFAULT_LIMITS) -> tuple[Document | Refusal, ...]:
    """The documents and refusals that a file gives: one, or several for an archive or a mail.

    Members are named "archive.zip/inner/file.pdf". Nothing is raised for a bad file, but a hostile one may take long or
    crash the process: `SafeReader` reads in a child process, with the limits on time and memory.

    >>> [document.text for document in read_bytes("note.txt", b"Iran denies it.")]
    ['Iran denies it.']
    """
    return tuple(read_each(name, content, limits))


def read_each(
    name: str,
    content: bytes,
    limits: Limits,
    report: Callable[[str], None] = lambda name: None,
    skip: frozenset[str] = frozenset(),
) -> Iterator[Document | Refusal]:
    """As `read_bytes`, one by one.

    `report` is called with the name of the file or member whenever work on it begins, or has gone a step on where it is
    slow without hanging. Files and members whose names are in `skip` are left out.
    """
    digest = hashlib.sha256(content).hexdigest()
    budget = Budget(limits.archive_members, limits.archive_bytes)
    return _read(Source(name, content, digest, limits, budget, report=report, skip=skip))


def document_id(given_sha256: str, path: str | None) -> str:
    """Identity of a document: "d" and 16 hex digits that follow from the given file's bytes and the member path.

    >>> document_id("ab" * 32, None), document_id("ab" * 32, "inner/a.txt")
    ('dabababababababab', 'd472b4603c81c370c')
    """
    if path is None:
        return "d" + given_sha256[:16]
    return "d" + hashlib.sha256(f"{given_sha256}\0{path}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _read(source: Source) -> Iterator[Document | Refusal]:
    source.report(source.name)
    try:
        kind, reading = _reading(source)
    except DocumentRefused as refused:
        if source.name not in source.skip:
            yield Refusal(source.name, RefusalReason(refused.reason), refused.detail, source.given_sha256)
        return
    if reading.text and source.name not in source.skip:
        yield _document(source, kind, reading)
    for member in reading.members:
        if isinstance(member, Member):
            yield from _read(_member(source, member))
        elif member.name not in source.skip:
            yield member


def _reading(source: Source) -> tuple[FileKind, Reading]:
    """Kind and reading of a file. Raises DocumentRefused."""
    if not source.content:
        raise DocumentRefused(source.name, RefusalReason.EMPTY, "the file is empty; fetch it again")
    if len(source.content) > source.limits.file_bytes:
        raise DocumentRefused(source.name, RefusalReason.TOO_LARGE, too_large(len(source.content), source.limits))
    kind = kind_of(source.name, source.content)
    module, function = kind.reader.split(":")
    reader: Callable[[Source], Reading] = getattr(import_module(f"{__package__}.{module}"), function)
    reading = reader(source)
    if not reading.members and not reading.text.strip():
        detail = "there is no text in the file; look at it and add what it shows in another form"
        raise DocumentRefused(source.name, RefusalReason.NO_TEXT, detail)
    return kind, reading


def too_large(size: int, limits: Limits) -> str:
    """The reason for refusing a file for its size, with what to do."""
    return (
        f"the file has {size / MEGABYTE:,.0f} MB, the limit is {limits.file_bytes / MEGABYTE:,.0f} MB; "
        "split it and add the parts"
    )


def _member(source: Source, member: Member) -> Source:
    path = member.path if source.path is None else f"{source.path}/{member.path}"
    return replace(
        source, name=f"{source.name}/{member.path}", content=member.content, path=path, depth=source.depth + 1
    )


def _document(source: Source, kind: FileKind, reading: Reading) -> Document:
    told = reading.metadata
    prose = "\n".join(b.quote(reading.text) for b in reading.blocks[:400] if b.kind is not BlockKind.FURNITURE)
    return Document(
        document_id=document_id(source.given_sha256, source.path),
        name=source.name,
        sha256=source.given_sha256,
        media_type=kind.media_type,
        text=reading.text,
        language=language_of(prose or reading.text),
        title=told.title,
        publisher=told.publisher,
        author=told.author,
        published=told.published,
        url=told.url,
        encoding=reading.encoding,
        pages=reading.pages,
        blocks=reading.blocks,
        anchors=reading.anchors,
        notices=reading.notices + _odd_characters(reading.text),
        reader=f"entrepot {__version__} {kind.name}",
    )


def _odd_characters(text: str) -> tuple[Notice, ...]:
    """A notice of invisible, bidirectional or private-use characters, with the commonest named."""
    odd = _ODD.findall(text)
    if not odd:
        return ()
    named = ", ".join(f"U+{ord(sign):04X}" for sign in sorted(set(odd), key=lambda sign: (-odd.count(sign), sign))[:5])
    return (
        Notice(NoticeKind.ODD_CHARACTERS, len(odd), f"invisible or private-use characters are in the text: {named}"),
    )
