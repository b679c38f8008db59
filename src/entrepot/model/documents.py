"""Documents as read: canonical text, where each piece stands in the original, what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entrepot.model.spans import Span


class BlockKind(StrEnum):
    """What a stretch of text is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE_HEADER = "table_header"
    TABLE_ROW = "table_row"
    FURNITURE = "furniture"  # running heads, page numbers, mail headers: kept, not read for claims


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A stretch of text that is one paragraph, heading, list item or table row; blocks never overlap."""

    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the original file something stands. What does not apply to the file's kind is None."""

    part: str | None = None  # member of an archive, part of a mail, sheet of a workbook
    page: int | None = None  # counted from 1
    row: int | None = None  # counted from 1, as a spreadsheet shows it
    column: int | None = None  # counted from 1
    start: int | None = None  # offset into the decoded source (text, HTML, Markdown) or into the page's own text (PDF)
    end: int | None = None
    line: int | None = None  # counted from 1, in the decoded source, at `start`


@dataclass(frozen=True, slots=True)
class Anchor(Span):
    """A range of the canonical text and the place of the original that it was taken from.

    Anchors are in order and do not overlap. Where `place.start` is given and `end - start` equals
    `place.end - place.start`, the two ranges correspond code point by code point.
    """

    place: Place


class NoticeKind(StrEnum):
    """Something a reader of the document must know about how it was read."""

    REPLACED_CHARACTERS = "replaced_characters"  # bytes that the encoding could not tell
    PAGE_WITHOUT_TEXT = "page_without_text"  # a scan that was not read
    PAGE_READ_BY_OCR = "page_read_by_ocr"
    TEXT_CUT = "text_cut"  # a limit was reached; what follows was not read
    TEXT_LOST = "text_lost"  # much of the original's text is not in the canonical text
    ODD_CHARACTERS = "odd_characters"  # invisible, bidirectional or private-use characters


@dataclass(frozen=True, slots=True)
class Notice:
    """One such thing: how many, and where."""

    kind: NoticeKind
    count: int
    detail: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read. `text` is canonical and never changes for the same bytes and reader version.

    `document_id` follows from the bytes and the member path alone ("d" and 16 hex digits). `sha256` is that of the file
    as it was given, also where the document is a member of an archive. `language` is ISO 639-1, or "und". `published`
    is EDTF ("2024", "2024-03", "2024-03-13"), None where the file does not tell.
    """

    document_id: str
    name: str
    sha256: str
    media_type: str
    text: str
    language: str = "und"
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    encoding: str | None = None
    pages: int | None = None
    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    notices: tuple[Notice, ...] = ()
    reader: str = ""  # name and version of what turned the bytes into text


class RefusalReason(StrEnum):
    """Why a file was not read."""

    EMPTY = "empty"
    NO_TEXT = "no_text"  # a scan, and no tesseract to read it
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    CRASHED = "crashed"  # the parser died
    UNREADABLE = "unreadable"  # the system would not open it


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not read, with the reason in one sentence that says what to do next."""

    name: str
    reason: RefusalReason
    detail: str
    sha256: str | None = None  # None where not even the bytes could be had
