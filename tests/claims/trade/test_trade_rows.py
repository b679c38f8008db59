"""Rows of a trade table become claims of one side each, with the bounds, the period and the reporter kept."""

import pytest

from entrepot.claims import read_claims
from entrepot.claims.grounding import check
from entrepot.claims.trade.trade_rows import read_trade_rows
from entrepot.documents import read_bytes
from entrepot.model.claims import Claim, Extractor, Kind, Role, Stance
from entrepot.model.documents import Anchor, Block, BlockKind, Document, Place

EXTRACTOR = Extractor("test", "1")


def table(*rows: str) -> Document:
    """A table whose cells are parted by " | ", as documents are read from CSV."""
    text, blocks, anchors = "", [], []
    for number, row in enumerate(rows, start=1):
        kind = BlockKind.TABLE_HEADER if number == 1 else BlockKind.TABLE_ROW
        blocks.append(Block(len(text), len(text) + len(row), kind))
        start = len(text)
        for column, cell in enumerate(row.split(" | "), start=1):
            if cell:
                anchors.append(Anchor(start, start + len(cell), Place(row=number, column=column)))
            start += len(cell) + 3
        text += row + "\n"
    return Document("d1", "t.csv", "", "text/csv", text, blocks=tuple(blocks), anchors=tuple(anchors))


def read(*rows: str) -> tuple[Claim, ...]:
    document = table(*rows)
    return check(document, read_trade_rows(document, EXTRACTOR))


def ends(claim: Claim) -> dict[str, str | None]:
    return {argument.role.value: argument.entity for argument in claim.arguments}


@pytest.mark.parametrize(
    ("measure", "giver", "recipient"),
    [
        ("Serbia exports to Turkey", "country:rs", "country:tr"),
        ("Serbia imports from Turkey", "country:tr", "country:rs"),
        ("SRB exports to TUR", "country:rs", "country:tr"),
        ("Serbia's exports to Turkey", "country:rs", "country:tr"),
    ],
)
def test_the_importer_receives_whoever_tells_it(measure: str, giver: str, recipient: str) -> None:
    (claim,) = read("period | measure | USD million", f"2022 | {measure} | 12.5")
    assert ends(claim) == {"giver": giver, "recipient": recipient}
    assert (claim.money[0].low, claim.money[0].high, claim.money[0].currency) == (12.5e6, 12.5e6, "USD")


def test_columns_of_reporter_and_partner_name_the_ends_that_the_flow_leaves_out() -> None:
    (claim,) = read("year | reporter | partner | flow | value EUR", "2021 | Kenya | Peru | Imports | 1,200")
    assert ends(claim) == {"giver": "country:pe", "recipient": "country:ke"}
    assert [source.who and source.who.text for source in claim.sources] == ["Kenya"]


def test_mutual_trade_is_told_of_the_only_pair_of_the_table() -> None:
    rows = ("period | flow | usd_million", "2021 | turnover | 33", "2021 | CHL exports to PER | 20")
    first, second = read(*rows)
    assert {(a.role, a.entity, a.is_implicit) for a in first.arguments} == {
        (Role.PARTY, "country:cl", True),
        (Role.PARTY, "country:pe", True),
    }
    assert second.kind is Kind.TRADE_LEVEL


def test_mutual_trade_of_nobody_in_particular_is_no_claim() -> None:
    assert read("period | flow | usd", "2021 | turnover | 33") == ()


@pytest.mark.parametrize(
    ("note", "low", "high"), [("lower bound", 33e6, None), ("up to", None, 33e6), ("revised", 33e6, 33e6)]
)
def test_a_remark_on_the_bound_is_kept(note: str, low: float | None, high: float | None) -> None:
    (claim,) = read("period | flow | usd million | note", f"2021 | CHL exports to PER | 33 | {note}")
    assert (claim.money[0].low, claim.money[0].high) == (low, high)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        ("2021", "2021", "2021"),
        ("2022-01..2022-09", "2022-01", "2022-09"),
        ("1400 (2021-03-21..2022-03-20)", "2021-03-21", "2022-03-20"),
    ],
)
def test_periods_keep_their_ends(period: str, start: str, end: str) -> None:
    (claim,) = read("period | flow | usd", f"{period} | CHL exports to PER | 33")
    assert claim.time is not None
    assert (claim.time.start, claim.time.end) == (start, end)


def test_the_figure_is_told_as_its_reporter_s() -> None:
    (claim,) = read("period | who reports | flow | usd", "2021 | Chilean customs | CHL exports to PER | 33")
    assert [(source.who and source.who.text, source.stance) for source in claim.sources] == [
        ("Chilean customs", Stance.ASSERTS)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ("period | flow | usd", "2021 | turnover ratio 2021/2020 | 3"),
        ("period | flow | tonnes", "2021 | CHL exports to PER | 33"),
        ("period | flow | usd", "2021 | CHL exports to PER | n/a"),
        ("name | town", "Ana | Lima"),
    ],
)
def test_ratios_weights_gaps_and_other_tables_are_no_claims(rows: tuple[str, str]) -> None:
    assert read(*rows) == ()


RUSSIAN_CSV = """\
Год;Страна;Страна-партнёр;Направление;Код ТН ВЭД;Товар;Стоимость, тыс. долл. США;Вес нетто, кг
2023;Чад;Перу;Экспорт;8482;Подшипники качения;1 234,5;56 700
2023;Чад;Китай;Импорт;8482;Подшипники качения;31 000,0;900 000
2023;Чад;Прочие;Импорт;8482;Подшипники качения;1,0;9
"""
RUSSIAN_WIDE = """Период;Отчитывающаяся страна;Страна-партнёр;Экспорт, млн руб.;Импорт, млн руб.
2023;Чад;Перу;1,5;3
"""
RUSSIAN_MARKDOWN = """| Период | Показатель | Стоимость, млн долл. |
|---|---|---|
| 2022 | Экспорт Чада в Перу | 114,1 |
| 2022 | Импорт Чада из Перу | 76,1 |
| 2022 | Товарооборот | 190,2 |
| 2022 | Индекс | 12 |
"""


def figures(name: str, content: str) -> list[tuple[dict[str, str | None], float | None, str | None]]:
    claims = read_claims(read_bytes(name, content.encode())[0])
    return [(ends(claim), claim.money[0].low, claim.money[0].currency) for claim in claims]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "trade.csv",
            RUSSIAN_CSV,
            [
                ({"giver": "country:td", "recipient": "country:pe"}, 1_234_500, "USD"),
                ({"giver": "country:cn", "recipient": "country:td"}, 31e6, "USD"),
            ],
        ),
        (
            "wide.csv",
            RUSSIAN_WIDE,
            [
                ({"giver": "country:td", "recipient": "country:pe"}, 1_500_000, "RUB"),
                ({"giver": "country:pe", "recipient": "country:td"}, 3e6, "RUB"),
            ],
        ),
        (
            "trade.md",
            RUSSIAN_MARKDOWN,
            [
                ({"giver": "country:td", "recipient": "country:pe"}, 114.1e6, "USD"),
                ({"giver": "country:pe", "recipient": "country:td"}, 76.1e6, "USD"),
                ({"party": "country:td"}, 190.2e6, "USD"),
            ],
        ),
    ],
)
def test_russian_tables_are_read_as_english_ones(
    name: str, content: str, expected: list[tuple[dict[str, str | None], float | None, str | None]]
) -> None:
    assert figures(name, content) == expected


def test_the_country_of_a_row_is_no_source_but_who_reports_is() -> None:
    (first, *_) = read_claims(read_bytes("trade.csv", RUSSIAN_CSV.encode())[0])
    assert first.sources == ()
    (wide, *_) = read_claims(read_bytes("wide.csv", RUSSIAN_WIDE.encode())[0])
    assert [source.who and source.who.text for source in wide.sources] == ["Чад"]
