"""Status, factuality and sources of sentences in the manner of wires, courts, ministries and analysts."""

from pathlib import Path

import pytest
import yaml

from entrepot.claims import read_claims
from entrepot.model.claims import Claim
from entrepot.model.documents import Document

FILES = {"en": "standings.yml", "ru": "standings_ru.yml"}
TABLES = {
    language: yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    for language, name in FILES.items()
}
CASES = [
    (*line.rsplit(" | ", 1), standing, language)
    for language, table in TABLES.items()
    for standing, lines in table.items()
    for line in lines
]


def told(claim: Claim) -> str:
    sources = [f"{source.who.text if source.who else 'somebody'} {source.stance.value}" for source in claim.sources]
    return f"{claim.status.value} / {claim.factuality.value} / {', '.join(sources) or 'author'}"


@pytest.mark.parametrize(("text", "predicate", "standing", "language"), CASES, ids=[case[0][:70] for case in CASES])
def test_a_sentence_stands_as_it_is_told(text: str, predicate: str, standing: str, language: str) -> None:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language=language))
    assert standing in {told(claim) for claim in claims if predicate in claim.predicate.text.lower()}
