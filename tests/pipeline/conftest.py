"""Files, cases and a progress that remembers, which the tests of the pipeline share."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from entrepot.model.documents import Refusal
from entrepot.pipeline import Reader
from entrepot.store import Case
from tools.kill_trial import small_read

# A reader that goes wrong where the document says so, in a module of its own that other processes can import.
ODD_READER = """
import os

from tools.kill_trial import small_read


def odd_read(document):
    if "FAIL" in document.text:
        raise RuntimeError("cannot go on")
    if "DIE" in document.text:
        os._exit(9)
    if "TWICE" in document.text:
        return small_read(document) * 2
    print("a library that talks")
    return small_read(document)
"""


class Remembering:
    """Progress that keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, ...]] = []

    def started(self, total: int) -> None:
        self.told.append(("started", str(total)))

    def file_started(self, name: str) -> None:
        self.told.append(("file started", name))

    def file_done(self, name: str, outcome: str) -> None:
        self.told.append(("file done", name, outcome))

    def refused(self, refusal: Refusal) -> None:
        self.told.append(("refused", refusal.name))

    def finished(self) -> None:
        self.told.append(("finished",))


@pytest.fixture
def progress() -> Remembering:
    return Remembering()


@pytest.fixture
def reader() -> Reader:
    return Reader("small 1", small_read)


@pytest.fixture
def odd_reader(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    place = tmp_path_factory.mktemp("odd")
    (place / "odd_reader.py").write_text(ODD_READER)
    monkeypatch.syspath_prepend(place)
    yield Reader("odd 1", importlib.import_module("odd_reader").odd_read)
    del sys.modules["odd_reader"]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case") as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three texts, one of them in a folder of its own."""
    (tmp_path / "given" / "inner").mkdir(parents=True)
    for name, words in {
        "b.txt": "Norway ordered 40 drones. Turkey denies it.",
        "a.txt": "Cyprus may ship engines. Nobody knows more.",
        "inner/c.txt": "Turkey has shipped 3 vehicles.",
    }.items():
        (tmp_path / "given" / name).write_text(words)
    return tmp_path / "given"
