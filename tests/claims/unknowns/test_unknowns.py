"""What a text says is not known."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is kind]


@pytest.mark.parametrize(
    "text",
    [
        "Trials of radios by Chad are not classified as a strike.",
        "The drones of Chad are classified as a weapon.",
        "The buyer of the drones from Chad is not unknown.",
    ],
)
def test_what_is_sorted_or_not_unknown_is_no_secret(text: str) -> None:
    assert claims_of(text, Kind.UNKNOWN) == []


def test_a_secret_is_unknown() -> None:
    assert len(claims_of("The price of the drones from Chad is classified.", Kind.UNKNOWN)) == 1
