"""What tests of several packages share: golden files, and claims told in a line."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest

from entrepot.model.claims import (
    Argument,
    Basis,
    Claim,
    Extractor,
    Factuality,
    Kind,
    Role,
    Source,
    Stance,
    Status,
)
from entrepot.model.spans import Quote

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files again")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME; with --golden-update write it there instead."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--golden-update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_text(encoding="utf-8") == text

    return compare


class Tell(Protocol):
    """A claim from short forms: `tell("supply", "giver Iran country:ir", "recipient Russia country:ru")`.

    An argument is role, words and key, apart by blanks (words have "_" for theirs), "-" for no key and "*" after the
    key for a demonym. Words that stand in the argument before them have their place there. `more` are fields of the
    claim as they are.
    """

    def __call__(
        self,
        kind: str,
        *arguments: str,
        status: str = "occurred",
        factuality: str = "CT+",
        sources: tuple[str, ...] = (),
        document: str = "d1",
        **more: Any,
    ) -> Claim: ...


@pytest.fixture
def tell() -> Tell:
    """The builder of claims; each has an id of its own, in the order in which they were told."""
    numbers = itertools.count(1)

    def build(
        kind: str,
        *arguments: str,
        status: str = "occurred",
        factuality: str = "CT+",
        sources: tuple[str, ...] = (),
        document: str = "d1",
        **more: Any,
    ) -> Claim:
        words = Quote(0, 4, "told")
        return Claim(
            claim_id=f"{document}-{next(numbers):02}",
            document_id=document,
            kind=Kind(kind),
            predicate=words,
            arguments=_arguments(arguments),
            evidence=(words,),
            extractor=Extractor("test", "1"),
            status=Status(status),
            factuality=Factuality(factuality),
            sources=tuple(_source(source) for source in sources),
            **more,
        )

    return build


def _arguments(written: tuple[str, ...]) -> tuple[Argument, ...]:
    arguments: list[Argument] = []
    start = 10
    for line in written:
        role, words, key = line.split()
        text = words.replace("_", " ")
        before = arguments[-1].quote if arguments else Quote(0, 0, "")
        start = before.start + before.text.index(text) if text in before.text else max(start, before.end) + 1
        quote = Quote(start, start + len(text), text)
        basis = Basis.DEMONYM if key.endswith("*") else None
        arguments.append(Argument(Role(role), quote, None if key == "-" else key.rstrip("*"), basis))
    return tuple(arguments)


def _source(written: str) -> Source:
    stance, _, who = written.partition(" ")
    certainty = Factuality.CERTAINLY_NOT if stance == "denies" else Factuality.CERTAIN
    return Source(Quote(0, len(who), who) if who else None, Stance(stance), certainty)
