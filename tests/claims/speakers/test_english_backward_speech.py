"""Sentences that say who told what the one before them told."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.documents import Document


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("This is stated in a report by Reuters.", ["a report by Reuters asserts"]),
        ("This was reported by the Washington Post.", ["Washington Post reports"]),
        ("CNN writes about this with reference to the minister.", ["CNN reports", "the minister asserts"]),
        ("The minister confirmed this.", ["The minister asserts"]),
        ("The minister did not comment on this.", []),
        ("The minister has not confirmed this.", []),
        ("This angered the minister.", []),
    ],
)
def test_a_sentence_gives_the_one_before_it_a_source(text, chain):
    document = Document("d0", "t", "", "text/plain", f"Peru has sold tanks to Chad. {text}", language="en")
    sale = read_claims(document)[0]
    assert [f"{source.who.text} {source.stance.value}" for source in sale.sources] == chain


def test_who_confirms_what_another_said_does_not_cite_him():
    text = "Peru sold tanks to Chad, Mali says. The minister confirmed this."
    sale = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))[0]
    assert [source.who.text for source in sale.sources] == ["Mali"]
