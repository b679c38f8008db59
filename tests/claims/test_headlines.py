import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Factuality


def told(text):
    (document,) = read_bytes("report.txt", text.encode())
    return read_claims(document)


BODY = "According to the harbour office of Callao, Oman delivered at least 40 drones to Chad in March 2023."


def test_a_headline_that_repeats_the_text_is_evidence_of_its_claim():
    (claim,) = told(f"Oman delivers 40 drones to Chad\n\n{BODY}\n")
    assert [quote.text for quote in claim.evidence] == ["Oman delivers 40 drones to Chad", BODY]
    assert claim.factuality is Factuality.PROBABLE
    assert claim.sources


@pytest.mark.parametrize(
    "headline",
    ["Oman delivers 90 drones to Chad", "Chad delivers drones to Oman", "Oman delivers missiles to Peru"],
)
def test_a_headline_that_says_something_else_is_a_claim_of_its_own(headline):
    claims = told(f"{headline}\n\n{BODY}\n")
    assert sorted(len(claim.evidence) for claim in claims) == [1, 1]


def test_a_headline_that_denies_is_no_repetition():
    claims = told(f"Chad denies that Oman delivered drones\n\n{BODY}\n")
    assert [claim.is_denied for claim in claims] == [True, False]


def test_a_point_of_a_summary_stands_as_the_text_below_attributes_it():
    text = (
        "What we know\n\n- Peru has ordered eight tanks from Oman.\n\n"
        "The defence minister confirmed on Monday that eight tanks had been ordered by Peru from Oman.\n"
    )
    (order,) = told(text)
    assert [source.who.text for source in order.sources] == ["The defence minister"]
    assert len(order.evidence) == 2
