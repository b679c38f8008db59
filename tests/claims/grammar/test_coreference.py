"""Whom a pronoun means, and when that is not clear."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind, Role
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind) -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return [claim for claim in read_claims(document) if claim.kind is kind]


def words(claim: Claim, role: Role) -> set[str]:
    return {argument.quote.text for argument in claim.filling(role)}


def named(text: str, kind: Kind) -> set[str | None]:
    return {argument.entity for claim in claims_of(text, kind) for argument in claim.arguments}


@pytest.mark.parametrize(
    ("text", "kind", "never"),
    [
        (
            "Volta LLC is controlled by Orion Bank, which belongs to the Chad Group and provides trucks to it.",
            Kind.SUPPLY,
            "org:volta",
        ),
        (
            "A businessman linked to the Ivan Orlov regime came to Chad. He is the founder of the Volta Group.",
            Kind.OWN,
            "person:ivan-orlov",
        ),
        (
            "Oleg Petrov is an engineer. During the presidency of Ivan Orlov, he founded Volta LLC.",
            Kind.OWN,
            "person:ivan-orlov",
        ),
    ],
)
def test_a_pronoun_names_nobody_it_may_not_mean(text: str, kind: Kind, never: str) -> None:
    assert never not in named(text, kind)


def test_nobody_is_his_own_middleman() -> None:
    (claim,) = claims_of("Ivan Orlov has funded the Volta Group through his bakery.", Kind.PAYMENT)
    assert words(claim, Role.INTERMEDIARY) == set()


def test_it_names_neither_of_two_that_were_spoken_of() -> None:
    text = "Volta LLC makes radios. The Orion Group praised Volta LLC. It supplies radios to Chad."
    assert not named(text, Kind.SUPPLY) & {"org:orion-group", "org:volta"}


def test_a_parent_is_not_taken_for_the_firm_that_bears_its_name() -> None:
    text = "Volta Bank Printing Company is owned and controlled by Volta Bank, which supplies radios to Chad."
    assert "org:volta-bank-printing-company" not in named(text, Kind.SUPPLY)


def test_he_is_not_the_one_whose_family_he_is_close_to() -> None:
    text = "A businessman has close relations with Ivan Orlov's family. He owns the Volta Group."
    assert "person:ivan-orlov" not in named(text, Kind.OWN)


def test_it_means_none_of_those_who_do_what_is_done_to_it() -> None:
    told = "Volta LLC shipped shells to Chad. Peru and Oman sanctioned it in May."
    assert "org:volta" in named(told, Kind.SANCTION)


def test_it_may_be_somebody_brought_in_between() -> None:
    (supply,) = claims_of("Oman punished a network over claims it has shipped shells to a firm in Mali.", Kind.SUPPLY)
    assert "country:om" not in {argument.entity for argument in supply.arguments}
