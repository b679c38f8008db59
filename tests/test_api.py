"""Entrepot from Python: open a case, read a document, read its claims, write a brief."""

from pathlib import Path

import pytest

from entrepot.api import open_case, read_claims, read_document, write_brief, write_export
from entrepot.errors import CaseNotFound, DocumentRefused, NothingToRead
from entrepot.model.claims import Kind
from entrepot.pipeline import add_files
from entrepot.store import Case
from tools.plain_formats import zip_file

DRONES = "Norway has reportedly ordered over 40 drones from Turkey. Turkey denies supplying weapons to Norway."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(DRONES)
    return tmp_path / "article.txt"


def test_a_file_becomes_a_document_and_its_claims(article: Path) -> None:
    document = read_document(article)
    claims = read_claims(document)
    assert [claim.kind for claim in claims] == [Kind.ORDER, Kind.SUPPLY]
    assert [claim.is_denied for claim in claims] == [False, True]
    assert all(quote.is_grounded(document.text) for claim in claims for quote in claim.evidence)


def test_a_bad_file_is_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    for name in ("empty.txt", "gone.txt"):
        with pytest.raises(DocumentRefused, match=name):
            read_document(tmp_path / name)


def test_a_file_of_several_documents_is_for_a_case(tmp_path: Path) -> None:
    (tmp_path / "two.zip").write_bytes(zip_file({"a.txt": b"Norway ordered it.", "b.txt": b"Turkey denies it."}))
    with pytest.raises(NothingToRead, match="holds 2 documents"):
        read_document(tmp_path / "two.zip")


def test_a_case_is_opened_only_where_there_is_one(tmp_path: Path) -> None:
    with pytest.raises(CaseNotFound):
        open_case(tmp_path)


def test_files_a_case_and_the_path_of_a_case_give_the_same_brief(article: Path, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case") as case:
        add_files(case, [article])
        of_case = write_brief(case, tmp_path / "one")
    of_path = write_brief(tmp_path / "case", tmp_path / "two")
    of_file = write_brief(article, tmp_path / "three")
    of_files = write_brief([article], tmp_path / "four")
    texts = {tuple(path.read_bytes() for path in paths) for paths in (of_case, of_path, of_file, of_files)}
    assert len(texts) == 1


def test_an_export_of_an_open_case_and_of_its_path_are_the_same(article: Path, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case") as case:
        add_files(case, [article])
        write_brief(case, tmp_path / "out")
        (of_case,) = write_export(case, "graphml", tmp_path / "one.graphml")
    (of_path,) = write_export(tmp_path / "case", "graphml", tmp_path / "two.graphml")
    assert of_case.read_bytes() == of_path.read_bytes()
    assert b"Turkey" in of_case.read_bytes()


def test_a_script_needs_no_guard_around_its_main_part(article: Path, tmp_path: Path) -> None:
    """Reading in two processes must not run the user's script again in each of them."""
    import subprocess
    import sys

    script = tmp_path / "script.py"
    script.write_text(
        "from pathlib import Path\n"
        "from entrepot.pipeline import claims_of_files\n"
        "print(len(claims_of_files([Path('article.txt')], workers=2).documents))\n"
    )
    done = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("1\n", 0), done.stderr
