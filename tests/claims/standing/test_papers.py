"""Papers, records and those who keep them are sources of what stands in them."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Factuality


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Judging by the manifests, Oman shipped 40 tanks to Chad.", "the manifests"),
        ("To go by the waybills, Oman sold 40 tanks to Chad.", "the waybills"),
        ("If the invoices are anything to go by, Oman sold 40 tanks to Chad.", "the invoices"),
        ("If the report is right, Oman sold 40 tanks to Chad.", "the report"),
        ("On the evidence of the invoices, Oman sold 40 tanks to Chad.", "the invoices"),
        ("The consignee on the bill of lading is Volta LLC.", "the bill of lading"),
        ("Volta LLC is named as the consignee on the invoice.", "the invoice"),
        ("The Emirati authorities booked imports of gold from Mali worth $4.6 billion.", "The Emirati authorities"),
    ],
)
def test_what_one_goes_by_is_the_source(text: str, source: str) -> None:
    (claim,) = read_claims(read_bytes("a.txt", f"Chad bought ten rifles from Peru.\n\n{text}".encode())[0])[1:]
    assert [each.who.text for each in claim.sources if each.who] == [source]
    assert claim.factuality is Factuality.PROBABLE


@pytest.mark.parametrize(
    "text",
    [
        "If the weather is right, planes carry tanks from Oman to Chad.",
        "The consignee in Dubai is Volta LLC.",
        "The firm booked a ship that carried tanks from Oman to Chad.",
    ],
)
def test_what_no_paper_tells_has_no_source(text: str) -> None:
    claims = read_claims(read_bytes("a.txt", f"Chad bought ten rifles from Peru.\n\n{text}".encode())[0])
    assert all(not claim.sources for claim in claims)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("According to a report by the Volta Institute, Oman sold tanks to Chad.", "a report by the Volta Institute"),
        (
            "According to figures compiled by the customs service, Oman sold tanks to Chad.",
            "figures compiled by the customs service",
        ),
        ("If one adds up the manifests, Oman sold 40 tanks to Chad.", "the manifests"),
    ],
)
def test_a_paper_is_named_with_who_made_it(text: str, source: str) -> None:
    (claim,) = read_claims(read_bytes("a.txt", text.encode())[0])
    assert [each.who.text for each in claim.sources if each.who] == [source]


def test_as_far_as_authors_can_tell_is_a_hedge_of_their_own() -> None:
    (claim,) = read_claims(read_bytes("a.txt", b"Volta LLC, as far as I can tell, sold tanks to Chad.")[0])
    assert not claim.sources
    assert claim.factuality is Factuality.PROBABLE
