"""How something is said: taken back, commonly, fairly, or called mere guesswork."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes

SAID = "that Belarus sold tanks to Sudan."


@pytest.mark.parametrize(
    ("opening", "factuality", "voices"),
    [
        ("An earlier version of this article said", "CT-", ["An earlier version of this article asserts"]),
        ("Correction: yesterday we wrote", "CT-", ["we asserts"]),
        ("The ministry falsely claimed", "CT-", ["The ministry asserts"]),
        ("It has become commonplace to say", "PR+", ["somebody reports"]),
        ("It is fair to say", "CT+", []),
        ("We assess", "PR+", []),
        ("The ministry assesses", "PR+", ["The ministry asserts"]),
    ],
)
def test_the_manner_of_saying_settles_how_sure_it_is(opening: str, factuality: str, voices: list[str]) -> None:
    (claim,) = read_claims(read_bytes("a.txt", f"{opening} {SAID}".encode())[0])
    assert claim.factuality.value == factuality
    told = [f"{source.who.text if source.who else 'somebody'} {source.stance.value}" for source in claim.sources]
    assert told == voices


def test_what_is_called_speculation_is_doubted_and_not_denied() -> None:
    text = "The minister said that the claim that Oman sold tanks to Chad was pure speculation."
    (claim,) = read_claims(read_bytes("a.txt", text.encode())[0])
    assert [source.stance.value for source in claim.sources] == ["doubts"]
    assert claim.factuality.value == "Uu"


def test_an_attribute_below_a_warning_stays_a_fact() -> None:
    (made,) = [
        claim
        for claim in read_claims(read_bytes("a.txt", b"Moscow warned Athens against passing on Russian-made arms.")[0])
        if claim.kind.value == "produce"
    ]
    assert made.factuality.value == "CT+"


def test_a_repeated_call_is_a_request() -> None:
    claims = read_claims(read_bytes("a.txt", b"Peru continues to call on Chad to stop selling tanks to Mali.")[0])
    assert [claim.status.value for claim in claims if claim.kind.value == "request"] == ["requested"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The EU is considering sanctions on Volta LLC.", "explored"),
        ("Peru threatened sanctions on Volta LLC.", "planned"),
        ("Peru plans sanctions against Volta LLC.", "planned"),
        ("Peru imposed sanctions on Volta LLC.", "occurred"),
    ],
)
def test_sanctions_that_are_weighed_are_not_in_force(text: str, status: str) -> None:
    claims = read_claims(read_bytes("a.txt", text.encode())[0])
    assert [claim.status.value for claim in claims if claim.kind.value == "sanction"] == [status]
