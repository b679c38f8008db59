"""A case in other formats: the same files give the same bytes, and the journal tells that it was exported."""

from pathlib import Path

import pytest

from entrepot.errors import CaseLocked, UnknownFormat
from entrepot.pipeline import Reader, add_files, export_case, read_case
from entrepot.store import Case
from tools.kill_trial import small_parse


@pytest.mark.parametrize("name", ["json", "csv", "ftm"])
def test_the_same_files_give_the_same_bytes_in_whatever_order_they_came(
    case: Case, folder: Path, reader: Reader, tmp_path: Path, name: str
) -> None:
    add_files(case, [folder], parse=small_parse)
    read_case(case, reader=reader)
    with Case.create(tmp_path / "other") as other:
        for file in ("b.txt", "a.txt"):
            add_files(other, [folder / file], parse=small_parse)
            read_case(other, reader=reader)
        add_files(other, [folder], parse=small_parse)
        read_case(other, reader=reader)
        text = "".join(export_case(other, name))
    assert "inner/c.txt" in text
    assert text == "".join(export_case(case, name))


def test_an_export_is_told_in_the_journal(case: Case) -> None:
    assert list(export_case(case, "json")) == []
    assert [(entry.action, entry.subject) for entry in case.journal()][-1] == ("case exported", "json")


def test_a_case_that_is_being_written_is_not_exported(case: Case) -> None:
    case.lock()
    with Case.open(case.path) as second, pytest.raises(CaseLocked):
        export_case(second, "json")


def test_an_unknown_format_is_answered_with_those_there_are(case: Case) -> None:
    with pytest.raises(UnknownFormat, match="take one of json, csv, ftm"):
        export_case(case, "xml")
