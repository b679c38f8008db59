"""Every record of the model comes back as it was, in a form that outlives new fields."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.model.claims import Claim
from entrepot.model.documents import Anchor, Document, Place, Refusal
from entrepot.model.exchange import from_exchange
from entrepot.store.records import from_plain, to_plain

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_annotated_claims_come_back(path: Path) -> None:
    for claim in from_exchange(json.loads(path.read_text(encoding="utf-8")))[1]:
        assert from_plain(Claim, json.loads(json.dumps(to_plain(claim)))) == claim


@given(st.from_type(Document) | st.from_type(Refusal) | st.from_type(Claim))
def test_any_record_comes_back(record: Document | Refusal | Claim) -> None:
    assert from_plain(type(record), to_plain(record)) == record


def test_what_has_its_default_is_left_out() -> None:
    assert to_plain(Anchor(0, 9, Place(page=2))) == {"start": 0, "end": 9, "place": {"page": 2}}


def test_a_field_that_a_later_version_adds_has_its_default() -> None:
    @dataclass(frozen=True)
    class Earlier:
        name: str

    @dataclass(frozen=True)
    class Later:
        name: str
        colour: str | None = None

    assert from_plain(Later, to_plain(Earlier("a"))) == Later("a")
    assert to_plain(Later("a")) == to_plain(Earlier("a"))


@pytest.mark.parametrize("value", [{"name": "a"}, {"name": "a", "reason": "bored", "detail": "d"}, {"shape": 1}, 3])
def test_other_values_are_no_record(value: object) -> None:
    with pytest.raises((TypeError, ValueError, KeyError, AttributeError)):
        from_plain(Refusal, value)
