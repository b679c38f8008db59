"""Many ways of saying who supplies, makes, pays, owns and forbids: each tells its claims and no others."""

from pathlib import Path

import pytest
import yaml

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Role
from entrepot.model.documents import Document

BEFORE = "Chad sold 40 tanks to Peru.\n\n"  # a text about supply
CASES = yaml.safe_load(Path(__file__).with_name("ways_of_saying.yml").read_text(encoding="utf-8"))


def says(claim: Claim, told: dict) -> bool:
    """Whether a claim is of the kind, and has an argument with the words for each role."""
    return claim.kind == told["kind"] and all(
        any(words.lower() in argument.quote.text.lower() for argument in claim.filling(Role(role)))
        for role, several in told.items()
        if role != "kind"
        for words in several
    )


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_tells_its_claims_and_no_others(case):
    document = Document("d0", "t", "", "text/plain", BEFORE + case["text"], language="en")
    left = [claim for claim in read_claims(document) if claim.predicate.start >= len(BEFORE)]
    for told in case["claims"]:
        fitting = [claim for claim in left if says(claim, told)]
        assert fitting, (told, left)
        left.remove(fitting[0])
    assert left == []
