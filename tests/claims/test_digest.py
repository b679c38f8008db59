import pytest

from entrepot.claims import read_claims
from entrepot.claims.digest import closing_summary, digest_mark
from entrepot.documents import read_bytes
from entrepot.model.claims import Derivation

DIGEST = """Here is a summary of the article you shared:

- Oman delivered 40 drones to Chad.
- Chad denies buying missiles from Oman.
- Peru is exploring the purchase of tanks from Oman, though this excerpt gives no date.

In essence, Oman sells weapons to Peru and helps Chad to evade sanctions. Overall, Oman delivered 40 drones to Chad.
"""


def read(text):
    (document,) = read_bytes("digest.txt", text.encode())
    return document, read_claims(document)


@pytest.mark.parametrize(
    "text",
    [
        "These are the key points from the provided text.",
        "Details are limited in this excerpt.",
        "Key takeaways from the article: trade rose.",
        "A short summary of the main points of the document follows.",
        "Based on the text you provided, trade rose.",
    ],
)
def test_a_text_that_speaks_of_the_text_it_was_given_is_a_digest(text):
    assert digest_mark(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "This article was first published on Monday.",
        "The firm provided the documents to the court.",
        "The panel's report names 14 vessels; this report names two more.",
        "The tankers made this passage in nine days.",
        "The ministry gave a summary of its exports.",
    ],
)
def test_other_texts_stand_for_themselves(text):
    assert digest_mark(text) is None


def test_every_claim_of_a_digest_is_marked():
    _, claims = read(DIGEST)
    assert claims
    assert all(claim.derivation is not None for claim in claims)


def test_what_only_the_closing_summary_says_goes_beyond_the_parts():
    document, claims = read(DIGEST)
    closing = closing_summary(document)
    assert closing.quote(document.text).startswith("In essence")
    beyond = [claim for claim in claims if claim.derivation is Derivation.SUMMARY]
    assert beyond
    assert all(closing.contains(quote) for claim in beyond for quote in claim.evidence)


def test_what_the_closing_summary_repeats_does_not_go_beyond():
    _, claims = read(DIGEST)
    (delivery,) = [claim for claim in claims if claim.predicate.text == "delivered"]
    assert len(delivery.evidence) == 2
    assert delivery.derivation is Derivation.DIGEST


def test_an_article_with_a_conclusion_is_no_digest():
    _, claims = read("Oman delivered 40 drones to Chad.\n\nIn short, Oman supplies weapons to Chad and Peru.")
    assert claims
    assert all(claim.derivation is None for claim in claims)
