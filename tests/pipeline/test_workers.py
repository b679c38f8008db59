"""Documents are read side by side, in order, and one that kills its process stops no other."""

from collections.abc import Iterator

import pytest

from entrepot.model.documents import Document, Refusal, RefusalReason
from entrepot.pipeline import Reader
from entrepot.pipeline import workers as workers_module
from entrepot.pipeline.workers import read_many
from tools.kill_trial import small_read


def documents(count: int, **odd: str) -> list[Document]:
    texts = {f"n{number}": f"Norway ordered {number} drones." for number in range(count)} | odd
    return [Document(name, name, "a" * 64, "text/plain", text, language="en") for name, text in texts.items()]


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_outcomes_are_the_same_in_any_number_of_processes(workers: int) -> None:
    given = documents(20)
    assert list(read_many(given, small_read, workers)) == [(document, small_read(document)) for document in given]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(("word", "detail"), [("FAIL", "RuntimeError: cannot go on"), ("TWICE", "have the same id")])
def test_a_document_that_fails_is_a_refusal(odd_reader: Reader, workers: int, word: str, detail: str) -> None:
    outcomes = dict_of(read_many(documents(6, bad=word), odd_reader.read, workers))
    refusal = outcomes.pop("bad")
    assert isinstance(refusal, Refusal)
    assert refusal.reason is RefusalReason.CRASHED
    assert detail in refusal.detail
    assert not any(isinstance(outcome, Refusal) for outcome in outcomes.values())


def test_a_document_that_kills_its_process_is_the_only_one_lost(odd_reader: Reader) -> None:
    given = documents(6, bad="DIE", worse="DIE again") + documents(3)
    outcomes = list(read_many(given, odd_reader.read, 2))
    refused = [document.name for document, outcome in outcomes if isinstance(outcome, Refusal)]
    assert refused == ["bad", "worse"]
    assert [document for document, _ in outcomes] == given


def test_a_document_that_takes_too_long_is_refused(odd_reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "SECONDS_PER_DOCUMENT", 0.0001)
    ((_, outcome),) = read_many(documents(1), odd_reader.read, 2)
    assert isinstance(outcome, Refusal)
    assert outcome.reason is RefusalReason.TOO_SLOW


def test_documents_are_asked_for_a_few_ahead_and_not_all_at_once() -> None:
    asked: list[str] = []

    def endless() -> Iterator[Document]:
        while True:
            (document,) = documents(0, **{f"d{len(asked)}": "Norway ordered drones."})
            asked.append(document.name)
            yield document

    outcomes = read_many(endless(), small_read, 2)
    for _ in range(5):
        next(outcomes)
    outcomes.close()
    assert len(asked) <= 5 + 2 * workers_module.AHEAD


def dict_of(outcomes: Iterator[tuple[Document, object]]) -> dict[str, object]:
    return {document.name: outcome for document, outcome in outcomes}
