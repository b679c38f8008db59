"""Phrases that the tree hangs on another word than the one they belong to."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Kind, Role
from entrepot.model.documents import Document


def words(text: str, kind: Kind, role: Role) -> set[str]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    (claim,) = [claim for claim in read_claims(document) if claim.kind is kind]
    return {argument.quote.text for argument in claim.filling(role)}


@pytest.mark.parametrize(
    ("text", "kind", "role", "expected"),
    [
        ("The delivery of shells by Mali to Chad began.", Kind.SUPPLY, Role.RECIPIENT, {"Chad"}),
        ("Peru gave generators worth $3 million to Chad.", Kind.SUPPLY, Role.RECIPIENT, {"Chad"}),
        ("Peru bought gas at a discount from Volta LLC.", Kind.SALE, Role.GIVER, {"Volta LLC"}),
        ("Peru approved the transfer of guns and 40 shells to Chad.", Kind.SUPPLY, Role.RECIPIENT, {"Chad"}),
        (
            "Eritrea exported gold to and imported weapons from Sudan.",
            Kind.SUPPLY,
            Role.RECIPIENT,
            {"Eritrea", "Sudan"},
        ),
    ],
)
def test_a_phrase_belongs_to_the_event(text, kind, role, expected):
    document = Document("d0", "t", "", "text/plain", text, language="en")
    found = [claim for claim in read_claims(document) if claim.kind is kind]
    assert {argument.quote.text for claim in found for argument in claim.filling(role)} == expected


def test_what_hangs_on_a_deed_belongs_to_the_deed():
    assert words("Peru condemned the transfer of missiles to Chad.", Kind.OPPOSE, Role.TARGET) == {"the transfer"}
