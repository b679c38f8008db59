"""`entrepot claims`: why a sentence was read as it was, and the text with its claims highlighted."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from entrepot.cli import group

TEXT = "Oman reportedly sold Chad 40 drones in 2021. The weather was fine.\n\nChad denies buying drones from Oman."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*words: object) -> str:
    told = CliRunner().invoke(group, ["claims", *map(str, words)])
    assert told.exit_code == 0, told.output
    return told.stdout


def test_why_is_a_row_for_each_sentence(article: Path) -> None:
    rows = [json.loads(line) for line in run(article, "--why").splitlines()]
    assert [len(row["claims"]) for row in rows] == [1, 0, 1]
    assert rows[0]["claims"][0]["frame"].startswith("en/")
    assert [word["text"] for word in rows[0]["claims"][0]["cues"][0]["beside"]] == ["reportedly"]
    for row in rows:
        assert all(TEXT[word["start"] : word["end"]] == word["text"] for word in row["parse"])


def test_why_may_be_asked_of_some_sentences_only(article: Path) -> None:
    (row,) = map(json.loads, run(article, "--why", "--containing", "WEATHER").splitlines())
    assert row["sentence"]["text"] == "The weather was fine."


def test_why_is_told_in_words(article: Path) -> None:
    told = run(article, "--why", "--format", "table")
    assert "sale  by frame en/" in told
    assert "with “reportedly”" in told
    assert "no claim" in told
    assert "denies" in told.split("parse")[-1]


def test_containing_without_why_is_wrong_use(article: Path) -> None:
    told = CliRunner().invoke(group, ["claims", str(article), "--containing", "Oman"])
    assert told.exit_code == 2
    assert "--why" in told.output


def test_a_page_highlights_the_claims_and_loads_nothing(article: Path, tmp_path: Path) -> None:
    page = tmp_path / "pages" / "claims.html"
    run(article, "--html", page)
    html = page.read_text(encoding="utf-8")
    assert '<span class="told trigger" title="sale">sold</span>' in html
    assert "denied by Chad" in html
    assert "http://" not in html
    assert "https://" not in html
    assert "<script" not in html


def test_a_refused_file_leaves_the_others_explained(article: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    page = tmp_path / "claims.html"
    told = CliRunner().invoke(group, ["claims", str(article), str(broken), "--html", str(page)])
    assert told.exit_code == 1
    html = page.read_text(encoding="utf-8")
    assert "broken.pdf" in html
    assert "denied by Chad" in html


def test_a_language_that_is_not_read_is_said_plainly(tmp_path: Path) -> None:
    path = tmp_path / "uk.txt"
    path.write_text("Іран передав Росії двісті дронів, повідомила розвідка.", encoding="utf-8")
    record = json.loads(run(path, "--format", "json"))
    assert record["claims"] == []
    assert record["notices"] == ["in Ukrainian: claims are not read in this language, only names are found"]
    assert [(name["text"], name["entity"]) for name in record["names"]] == [
        ("Іран", "country:ir"),
        ("Росії", "country:ru"),
    ]
    told = CliRunner().invoke(group, ["claims", str(path), "--format", "table"])
    assert "claims are not read in this language" in told.stderr
    assert "Іран, Росії" in told.stderr
