"""What a question takes for granted."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Kind
from entrepot.model.documents import Document


def kinds(text: str) -> list[Kind]:
    return [claim.kind for claim in read_claims(Document("d0", "t", "", "text/plain", text, language="en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Has the minister seen that Chad, which sold drones to Mali, denies it?", [Kind.SALE]),
        ("Who pays for the shells that Chad exports to Peru these days?", [Kind.SUPPLY]),
        ("Did Chad really deliver 40 missiles to Peru in the summer of 2024?", []),
        ("Will the government tell us whether Chad sold missiles to Peru last year?", []),
    ],
)
def test_a_question_claims_only_what_it_takes_for_granted(text, expected):
    assert kinds(text) == expected
