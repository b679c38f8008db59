"""Who does what to whom, as the tree tells it."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind, Role
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is kind]


def words(claim: Claim, role: Role) -> set[str]:
    return {argument.quote.text for argument in claim.filling(role)}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "The company is the technical manager of the vessels Lena Wind, Lena Arctic and Lena, as well as the ship "
            "manager and ISM manager of Lena Atlantic.",
            "Lena Wind",
        ),
        (
            "Among the members are chairperson Ana Lopez, deputy Oleg Petrov, head of Volta's office in Minsk, and "
            "volunteer Andrei Sidorov.",
            "Ana Lopez",
        ),
    ],
)
def test_a_post_is_not_held_by_what_stands_before_it_in_a_list(text: str, never: str) -> None:
    assert not any(never in words(claim, Role.INITIATOR) for claim in claims_of(text, Kind.DIRECT))


def test_who_gives_an_order_does_not_carry_it_out() -> None:
    text = "Ivan Orlov ordered a commander and the governor of Atar District, to transport weapons to Minsk."
    (claim,) = claims_of(text, Kind.TRANSPORT)
    assert "Ivan Orlov" not in words(claim, Role.CARRIER)


def test_who_works_in_a_sector_does_not_pay_what_the_sector_pays() -> None:
    text = "Volta Energy is involved in an economic sector providing a substantial source of revenue to Chad."
    (claim,) = claims_of(text, Kind.PAYMENT)
    assert words(claim, Role.GIVER) == {"an economic sector"}
    assert words(claim, Role.RECIPIENT) == {"Chad"}


def test_which_means_the_body_named_right_before() -> None:
    text = "Volta Cement is a company controlled by Orion Bank, which is owned by the Government of Chad."
    (claim,) = claims_of(text, Kind.OWN)
    assert words(claim, Role.TARGET) == {"Orion Bank"}
