"""Scans are read by the tesseract on the search path, and said to be."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from entrepot.documents import Limits, read_bytes
from entrepot.documents.ocr import find_tesseract
from entrepot.documents.places import place_of
from entrepot.model.documents import Document, NoticeKind

# Stands in for the program: it answers as tesseract does, and says what picture it was given.
PROGRAM = f"""#!{sys.executable}
import sys
if "--version" in sys.argv:
    print("tesseract 5.9.9")
elif "--list-langs" in sys.argv:
    print("List of available languages (2):\\neng\\nrus\\nosd")
else:
    head = sys.stdin.buffer.read().split(b" 255\\n")[0].decode()
    print("Picture", head, "in", sys.argv[-1], "of a Bela-\\nrusian plant.\\n\\nNext.")
"""


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text(PROGRAM)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("tesseract")
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script that starts by its first line")
class TestWithTesseract:
    def test_it_is_found_with_its_languages(self) -> None:
        found = find_tesseract()
        assert found is not None
        assert (found.version, found.languages) == ("tesseract 5.9.9", ("eng", "rus"))

    def test_a_scan_is_drawn_at_300_dots_and_read(self, make_pdf: Callable[..., bytes]) -> None:
        text = [("The second page is text, with letters enough.", 72, 700, 11)]
        (document,) = read_bytes("scan.pdf", make_pdf([[], text], scans=[0]))
        assert isinstance(document, Document)
        picture, _, words = document.text.partition(" in ")
        width, height = map(int, picture.split()[2:])
        assert (width, height) == pytest.approx((8.5 * 300, 11 * 300), abs=1)
        assert words.startswith("eng+rus of a Belarusian plant.\n\nNext.\n\nThe second page")
        assert place_of(document, 3).page == 1
        (notice,) = document.notices
        assert (notice.kind, notice.page) == (NoticeKind.PAGE_READ_BY_OCR, 1)
        assert "tesseract 5.9.9" in notice.detail

    def test_pages_over_the_limit_stay_unread(self, make_pdf: Callable[..., bytes]) -> None:
        (document,) = read_bytes("scan.pdf", make_pdf([[], []], scans=[0, 1]), Limits(ocr_pages=1))
        assert isinstance(document, Document)
        assert [notice.kind for notice in document.notices] == [
            NoticeKind.PAGE_READ_BY_OCR,
            NoticeKind.PAGE_WITHOUT_TEXT,
        ]


def test_without_the_program_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_tesseract() is None
