"""Who does an infinitive is who is given the means to, not who gives them."""

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Kind, Role


@pytest.mark.parametrize(
    ("text", "kind", "role", "doer"),
    [
        ("Peru granted Chad a credit of $500 million to buy tanks.", Kind.ORDER, Role.INITIATOR, "country:td"),
        ("Moscow gave Volta LLC a licence to make drones in Minsk.", Kind.PRODUCE, Role.PRODUCER, "org:volta"),
        ("Iran granted a licence to Russia to produce Shahed drones.", Kind.PRODUCE, Role.PRODUCER, "country:ru"),
        ("Peru paid Volta LLC $3 million to ship tanks to Chad.", Kind.SUPPLY, Role.GIVER, "org:volta"),
        ("The ministry awarded a contract to Volta LLC to repair tanks.", Kind.MAINTAIN, Role.INITIATOR, "org:volta"),
        ("Volta LLC has a licence to make drones.", Kind.PRODUCE, Role.PRODUCER, "org:volta"),
        ("Peru has a plan to sell tanks to Chad.", Kind.SALE, Role.GIVER, "country:pe"),
    ],
)
def test_who_is_given_the_means_does_it(text: str, kind: Kind, role: Role, doer: str) -> None:
    claims = {claim.kind: claim for claim in read_claims(read_bytes("a.txt", text.encode())[0])}
    assert [argument.entity for argument in claims[kind].filling(role)] == [doer]


def test_what_is_given_to_win_somebody_over_is_not_won_by_him() -> None:
    text = "Peru gave tanks to Chad to obtain rifles from Mali."
    claims = read_claims(read_bytes("a.txt", text.encode())[0])
    got = [claim for claim in claims if claim.predicate.text.endswith("obtain")]
    assert ["country:td"] not in [[a.entity for a in claim.filling(Role.RECIPIENT)] for claim in got]


def test_who_is_told_something_is_not_who_did_it() -> None:
    (claim,) = read_claims(read_bytes("a.txt", b"A spokesman told Volta LLC that it had sold tanks to Chad.")[0])
    assert not claim.filling(Role.GIVER)
