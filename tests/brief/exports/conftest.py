"""Whole cases for the tests of the exports: the corpus, and one whose every word is somebody else's."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.entities import join_entities
from entrepot.model.claims import Argument, Claim, Extractor, Factuality, Kind, Role, Source, Stance, Status, When
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.model.spans import Quote

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.json"))

Reading = tuple[Document, tuple[Claim, ...]]
Filled = Callable[..., Contents]


def contents_of(*readings: Reading) -> Contents:
    """The contents of a case of documents with their claims."""
    documents = [document for document, _ in readings]
    claims = [claim for _, found in readings for claim in found]
    return Contents(readings, lambda: join_entities(documents, claims))


def worded(words: str, **fields: object) -> Contents:
    """A case of one claim in which a firm of that name sells goods of that name to Iran through another such firm."""
    firm, other, sold = words, f"{words} two", " sold "
    text = f"{firm}{sold}{words} to Iran through {other}."
    goods = len(firm + sold)
    iran = text.index(" to Iran", goods) + 4
    through = len(text) - len(other) - 1
    arguments = (
        Argument(Role.GIVER, Quote.cut(text, 0, len(firm)), "org:firm"),
        Argument(Role.GOODS, Quote.cut(text, goods, goods + len(words)), "product:goods"),
        Argument(Role.RECIPIENT, Quote.cut(text, iran, iran + 4), "country:ir"),
        Argument(Role.INTERMEDIARY, Quote.cut(text, through, through + len(other)), "org:other"),
    )
    told: dict[str, object] = {
        "status": Status.OCCURRED,
        "factuality": Factuality.CERTAIN,
        "sources": (Source(Quote.cut(text, 0, len(firm)), Stance.ASSERTS, Factuality.CERTAIN),),
        "time": When("2023-05", "2024", "then"),
    }
    claim = Claim(
        "d-01",
        "d",
        Kind.SALE,
        Quote.cut(text, len(firm) + 1, len(firm) + 5),
        arguments,
        (Quote(0, len(text), text),),
        Extractor("test", "1"),
        **{**told, **fields},  # type: ignore[arg-type]  # the fields of a claim by name
    )
    document = Document("d", words, "0" * 64, "text/plain", text, "en", title=words, publisher=words, url=words)
    return contents_of((document, (claim,)))


@pytest.fixture(scope="session")
def corpus_readings() -> tuple[Reading, ...]:
    return tuple(from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS)


@pytest.fixture
def corpus_contents(corpus_readings: tuple[Reading, ...]) -> Contents:
    return contents_of(*corpus_readings)


@pytest.fixture(scope="session")
def corpus_case(corpus_readings: tuple[Reading, ...]) -> WholeCase:
    return WholeCase.of(contents_of(*corpus_readings))
