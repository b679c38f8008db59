"""Small claims and whole cases for the tests of the brief."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from entrepot.brief import BriefOptions, compose
from entrepot.entities import join_entities
from entrepot.model.brief import Brief
from entrepot.model.claims import Claim
from entrepot.model.documents import Document, Refusal
from entrepot.model.exchange import from_exchange
from entrepot.network import supply_network

CORPUS = Path(__file__).parents[1] / "corpus"

Reading = tuple[list[Document], list[Claim]]
BriefOf = Callable[..., Brief]


@pytest.fixture(scope="session")
def corpus() -> Callable[..., Reading]:
    """Documents and claims of the named files of the corpus, or of all of them."""

    def read(*names: str) -> Reading:
        documents: list[Document] = []
        claims: list[Claim] = []
        for path in sorted(CORPUS.glob("*.json")):
            if not names or path.stem in names:
                document, found = from_exchange(json.loads(path.read_text(encoding="utf-8")))
                documents.append(document)
                claims.extend(found)
        return documents, claims

    return read


@pytest.fixture(scope="session")
def brief_of() -> BriefOf:
    """The brief of documents and claims, with entities and network made from them."""

    def build(documents: Sequence[Document], claims: Sequence[Claim], refusals: Sequence[Refusal] = ()) -> Brief:
        entities = join_entities(documents, claims)
        network = supply_network(entities, claims)
        return compose(documents, refusals, claims, entities, network, BriefOptions(languages=("en", "ru")))

    return build
