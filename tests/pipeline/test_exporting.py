"""A case in other formats: the same files give the same bytes, and the journal tells that it was exported."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from entrepot.brief.exports.exporters import EXPORTERS
from entrepot.errors import CaseLocked, MissingExtra, UnknownFormat
from entrepot.model.formats import EXPORT_FORMATS, Format
from entrepot.pipeline import Reader, add_files, export_case, read_case, write_export
from entrepot.store import Case
from tools.kill_trial import small_parse


@pytest.mark.parametrize("name", [form.name for form in EXPORT_FORMATS.values() if not form.is_folder])
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
        written = b"".join(export_case(other, name))
    assert written
    assert written == b"".join(export_case(case, name))


def test_tables_are_files_in_a_folder_and_the_same_each_time(
    case: Case, folder: Path, reader: Reader, tmp_path: Path
) -> None:
    add_files(case, [folder], parse=small_parse)
    read_case(case, reader=reader)
    first, second = (write_export(case, "parquet", tmp_path / name) for name in ("first", "second"))
    names = ["claims", "documents", "edges", "entities", "evidence", "findings"]
    assert [path.stem for path in first] == names
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert {path.name for path in tmp_path.iterdir()} >= {"first", "second"}
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_an_export_that_fails_leaves_the_file_as_it_was(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_contents: object) -> Iterator[bytes]:
        yield b"half"
        raise OSError("the disk is full")

    monkeypatch.setattr("entrepot.brief.exports.exporters.EXPORTERS", {"json": breaks})
    (tmp_path / "out.jsonl").write_bytes(b"before")
    with pytest.raises(OSError, match="full"):
        write_export(case, "json", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == b"before"
    assert not list(tmp_path.glob(".*.part"))


def test_each_format_has_what_writes_it() -> None:
    files = [form.name for form in EXPORT_FORMATS.values() if not form.is_folder]
    assert list(EXPORTERS) == files


@pytest.mark.parametrize(("name", "library"), [("xlsx", "xlsxwriter")])
def test_a_missing_extra_is_named_before_anything_is_done(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    before = len(list(case.journal()))
    with pytest.raises(MissingExtra, match=re.escape(f"pip install 'entrepot[{name}]'")):
        write_export(case, name, tmp_path / "out")
    assert len(list(case.journal())) == before
    assert not (tmp_path / "out").exists()


def test_tables_do_not_go_to_standard_output(case: Case) -> None:
    with pytest.raises(UnknownFormat, match="name a folder"):
        export_case(case, "parquet")


def test_an_export_is_told_in_the_journal(case: Case) -> None:
    assert list(export_case(case, "json")) == []
    assert [(entry.action, entry.subject) for entry in case.journal()][-1] == ("case exported", "json")


def test_a_case_that_is_being_written_is_not_exported(case: Case) -> None:
    case.lock()
    with Case.open(case.path) as second, pytest.raises(CaseLocked):
        export_case(second, "json")


def test_an_unknown_format_is_answered_with_those_there_are(case: Case) -> None:
    with pytest.raises(UnknownFormat, match="take one of json, csv, xlsx, parquet, ftm"):
        export_case(case, "xml")


@pytest.mark.parametrize("form", EXPORT_FORMATS.values(), ids=lambda form: form.name)
def test_a_case_without_documents_can_be_exported(case: Case, tmp_path: Path, form: Format) -> None:
    for path in write_export(case, form.name, tmp_path / f"out{form.suffix}"):
        assert path.exists()
