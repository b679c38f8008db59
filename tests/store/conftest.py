"""Cases and documents that the tests of the store share."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.model.claims import Claim
from entrepot.model.documents import Anchor, Block, BlockKind, Document, Notice, NoticeKind, Place
from entrepot.model.exchange import from_exchange
from entrepot.store import Case, GivenFile, Reading, ReadState

CORPUS = Path(__file__).parents[1] / "corpus"
Annotated = Callable[[str], tuple[Document, tuple[Claim, ...], bytes]]


@pytest.fixture
def annotated() -> Annotated:
    """Gives a document of the corpus with its claims, as if read from a text file of its words."""

    def by_name(name: str) -> tuple[Document, tuple[Claim, ...], bytes]:
        document, claims = from_exchange(json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8")))
        content = document.text.encode()
        length = len(document.text)
        document = replace(
            document,
            name=f"{name}.txt",
            sha256=hashlib.sha256(content).hexdigest(),
            title=f"On {name}",
            published="2024-03",
            pages=2,
            blocks=(Block(0, 10, BlockKind.TITLE), Block(12, length, BlockKind.PARAGRAPH)),
            anchors=(
                Anchor(0, 10, Place(page=1, start=0, end=10)),
                Anchor(12, length, Place(part="inner", page=2, row=3)),
            ),
            notices=(Notice(NoticeKind.REPLACED_CHARACTERS, 2, "two bytes", page=1),),
            reader="text 1",
        )
        return document, claims, content

    return by_name


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case", lambda: "2026-01-02T03:04:05Z") as made:
        yield made


@pytest.fixture
def filled(case: Case, annotated: Annotated) -> Case:
    """A case of two documents that have been read."""
    for name in ("wire-shells", "alert-export"):
        document, claims, content = annotated(name)
        case.add_file(GivenFile(document.sha256, document.name, len(content)), content, [document], [])
        case.store_reading(Reading(document.document_id, "1", ReadState.READ, claims))
    return case


@pytest.fixture
def spoil(filled: Case) -> Callable[[str], None]:
    """Closes the filled case and changes its database by SQL, past foreign keys."""
    filled.close()

    def by(statements: str) -> None:
        with closing(sqlite3.connect(filled.path / "case.sqlite")) as connection:
            connection.executescript("PRAGMA foreign_keys = OFF;" + statements)

    return by
