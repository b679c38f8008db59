"""Russian notes and statistics tell the other side of a trade and leave their own to the context."""

from dataclasses import replace

import pytest

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.claims import Claim, Factuality, Kind, Stance


def claims(text: str) -> list[Claim]:
    document = read_bytes("a.txt", text.encode())[0]
    return list(read_claims(replace(document, language="ru")))


def ends(claim: Claim) -> dict[str, str | None]:
    return {argument.role.value: argument.entity for argument in claim.arguments}


@pytest.mark.parametrize(
    ("text", "giver", "recipient"),
    [
        ("Экспорт Грузии в Турцию составил 210 млн долл., импорт — 1,1 млрд долл.", "country:tr", "country:ge"),
        ("Импорт Перу из Чада достиг 4 млн евро, экспорт — 2 млн евро.", "country:pe", "country:td"),
    ],
)
def test_a_figure_without_a_verb_runs_the_other_way(text: str, giver: str, recipient: str) -> None:
    first, second = claims(text)
    assert ends(second) == {"giver": giver, "recipient": recipient}
    assert [len(each.money) for each in (first, second)] == [1, 1]


def test_shares_in_a_row_are_of_one_whole() -> None:
    first, second = claims("Доля Китая во внешней торговле Монголии равнялась 61 %, доля России — 17,6 %.")
    assert {a.entity for a in first.arguments} == {"country:cn", "country:mn"}
    assert {a.entity for a in second.arguments} == {"country:ru", "country:mn"}
    assert second.quantities[0].low == 17.6


@pytest.mark.parametrize(
    ("text", "giver", "recipient"),
    [
        ("На долю Китая пришлось 61 % импорта Монголии.", "country:cn", "country:mn"),
        ("На Китай приходится 40 % импорта Казахстана.", "country:cn", "country:kz"),
        ("Около трети экспорта Чада приходится на Перу.", "country:td", "country:pe"),
    ],
)
def test_who_has_a_share_of_imports_sells_and_of_exports_buys(text: str, giver: str, recipient: str) -> None:
    (claim,) = claims(text)
    assert ends(claim) == {"giver": giver, "recipient": recipient}


def test_a_heading_tells_whose_trade_and_which_period() -> None:
    text = (
        "Внешняя торговля Армении, январь–июнь 2024 г.\n\nПоставки меди в Китай снизились на четверть, до 2,9 тыс. т.\n"
    )
    (claim,) = claims(text)
    assert ends(claim) == {"giver": "country:am", "recipient": "country:cn", "goods": "class:other"}
    assert claim.time
    assert (claim.time.start, claim.time.end) == ("2024-01", "2024-06")


def test_trade_of_another_paragraph_gives_no_side() -> None:
    text = "Импорт Перу из Чили достиг 3 млн долл.\n\nПоставки меди в Китай снизились на четверть.\n"
    assert "giver" not in ends(claims(text)[-1])


def test_statistics_that_show_no_trade_deny_it() -> None:
    (claim,) = claims("Турецкая статистика экспорта чипов в Россию не показывает.")
    assert claim.factuality is Factuality.UNCOMMITTED
    assert [(s.who and s.who.text, s.stance) for s in claim.sources] == [("Турецкая статистика", Stance.DENIES)]
    assert ends(claim)["giver"] == "country:tr"


def test_statistics_are_the_source_of_what_they_show() -> None:
    (claim,) = claims("Казахстанская статистика показывает ввоз из Киргизии лишь 240 т.")
    assert ends(claim) == {"giver": "country:kg", "recipient": "country:kz"}
    assert claim.factuality is Factuality.PROBABLE
    assert [source.stance for source in claim.sources] == [Stance.ASSERTS]


def test_a_change_told_behind_a_level_is_no_second_claim() -> None:
    (claim,) = claims("Товарооборот Сербии с Китаем в мае 2024 года достиг 5 млрд евро, увеличившись на 23,5 %.")
    assert claim.kind is Kind.TRADE_CHANGE
    assert claim.change
    assert claim.change.percent == 23.5
    assert claim.time
    assert claim.time.start == "2024-05"


def test_both_ends_of_a_movement_are_kept() -> None:
    (claim,) = claims("Вывоз шасси из Чада в Перу после этого сократился с 412 штук в марте до 36 штук в мае.")
    assert [quantity.low for quantity in claim.quantities] == [412, 36]
    assert ends(claim) == {"giver": "country:td", "recipient": "country:pe", "goods": "class:vehicle"}
