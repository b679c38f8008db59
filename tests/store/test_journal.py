"""The journal only grows, and an entry changed or cut out shows."""

import doctest
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from entrepot.store import Case
from entrepot.store.journal import GENESIS, chained_digest, writer_name


def test_each_entry_follows_from_the_one_before(filled: Case) -> None:
    previous = GENESIS
    for number, entry in enumerate(filled.journal(), start=1):
        assert entry.number == number
        assert entry.digest == chained_digest(previous, entry)
        previous = entry.digest
    assert number == 5


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET who = 'somebody' WHERE number = 2",
        "DELETE FROM journal WHERE number = 5",
        'INSERT OR REPLACE INTO journal SELECT 2, "when", who, action, subject, detail, digest FROM journal',
        'INSERT INTO journal SELECT 9, "when", who, action, subject, detail, digest FROM journal WHERE number = 5',
    ],
)
def test_entries_are_neither_changed_nor_cut_nor_replaced(filled: Case, statement: str) -> None:
    filled.close()
    database = closing(sqlite3.connect(filled.path / "case.sqlite"))
    with database as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)


@pytest.mark.parametrize(("setting", "name"), [("A. Analyst", "A. Analyst"), (" ", "unnamed"), (None, "unnamed")])
def test_entries_are_signed_only_by_who_asks_for_it(
    case: Case, monkeypatch: pytest.MonkeyPatch, setting: str | None, name: str
) -> None:
    if setting is None:
        monkeypatch.delenv("ENTREPOT_WHO", raising=False)
    else:
        monkeypatch.setenv("ENTREPOT_WHO", setting)
    case.record("brief written", "out", {})
    assert [entry.who for entry in case.journal()][-1] == name == writer_name()


def test_the_worked_example_of_the_method_page_holds() -> None:
    page = Path(__file__).parents[2] / "docs" / "method" / "journal.md"
    found = doctest.testfile(str(page), module_relative=False)
    assert (found.failed, found.attempted) == (0, 4)
