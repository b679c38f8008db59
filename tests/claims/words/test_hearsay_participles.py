"""What is believed, thought or reported of somebody has no source that the words name."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Claim, Factuality, Kind, Role


def read(text: str) -> dict[Kind, Claim]:
    return {claim.kind: claim for claim in read_claims(read_bytes("a.txt", text.encode())[0])}


@pytest.mark.parametrize(
    "text",
    [
        "A company believed to supply chips to Russia was raided.",
        "Two men believed to have shipped engines to Iran were arrested.",
        "A haulier alleged to have delivered chips to Russia was fined.",
    ],
)
def test_who_is_believed_to_supply_is_no_source(text: str) -> None:
    claims = read(text)
    assert [source.who for source in claims[Kind.SUPPLY].sources] == [None]
    assert not claims[Kind.SANCTION].sources
    assert claims[Kind.SANCTION].factuality is Factuality.CERTAIN


def test_what_is_believed_of_the_subject_leaves_the_main_verb_certain() -> None:
    claims = read("Thought to have been supplied by Iran, the drones hit Odesa.")
    assert claims[Kind.SUPPLY].factuality is Factuality.PROBABLE
    assert [goods.quote.text for goods in claims[Kind.SUPPLY].filling(Role.GOODS)] == ["the drones"]
    assert claims[Kind.USE].factuality is Factuality.CERTAIN


def test_who_is_named_behind_by_is_the_source() -> None:
    claims = read("Iran is alleged by prosecutors to have sold missiles to Syria.")
    assert [source.who.text for source in claims[Kind.SALE].sources if source.who] == ["prosecutors"]
