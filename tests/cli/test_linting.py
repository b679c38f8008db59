"""A brief that says more than it cites is not written, and an edited one is found out."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entrepot.cli import group
from entrepot.findings import mark_of
from entrepot.model.judgements import Decision, Ruling
from entrepot.store import Case

SAID = "Chad has reportedly ordered over 40 Turkish drones through Mali. Turkey denies supplying drones to Chad.\n"
WRONG = "Chad received the drones from Turkey illegally."


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(group, list(map(str, words)))


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    path = tmp_path / "a.case"
    run("new", path)
    run("add", path, tmp_path / "said.txt")
    run("read", path)
    return path


@pytest.fixture
def noted(case: Path) -> Path:
    """The case with a wrong sentence by a person, put in the journal past the check of `note`."""
    with Case.open(case) as opened:
        (document,) = opened.documents()
        order = next(one for one in opened.claims_of(document.document_id) if one.kind.value == "order")
        opened.judge(Decision(Ruling.NOTE, "asked", (mark_of(order),), text=WRONG))
    return case


def test_a_wrong_sentence_keeps_the_brief_from_being_written(noted: Path, tmp_path: Path) -> None:
    told = run("brief", noted, "--out", tmp_path / "out")
    assert told.exit_code == 1
    assert not (tmp_path / "out").exists()
    assert {row["rule"] for row in rows(told)} == {"word", "hedge", "status"}
    assert {row["sentence"] for row in rows(told)} == {WRONG}
    assert all(row["what"] and row["remedy"] and row["where"] for row in rows(told))
    assert "--allow-complaints" in told.stderr


def test_the_user_may_have_it_written_with_the_complaints_at_its_end(noted: Path, tmp_path: Path) -> None:
    assert run("brief", noted, "--out", tmp_path, "--allow-complaints").exit_code == 0
    for name in ("brief.md", "brief.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert text.index("What the linter complains of") > text.index("How this was made")
    assert len(json.loads((tmp_path / "brief.json").read_text(encoding="utf-8"))["complaints"]) == 3


def test_python_is_refused_too(noted: Path, tmp_path: Path) -> None:
    import entrepot
    from entrepot.errors import BriefRefused

    with pytest.raises(BriefRefused, match="To do:"):
        entrepot.write_brief(noted, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_brief_as_it_was_written_passes_against_its_case_and_its_files(case: Path, tmp_path: Path) -> None:
    run("brief", case, "--out", tmp_path)
    for against in (case, tmp_path / "said.txt"):
        told = run("lint", tmp_path / "brief.json", "--against", against)
        assert (told.exit_code, told.stdout) == (0, ""), told.output


EDITS = [
    ("reportedly ordered", "ordered", "hedge"),
    ("has reportedly ordered", "has reportedly received", "status"),
    ("over 40 Turkish", "over 4,000 Turkish", "number"),
    ("denies supplying drones", "admits supplying drones", "negation"),
]


@pytest.mark.parametrize(("words", "put", "rule"), EDITS)
def test_an_edit_that_changes_what_is_said_is_found(
    case: Path, tmp_path: Path, words: str, put: str, rule: str
) -> None:
    run("brief", case, "--out", tmp_path)
    path = tmp_path / "brief.json"
    text = path.read_text(encoding="utf-8")
    record = json.loads(text)
    assert words in text
    path.write_text(json.dumps(json.loads(text.replace(words, put)) | {"notes": record["notes"]}), encoding="utf-8")
    told = run("lint", path, "--against", case)
    assert told.exit_code == 1
    assert rule in {row["rule"] for row in rows(told)}


def test_a_sentence_that_an_editor_adds_needs_claims_and_footnotes(case: Path, tmp_path: Path) -> None:
    run("brief", case, "--out", tmp_path)
    path = tmp_path / "brief.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["sections"][0]["groups"][0]["statements"][0]["sentences"].append({"text": "Everybody knows it."})
    path.write_text(json.dumps(record), encoding="utf-8")
    assert [row["rule"] for row in rows(run("lint", path, "--against", case))] == ["citation"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "other"}', '{"format": "entrepot-brief/1"}'])
def test_what_is_no_brief_is_refused_with_its_name(case: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    told = run("lint", tmp_path / "odd.json", "--against", case)
    assert "odd.json" in str(told.exception)
    assert "give a brief.json" in str(told.exception)
