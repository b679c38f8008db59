"""Who says so is kept, wherever in the sentence it is said, in the order in which it is passed on."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Factuality, Family
from entrepot.model.documents import Document


def transfer(text: str) -> Claim:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    (claim,) = [claim for claim in claims if claim.kind.family is Family.TRANSFER]
    return claim


def voices(claim: Claim) -> list[str]:
    return [f"{source.who.text if source.who else 'somebody'} {source.stance.value}" for source in claim.sources]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Chad has sold ten tanks to Peru, documents seen by the newspaper show.",
            ["documents seen by the newspaper asserts"],
        ),
        ("Reports that Chad shipped drones to Peru have multiplied.", ["somebody reports"]),
        ("The indictment alleges the firm shipped drones to Peru through Mali.", ["The indictment asserts"]),
        ("Talks on supplying drones to Peru are under way, the ministry said.", ["the ministry asserts"]),
        (
            "The newspaper wrote that, according to two officials, Chad had sold drones to Peru.",
            ["The newspaper reports", "officials asserts"],
        ),
        ("Chad's defence minister, Ana Lopez, denied that Chad had sold tanks to Peru.",
         ["Chad's defence minister, Ana Lopez denies"]),
        ("The report paints a picture of growing deliveries of tanks from Chad to Peru.", ["The report asserts"]),
        ("Chad has sold ten tanks to Peru.", []),
    ],
)  # fmt: skip
def test_the_chain_of_sources_is_kept(text: str, sources: list[str]) -> None:
    assert voices(transfer(text)) == sources


def test_a_claim_that_could_not_be_verified_is_left_open() -> None:
    claim = transfer("Chad supplied drones to Peru, a claim that could not be verified.")
    assert claim.factuality is Factuality.UNCOMMITTED


def test_the_number_of_those_who_say_so_counts_no_goods() -> None:
    claim = transfer("The newspaper wrote that, according to two officials, Chad had sold drones to Peru.")
    assert claim.quantities == ()


def test_the_united_states_states_nothing() -> None:
    document = Document("d0", "t", "", "text/plain", "The United States sold tanks to Chad.", language="en")
    (claim,) = read_claims(document)
    assert claim.sources == ()
