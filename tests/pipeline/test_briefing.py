"""The same documents give the same brief, byte for byte, with a case and without."""

import hashlib
import json
import re
import sys
from pathlib import Path

import pytest

from entrepot.errors import MissingExtra, UnknownFormat
from entrepot.model.formats import BRIEF_FORMATS
from entrepot.pipeline import add_files, brief_of_case, brief_of_files, check_forms, read_case, rendered, write_files
from entrepot.store import Case

DRONES = "Norway has reportedly ordered over 40 drones from Turkey. Turkey denies supplying weapons to Norway."


@pytest.fixture
def said(tmp_path: Path) -> Path:
    """Two texts and a broken file."""
    (tmp_path / "said" / "more").mkdir(parents=True)
    (tmp_path / "said" / "drones.txt").write_text(DRONES)
    (tmp_path / "said" / "more" / "engines.txt").write_text("Cyprus may ship engines to Norway through Malta.")
    (tmp_path / "said" / "broken.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path / "said"


def test_a_case_and_its_files_give_the_same_bytes(said: Path, case: Case, tmp_path: Path) -> None:
    add_files(case, [said])
    read_case(case)
    from_files = write_files(brief_of_files([said]), tmp_path / "one")
    from_case = write_files(brief_of_case(case), tmp_path / "two")
    assert [path.name for path in from_case] == ["brief.html", "brief.md", "brief.json"]
    assert [path.read_bytes() for path in from_files] == [path.read_bytes() for path in from_case]


def test_the_brief_tells_what_was_said_and_what_was_refused(said: Path) -> None:
    text = rendered(brief_of_files([said]), "md").decode()
    assert "reportedly ordered" in text
    assert "denies" in text
    assert "broken.pdf" in text


def test_the_journal_tells_the_hashes_of_a_brief_that_was_written(said: Path, case: Case, tmp_path: Path) -> None:
    add_files(case, [said])
    read_case(case)
    paths = write_files(brief_of_case(case), tmp_path / "out", case)
    entry = list(case.journal())[-1]
    assert (entry.action, entry.subject) == ("brief written", "out")
    assert json.loads(entry.detail) == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_nothing_but_the_brief_is_left_in_the_folder(said: Path, tmp_path: Path) -> None:
    for _ in range(2):
        write_files(brief_of_files([said]), tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["brief.html", "brief.json", "brief.md"]


def test_pages_and_a_word_document_are_written_when_they_are_asked_for(said: Path, tmp_path: Path) -> None:
    brief = brief_of_files([said])
    paths = write_files(brief, tmp_path / "out", forms=("pdf", "docx", "md"))
    assert [path.name for path in paths] == ["brief.html", "brief.md", "brief.json", "brief.pdf", "brief.docx"]
    assert [path.read_bytes() for path in paths[3:]] == [rendered(brief, "pdf"), rendered(brief, "docx")]


@pytest.mark.parametrize(("form", "library"), [("pdf", "typst"), ("docx", "docx"), ("docx", "typst")])
def test_a_missing_extra_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch, form: str, library: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=re.escape(f"pip install 'entrepot[{form}]'")):
        check_forms([form])


def test_a_form_that_there_is_none_of_is_answered_with_those_there_are() -> None:
    with pytest.raises(UnknownFormat, match="take one of html, md, json, pdf, docx"):
        check_forms(["odt"])


def test_each_form_can_be_written(said: Path) -> None:
    brief = brief_of_files([said])
    starts = {"html": b"<!doctype html>", "md": b"# ", "json": b"{", "pdf": b"%PDF-", "docx": b"PK"}
    assert starts.keys() == BRIEF_FORMATS.keys()
    for form, start in starts.items():
        assert rendered(brief, form).startswith(start)
