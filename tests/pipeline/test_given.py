"""Which files are taken, what they are called, and that a bad one is a refusal and nothing else."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from entrepot.errors import NothingToRead
from entrepot.model.documents import RefusalReason
from entrepot.pipeline.given import ReadFile, find_files, read_files
from entrepot.pipeline.progress import SILENT, Progress
from tools.kill_trial import small_parse


def names(*paths: Path | str) -> list[str]:
    return [name for name, _ in find_files(paths)]


def write(folder: Path, *files: str) -> None:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(file)


def test_folders_are_searched_to_the_bottom_in_the_order_of_names(folder: Path) -> None:
    assert names(folder) == ["a.txt", "b.txt", "inner/c.txt"]


@pytest.mark.parametrize(
    "skipped",
    [".hidden.txt", ".git/config", "~$letter.docx", "Thumbs.db", "desktop.ini", "__MACOSX/a.txt", "case/case.sqlite"],
)
def test_what_no_user_wrote_is_passed_over(folder: Path, skipped: str) -> None:
    write(folder, skipped)
    assert names(folder) == ["a.txt", "b.txt", "inner/c.txt"]


def test_names_do_not_depend_on_where_the_program_is_started(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    absolute = names(folder)
    monkeypatch.chdir(tmp_path)
    assert names("given") == names("given/../given") == absolute
    monkeypatch.chdir(folder)
    assert names(".") == absolute


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    write(tmp_path, "may/report.txt", "june/report.txt", "june/other.txt")
    assert names(tmp_path / "may", tmp_path / "june") == ["june/report.txt", "may/report.txt", "other.txt"]


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    assert names(folder, folder / "a.txt", folder / "inner" / "c.txt") == ["a.txt", "b.txt", "inner/c.txt"]


def test_names_are_the_same_on_every_system(tmp_path: Path) -> None:
    write(tmp_path, "cafe\u0301.txt")
    (tmp_path / os.fsdecode(b"caf\xe9 2.txt")).write_text("x")
    assert names(tmp_path) == ["caf\u00e9.txt", "caf\N{REPLACEMENT CHARACTER} 2.txt"]


@pytest.mark.parametrize("paths", [[], ["empty"]])
def test_nothing_to_read_is_said_at_once(tmp_path: Path, paths: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToRead, match="name files"):
        find_files(tmp_path / path for path in paths)


def read(*paths: Path | str, progress: Progress = SILENT) -> dict[str, ReadFile]:
    files = find_files(paths)
    return {file.name: file for file in read_files(files, small_parse, lambda _: False, progress)}


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("Chad met Peru.", encoding="utf-8")
    (refusal,) = read(tmp_path / "gone.txt", tmp_path / "there.txt")["gone.txt"].refusals
    assert refusal.reason is RefusalReason.UNREADABLE
    assert "No such file" in refusal.detail


def test_a_folder_that_may_not_be_opened_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    listed = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    files = read(folder)
    assert list(files) == ["a.txt", "b.txt", "inner"]
    assert [refusal.reason for refusal in files["inner"].refusals] == [RefusalReason.UNREADABLE]


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(300_000_000)
    (refusal,) = read(tmp_path / "big.txt")["big.txt"].refusals
    assert refusal.reason is RefusalReason.TOO_LARGE


def test_the_standard_input_is_a_file_of_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"Norway ordered 40 drones.")))
    assert read("-")["stdin"].documents[0].text == "Norway ordered 40 drones."
