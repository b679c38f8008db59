"""Any bytes under any name give documents or refusals, and the same ones each time."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents import Limits, read_bytes
from entrepot.documents.reading import read_each
from entrepot.model.documents import Document, Refusal, RefusalReason


@pytest.mark.parametrize(
    ("name", "content", "limits", "reason"),
    [
        ("a.txt", b"", Limits(), RefusalReason.EMPTY),
        ("a.txt", b" \n\t", Limits(), RefusalReason.NO_TEXT),
        ("a.html", b"<p></p>", Limits(), RefusalReason.NO_TEXT),
        ("a.txt", b"words", Limits(file_bytes=4), RefusalReason.TOO_LARGE),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Limits(), RefusalReason.UNSUPPORTED),
    ],
)
def test_a_file_that_gives_no_text_is_refused_with_its_hash(
    name: str, content: bytes, limits: Limits, reason: RefusalReason
) -> None:
    (refusal,) = read_bytes(name, content, limits)
    assert isinstance(refusal, Refusal)
    assert (refusal.name, refusal.reason, refusal.sha256) == (name, reason, hashlib.sha256(content).hexdigest())
    assert "; " in refusal.detail


def test_identity_follows_from_the_bytes_not_from_the_name() -> None:
    (first,), (second,) = read_bytes("a.txt", b"Iran denies it."), read_bytes("b.txt", b"Iran denies it.")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.document_id == second.document_id == f"d{first.sha256[:16]}"


def test_a_wrong_ending_does_not_mislead(word_file: bytes, mail_file: bytes) -> None:
    (letter,) = read_bytes("letter.pdf", word_file)
    assert isinstance(letter, Document)
    assert "wordprocessing" in letter.media_type
    assert [each.name for each in read_bytes("mail.txt", mail_file)] == ["mail.txt", "mail.txt/report.docx"]


def test_one_by_one_with_a_report_and_names_to_skip(mail_file: bytes) -> None:
    begun: list[str] = []
    skip = frozenset(["m.eml"])
    results = [each.name for each in read_each("m.eml", mail_file, Limits(), begun.append, skip)]
    assert (results, begun) == (["m.eml/report.docx"], ["m.eml", "m.eml/report.docx"])


ENDINGS = st.sampled_from(["txt", "md", "html", "pdf", "docx", "xlsx", "csv", "eml", "zip", "bin"])
STARTS = st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"From: a\nTo: b\nSubject: c\n\n", b"\xff\xfe"])


@given(st.builds(bytes.__add__, STARTS, st.binary(max_size=200)), ENDINGS)
def test_any_bytes_are_read_or_refused_and_always_alike(content: bytes, ending: str) -> None:
    first, second = (read_bytes(f"file.{ending}", content) for _ in range(2))
    assert first == second
    assert first
    for result in first:
        if isinstance(result, Document):
            ends = [0, *(block.end for block in result.blocks)]
            assert all(end <= block.start for end, block in zip(ends, result.blocks, strict=False))
            assert ends[-1] <= len(result.text)
            assert all(anchor.end <= len(result.text) for anchor in result.anchors)


@pytest.mark.parametrize("kind", ["word_file", "excel_file", "mail_file"])
def test_a_file_cut_off_anywhere_is_refused_or_read_in_part(kind: str, request: pytest.FixtureRequest) -> None:
    content: bytes = request.getfixturevalue(kind)
    for share in range(1, 10):
        assert read_bytes("file.bin", content[: len(content) * share // 10])
