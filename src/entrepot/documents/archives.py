"""Zip archives: their members, with caps on count, size and depth, and without trust in their names."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from entrepot.documents.assembly import Member, Reading, Source
from entrepot.documents.limits import MEGABYTE
from entrepot.errors import DocumentRefused
from entrepot.model.documents import Refusal, RefusalReason

_ENCRYPTED, _SAYS_UTF8 = 0x1, 0x800
# What packers leave behind: not the sender's documents.
_LEFTOVERS = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
_CHUNK = 1024 * 1024
_DAMAGE = (
    BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


def read_archive(source: Source) -> Reading:
    """The members of an archive, each to be read as a file; those that cannot be unpacked are refusals."""
    if source.depth >= source.limits.archive_depth:
        detail = f"archives are nested more than {source.limits.archive_depth} deep; unpack it and add what you need"
        raise DocumentRefused(source.name, RefusalReason.TOO_LARGE, detail)
    package = open_package(source)
    entries = [entry for entry in package.infolist() if not entry.is_dir() and not _is_leftover(entry.filename)]
    if not entries:
        raise DocumentRefused(source.name, RefusalReason.EMPTY, "the archive holds no files")
    entries.sort(key=lambda entry: entry.filename)
    return Reading("", members=_members(source, package, entries))


def open_package(source: Source) -> ZipFile:
    """The zip file of a source. Raises DocumentRefused where it is damaged."""
    try:
        return ZipFile(BytesIO(source.content))
    except _DAMAGE as error:
        raise damaged(source.name, error) from error


def unpacked(package: ZipFile, entry: ZipInfo, source: Source) -> bytes:
    """The content of one entry, at most what the budget of its given file leaves. Raises DocumentRefused."""
    if entry.flag_bits & _ENCRYPTED:
        detail = "the archive is encrypted; unpack it with its password and add the files"
        raise DocumentRefused(source.name, RefusalReason.ENCRYPTED, detail)
    content = bytearray()
    try:
        with package.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                source.budget.unpacked_bytes -= len(chunk)
                content += chunk
                _check_size(source, entry.filename, len(content))
    except _DAMAGE as error:
        raise damaged(source.name, error) from error
    return bytes(content)


def damaged(name: str, error: object) -> DocumentRefused:
    """The refusal of a file that is not what its format asks for."""
    return DocumentRefused(name, RefusalReason.DAMAGED, f"the file is cut off or damaged ({error}); fetch it again")


def member_path(name: str) -> str:
    r"""The name of a member without anything that leads out of the archive.

    >>> member_path("..\\..\\etc/./passwd"), member_path("/a//b.txt")
    ('etc/passwd', 'a/b.txt')
    """
    parts = [part.strip("\0") for part in name.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "unnamed"


def _members(source: Source, package: ZipFile, entries: list[ZipInfo]) -> Iterator[Member | Refusal]:
    """Members by name; those to skip are not unpacked. Ends where the budget does."""
    budget = source.budget
    for entry in entries:
        path = member_path(_written_name(entry))
        name = f"{source.name}/{path}"
        budget.members -= 1
        if name in source.skip:
            continue
        try:
            if budget.members < 0:
                raise _too_many(source)
            yield Member(path, unpacked(package, entry, source))
        except DocumentRefused as refused:
            yield Refusal(name, RefusalReason(refused.reason), refused.detail, source.given_sha256)
        if budget.members < 0 or budget.unpacked_bytes < 0:
            return


def _written_name(entry: ZipInfo) -> str:
    """The name as its writer meant it: some packers use UTF-8 without saying so, or cp866 on Russian Windows."""
    if entry.flag_bits & _SAYS_UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        written = entry.filename.encode("cp437")
        return written.decode("utf-8")
    except UnicodeEncodeError:
        return entry.filename
    except UnicodeDecodeError:
        russian = written.decode("cp866")
        letters = [sign for sign in russian if sign > "\x7f"]
        return russian if sum(sign.isalpha() for sign in letters) > 0.9 * len(letters) else entry.filename


def _is_leftover(name: str) -> bool:
    return name.startswith(_LEFTOVERS[0]) or name.rsplit("/", 1)[-1] in _LEFTOVERS[1:]


def _check_size(source: Source, name: str, size: int) -> None:
    """Raises DocumentRefused where a member is larger than a file may be, or the budget of the given file is spent."""
    limits = source.limits
    if source.budget.unpacked_bytes < 0:
        limit = limits.archive_bytes / MEGABYTE
        detail = f"unpacked, the file is over {limit:,.0f} MB; this and what follows was not read: unpack it yourself"
        raise DocumentRefused(source.name, RefusalReason.TOO_LARGE, detail)
    if size > limits.file_bytes:
        limit = limits.file_bytes / MEGABYTE
        detail = f"unpacked, {name} is over {limit:,.0f} MB; split it and add the parts"
        raise DocumentRefused(source.name, RefusalReason.TOO_LARGE, detail)


def _too_many(source: Source) -> DocumentRefused:
    limit = source.limits.archive_members
    detail = (
        f"the archive has over {limit:,} files; this and what follows was not read: unpack it and add what you need"
    )
    return DocumentRefused(source.name, RefusalReason.TOO_LARGE, detail)
