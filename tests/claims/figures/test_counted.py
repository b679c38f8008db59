"""Which quantities belong to which event."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def claim_of(text: str, kind: Kind) -> Claim:
    document = Document("d0", "t", "", "text/plain", text, language="en")
    return next(claim for claim in read_claims(document) if claim.kind is kind)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Peru delivered between 200 and 300 trucks to Chad.", Kind.SUPPLY, [(200, 300, "1")]),
        ("Peru exported 1,200 trucks to Chad, up from 400.", Kind.SUPPLY, [(1200, 1200, "1")]),
        ("Three firms that shipped 300 engines to Chad were fined.", Kind.SUPPLY, [(300, 300, "1")]),
        ("Three firms that shipped engines to Chad were fined.", Kind.SUPPLY, []),
        ("Seven of the 12 engines that Volta bought in Chad are copies.", Kind.ORDER, [(12, 12, "1")]),
        ("Volta met the Chadian minister three times in 2023.", Kind.CONSULT, [(3, 3, "1")]),
        ("Peru supplied Chad with powder in the amount of 300 tonnes.", Kind.SUPPLY, [(300, 300, "t")]),
        ("Every year Chad ships 300 tanks to Peru.", Kind.SUPPLY, [(300, 300, "1/a")]),
        ("Chad's annual output of 300 tanks is exported to Peru.", Kind.PRODUCE, [(300, 300, "1/a")]),
        ("Chad declared an output of 51 tonnes of gold in 2023.", Kind.PRODUCE, [(51, 51, "t/a")]),
        ("Half of the 40 tanks were sold to Chad.", Kind.SALE, [(50, 50, "%")]),
        ("Half of the tanks that Peru gave Chad had no engine.", Kind.SUPPLY, []),
        ("Volta sold 600 engines to Chad, 300 of which were shipped to Peru.", Kind.SUPPLY, [(300, 300, "1")]),
        ("Peru sold Chad trucks made by 3 firms and 40 missiles.", Kind.SALE, [(40, 40, "1")]),
        (
            "Two dozen tankers carried 8 million barrels of oil to Chad.",
            Kind.TRANSPORT,
            [(24, 24, "1"), (8e6, 8e6, "bbl")],
        ),
    ],
)
def test_a_number_counts_what_stands_by_it(
    text: str, kind: Kind, expected: list[tuple[float | None, float | None, str]]
) -> None:
    assert [(q.low, q.high, q.unit) for q in claim_of(text, kind).quantities] == expected


def test_what_was_bought_of_a_maker_does_not_tell_how_much_he_makes() -> None:
    assert claim_of("Volta sold Chad 4,800 chips made by the Dutch company Philips.", Kind.PRODUCE).quantities == ()
