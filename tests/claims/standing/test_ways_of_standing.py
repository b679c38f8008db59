"""Status, factuality and sources of sentences in the manner of wires, courts, ministries and analysts."""

from pathlib import Path

import pytest
import yaml

from entrepot.claims import read_claims
from entrepot.model.claims import Claim
from entrepot.model.documents import Document

TABLE = yaml.safe_load((Path(__file__).parent / "standings.yml").read_text(encoding="utf-8"))
CASES = [(*line.rsplit(" | ", 1), standing) for standing, lines in TABLE.items() for line in lines]


def told(claim: Claim) -> str:
    sources = [f"{source.who.text if source.who else 'somebody'} {source.stance.value}" for source in claim.sources]
    return f"{claim.status.value} / {claim.factuality.value} / {', '.join(sources) or 'author'}"


@pytest.mark.parametrize(("text", "predicate", "standing"), CASES, ids=[text[:70] for text, _, _ in CASES])
def test_a_sentence_stands_as_it_is_told(text: str, predicate: str, standing: str) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    assert standing in {told(claim) for claim in claims if predicate in claim.predicate.text.lower()}
