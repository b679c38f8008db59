"""What fills a role, and what makes a claim of it impossible."""

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
    "text",
    [
        "Together we will deliver Chad a lasting defeat.",
        "Chad sent its condolences to Peru.",
        "The minister delivered a message to Peru.",
        "Ivan Orlov transferred the executive powers to Peru.",
        "Ivan Orlov accumulated immense wealth through Chad.",
        "Ivan Orlov runs the smuggling of 300 migrants to Chad.",
        "Ivan Orlov issued a directive to Chad in June 2014.",
        "Chad is providing an additional 125 soldiers to assist the guards.",
    ],
)
def test_words_and_defeats_are_not_supplied(text: str) -> None:
    assert claims_of(text, Kind.SUPPLY) == []


def test_services_are_what_is_supplied() -> None:
    (claim,) = claims_of("Volta LLC provides essential services to the Chadian army.", Kind.SUPPLY)
    assert words(claim, Role.GOODS) == {"essential services"}
    assert words(claim, Role.RECIPIENT) == {"Chadian army"}


def test_with_the_support_of_the_ministry_it_is_the_ministry_that_supports() -> None:
    text = "With the support of the Ministry of Defence of Chad, the Volta Foundation organised a campaign."
    (claim,) = claims_of(text, Kind.SUPPORT)
    assert words(claim, Role.INITIATOR) == {"Ministry of Defence of Chad"}
    assert words(claim, Role.BENEFICIARY) == {"Volta Foundation"}


def test_an_unnamed_buyer_stays_the_buyer() -> None:
    (claim,) = claims_of("The company procures microchips from Orion Ltd in Minsk.", Kind.SALE)
    assert words(claim, Role.RECIPIENT) == {"The company"}


def test_who_buys_for_another_stands_between() -> None:
    (claim,) = claims_of("For Chad, Volta LLC procured microchips from Orion Ltd in Minsk.", Kind.SALE)
    assert words(claim, Role.INTERMEDIARY) == {"Volta LLC"}
    assert words(claim, Role.RECIPIENT) == {"Chad"}


def test_who_owns_a_programme_does_not_own_its_country() -> None:
    (claim,) = claims_of("Volta LLC owns an Iranian programme.", Kind.OWN)
    assert {argument.entity for argument in claim.filling(Role.TARGET)} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "The drama was directed by Iraqis.",
        "Ivan Orlov led the attack on Mali.",
        "Russian Federation: Deputy Director of the Volta Plant.",
        "Volta Defence Forces; Deputy Director of the Orion Organisation.",
    ],
)
def test_attacks_and_films_have_no_head_and_countries_no_post(text: str) -> None:
    assert claims_of(text, Kind.DIRECT) + claims_of(text, Kind.EMPLOY) == []


def test_the_origin_of_what_is_carried_does_not_carry_it() -> None:
    (claim,) = claims_of("Volta LLC manages the transport of Russian oil to Chad.", Kind.TRANSPORT)
    assert words(claim, Role.GIVER) == set()
    assert words(claim, Role.ORIGIN) == {"Russian"}


def test_funds_are_paid_and_not_supplied() -> None:
    text = "Ivan Orlov uses Volta LLC to channel funds to the Orion Group."
    assert claims_of(text, Kind.SUPPLY) == []
    (claim,) = claims_of(text, Kind.PAYMENT)
    assert words(claim, Role.RECIPIENT) == {"Orion Group"}


def test_control_that_reaches_somewhere_is_not_held_there() -> None:
    text = "Volta LLC lobbies for expanding the control of Chad to the whole of Mali."
    assert not any("Mali" in words(claim, Role.INITIATOR) for claim in claims_of(text, Kind.CONTROL))


def test_a_body_is_under_what_it_is_subordinate_to() -> None:
    (claim,) = claims_of("The Volta Institute is subordinated to the Orion Group.", Kind.CONTROL)
    assert words(claim, Role.INITIATOR) == {"Orion Group"}


def test_who_is_acted_for_receives_nothing() -> None:
    text = "Volta LLC transferred $2 million on behalf of Orion Bank."
    assert not any("Orion Bank" in words(claim, Role.RECIPIENT) for claim in claims_of(text, Kind.PAYMENT))


def test_a_rank_is_no_body() -> None:
    claims = claims_of("Ana Lopez is director of the Volta Plant, and a deputy head.", Kind.DIRECT)
    assert {word for claim in claims for word in words(claim, Role.TARGET)} == {"Volta Plant"}


def test_a_transfer_of_nothing_named_supplies_nothing() -> None:
    text = "Ivan Orlov is a money changer who enables financial transfers from Chad to Peru."
    assert claims_of(text, Kind.SUPPLY) == []


def test_what_is_bought_for_another_is_not_received_by_the_buyer() -> None:
    (claim,) = claims_of("Volta LLC bought ten drones for the Chadian army.", Kind.ORDER)
    assert words(claim, Role.RECIPIENT) == {"Chadian army"}
