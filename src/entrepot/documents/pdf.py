"""PDF: the text of each page as paragraphs, with anchors into the page's own text; scans are said to be scans."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

# The package has no types of its own.
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from entrepot.documents.archives import damaged
from entrepot.documents.assembly import Composer, Metadata, Reading, Source
from entrepot.documents.dates import pdf_date
from entrepot.documents.ocr import Tesseract, find_tesseract
from entrepot.documents.pdf_layout import Paragraph, paragraphs, titled
from entrepot.documents.pdf_lines import Line, lines_of
from entrepot.documents.top_lines import dateline_metadata
from entrepot.errors import DocumentRefused
from entrepot.model.documents import BlockKind, Notice, NoticeKind, Place, RefusalReason

# A page with fewer letters than this and a picture over most of it is a scan with a stamp or number printed on it.
_FEWEST_LETTERS = 25
_SCAN_SHARE = 0.6
_NO_TITLE = re.compile(r"untitled|microsoft word|.*\.(?:docx?|indd|qxd|pdf|rtf|pptx?|xlsx?)$|\W*$", re.IGNORECASE)
_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")


@dataclass(slots=True)
class _Pages:
    """What the pages hold: lines with their boxes, text that tesseract read, and what is to be said of them."""

    lines: list[list[Line]] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)
    recognised: dict[int, list[str]] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    characters: int = 0


def read_pdf(source: Source) -> Reading:
    """The text of a PDF; each line is anchored to its page and to the page's own text, as PDFium gives it.

    Raises DocumentRefused for one that is encrypted, damaged, or all scans with no tesseract to read them.
    """
    try:
        document = pypdfium2.PdfDocument(source.content)
    except pypdfium2.PdfiumError as error:
        raise _refusal(source, error) from error
    try:
        pages = _read_pages(document, source)
        told = document.get_metadata_dict()
        count = len(document)
    finally:
        document.close()
    if not any(pages.lines) and not pages.recognised:
        raise DocumentRefused(source.name, RefusalReason.NO_TEXT, _no_text(count))
    composer = Composer(source.limits.text_characters)
    _compose(composer, pages)
    reading = composer.reading(notices=tuple(pages.notices))
    metadata = dateline_metadata(reading.text, reading.blocks).completed_by(_metadata(told))
    title = next((b.quote(reading.text) for b in reading.blocks if b.kind is BlockKind.TITLE), None)
    return replace(reading, metadata=metadata.completed_by(Metadata(title=title)), pages=count)


def _refusal(source: Source, error: pypdfium2.PdfiumError) -> DocumentRefused:
    if "password" in str(error).lower() or "security" in str(error).lower():
        detail = "the PDF is encrypted; open it with its password, print it to a new PDF and add that"
        return DocumentRefused(source.name, RefusalReason.ENCRYPTED, detail)
    return damaged(source.name, error)


def _no_text(pages: int) -> str:
    what = "its page is a picture" if pages == 1 else f"all {pages} pages are pictures or empty"
    if find_tesseract() is not None:
        return f"there is no text in it, {what}, and tesseract finds no words there; look at it"
    return f"there is no text in it, {what}; install tesseract (with eng and rus data) and read it again"


def _read_pages(document: pypdfium2.PdfDocument, source: Source) -> _Pages:
    """The lines of all pages, up to the limit on text."""
    pages, tesseract = _Pages(), find_tesseract()
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            detail = "the page is damaged and was not read"
            pages.notices.append(Notice(NoticeKind.TEXT_LOST, 1, detail, number))
            continue
        try:
            _read_page(page, number, pages, tesseract, source)
        finally:
            page.close()
        if pages.characters > source.limits.text_characters:
            break
    return pages


def _read_page(
    page: pypdfium2.PdfPage, number: int, pages: _Pages, tesseract: Tesseract | None, source: Source
) -> None:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    lines = list(lines_of(text_page, text, number))
    text_page.close()
    if _is_scan(page, text):
        recognised = _recognise(page, number, pages, tesseract, source)
        lines = [] if recognised else lines
    pages.lines.append(lines)
    pages.heights.append(page.get_height())
    pages.characters += len(text)


def _is_scan(page: pypdfium2.PdfPage, text: str) -> bool:
    """True for a page with hardly a letter and a picture over most of it, or without text and with anything drawn."""
    letters = sum(sign.isalnum() for sign in text)
    if letters >= _FEWEST_LETTERS:
        return False
    if letters == 0:
        return bool(pdfium.FPDFPage_CountObjects(page) > 0)
    whole = page.get_width() * page.get_height()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) > _SCAN_SHARE * whole:
            return True
    return False


def _recognise(
    page: pypdfium2.PdfPage, number: int, pages: _Pages, tesseract: Tesseract | None, source: Source
) -> bool:
    """Let tesseract read a scan; True if it found text. What happened is put among the notices."""
    kind, detail = NoticeKind.PAGE_WITHOUT_TEXT, "the page is a picture; install tesseract to have it read"
    if tesseract and len(pages.recognised) >= source.limits.ocr_pages:
        detail = f"the page is a picture and was not read: {source.limits.ocr_pages} pages were read before it"
    elif tesseract:
        source.report(source.name)
        text = tesseract.read(page, source.limits.seconds)
        detail = "the page is a picture in which tesseract found no text"
        if text:
            pages.recognised[number] = text
            kind, detail = NoticeKind.PAGE_READ_BY_OCR, f"a picture read by {tesseract.version}: expect wrong letters"
    pages.notices.append(Notice(kind, 1, detail, number))
    return number in pages.recognised


def _compose(composer: Composer, pages: _Pages) -> None:
    """Write the paragraphs of all pages; recognised pages come where they stand."""
    compounds = Counter(
        compound.lower() for page in pages.lines for line in page for compound in _COMPOUND.findall(line.text)
    )
    waiting = sorted(pages.recognised)
    for paragraph in titled(paragraphs(pages.lines, pages.heights)):
        while waiting and waiting[0] <= paragraph.lines[0].page:
            _compose_recognised(composer, pages, waiting.pop(0))
        composer.add(paragraph.kind, list(_runs(paragraph, compounds)))
    for number in waiting:
        _compose_recognised(composer, pages, number)


def _compose_recognised(composer: Composer, pages: _Pages, number: int) -> None:
    for words in pages.recognised[number]:
        composer.add(BlockKind.PARAGRAPH, [(words, Place(page=number))])


def _runs(paragraph: Paragraph, compounds: Counter[str]) -> Iterator[tuple[str, Place | None]]:
    """The lines of a paragraph; line ends become spaces, and hyphens at line ends go unless the word has one anyway."""
    for number, line in enumerate(paragraph.lines):
        yield line.text, Place(page=line.page, start=line.start, end=line.end)
        following = paragraph.lines[number + 1] if number + 1 < len(paragraph.lines) else None
        if following is None:
            continue
        if not line.is_hyphenated:
            yield " ", None
        elif _keeps_hyphen(line.text, following.text, compounds):
            yield "-", Place(page=line.page, start=line.end, end=line.end + 1)


def _keeps_hyphen(before: str, after: str, compounds: Counter[str]) -> bool:
    """True for "Iskander-|M", "152-|mm", and compounds that the document writes with a hyphen elsewhere."""
    left = re.findall(r"\w+$", before)
    right = re.match(r"\w+", after)
    if not left or right is None or left[0][-1].isdigit() or not right[0][0].islower():
        return True
    return f"{left[0]}-{right[0]}".lower() in compounds


def _metadata(told: dict[str, str]) -> Metadata:
    title = " ".join(told.get("Title", "").split())
    return Metadata(
        title=None if _NO_TITLE.match(title) else title,
        author=" ".join(told.get("Author", "").split()) or None,
        published=pdf_date(told.get("CreationDate", "")),
    )
