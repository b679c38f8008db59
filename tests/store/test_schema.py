"""An older case is brought up to date or left as it was; a newer one is refused with what to do."""

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

import pytest

from entrepot.errors import CaseDamaged, CaseLocked, CaseNotFound, CaseTooNew
from entrepot.model.documents import Refusal, RefusalReason
from entrepot.store import Case, verify_case
from entrepot.store.journal import append
from entrepot.store.lock import WriterLock
from entrepot.store.originals import hash_of, keep
from entrepot.store.schema import APPLICATION_ID, connect

ORIGINAL = b"Norway ordered forty drones."


def version_0(folder: Path, extra: str = "") -> None:
    """A case as version 0 wrote it: one name for each file, refusals without a document."""
    folder.mkdir()
    (folder / "letter.txt").write_bytes(ORIGINAL)
    sha256 = hash_of(folder / "letter.txt")
    (folder / "letter.txt").unlink()
    keep(folder / "originals", sha256, ORIGINAL)
    script = files("entrepot.store").joinpath("schema.sql").read_text(encoding="utf-8")
    with closing(connect(folder / "case.sqlite")) as connection:
        connection.executescript(
            script
            + f"""
            DROP TABLE file_names;
            DROP INDEX refusals_by_name;
            ALTER TABLE refusals DROP COLUMN file_name;
            ALTER TABLE refusals DROP COLUMN document_id;
            PRAGMA application_id = {APPLICATION_ID};
            PRAGMA user_version = 0;
            INSERT INTO files VALUES ('{sha256}', 'letter.txt', {len(ORIGINAL)}, '2025-01-01T00:00:00Z');
            INSERT INTO refusals (name, reason, detail) VALUES ('scan.pdf', 'no_text', 'a scan');
            {extra}
            """
        )
        empty = "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945"
        append(connection, "2025-01-01T00:00:00Z", "file added", sha256, {"name": "letter.txt", "documents": empty})


def test_a_case_of_version_0_opens_with_all_that_was_in_it(tmp_path: Path) -> None:
    version_0(tmp_path / "old")
    with Case.open(tmp_path / "old") as case:
        (given,) = case.files()
        assert case.names_of(given.sha256) == ["letter.txt"]
        old = Refusal("scan.pdf", RefusalReason.NO_TEXT, "a scan")
        assert case.refusals() == (old,)
        case.refuse_file(None, "scan.pdf", [old])
        assert [entry.action for entry in case.journal()] == ["file added"]
    assert verify_case(tmp_path / "old").is_whole


def test_the_older_case_is_kept_as_a_copy(tmp_path: Path) -> None:
    version_0(tmp_path / "old")
    Case.open(tmp_path / "old").close()
    with closing(sqlite3.connect(tmp_path / "old" / "case.version-0.sqlite")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (0,)
        assert copy.execute("SELECT name FROM files").fetchall() == [("letter.txt",)]


def test_an_older_case_that_cannot_be_migrated_is_left_as_it_was(tmp_path: Path) -> None:
    version_0(tmp_path / "old", "CREATE TABLE file_names (something_else TEXT);")
    with pytest.raises(CaseDamaged, match="nothing was changed; open it with the Entrepot that wrote it"):
        Case.open(tmp_path / "old")
    with closing(sqlite3.connect(tmp_path / "old" / "case.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
        columns = [row[1] for row in connection.execute("PRAGMA table_info(refusals)")]
    assert "document_id" not in columns


def test_an_older_case_is_not_migrated_while_somebody_writes(tmp_path: Path) -> None:
    version_0(tmp_path / "old")
    writer = WriterLock(tmp_path / "old" / ".writer.lock")
    writer.take()
    with pytest.raises(CaseLocked):
        Case.open(tmp_path / "old")
    writer.release()
    Case.open(tmp_path / "old").close()


def test_a_newer_case_is_refused_with_what_to_do(case: Case) -> None:
    case.close()
    with closing(sqlite3.connect(case.path / "case.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(CaseTooNew, match=r"version 2 .* up to 1; update with: pip install"):
        Case.open(case.path)


def test_another_programs_database_is_no_case(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "case.sqlite")) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    with pytest.raises(CaseNotFound, match="not one of Entrepot"):
        Case.open(tmp_path)


def test_a_file_that_is_no_database_is_a_damaged_case(tmp_path: Path) -> None:
    (tmp_path / "case.sqlite").write_bytes(b"no database at all, but long enough to be looked at" * 40)
    with pytest.raises(CaseDamaged, match="bring it back from a copy"):
        Case.open(tmp_path)


def test_a_commit_is_on_the_disk_when_it_returns(case: Case) -> None:
    case.close()
    with closing(connect(case.path / "case.sqlite")) as connection:
        settings = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1}
