"""A case gives back what was stored, stores nothing twice, and lets one writer in at a time."""

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.errors import CaseExists, CaseLocked, CaseNotFound, CaseNotWritable
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.store import Case, GivenFile, Reading, ReadState, verify_case

Annotated = Callable[[str], tuple[Document, tuple[Claim, ...], bytes]]
NO_TEXT = Refusal("scan.pdf", RefusalReason.NO_TEXT, "a scan; install tesseract", "e" * 64)


def actions(case: Case) -> list[str]:
    return [entry.action for entry in case.journal()]


def given_as(document: Document, content: bytes) -> GivenFile:
    return GivenFile(document.sha256, document.name, len(content))


def test_documents_and_claims_come_back_unchanged(case: Case, annotated: Annotated) -> None:
    document, claims, content = annotated("wire-shells")
    case.add_file(given_as(document, content), content, [document], [])
    case.store_reading(Reading(document.document_id, "1", ReadState.READ, claims))
    case.close()
    with Case.open(case.path) as again:
        assert list(again.documents()) == [document]
        assert again.claims_of(document.document_id) == claims
        assert again.original(document.sha256).read_bytes() == content


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_back_unchanged(case: Case, text: str) -> None:
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    if not case.has_file(sha256):
        document = Document("d" + sha256[:16], "a.txt", sha256, "text/plain", text)
        case.add_file(GivenFile(sha256, "a.txt", len(content)), content, [document], [])
    assert case.document("d" + sha256[:16]).text == text


def test_originals_are_read_only_under_their_hash(filled: Case) -> None:
    kept = sorted((filled.path / "originals").iterdir())
    assert [path.name for path in kept] == sorted(file.sha256 for file in filled.files())
    assert not any(path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) for path in kept)


def test_another_name_of_the_same_bytes_is_noted_once(filled: Case) -> None:
    sha256 = next(filled.files()).sha256
    before = len(actions(filled))
    filled.note_name(sha256, "copy.txt")
    filled.note_name(sha256, "copy.txt")
    assert filled.names_of(sha256) == ["alert-export.txt", "copy.txt"]
    assert actions(filled)[before:] == ["name noted"]


def test_the_same_refusal_is_stored_once(case: Case) -> None:
    for _ in range(2):
        case.refuse_file("e" * 64, "scan.pdf", [NO_TEXT])
    assert case.refusals() == (NO_TEXT,)
    assert actions(case) == ["case created", "file refused"]


def test_two_files_of_the_same_bytes_are_refused_each_under_its_name(case: Case) -> None:
    empty = [Refusal(name, RefusalReason.EMPTY, "nothing in it", "e" * 64) for name in ("a.txt", "b.txt")]
    for _ in range(2):
        for refusal in empty:
            case.refuse_file("e" * 64, refusal.name, [refusal])
    assert case.refusals() == tuple(empty)
    assert actions(case) == ["case created", "file refused", "file refused"]


def test_a_refused_file_that_can_be_read_later_is_no_longer_refused(case: Case, annotated: Annotated) -> None:
    document, _, content = annotated("wire-oil")
    missing = Refusal(document.name, RefusalReason.UNREADABLE, "no such file")
    case.refuse_file(None, document.name, [missing])
    case.refuse_file(document.sha256, document.name, [NO_TEXT])
    case.add_file(given_as(document, content), content, [document], [])
    assert case.refusals() == ()
    assert actions(case) == ["case created", "file refused", "file refused", "file added"]


def test_members_of_an_archive_may_be_refused_beside_its_documents(case: Case, annotated: Annotated) -> None:
    document, _, content = annotated("wire-oil")
    member = Refusal("mails.zip/scan.pdf", RefusalReason.NO_TEXT, "a scan", document.sha256)
    case.add_file(given_as(document, content), content, [document], [member])
    assert case.refusals() == (member,)


def test_reading_with_a_newer_reader_replaces_the_claims(filled: Case, annotated: Annotated) -> None:
    document, claims, _ = annotated("wire-shells")
    assert filled.unread("1") == {}
    assert len(filled.unread("2")) == 2
    filled.store_reading(Reading(document.document_id, "2", ReadState.READ, claims[:1]))
    assert filled.claims_of(document.document_id) == claims[:1]
    assert document.document_id not in filled.unread("2")


def test_a_reading_that_crashed_keeps_its_reason_until_the_next(filled: Case, annotated: Annotated) -> None:
    document, claims, _ = annotated("wire-shells")
    crash = Refusal(document.name, RefusalReason.CRASHED, "ValueError: no", document.sha256)
    filled.store_reading(Reading(document.document_id, "2", ReadState.CRASHED, refusal=crash))
    assert filled.refusals() == (crash,)
    assert filled.claims_of(document.document_id) == ()
    filled.store_reading(Reading(document.document_id, "3", ReadState.READ, claims))
    assert filled.refusals() == ()


def test_a_reading_is_stored_whole_or_not_at_all(filled: Case, annotated: Annotated) -> None:
    document, claims, _ = annotated("wire-shells")
    before = (filled.readings(), filled.claims_of(document.document_id), actions(filled))
    twice_the_same_id = (claims[1], claims[0], claims[0])
    with pytest.raises(Exception, match="UNIQUE"):
        filled.store_reading(Reading(document.document_id, "2", ReadState.READ, twice_the_same_id))
    assert (filled.readings(), filled.claims_of(document.document_id), actions(filled)) == before


def test_one_writer_at_a_time_and_readers_beside_it(filled: Case) -> None:
    with Case.open(filled.path) as second:
        assert len(list(second.documents())) == 2
        with pytest.raises(CaseLocked, match=r"another process is writing.*try again"):
            second.record("brief written", "", {})
        filled.close()
        second.record("brief written", "", {})


def test_a_reader_sees_one_moment_while_somebody_writes(filled: Case) -> None:
    with Case.open(filled.path) as reader, reader.snapshot():
        before = actions(reader)
        filled.record("brief written", "", {})
        assert actions(reader) == before
    assert actions(filled) == [*before, "brief written"]


def test_a_case_is_not_made_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    for taken in (tmp_path, tmp_path / "letter.txt"):
        with pytest.raises(CaseExists, match="new or empty"):
            Case.create(taken)
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_a_case_whose_making_was_interrupted_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "case.new").write_bytes(b"half a database")
    (tmp_path / "case.new-wal").write_bytes(b"")
    with Case.create(tmp_path) as case:
        assert actions(case) == ["case created"]
    assert [path.name for path in tmp_path.iterdir()] == ["case.sqlite"]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.write_text("a")])
def test_what_is_no_case_is_not_found(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "x")
    with pytest.raises(CaseNotFound, match="entrepot new"):
        Case.open(tmp_path / "x")


def test_a_closed_case_is_one_file_and_its_originals(filled: Case) -> None:
    filled.close()
    assert sorted(path.name for path in filled.path.iterdir()) == [".writer.lock", "case.sqlite", "originals"]


def test_a_full_disk_is_told_and_leaves_the_case_as_it_was(filled: Case, annotated: Annotated) -> None:
    document, _, content = annotated("wire-oil")
    before = actions(filled)
    filled._db.execute("PRAGMA max_page_count = 1")  # as many pages as there are
    with pytest.raises(CaseNotWritable, match=r"full.*see that the disk has room.*what was stored is kept"):
        filled.record("brief written", "out", {"words": "x" * 1_000_000})
    filled._db.execute("PRAGMA max_page_count = 1000000")
    assert actions(filled) == before
    filled.add_file(given_as(document, content), content, [document], [])
    filled.close()
    assert verify_case(filled.path).is_whole


def test_originals_that_cannot_be_written_are_told(case: Case, annotated: Annotated) -> None:
    document, _, content = annotated("wire-oil")
    (case.path / "originals").write_text("a file in the way")
    with pytest.raises(CaseNotWritable):
        case.add_file(given_as(document, content), content, [document], [])
    assert list(case.files()) == []


def test_a_lock_that_cannot_be_made_is_told(case: Case) -> None:
    (case.path / ".writer.lock").mkdir()
    with pytest.raises(CaseNotWritable):
        case.lock()
