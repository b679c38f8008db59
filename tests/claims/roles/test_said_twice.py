"""One event told by two words is one claim."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Kind
from entrepot.model.documents import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Peru signed a treaty on trade.", [Kind.AGREE]),
        ("Chad is building a plant to make drones in Mali.", [Kind.SET_UP_PRODUCTION]),
        ("Volta LLC helped Chad obtain missiles from Peru.", [Kind.SUPPLY]),
        ("The minister of Chad met Ivan Orlov to discuss trade.", [Kind.CONSULT]),
        ("Volta LLC acted as a go-between for Chad and Peru.", [Kind.INTERMEDIATE]),
    ],
)
def test_it_is_one_claim(text, expected):
    document = Document("d0", "t", "", "text/plain", text, language="en")
    assert [claim.kind for claim in read_claims(document)] == expected
