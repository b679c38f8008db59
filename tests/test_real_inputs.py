"""Files of real documents are written in a fixed order and choice."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import pytest

from tools.make_real_inputs import write_re3d, write_statements

STATED = {
    "32006R0765": [("Alfa", "Makes trucks."), ("Bravo", ""), ("Alfa", "Makes trucks.")],
    "32014R0269": [("Delta", "Ships oil.")],
}


@pytest.fixture
def given(tmp_path: Path) -> Path:
    (tmp_path / "reading").mkdir()
    (tmp_path / "lists" / "eu").mkdir(parents=True)
    with gzip.open(tmp_path / "reading" / "re3d-documents.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"title": "Parade", "text": "Iran showed a truck."}) + "\n")
    for act, rows in STATED.items():
        with (tmp_path / "lists" / "eu" / f"{act}.csv").open("w", encoding="utf-8-sig", newline="") as table:
            csv.writer(table).writerows([("name", "reason"), *rows])
    return tmp_path


def test_a_document_is_written_with_its_title_above_it(given, tmp_path):
    assert write_re3d(given, tmp_path / "out") == 1
    assert (tmp_path / "out" / "01.txt").read_text(encoding="utf-8") == "Parade\n\nIran showed a truck.\n"


def test_statements_are_written_once_and_empty_ones_not_at_all(given, tmp_path):
    assert write_statements(given, tmp_path / "out") == 2
    written = sorted(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    assert written == ["Alfa\n\nMakes trucks.\n", "Delta\n\nShips oil.\n"]


def test_the_same_statements_are_chosen_each_time(given, tmp_path):
    for folder in ("first", "second"):
        write_statements(given, tmp_path / folder, wanted=1)
    names = [[path.name for path in (tmp_path / folder).iterdir()] for folder in ("first", "second")]
    assert names[0] == names[1]
    assert len(names[0]) == 1
