"""The kind of a file follows from its bytes first, then from its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from entrepot.documents.kinds import KINDS, kind_of
from entrepot.errors import DocumentRefused
from entrepot.model.documents import RefusalReason

MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nText."


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", b"Iran denies it.", "text"),
        ("a", b"Iran denies it.", "text"),
        ("a.log", b"Iran denies it.", "text"),
        ("a.md", b"# Iran", "Markdown"),
        ("a.csv", b"a,b", "CSV"),
        ("a.html", b"Iran denies it.", "HTML"),
        ("a.txt", b"  <!DOCTYPE html><p>Iran", "HTML"),
        ("a.txt", "<html><p>Iran".encode("utf-16"), "HTML"),
        ("a.docx", b"%PDF-1.7 and so on", "PDF"),
        ("a.pdf", b"Iran denies it.", "text"),
        ("a.eml", b"Subject: x\n\nText.", "mail"),
        ("message", MAIL, "mail"),
        ("notes.txt", b"Source: one\nPublished: two\nURL: three\n\nText", "text"),
        ("FOLDER.x/A.HTM", b"Iran", "HTML"),
    ],
)
def test_kind_by_bytes_then_by_ending(name: str, content: bytes, kind: str) -> None:
    assert kind_of(name, content).name == kind


def test_office_files_are_told_from_other_archives(
    word_file: bytes, excel_file: bytes, make_zip: Callable[[Mapping[str, bytes]], bytes]
) -> None:
    packed = make_zip({"a.txt": b"x"})
    named = [kind_of("a.zip", content).name for content in (word_file, excel_file, packed)]
    assert named == ["Word", "Excel", "zip archive"]


@pytest.mark.parametrize(
    ("name", "content", "remedy"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "save it as .docx"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "save it as .docx, .xlsx"),
        ("a.rtf", b"{\\rtf1 text}", "save it as .docx"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c...", "unpack it"),
        ("a.png", b"\x89PNG\r\n", "make a PDF"),
        ("a.json", b"{}", "save its text"),
        ("a.bin", bytes(range(256)), "save it as PDF or text"),
        ("nul.txt", b"ab\0cd\0ef" * 50, "save it as PDF or text"),
    ],
)
def test_what_is_not_read_is_refused_with_what_to_do(name: str, content: bytes, remedy: str) -> None:
    with pytest.raises(DocumentRefused, match=remedy) as refused:
        kind_of(name, content)
    assert refused.value.reason == RefusalReason.UNSUPPORTED


def test_an_encrypted_office_file_is_said_to_be_encrypted() -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(DocumentRefused, match="password") as refused:
        kind_of("a.docx", content)
    assert refused.value.reason == RefusalReason.ENCRYPTED


def test_no_ending_belongs_to_two_kinds() -> None:
    endings = [ending for kind in KINDS for ending in kind.endings]
    assert len(endings) == len(set(endings))
