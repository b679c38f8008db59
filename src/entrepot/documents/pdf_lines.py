"""The lines of a PDF page: their words, where these stand in the page's own text, and their boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# The package has no types of its own.
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

# PDFium writes a hyphen at a line end as U+FFFE and leaves the line end out.
HYPHEN = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; `start` and `end` count in the page's own text, boxes in points from the lower left.

    `size` is the height of the font. `is_hyphenated` if the line was broken within a word after it.
    """

    page: int
    text: str
    start: int
    end: int
    left: float
    right: float
    bottom: float
    top: float
    is_hyphenated: bool = False

    @property
    def size(self) -> float:
        """Height of the font, in points."""
        return self.top - self.bottom


def lines_of(text_page: pypdfium2.PdfTextPage, text: str, page: int) -> Iterator[Line]:
    """The lines of a page in reading order; `text` is the page's own text."""
    has_pairs = any(sign > "\uffff" for sign in text)
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        end = start + len(words)
        left, bottom, _, top = _box(text_page, text, start, has_pairs)
        _, _, right, _ = _box(text_page, text, end - 1, has_pairs)
        yield Line(page, words, start, end, left, right, bottom, top, text.startswith(HYPHEN, match.end()))


def _box(text_page: pypdfium2.PdfTextPage, text: str, at: int, has_pairs: bool) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of one character; PDFium counts in UTF-16 units."""
    unit = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2 if has_pairs else at
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, unit)
    try:
        box: tuple[float, float, float, float] = text_page.get_charbox(max(0, index), loose=True)
    except pypdfium2.PdfiumError:
        return 0.0, 0.0, 0.0, 0.0
    return box
