"""Which sums belong to which event."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind
from entrepot.model.documents import Document


def claims_of(text: str, kind: Kind, language: str = "en") -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language=language)
    return [claim for claim in read_claims(document) if claim.kind is kind]


def sums(claim: Claim) -> list[tuple[float | None, str, str]]:
    return [(money.low, money.currency, money.per) for money in claim.money]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Turkey sold 20 drones to Mali for $30 million.", Kind.SALE, [(30e6, "USD", "total")]),
        ("Chad sold the drones to Mali at $20,000 apiece.", Kind.SALE, [(20_000, "USD", "unit")]),
        ("Chad sold 40,000 tonnes of crude to Mali at a discount of $12 a barrel.", Kind.SALE, []),
        (
            "Mali bought drones from Chad for $30 million, including $2 million for training.",
            Kind.SALE,
            [(30e6, "USD", "total")],
        ),
        ("In 2023 Peru sold $90 million worth of trucks to Chad.", Kind.SALE, [(90e6, "USD", "year")]),
    ],
)
def test_a_price_belongs_to_its_sale(text: str, kind: Kind, expected: list[tuple[float, str, str]]) -> None:
    assert sums(claims_of(text, kind)[0]) == expected


def test_a_sum_of_another_clause_is_left_there() -> None:
    sold, bought = claims_of("Chad sold 40 tanks to Mali for $5m and Peru sold 30 boats to Mali for $2m.", Kind.SALE)
    assert sums(sold) == [(5e6, "USD", "total")]
    assert sums(bought) == [(2e6, "USD", "total")]


def test_a_difference_is_no_level() -> None:
    (claim,) = claims_of("Exports of trucks from Peru to Chad rose by $2 million, or 12 percent.", Kind.TRADE_CHANGE)
    assert claim.money == ()
    assert claim.change is not None
    assert (claim.change.delta, claim.change.percent) == (2e6, 12)


def test_the_ends_of_a_change_over_years_are_sums_of_a_year() -> None:
    (claim,) = claims_of(
        "Exports from Peru to Chad rose from $70,000 in 2021 to $6.2 million in 2023.", Kind.TRADE_CHANGE
    )
    assert sums(claim) == [(70_000, "USD", "year"), (6.2e6, "USD", "year")]
