"""What kinds of file are read, and which kind a file is: by its first bytes, then by the ending of its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from entrepot.documents.encodings import utf16_without_mark
from entrepot.errors import DocumentRefused
from entrepot.model.documents import RefusalReason


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file. `reader` is "module:function" within this package, imported when the first such file comes."""

    name: str
    endings: tuple[str, ...]
    media_type: str
    how_read: str
    reader: str


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KINDS: tuple[FileKind, ...] = (
    FileKind(
        "text", (".txt", ".text"), "text/plain", "as it stands; blocks from its lines", "plain_text:read_plain_text"
    ),
    FileKind(
        "Markdown",
        (".md", ".markdown"),
        "text/markdown",
        "as it stands; blocks from its marks",
        "markdown:read_markdown",
    ),
    FileKind("HTML", (".html", ".htm", ".xhtml"), "text/html", "main text with its markup's offsets", "html:read_html"),
    FileKind("PDF", (".pdf",), "application/pdf", "text of each page; scans by tesseract if installed", "pdf:read_pdf"),
    FileKind("Word", (".docx", ".docm"), _WORD, "paragraphs, lists, tables, footnotes", "word:read_word"),
    FileKind("Excel", (".xlsx", ".xlsm"), _EXCEL, "each sheet as a table", "excel:read_excel"),
    FileKind(
        "CSV", (".csv", ".tsv"), "text/csv", "as a table; separator and header are found", "delimited:read_delimited"
    ),
    FileKind("mail", (".eml", ".mht", ".mhtml"), "message/rfc822", "body and attachments", "mail:read_mail"),
    FileKind("zip archive", (".zip",), "application/zip", "each file inside", "archives:read_archive"),
)
_KIND_OF = {kind.name: kind for kind in KINDS}

_SAVE_OFFICE = "save it as .docx, .xlsx or PDF and add that"
_UNPACK = "unpack it and add the files"
_PICTURE = "make a PDF of it, which tesseract can then read"
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "Rich Text Format is not read", _SAVE_OFFICE),
    (b"\x1f\x8b", "gzip archives are not read", _UNPACK),
    (b"BZh", "bzip2 archives are not read", _UNPACK),
    (b"\xfd7zXZ\0", "xz archives are not read", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "7z archives are not read", _UNPACK),
    (b"Rar!\x1a\x07", "RAR archives are not read", _UNPACK),
    (b"\x89PNG", "pictures are not read", _PICTURE),
    (b"\xff\xd8\xff", "pictures are not read", _PICTURE),
    (b"GIF8", "pictures are not read", _PICTURE),
    (b"II*\0", "pictures are not read", _PICTURE),
    (b"MM\0*", "pictures are not read", _PICTURE),
    (b"%!PS", "PostScript is not read", "convert it to PDF and add that"),
    (b"SQLite format 3\0", "databases are not read", "export its tables as CSV and add those"),
    (b"PAR1", "Parquet tables are not read as documents", "export it as CSV and add that"),
)
# Control characters but for tabs, line and page ends, and the escape of old Japanese encodings.
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_NOT_DOCUMENTS = {
    (".json", ".jsonl", ".ndjson"): "JSON is not read; save its text as .txt or its rows as .csv and add that",
    (".odt", ".ods", ".odp", ".pages", ".numbers"): f"this office format is not read; {_SAVE_OFFICE}",
    (".pptx", ".pptm"): "presentations are not read; save it as PDF and add that",
}
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MAIL_START = re.compile(rb"(?:(?:[A-Z][A-Za-z-]{1,40}:[^\n]*|[ \t][^\n]*)\r?\n){3,}")
_MAIL_FIELD = re.compile(rb"^(?:From|Return-Path|Received|MIME-Version|Message-ID):", re.M | re.I)


def kind_of(name: str, content: bytes) -> FileKind:
    """The kind of a file. Raises DocumentRefused for one that is not read, saying what to do.

    >>> kind_of("letter.docx", b"%PDF-1.7 ...").name, kind_of("notes", b"Iran denies it.").name
    ('PDF', 'text')
    """
    ending = "." + name.rsplit("/", 1)[-1].rpartition(".")[2].lower()
    for recognise in (_pdf, _package, _signed, _marked_up, _by_ending):
        if kind := recognise(name, ending, content):
            return _KIND_OF[kind]
    return _KIND_OF["text"]


def _pdf(name: str, ending: str, content: bytes) -> str | None:
    return "PDF" if b"%PDF-" in content[:1024] and not _MAIL_FIELD.match(content) else None


def _package(name: str, ending: str, content: bytes) -> str | None:
    """Zip files, of which office files are a kind, told apart by the parts inside."""
    if not content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = set(package.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        detail = f"the file is cut off or damaged ({error}); fetch it again"
        raise DocumentRefused(name, RefusalReason.DAMAGED, detail) from error
    if "word/document.xml" in parts:
        return "Word"
    if "xl/workbook.xml" in parts:
        return "Excel"
    _refuse_ending(name, ending)
    return "zip archive"


def _signed(name: str, ending: str, content: bytes) -> str | None:
    """Raises DocumentRefused for binary files that are known or unknown; never returns a kind."""
    if content.startswith(_OLD_OFFICE):
        if _ENCRYPTED_PACKAGE in content:
            detail = "the office file is encrypted; remove its password and add it again"
            raise DocumentRefused(name, RefusalReason.ENCRYPTED, detail)
        raise DocumentRefused(name, RefusalReason.UNSUPPORTED, f"old Office files are not read; {_SAVE_OFFICE}")
    for signature, what, remedy in _SIGNATURES:
        if content.startswith(signature):
            raise DocumentRefused(name, RefusalReason.UNSUPPORTED, f"{what}; {remedy}")
    if _is_binary(content):
        detail = "this is not a kind of file that is known; save it as PDF or text and add that"
        raise DocumentRefused(name, RefusalReason.UNSUPPORTED, detail)
    return None


def _is_binary(content: bytes) -> bool:
    """True if many bytes are control characters that no text has."""
    sample = content[:8192]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_without_mark(sample):
        return False
    return len(sample) - len(sample.translate(None, _CONTROLS)) > 0.05 * len(sample)


def _marked_up(name: str, ending: str, content: bytes) -> str | None:
    start = content[:8192].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if _HTML_START.match(start):
        return "HTML"
    headers = _MAIL_START.match(start)
    return "mail" if headers and len(_MAIL_FIELD.findall(headers[0])) >= 2 else None


def _by_ending(name: str, ending: str, content: bytes) -> str | None:
    _refuse_ending(name, ending)
    return next((kind.name for kind in KINDS if ending in kind.endings and _fits_text(kind)), None)


def _refuse_ending(name: str, ending: str) -> None:
    for endings, detail in _NOT_DOCUMENTS.items():
        if ending in endings:
            raise DocumentRefused(name, RefusalReason.UNSUPPORTED, detail)


def _fits_text(kind: FileKind) -> bool:
    """True for kinds without magic bytes; a text named .pdf is read as the text that it is."""
    return kind.name in ("text", "Markdown", "HTML", "CSV", "mail")
