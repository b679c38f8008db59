"""A person corrects the grouping of a case from the shell, and the case keeps it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entrepot.cli import group

TEXTS = {
    "a.txt": "Chad ordered 40 drones from Turkey in 2023.",
    "b.txt": "In 2023 Chad ordered 40 Turkish drones. Mali bought 12 trucks from Japan.",
    "c.txt": "Chad ordered 90 drones from Turkey in 2023, an official said.",
}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(group, list(map(str, words)), env={"ENTREPOT_WHO": "Anna Analyst"})


def rows(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, (result.output, result.exception)
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("said")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    case = folder / "a.case"
    run("new", case)
    run("add", case, *(folder / name for name in TEXTS))
    run("read", case)
    return case


@pytest.fixture
def case(read: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(read, tmp_path / "a.case"))


def orders(case: Path) -> list[dict[str, Any]]:
    return [row for row in rows(run("findings", case)) if "drones" in row["told"] and "ordered" in row["told"]]


def test_findings_show_each_claim_with_its_document_and_words(case: Path) -> None:
    told = orders(case)
    assert [len(row["claims"]) for row in told] == [2, 1]
    assert {claim["name"] for claim in told[0]["claims"]} == {"a.txt", "b.txt"}
    assert all(claim["quotation"] in TEXTS[claim["name"]] for row in told for claim in row["claims"])


def test_findings_are_chosen_by_words_and_by_documents(case: Path, read: Path) -> None:
    assert [row["told"] for row in rows(run("findings", case, "--containing", "12 TRUCKS"))]
    assert len(rows(run("findings", case, "--documents-at-least", "2"))) == 1
    assert rows(run("findings", read.parent / "a.txt"))[0]["claims"][0]["name"] == "a.txt"


def test_two_findings_are_joined_by_the_beginnings_of_their_ids(case: Path) -> None:
    ids = [row["finding"] for row in orders(case)]
    (judged,) = rows(run("join", case, *(one[:6] for one in ids), "--why", "one deal, two numbers"))
    (joined,) = orders(case)
    assert judged["findings"] == [joined["finding"]]
    assert len(joined["claims"]) == 3
    assert {one["kind"] for one in joined["contradictions"]} == {"numbers"}
    assert [(one["ruling"], one["who"]) for one in joined["judgements"]] == [("join", "Anna Analyst")]


def test_a_claim_is_split_off_and_an_undo_brings_it_back(case: Path) -> None:
    before = orders(case)
    claim = before[0]["claims"][1]["claim"]
    (judged,) = rows(run("split", case, claim[:7], "--why", "another order"))
    assert sorted(len(row["claims"]) for row in orders(case)) == [1, 1, 1]
    rows(run("undo", case, str(judged["judgement"])))
    assert orders(case) == before
    (listed,) = rows(run("judgements", case))
    assert listed["state"].startswith("undone by entry")
    assert run("undo", case, str(judged["judgement"])).exception is not None


def test_the_judgements_are_listed_with_who_and_why(case: Path) -> None:
    ids = [row["finding"] for row in orders(case)]
    run("join", case, *ids, "--why", "one deal")
    run("origin", case, "a.txt", "b.txt", "--independent", "--why", "asked both papers")
    listed = rows(run("judgements", case))
    assert [(one["ruling"], one["who"], one["why"], one["state"]) for one in listed] == [
        ("join", "Anna Analyst", "one deal", "applies"),
        ("independent", "Anna Analyst", "asked both papers", "applies"),
    ]


def test_judgements_are_part_of_the_chain_that_verify_checks(case: Path) -> None:
    before = rows(run("verify", case))[0]["head"]
    run("join", case, *(row["finding"] for row in orders(case)), "--why", "one deal")
    after = rows(run("verify", case))[0]
    assert after["whole"]
    assert after["head"] != before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("join", "c00000000000", "f0"), "see them with: entrepot findings"),
        (("join", "c"), "give more of it"),
        (("join", "FIRST"), "one finding already"),
        (("split", "WHOLE"), "name some of them"),
        (("split", "FIRST", "SECOND"), "several findings"),
        (("origin", "a.txt", "a.txt", "--same"), "named twice"),
        (("origin", "a.txt", "z.txt", "--same"), "no document has this id"),
        (("note", "FIRST", "--text", " "), "the note is empty"),
        (("note", "FIRST", "--text", "Turkey has sold Chad drones illegally."), "“illegally” is a verdict"),
        (("note", "FIRST", "--text", "Turkey has sold Chad 700 drones."), "no cited claim has the number “700”"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_do(case: Path, words: tuple[str, ...], told: str) -> None:
    found = orders(case)
    named = {"FIRST": found[0]["claims"][0]["claim"], "SECOND": found[1]["finding"], "WHOLE": found[0]["finding"]}
    verb, *rest = (named.get(word, word) for word in words)
    refused = run(verb, case, *rest, "--why", "because")
    assert told in str(refused.exception)
    assert rows(run("judgements", case)) == []


def test_a_reason_is_needed(case: Path) -> None:
    found = orders(case)
    assert "needs a reason" in str(run("split", case, found[0]["claims"][0]["claim"], "--why", " ").exception)


def test_the_brief_tells_that_numbers_put_together_do_not_agree(case: Path) -> None:
    run("join", case, *(row["finding"] for row in orders(case)), "--why", "one deal")
    short, full = run("brief", case, "--out", "-").stdout.split("## Who supplies whom", 1)
    assert "Another number elsewhere" in short
    assert "The numbers told here do not agree." in full
    assert "Joined by a person (Anna Analyst, " in full


def test_a_copy_of_a_judged_case_gives_the_same_brief_byte_for_byte(case: Path, tmp_path: Path) -> None:
    plain = run("brief", case, "--out", "-").stdout
    run("join", case, *(row["finding"] for row in orders(case)), "--why", "one deal")
    copy = shutil.copytree(case, tmp_path / "copy.case")
    for form in ("md", "html", "json"):
        mine, theirs = (run("brief", one, "--out", "-", "--format", form).stdout for one in (case, copy))
        assert mine == theirs
    assert run("brief", case, "--out", "-").stdout != plain
