"""The verbs on one case from beginning to end, as a shell would call them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entrepot.cli import group
from entrepot.model.formats import EXPORT_FORMATS

SAID = "Chad has reportedly ordered over 40 Turkish drones through Mali. Turkey denies supplying drones to Chad.\n"


def run(*words: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(group, list(map(str, words)), input=given)


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "a.case"
    assert run("new", path).exit_code == 0
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    assert run("add", path, tmp_path / "said.txt").exit_code == 0
    return path


def test_each_document_read_is_a_row(case: Path) -> None:
    assert rows(run("read", case)) == [{"document": "said.txt", "outcome": "read", "refused": []}]
    assert rows(run("read", case)) == []


def test_a_refused_file_has_a_typed_reason_and_ends_with_status_1(case: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    told = run("add", case, tmp_path / "empty.txt", tmp_path / "said.txt")
    assert told.exit_code == 1
    refused = {row["file"]: [refusal["reason"] for refusal in row["refused"]] for row in rows(told)}
    assert refused == {"empty.txt": ["empty"], "said.txt": []}


def test_the_brief_keeps_reportedly_and_the_denial(case: Path, tmp_path: Path) -> None:
    assert run("brief", case, "--out", tmp_path / "out", "--title", "Drones for Chad").exit_code == 0
    text = (tmp_path / "out" / "brief.md").read_text(encoding="utf-8")
    assert text.startswith("# Drones for Chad\n")
    assert "Chad has reportedly ordered over 40 Turkish drones through Mali." in text
    assert "Turkey denies supplying drones to Chad." in text


def test_a_brief_of_standard_input_goes_to_standard_output() -> None:
    told = run("brief", "-", "--out", "-", "--format", "json", given=SAID)
    assert told.exit_code == 0
    assert json.loads(told.stdout)["sources"][0]["name"] == "stdin"


def test_a_brief_for_paper_is_written_beside_the_others(case: Path, tmp_path: Path) -> None:
    told = rows(run("brief", case, "--out", tmp_path / "out", "--format", "pdf", "--format", "docx"))
    assert [Path(row["brief"]).suffix for row in told] == [".html", ".md", ".json", ".pdf", ".docx"]
    assert run("brief", case, "--out", "-", "--format", "pdf").stdout_bytes.startswith(b"%PDF-")


def test_standard_output_gets_one_form(case: Path) -> None:
    told = run("brief", case, "--out", "-", "--format", "pdf", "--format", "docx")
    assert told.exit_code == 2
    assert "one form" in told.output


def test_claims_of_a_file_come_in_the_exchange_format(tmp_path: Path) -> None:
    (tmp_path / "said.txt").write_text(SAID, encoding="utf-8")
    (record,) = rows(run("claims", tmp_path / "said.txt", "--format", "json"))
    assert record["doc"]["text"] == SAID
    assert {claim["kind"] for claim in record["claims"]} == {"order", "supply"}
    table = run("claims", tmp_path / "said.txt", "--format", "table").stdout
    assert "order" in table
    assert "denies" in table


@pytest.mark.parametrize(
    ("form", "start"),
    [("json", "{"), ("csv", "\ufeffclaim,"), ("ftm", "{"), ("ftm-supply", "{"), ("gexf", "<?xml"), ("geojson", "{")],
)
def test_exports_go_to_standard_output_or_a_file(case: Path, tmp_path: Path, form: str, start: str) -> None:
    run("read", case)
    told = run("export", case, "--format", form)
    assert told.exit_code == 0
    assert told.stdout.startswith(start)
    (row,) = rows(run("export", case, "--format", form, "--out", tmp_path / "export"))
    assert (tmp_path / "export").read_bytes() == told.stdout_bytes
    assert row == {"export": str(tmp_path / "export"), "format": form, "bytes": len(told.stdout_bytes)}


def test_tables_are_written_to_a_folder(case: Path, tmp_path: Path) -> None:
    run("read", case)
    told = rows(run("export", case, "--format", "parquet", "--out", tmp_path / "tables"))
    assert {Path(row["export"]).name for row in told} >= {"claims.parquet", "edges.parquet"}


def test_the_help_lists_every_format_and_what_it_needs() -> None:
    told = " ".join(run("export", "--help").stdout.split())
    for form in EXPORT_FORMATS.values():
        assert f"{form.name} {form.holds}" in told
        assert form.extra is None or f"entrepot[{form.extra}]" in told


def test_an_unknown_format_is_answered_with_the_list(case: Path) -> None:
    told = run("export", case, "--format", "xml")
    assert told.exit_code == 2
    assert "'geojson'" in told.output


def test_the_definition_of_our_schema_is_printed_without_a_case() -> None:
    told = run("export", "--supply-schema")
    assert told.exit_code == 0
    assert "\nSupply:\n" in told.stdout


def test_verify_says_in_one_row_that_the_case_is_whole(case: Path) -> None:
    (row,) = rows(run("verify", case))
    assert row["whole"] is True


def test_verify_names_what_is_damaged(case: Path) -> None:
    (original,) = (case / "originals").iterdir()
    original.chmod(0o644)
    original.write_bytes(b"something else")
    told = run("verify", case)
    assert told.exit_code == 1
    assert original.name in rows(told)[0]["problems"][0]["where"]


def test_doctor_finds_this_installation_well() -> None:
    told = run("doctor")
    assert told.exit_code == 0
    assert {row["state"] for row in rows(told)} <= {"ok", "absent"}


def test_explain_explains_and_names_what_is_near() -> None:
    assert rows(run("explain", "re-export"))[0]["term"] == "re-export"
    assert "the nearest terms" in str(run("explain", "liason").exception)
