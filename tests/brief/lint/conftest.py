"""The bundled brief with what it was made from, for the tests of the linter."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml

from entrepot.brief.compose import Draft, draft
from entrepot.brief.lint import lint
from entrepot.entities import join_entities
from entrepot.model.brief import Brief, Group, Section, Statement
from entrepot.model.complaints import Complaint
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.network import supply_network
from entrepot.pipeline import claims_of_files
from tools.make_example import EXAMPLE

CORPUS = Path(__file__).parents[2] / "corpus"
SET_ASIDE = yaml.safe_load((CORPUS / "sets.yml").read_text(encoding="utf-8"))["set_aside"]


@dataclass(frozen=True)
class Made:
    """A brief, the claims and findings of it, and the documents by id."""

    draft: Draft
    documents: Mapping[str, Document]

    @property
    def brief(self) -> Brief:
        return self.draft.brief

    def complaints(self, brief: Brief) -> tuple[Complaint, ...]:
        return lint(brief, self.draft.claims, self.draft.findings, self.documents)

    def of_statement(self, section: Section, statement: Statement) -> tuple[Complaint, ...]:
        """The complaints about a brief of one statement."""
        alone = replace(section, groups=(Group(None, (statement,), 1),))
        empty = replace(self.brief.summary, groups=())
        return self.complaints(replace(self.brief, summary=empty, sections=(alone,)))


def made(documents, claims):
    entities = join_entities(documents, claims)
    whole = draft(documents, (), claims, entities, supply_network(entities, claims))
    return Made(whole, {document.document_id: document for document in documents})


def of_files(paths) -> Made:
    read = [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(paths)]
    return made([one for one, _ in read], [claim for _, claims in read for claim in claims])


@pytest.fixture(scope="session")
def bundled() -> Made:
    read = claims_of_files([EXAMPLE / "documents"])
    return made([one for one, _ in read.documents], [claim for _, claims in read.documents for claim in claims])


@pytest.fixture(scope="session")
def annotated() -> Made:
    """The brief of the documents that were open while the rules were written."""
    return of_files(path for path in CORPUS.glob("*.json") if path.stem not in SET_ASIDE)


@pytest.fixture(scope="session")
def others() -> Made:
    """The brief of our own annotated documents that are open."""
    return of_files(path for folder in ("further", "opened") for path in (CORPUS / folder).glob("*.json"))
