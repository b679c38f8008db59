"""Who holds a post is told by what it is equated with."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Factuality, Kind, Role
from entrepot.model.documents import Document


@pytest.mark.parametrize(
    ("text", "who", "factuality"),
    [
        ("The beneficial owner of the ship is Hossein Rezaei.", "Hossein Rezaei", Factuality.CERTAIN),
        ("The owner of Delta Ltd is not Oleg Vdovin.", "Oleg Vdovin", Factuality.CERTAINLY_NOT),
        ("The founder of Delta Ltd was the tycoon Igor Brandt.", "Igor Brandt", Factuality.CERTAIN),
    ],
)
def test_the_owner_is_whom_the_sentence_names_after_the_verb(text: str, who: str, factuality: Factuality) -> None:
    (claim,) = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    assert (claim.kind, claim.factuality) == (Kind.OWN, factuality)
    assert any(who in argument.quote.text for argument in claim.filling(Role.INITIATOR))
