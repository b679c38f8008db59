"""From a letter to the answer in the brief, as a shell would go about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entrepot.cli import group

SAID = "Lac Avia has ordered 40 drones from Serbia.\nLac Avia sold rifles to Chad in 2023.\n"


def run(*words: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(group, list(map(str, words)), input=given)


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "a.case"
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    assert run("new", path).exit_code == 0
    assert run("add", path, tmp_path / "said.txt").exit_code == 0
    return path


def brief_of(case: Path, tmp_path: Path) -> str:
    assert run("brief", case, "--out", tmp_path / "out").exit_code == 0
    return (tmp_path / "out" / "brief.md").read_text(encoding="utf-8")


def error_of(result: Result) -> str:
    return result.stderr + str(result.exception)


def test_a_letter_of_files_goes_to_standard_output(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    told = run("letter", tmp_path / "said.txt", "--party", "lac avia", "--deadline", "2026-12-15")
    assert told.exit_code == 0
    assert told.stdout.startswith("**To:** Lac Avia")
    text = run("letter", tmp_path / "said.txt", "--party", "Lac Avia", "--deadline", "2026-12-15", "--format", "txt")
    assert text.stdout.startswith("To: Lac Avia")


def test_the_letter_answer_and_brief_of_a_case_go_together(case: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    (row,) = rows(run("letter", case, "--party", "Lac Avia", "--deadline", "2026-12-15", "--out", letter))
    assert row == {"letter": str(letter), "party": "Lac Avia", "assertions": 2}
    words = ("reply", case, "--party", "Lac Avia", "--text", "-", "--received", "2026-12-10", "--about", "1,2")
    (noted,) = rows(run(*words, "--asked", "2026-12-01", given="We make ploughs.\n"))
    (listed,) = rows(run("replies", case))
    assert (listed["number"], listed["text"], listed["about"]) == (noted["number"], "We make ploughs.", [1, 2])
    assert (listed["due"], listed["withdrawn_by"]) == ("2026-12-15", None)
    told = "Lac Avia was asked on 1 December 2026 and answered on 10 December 2026: “We make ploughs.”"
    assert brief_of(case, tmp_path).count(told) >= 2
    assert rows(run("verify", case))[0]["whole"] is True


def test_silence_is_noted_with_the_deadline_of_the_letter_and_can_be_withdrawn(case: Path, tmp_path: Path) -> None:
    rows(run("letter", case, "--party", "Lac Avia", "--deadline", "2026-12-15", "--out", tmp_path / "letter.md"))
    (noted,) = rows(run("reply", case, "--none", "--party", "Lac Avia", "--asked", "2026-12-01"))
    assert "did not answer by 15 December 2026" in brief_of(case, tmp_path)
    (undone,) = rows(run("reply", case, "--undo", noted["number"]))
    assert undone["withdrawn_by"] > noted["number"]
    assert "did not answer" not in brief_of(case, tmp_path)
    assert rows(run("replies", case))[0]["withdrawn_by"] == undone["withdrawn_by"]


def test_a_letter_is_listed_until_something_is_noted(case: Path, tmp_path: Path) -> None:
    rows(run("letter", case, "--party", "Lac Avia", "--deadline", "2026-12-15", "--out", tmp_path / "letter.md"))
    (waiting,) = rows(run("replies", case))
    assert (waiting["party"], waiting["due"]) == ("Lac Avia", "2026-12-15")
    rows(run("reply", case, "--none", "--party", "Lac Avia", "--asked", "2026-12-01"))
    assert all("letter" not in row for row in rows(run("replies", case)))


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--party", "Lac Avai", "--none", "--asked", "2026-12-01"], "the nearest are: Lac Avia"),
        (["--party", "Lac Avia", "--none", "--asked", "1 December"], "not a day"),
        (["--party", "Lac Avia", "--none", "--asked", "2026-02-30"], "not a day"),
        (["--party", "Lac Avia", "--none"], "--asked"),
        (["--party", "Lac Avia", "--text", "-"], "--received"),
        (["--party", "Lac Avia", "--text", "-", "--received", "2026-12-10", "--about", "1"], "no letter to Lac Avia"),
        (["--party", "Lac Avia", "--text", "-", "--received", "2026-12-10", "--about", "x"], "not numbers"),
        (
            ["--party", "Lac Avia", "--text", "-", "--received", "2026-12-10", "--asked", "2026-12-11"],
            "cannot be to what was asked",
        ),
        (["--undo", "77"], "no reply is noted under 77"),
        ([], "--undo NUMBER"),
    ],
)
def test_what_cannot_be_noted_is_answered_with_the_reason(case: Path, options: list[str], told: str) -> None:
    result = run("reply", case, *options, given="No.")
    assert result.exit_code != 0
    assert told in error_of(result)
    assert rows(run("replies", case)) == []


def test_an_answer_without_words_or_not_in_utf_8_is_not_noted(case: Path) -> None:
    words = ("reply", case, "--party", "Lac Avia", "--received", "2026-12-10", "--text", "-")
    assert "no words" in error_of(run(*words, given=" \n"))
    assert "UTF-8" in error_of(run(*words, given="Грузим".encode("cp1251")))
    assert rows(run("replies", case)) == []


def test_a_number_that_the_letter_does_not_have_is_told(case: Path, tmp_path: Path) -> None:
    rows(run("letter", case, "--party", "Lac Avia", "--deadline", "2026-12-15", "--out", tmp_path / "letter.md"))
    words = ("reply", case, "--party", "Lac Avia", "--text", "-", "--received", "2026-12-10", "--about", "9")
    assert "has the numbers 1 to 2" in error_of(run(*words, given="No."))


def test_what_was_withdrawn_cannot_be_withdrawn_again(case: Path) -> None:
    (noted,) = rows(run("reply", case, "--none", "--party", "Lac Avia", "--asked", "2026-12-01"))
    rows(run("reply", case, "--undo", noted["number"]))
    assert "withdrawn already" in error_of(run("reply", case, "--undo", noted["number"]))
