"""The exchange format says all that a claim says, and nothing is lost on the way back."""

import json
from pathlib import Path

import pytest

from entrepot.errors import ExchangeError
from entrepot.model.exchange import from_exchange, to_exchange

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_annotated_documents_come_back_unchanged(path: Path) -> None:
    record = json.loads(path.read_text(encoding="utf-8"))
    assert to_exchange(*from_exchange(record)) == record


@pytest.mark.parametrize("broken", [{}, {"doc": {"id": "a", "lang": "en"}}, {"doc": 3, "claims": []}])
def test_a_file_of_another_form_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ExchangeError, match="not a claims file"):
        from_exchange(broken)
