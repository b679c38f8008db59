"""What changed, as a shell would ask for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from entrepot.cli import group

ORDER = "Chad has reportedly ordered over 40 Turkish drones through Mali.\n"
DENIAL = "Turkey denies supplying drones to Chad.\n"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(group, list(map(str, words)))


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path]:
    for name, texts in {"old": [ORDER], "new": [ORDER, DENIAL]}.items():
        (tmp_path / name).mkdir()
        for number, text in enumerate(texts):
            (tmp_path / name / f"{number}.txt").write_text(text)
    return tmp_path / "old", tmp_path / "new"


def test_each_difference_is_a_row_that_cites(versions: tuple[Path, Path]) -> None:
    told = run("diff", *versions)
    assert told.exit_code == 0
    found = {row["difference"]: row for row in map(json.loads, told.stdout.splitlines())}
    assert set(found) == {"denial", "less_sure", "edge_less_sure", "document"}
    assert found["denial"]["citations"][0]["quote"] == DENIAL.strip()
    assert found["less_sure"]["after"] == "denied"


def test_the_pages_are_written_to_a_folder(versions: tuple[Path, Path], tmp_path: Path) -> None:
    told = run("diff", *versions, "--out", tmp_path / "changes")
    assert [json.loads(line)["diff"] for line in told.stdout.splitlines()] == [
        str(tmp_path / "changes" / name) for name in ("diff.md", "diff.html")
    ]
    assert "What changed" in (tmp_path / "changes" / "diff.html").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_is_named_and_ends_with_status_1(versions: tuple[Path, Path]) -> None:
    (versions[1] / "empty.txt").touch()
    told = run("diff", *versions)
    assert told.exit_code == 1
    remarks = [row["text"] for row in map(json.loads, told.stdout.splitlines()) if row["difference"] == "remark"]
    assert [remark for remark in remarks if "empty.txt" in remark]


@pytest.mark.parametrize(
    "options",
    [["one"], ["one", "two", "three"], ["one", "two", "--to", "2024-01-01"]],
    ids=["one version", "three versions", "only the second day"],
)
def test_wrong_use_is_answered_with_the_two_forms(options: list[str]) -> None:
    told = run("diff", *options)
    assert told.exit_code == 2
    assert "--from" in told.stderr
