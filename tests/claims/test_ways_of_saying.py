"""Many ways of saying who supplies, makes, pays, owns and forbids: each tells its claims and no others."""

from pathlib import Path

import pytest
import yaml

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Role
from entrepot.model.documents import Document

# A text about supply, by language.
BEFORE = {"en": "Chad sold 40 tanks to Peru.\n\n", "ru": "Чад продал Перу 40 танков.\n\n"}
FILES = {"en": "ways_of_saying.yml", "ru": "ways_of_saying_ru.yml"}
CASES = [
    (language, case)
    for language, name in FILES.items()
    for case in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
]


def says(claim: Claim, told: dict) -> bool:
    """Whether a claim is of the kind, and has an argument with the words for each role."""
    return claim.kind == told["kind"] and all(
        any(words.lower() in argument.quote.text.lower() for argument in claim.filling(Role(role)))
        for role, several in told.items()
        if role != "kind"
        for words in several
    )


@pytest.mark.parametrize(("language", "case"), CASES, ids=[case["text"] for _, case in CASES])
def test_a_sentence_tells_its_claims_and_no_others(language, case):
    before = BEFORE[language]
    document = Document("d0", "t", "", "text/plain", before + case["text"], language=language)
    left = [claim for claim in read_claims(document) if claim.predicate.start >= len(before)]
    for told in case["claims"]:
        fitting = [claim for claim in left if says(claim, told)]
        assert fitting, (told, left)
        left.remove(fitting[0])
    assert left == []
