"""What is told as not known, in the words that ask for it."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Factuality, Kind, Role
from entrepot.model.documents import Document

SUPPLY = "Chad sold 20 drones to Peru.\n\n"  # what is not known counts in a text about supply


def unknowns_of(text: str) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", SUPPLY + text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is Kind.UNKNOWN]


@pytest.mark.parametrize(
    ("text", "topic", "missing"),
    [
        ("Where the money went remains a mystery.", "Where the money went", ("place",)),
        ("What the crates from Chad contained is anybody's guess.", "What the crates from Chad contained", ("goods",)),
        ("The end user of the lathes has yet to be determined.", "The end user of the lathes", ("end_user",)),
        ("We haven't been able to verify the story.", "the story", ()),
        ("We don’t know who bought the chips.", "who bought the chips", ("party",)),
        ("We have no idea who ordered the chips.", "who ordered the chips", ("party",)),
        ("Nobody has exact numbers.", "exact numbers", ("amount",)),
        ("Little is known about the company's owners.", "the company's owners", ("party",)),
        ("It is still an open question whether the plant works.", "whether the plant works", ()),
        ("The ministry declined to name the supplier.", "the supplier", ("party",)),
        ("It is impossible to tell which firm made the chip.", "which firm made the chip", ("party",)),
        ("Mr Lee cannot say when.", "when", ("time",)),
    ],
)
def test_the_topic_is_what_is_asked_for(text: str, topic: str, missing: tuple[str, ...]) -> None:
    (claim,) = unknowns_of(text)
    assert topic in {argument.quote.text for argument in claim.filling(Role.TOPIC)}
    assert claim.missing == missing


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not comment.",
        "The striker did not find the goal.",
        "When asked about it, Mr Lee smiled.",
        "What is known is the price of the chips.",
    ],
)
def test_other_failures_are_no_unknowns(text: str) -> None:
    assert unknowns_of(text) == []


def test_what_is_asked_for_is_no_claim() -> None:
    document = Document("d0", "t", "", "text/plain", "It is not known who supplies the steel to Chad.", language="en")
    assert {claim.kind for claim in read_claims(document)} == {Kind.UNKNOWN}


def test_who_says_that_it_is_unknown_is_its_source() -> None:
    (claim,) = unknowns_of("The minister said it was not known how many tanks had been lost.")
    assert [source.who.text for source in claim.sources if source.who] == ["The minister"]
    assert claim.factuality is Factuality.PROBABLE
