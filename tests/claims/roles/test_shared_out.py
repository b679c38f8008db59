"""One deed told of several parties or years, each with its number, makes a claim of each."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Basis, Claim, Role
from entrepot.model.documents import Document


def claims_of(text: str, language: str = "en") -> list[Claim]:
    return list(read_claims(Document("d0", "t", "", "text/plain", text, language=language)))


def parted(claims: list[Claim], role: Role) -> list[tuple[str, float | None, str]]:
    return [(c.filling(role)[0].entity or "", c.quantities[0].low, c.quantities[0].unit) for c in claims]


@pytest.mark.parametrize(
    ("language", "text", "role", "expected"),
    [
        (
            "en",
            "Chad delivered 200 drones to Peru and 60 to Mali.",
            Role.RECIPIENT,
            [("country:pe", 200, "1"), ("country:ml", 60, "1")],
        ),
        (
            "en",
            "Chad shipped 40 tonnes of fuel to Peru, 20 tonnes to Mali and 5 to Oman.",
            Role.RECIPIENT,
            [("country:pe", 40, "t"), ("country:ml", 20, "t"), ("country:om", 5, "t")],
        ),
        (
            "en",
            "Chad supplied 30 tanks to Peru and 12 helicopters to Mali.",
            Role.RECIPIENT,
            [("country:pe", 30, "1"), ("country:ml", 12, "1")],
        ),
        ("en", "Chad supplied 30 tanks and 12 helicopters to Mali.", Role.RECIPIENT, [("country:ml", 30, "1")]),
        (
            "ru",
            "Чад поставил России 200 дронов, а Эфиопии — 60.",
            Role.RECIPIENT,
            [("country:ru", 200, "1"), ("country:et", 60, "1")],
        ),
        (
            "ru",
            "КНДР отправила в Россию 40 танков, а Иран — 20.",
            Role.GIVER,
            [("country:kp", 40, "1"), ("country:ir", 20, "1")],
        ),
        (
            "ru",
            "Россия поставила в Индию 40 танков, в Алжир — 20 и во Вьетнам — 10.",
            Role.RECIPIENT,
            [("country:in", 40, "1"), ("country:dz", 20, "1"), ("country:vn", 10, "1")],
        ),
    ],
)
def test_each_party_has_its_own_number(
    language: str, text: str, role: Role, expected: list[tuple[str, float | None, str]]
) -> None:
    assert parted(claims_of(text, language), role) == expected


def test_what_a_share_leaves_out_is_marked() -> None:
    second = claims_of("Chad delivered 200 drones to Peru and 60 to Mali.")[1]
    assert [(each.quote.text, each.basis) for each in second.filling(Role.GOODS)] == [("drones", Basis.ELLIPSIS)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chad exported 1,200 trucks to Peru in 2022 and 300 in 2023."),
        ("ru", "Чад поставил Перу 1200 грузовиков в 2022 году и 300 в 2023 году."),
        ("ru", "В 2022 году Чад поставил Индии 1200 грузовиков, в 2023 году — 300."),
    ],
)
def test_each_year_has_its_own_number(language: str, text: str) -> None:
    told = [(claim.quantities[0].low, claim.time and claim.time.start) for claim in claims_of(text, language)]
    assert told == [(1200, "2022"), (300, "2023")]


def test_each_who_is_paid_has_his_own_sum() -> None:
    claims = claims_of("Volta paid $12 million to a Chadian trader and $8 million to a Malian broker for the drones.")
    assert [[money.low for money in claim.money] for claim in claims] == [[12e6], [8e6]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Exports of trucks from Chad to Peru were $8 million in 2021 and $63 million in 2022."),
        ("ru", "Экспорт станков из Чада в Перу составил 8 млн долларов в 2021 году и 63 млн в 2022-м."),
    ],
)
def test_each_level_of_trade_is_that_of_its_year(language: str, text: str) -> None:
    told = [(claim.money[0].low, claim.time and claim.time.start) for claim in claims_of(text, language)]
    assert told == [(8e6, "2021"), (63e6, "2022")]
