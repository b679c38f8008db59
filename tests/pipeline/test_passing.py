"""Files read in passing give the documents, claims and refusals that a case made from them would hold."""

from pathlib import Path
from typing import Any

from entrepot.model.documents import RefusalReason
from entrepot.pipeline import Reader, add_files, claims_of_files, read_case
from entrepot.store import Case
from tools.kill_trial import small_parse


def test_files_give_the_same_as_a_case_made_from_them(folder: Path, reader: Reader, case: Case) -> None:
    (folder / "copy.txt").write_bytes((folder / "a.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    read = claims_of_files([folder], reader=reader, parse=small_parse)
    add_files(case, [folder], parse=small_parse)
    read_case(case, reader=reader)
    assert read.documents == [(document, case.claims_of(document.document_id)) for document in case.documents()]
    assert tuple(read.refusals) == case.refusals()


def test_a_document_that_fails_is_refused_and_kept_without_claims(folder: Path, odd_reader: Reader) -> None:
    (folder / "aa.txt").write_text("FAIL")
    read = claims_of_files([folder], reader=odd_reader, workers=2, parse=small_parse)
    assert [refusal.reason for refusal in read.refusals] == [RefusalReason.CRASHED]
    assert {document.name: bool(claims) for document, claims in read.documents} == {
        "a.txt": True,
        "aa.txt": False,
        "b.txt": True,
        "inner/c.txt": True,
    }


def test_progress_is_told_of_both_stages(folder: Path, reader: Reader, progress: Any) -> None:
    claims_of_files([folder], progress, reader, parse=small_parse)
    assert [told for told in progress.told if told[0] in ("started", "finished")] == [
        ("started", "3"),
        ("finished",),
        ("started", "3"),
        ("finished",),
    ]
