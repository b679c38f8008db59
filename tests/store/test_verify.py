"""What is changed behind the case's back is found, and named by file or row."""

from collections.abc import Callable
from pathlib import Path

import pytest

from entrepot.errors import CaseNotFound
from entrepot.store import Case, verify_case

UNLOCKED = "DROP TRIGGER journal_is_not_changed; DROP TRIGGER journal_is_not_cut;"


def test_an_untouched_case_is_whole(filled: Case) -> None:
    filled.close()
    report = verify_case(filled.path)
    assert report.is_whole
    assert (report.files, report.documents, report.entries) == (2, 2, 5)
    assert report.claims > 20
    assert report.line().startswith(f"{filled.path} is whole: 2 files, 2 documents, ")
    assert report.line().endswith(report.head)


@pytest.mark.parametrize(
    ("change", "where", "what"),
    [
        ("UPDATE documents SET text = replace(text, 'shells', 'shelzz')", "claim ", "does not stand at"),
        ("UPDATE documents SET title = 'Another'", "file alert-export.txt", "not those that the journal tells of"),
        ("UPDATE documents SET layout = x'00'", "case.sqlite", "cannot be decoded"),
        ("UPDATE documents SET text = substr(text, 1, 30)", "document ", "blocks that overlap or lie outside"),
        ("UPDATE claims SET record = replace(record, 'PR+', 'CT+')", "document ", "not those that the journal tells"),
        ("DELETE FROM claims WHERE position = 0", "document ", "not those that the journal tells of"),
        ("DELETE FROM readings", "document ", "the journal tells of its reading, but it is gone"),
        ("DELETE FROM files WHERE name = 'wire-shells.txt'", "case.sqlite", "points to a row of files that is not"),
        ("DELETE FROM files WHERE name = 'wire-shells.txt'", "file ", "the journal tells of it, but it is gone"),
        (
            UNLOCKED + "UPDATE journal SET \"when\" = '2020-01-01T00:00:00Z' WHERE number = 3",
            "journal entry 3",
            "changed",
        ),
        (UNLOCKED + "DELETE FROM journal WHERE number = 2", "journal entry 2", "is missing"),
        (UNLOCKED + "DELETE FROM journal WHERE number > 3", "document ", "no journal entry tells of its reading"),
    ],
)
def test_a_change_is_found_and_named(
    filled: Case, spoil: Callable[[str], None], change: str, where: str, what: str
) -> None:
    spoil(change)
    report = verify_case(filled.path)
    found = [problem for problem in report.problems if problem.where.startswith(where) and what in problem.what]
    assert found, report.problems
    assert "is damaged" in report.line()


def test_an_original_that_was_changed_or_lost_is_named(filled: Case) -> None:
    changed, lost = sorted((filled.path / "originals").iterdir())
    changed.chmod(0o644)
    changed.write_bytes(b"other words")
    lost.unlink()
    filled.close()
    problems = {problem.where: problem.what for problem in verify_case(filled.path).problems}
    assert problems[f"originals/{changed.name}"].startswith("its bytes have changed; it was ")
    assert problems[f"originals/{lost.name}"].startswith("cannot be read")


def test_a_page_of_the_database_that_was_overwritten_is_found_wherever_it_is(filled: Case) -> None:
    filled.close()
    database = filled.path / "case.sqlite"
    content = database.read_bytes()
    for page in range(4096, len(content), 4096):
        database.write_bytes(content[:page] + bytes(range(256)) * 16 + content[page + 4096 :])
        report = verify_case(filled.path)
        assert not report.is_whole
        assert report.line().startswith(f"{filled.path} is damaged: ")


def test_only_a_case_can_be_verified(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound):
        verify_case(tmp_path)
