"""Files into a case: once each, whatever goes wrong with one of them."""

from pathlib import Path

import pytest

from entrepot.errors import CaseLocked
from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.pipeline import Progress, add_files
from entrepot.store import Case, verify_case
from tools.kill_trial import small_parse


def breaking_parse(name: str, content: bytes) -> tuple[Document | Refusal, ...]:
    if b"BREAK" in content:
        raise RecursionError("too deep")
    return () if b"HOLLOW" in content else small_parse(name, content)


def test_files_become_documents_under_their_names(case: Case, folder: Path) -> None:
    report = add_files(case, [folder], parse=small_parse)
    assert (report.added, report.known, report.documents, report.refusals) == (3, 0, 3, [])
    assert [document.name for document in case.documents()] == ["a.txt", "b.txt", "inner/c.txt"]


def test_adding_twice_adds_nothing(case: Case, folder: Path) -> None:
    add_files(case, [folder], parse=small_parse)
    before = list(case.journal())
    report = add_files(case, [folder], parse=small_parse)
    assert (report.added, report.known) == (0, 3)
    assert list(case.journal()) == before


def test_the_same_bytes_under_another_name_are_one_document(case: Case, folder: Path) -> None:
    (folder / "z.txt").write_bytes((folder / "a.txt").read_bytes())
    assert add_files(case, [folder], parse=small_parse).known == 1
    assert case.document_count() == 3
    assert ["a.txt", "z.txt"] in [case.names_of(given.sha256) for given in case.files()]


def test_a_file_that_breaks_the_parser_stops_no_other(case: Case, folder: Path) -> None:
    (folder / "aa.txt").write_text("BREAK")
    (folder / "ab.txt").write_text("HOLLOW")
    report = add_files(case, [folder, folder / "gone.txt"], parse=breaking_parse)
    assert report.added == 3
    found = {refusal.name: refusal.reason for refusal in case.refusals()}
    assert found == {
        "aa.txt": RefusalReason.CRASHED,
        "ab.txt": RefusalReason.EMPTY,
        "gone.txt": RefusalReason.UNREADABLE,
    }
    assert "RecursionError: too deep" in case.refusals()[0].detail


def test_a_refused_file_is_tried_again(case: Case, folder: Path) -> None:
    (folder / "aa.txt").write_text("BREAK")
    add_files(case, [folder], parse=breaking_parse)
    assert add_files(case, [folder], parse=small_parse).added == 1
    assert case.refusals() == ()


def test_progress_is_told_of_a_file_when_it_is_stored(case: Case, folder: Path) -> None:
    stored: list[int] = []

    class Counting:
        def started(self, total: int) -> None:
            assert total == 3

        def file_started(self, name: str) -> None:
            pass

        def file_done(self, name: str, outcome: str) -> None:
            assert outcome == "1 read"
            stored.append(case.document_count())

        def refused(self, refusal: Refusal) -> None:
            pass

        def finished(self) -> None:
            pass

    watching: Progress = Counting()
    add_files(case, [folder], watching, parse=small_parse)
    assert stored == [1, 2, 3]


def test_nothing_is_read_while_another_process_writes(case: Case, folder: Path) -> None:
    case.lock()
    with Case.open(case.path) as second, pytest.raises(CaseLocked):
        add_files(second, [folder], parse=small_parse)


def test_the_real_parsers_fill_a_case_that_verifies(case: Case, folder: Path) -> None:
    (folder / "page.html").write_text("<html><body><p>Norway has reportedly ordered 40 drones.</p></body></html>")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    report = add_files(case, [folder])
    assert (report.added, [refusal.name for refusal in report.refusals]) == (4, ["broken.pdf"])
    case.close()
    assert verify_case(case.path).is_whole
