"""What is asked, unknown, over or only meant for something is never told as a fact."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Factuality, Kind, Status
from entrepot.model.documents import Document


def claims_of(text: str) -> list[Claim]:
    return list(read_claims(Document("d0", "t", "", "text/plain", text, language="en")))


def of_kind(text: str, kind: Kind) -> Claim:
    (claim,) = [claim for claim in claims_of(text) if claim.kind is kind]
    return claim


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Whether the firm itself sold trucks to Chad cannot be established from the sources at hand.", Kind.SALE),
        ("The minister asked whether Chad had sold missiles to Peru.", Kind.SALE),
        ("There is no evidence that Chad sold missiles to Peru.", Kind.SALE),
        ("Peru said that it had no information about its army using Turkish drones.", Kind.USE),
    ],
)
def test_what_is_only_asked_or_not_known_is_left_open(text: str, kind: Kind) -> None:
    claim = of_kind(text, kind)
    assert (claim.factuality, claim.status) == (Factuality.UNCOMMITTED, Status.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Kenya is said to act as an intermediary between Chad and Peru.", Kind.INTERMEDIATE, Status.HABITUAL),
        ("Chad is considering converting a plant in Mali to make drones for Peru.", Kind.PRODUCE, Status.EXPLORED),
        ("Chad converted a plant in Mali to make drones for Peru.", Kind.PRODUCE, Status.PLANNED),
        ("Ana Lopez is the former director of Volta Radio Plant.", Kind.DIRECT, Status.OCCURRED),
        ("Ana Lopez is the director of Volta Radio Plant.", Kind.DIRECT, Status.ONGOING),
        ("Ana Lopez was a deputy of Ivan Orlov.", Kind.EMPLOY, Status.OCCURRED),
        ("Ana Lopez served as head of Volta Radio Plant.", Kind.DIRECT, Status.OCCURRED),
        ("Ana Lopez was appointed director of Volta Radio Plant in 2014.", Kind.DIRECT, Status.OCCURRED),
        ("Ana Lopez was leading the Volta Group.", Kind.DIRECT, Status.OCCURRED),
        ("Ana Lopez has acted as head of Volta Radio Plant.", Kind.DIRECT, Status.OCCURRED),
        ("Ana Lopez has served as head of Volta Radio Plant since 2020.", Kind.DIRECT, Status.ONGOING),
        ("Chad seized trucks previously owned by Volta LLC.", Kind.OWN, Status.OCCURRED),
        ("Chad was supporting Peru against Mali.", Kind.SUPPORT, Status.OCCURRED),
        ("Chad called on Peru to supply tanks.", Kind.SUPPLY, Status.REQUESTED),
        ("A new firm would ease the difficulty of transporting drones from Chad.", Kind.TRANSPORT, Status.UNKNOWN),
    ],
)
def test_how_far_it_got_is_read_off_the_words_around(text: str, kind: Kind, status: Status) -> None:
    assert of_kind(text, kind).status is status


def test_a_trigger_inside_another_makes_no_second_claim() -> None:
    claims = claims_of("Belgium acts as a go-between for Chad and Peru.")
    assert [claim.kind for claim in claims] == [Kind.INTERMEDIATE]


def test_a_pronoun_stands_for_the_unnamed_subject_before_it() -> None:
    text = "Volta LLC makes radios. If such a plant were built, it could supply Chad with drones."
    claim = of_kind(text, Kind.SUPPLY)
    assert "org:volta" not in {argument.entity for argument in claim.arguments}


def test_of_two_men_he_is_the_one_who_acted_last() -> None:
    text = "Ivan Petrov met Oleg Sidorov in Minsk. He sold ten trucks to Chad."
    claim = of_kind(text, Kind.SALE)
    assert "person:oleg-sidorov" not in {argument.entity for argument in claim.arguments}


def test_a_weekday_is_no_place() -> None:
    claim = of_kind("Chad and Mali signed a treaty in Bamako on Monday.", Kind.AGREE)
    assert "Monday" not in {argument.quote.text for argument in claim.arguments}


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Neither Peru nor Mali supplies tanks to Chad.", Factuality.CERTAINLY_NOT),
        ("Peru stopped short of supplying tanks to Chad.", Factuality.CERTAINLY_NOT),
        ("Sanctions bar Peru from supplying tanks to Chad.", Factuality.CERTAINLY_NOT),
        ("The firm was cleared of supplying tanks to Chad.", Factuality.UNCOMMITTED),
        ("Few believe that Peru supplied tanks to Chad.", Factuality.UNCOMMITTED),
        ("The deal would see Chad supply ten tanks to Peru.", Factuality.UNCOMMITTED),
        ("Peru supplies tanks to Chad.", Factuality.CERTAIN),
    ],
)
def test_what_is_barred_denied_to_all_or_only_foreseen_is_not_told_as_done(text: str, factuality: Factuality) -> None:
    assert of_kind(text, Kind.SUPPLY).factuality is factuality


def test_it_stands_for_no_goods_that_were_named_long_before() -> None:
    text = "Chad sold missiles to Peru. The match began late. It rained. Nobody scored. Then it crossed the line."
    assert [claim.kind for claim in claims_of(text)] == [Kind.SALE]


def test_what_is_hampered_may_be_done_all_the_same() -> None:
    claim = of_kind("Volta LLC obstructed the delivery of aid to Chad.", Kind.SUPPLY)
    assert claim.factuality is Factuality.UNCOMMITTED


def test_the_group_is_the_one_spoken_of_though_it_has_no_name() -> None:
    text = "Volta LLC makes radios. A group in Mali makes missiles. The group bought radios from Chad."
    claim = of_kind(text, Kind.SALE)
    assert "org:volta" not in {argument.entity for argument in claim.arguments}


@pytest.mark.parametrize(
    "text",
    [
        "Washington lifted sanctions on Delta Airlines in May.",
        "The EU delisted the bank.",
        "Chad dropped the charges against Ivan Orlov.",
    ],
)
def test_a_restriction_that_is_lifted_is_over(text: str) -> None:
    assert of_kind(text, Kind.SANCTION).status is Status.CANCELLED


def test_what_somebody_is_warned_against_is_left_open() -> None:
    claim = of_kind("Moscow had warned Athens against selling arms to Chad.", Kind.SALE)
    assert claim.factuality is Factuality.UNCOMMITTED
