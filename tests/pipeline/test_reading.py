"""Documents of a case are read once, in the languages there is a reader for, and again when the reader is newer."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.pipeline import Reader, add_files, read_case
from entrepot.pipeline.reading import ENOUGH_CHARACTERS, default_workers
from entrepot.store import Case, ReadState
from tools.kill_trial import small_parse, small_read


def parse_languages(name: str, content: bytes) -> tuple[Document | Refusal, ...]:
    """As the small parser; what has a word of Spanish is Spanish."""
    (document,) = small_parse(name, content)
    assert isinstance(document, Document)
    return (replace(document, language="es") if " que " in document.text else document,)


@pytest.fixture
def filled(case: Case, folder: Path) -> Case:
    (folder / "otro.txt").write_text("Chile dijo que no.", encoding="utf-8")
    add_files(case, [folder], parse=parse_languages)
    return case


def test_documents_are_read_and_those_in_other_languages_named(filled: Case, reader: Reader) -> None:
    report = read_case(filled, reader=reader)
    assert (report.read, report.other_language, report.refusals) == (3, [("otro.txt", "es")], [])
    assert report.claims == sum(len(filled.claims_of(document.document_id)) for document in filled.documents()) == 5
    states = [state for state, _, _ in filled.readings().values()]
    assert sorted(states) == [ReadState.OTHER_LANGUAGE, ReadState.READ, ReadState.READ, ReadState.READ]


def test_progress_is_told_of_every_document(filled: Case, reader: Reader, progress: Any) -> None:
    read_case(filled, progress, reader, workers=1)
    assert progress.told == [
        ("started", "4"),
        ("file started", "a.txt"),
        ("file done", "a.txt", "read"),
        ("file started", "b.txt"),
        ("file done", "b.txt", "read"),
        ("file started", "inner/c.txt"),
        ("file done", "inner/c.txt", "read"),
        ("file started", "otro.txt"),
        ("file done", "otro.txt", "not read: language es"),
        ("finished",),
    ]


def test_what_is_read_is_not_read_again(filled: Case, reader: Reader) -> None:
    read_case(filled, reader=reader)
    assert read_case(filled, reader=reader).read == 0


def test_a_newer_reader_reads_anew(filled: Case, reader: Reader) -> None:
    read_case(filled, reader=reader)
    newer = Reader("small 2", small_read, frozenset({"en", "es"}))
    report = read_case(filled, reader=newer)
    assert (report.read, report.other_language) == (4, [])


def test_a_document_that_fails_is_noted_and_the_others_are_read(case: Case, folder: Path, odd_reader: Reader) -> None:
    (folder / "aa.txt").write_text("FAIL")
    add_files(case, [folder], parse=small_parse)
    report = read_case(case, reader=odd_reader)
    assert report.read == 3
    assert [(refusal.name, refusal.reason) for refusal in case.refusals()] == [("aa.txt", RefusalReason.CRASHED)]
    assert read_case(case, reader=odd_reader).refusals == []


def test_the_claims_are_the_same_in_one_process_and_in_two(filled: Case, reader: Reader, tmp_path: Path) -> None:
    read_case(filled, reader=reader, workers=2)
    with Case.create(tmp_path / "other") as other:
        add_files(other, [tmp_path / "given"], parse=parse_languages)
        read_case(other, reader=reader, workers=1)
        assert other.readings() == filled.readings()


@pytest.mark.parametrize(
    ("cores", "characters", "workers"),
    [
        (1, ENOUGH_CHARACTERS, 1),
        (8, ENOUGH_CHARACTERS, 2),
        (8, 20 * ENOUGH_CHARACTERS, 8),
        (8, 1_000, 1),
        (None, ENOUGH_CHARACTERS, 1),
    ],
)
def test_a_second_process_is_taken_where_it_pays(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, characters: int, workers: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert default_workers(characters) == workers
