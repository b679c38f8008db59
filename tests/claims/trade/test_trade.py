"""Levels and changes of trade."""

from __future__ import annotations

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Claim, Kind, Role
from entrepot.model.documents import Document


def trade_of(text: str, language: str = "en") -> list[Claim]:
    document = Document("d0", "t", "", "text/plain", text, language=language)
    return [claim for claim in read_claims(document) if claim.kind in (Kind.TRADE_LEVEL, Kind.TRADE_CHANGE)]


@pytest.mark.parametrize(
    ("text", "direction", "factor", "percent"),
    [
        ("Trade between Peru and Chad hit $8bn in 2023, up by two thirds.", "up", None, 66.7),
        ("Exports from Peru to Chad totalled $9m in 2023, three times the level of 2022.", "up", 3, None),
        ("Peru's exports of trucks to Chad doubled, reaching $158 million.", "up", 2, None),
        ("Trade between Peru and Chad stood at $9m, virtually unchanged from 2022.", "flat", None, None),
    ],
)
def test_a_change_takes_its_level_along(text: str, direction: str, factor: float | None, percent: float | None) -> None:
    (claim,) = trade_of(text)
    assert claim.change is not None
    assert (claim.change.direction, claim.change.factor, claim.change.percent) == (direction, factor, percent)
    assert len(claim.money) == 1


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Chad accounted for 40% of Peru's oil exports in 2022.", Role.RECIPIENT),
        ("Chad supplied 40% of Peru's oil imports in 2022.", Role.GIVER),
    ],
)
def test_who_has_a_share_stands_on_the_other_side(text: str, role: Role) -> None:
    (claim,) = trade_of(text)
    assert [argument.entity for argument in claim.filling(role)] == ["country:td"]
    assert [(q.low, q.unit) for q in claim.quantities] == [(40, "%")]


@pytest.mark.parametrize(
    ("text", "kind", "percent", "low"),
    [
        (
            "Товарооборот между Перу и Чадом в 2023 году вырос на 26,3% и достиг $240 млн.",
            Kind.TRADE_CHANGE,
            26.3,
            240e6,
        ),
        ("Экспорт микросхем из Перу в Чад составил $1,2 млрд.", Kind.TRADE_LEVEL, None, 1.2e9),
    ],
)
def test_russian_trade_is_read_by_the_same_rules(text: str, kind: Kind, percent: float | None, low: float) -> None:
    (claim,) = trade_of(text, "ru")
    assert claim.kind is kind
    assert (claim.change.percent if claim.change else None) == percent
    assert [money.low for money in claim.money] == [low]


def test_a_level_without_a_date_is_of_the_time_that_its_paragraph_told() -> None:
    before = "EU exports of trucks to Chad reached $41 million in 2023, against $2 million in 2021."
    claims = trade_of(f"{before} Mali's exports of trucks to Chad came to $3 million.")
    assert [claim.time and claim.time.start for claim in claims] == ["2023", "2021", "2023"]


def test_the_next_paragraph_has_its_own_time() -> None:
    before = "Peru's exports of trucks to Chad reached $3 billion in 2023."
    claims = trade_of(f"{before}\n\nMali's exports of trucks to Chad came to $4 million.")
    assert [claim.time and claim.time.start for claim in claims] == ["2023", None]


def test_a_comparison_with_an_adjective_is_a_change() -> None:
    (claim,) = trade_of("Arms imports by states in Africa were 94 per cent higher in 2020 than in 2015.")
    assert claim.change
    assert (claim.change.direction, claim.change.percent) == ("up", 94)
