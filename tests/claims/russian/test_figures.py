"""Numbers, measures, sums, changes and dates as Russian writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.amounts import find_amounts
from entrepot.claims.figures.changes import find_changes
from entrepot.claims.figures.dates import find_dates
from entrepot.claims.figures.money import find_money
from entrepot.claims.figures.numerals import find_numerals
from entrepot.claims.figures.quantities import find_quantities

FRIDAY = date(2023, 7, 21)
UNITS = " один два три четыре пять шесть семь восемь девять".split(" ")
TEENS = (
    "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
).split()
TENS = "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ")
HUNDREDS = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ")


def in_words(number: int) -> str:
    """A number from 2 to 999 in Russian words."""
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    words = [HUNDREDS[hundreds], TEENS[units]] if tens == 1 else [HUNDREDS[hundreds], TENS[tens], UNITS[units]]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize(
    ("text", "value", "is_vague"),
    [
        ("две тысячи", 2000, False),
        ("2,4 тыс. машин", 2400, False),
        ("1 250 000 тонн", 1_250_000, False),
        ("полтора миллиона", 1.5e6, False),
        ("полмиллиона", 5e5, False),
        ("две с половиной тысячи", 2500, False),
        ("1 млрд 250 млн", 1.25e9, False),
        ("пара десятков", 20, False),
        ("десятки ракет", 20, True),
        ("сотни тысяч", 200_000, True),
        ("около сотни", 100, False),
        ("несколько десятков тысяч", 20_000, True),
    ],
)
def test_a_number_is_read_in_every_form(text: str, value: float, is_vague: bool) -> None:
    (found,) = find_numerals(text, 0, len(text), "ru")
    assert (found.value, found.is_vague) == (value, is_vague)


@given(st.integers(min_value=2, max_value=999).filter(lambda number: number % 100 != 1))
def test_a_number_in_words_is_read_back(number: int) -> None:
    text = in_words(number)
    assert [found.value for found in find_numerals(text, 0, len(text), "ru")] == [number]


@given(st.integers(min_value=1000, max_value=10**9))
def test_a_number_in_groups_is_read_back(number: int) -> None:
    text = f"{number:,}".replace(",", "\u202f")
    assert [found.value for found in find_numerals(text, 0, len(text), "ru")] == [number]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("свыше 300", 300, None),
        ("не менее 3,1 млрд", 3.1e9, None),
        ("до десяти", None, 10),
        ("от 5 до 7 тыс.", 5000, 7000),
        ("5–7", 5, 7),
        ("два-три", 2, 3),
        ("между 60 и 70", 60, 70),
        ("почти 30", 30, 30),
        ("150 с лишним", 150, None),
        ("выросла до 6,9 млрд", 6.9e9, 6.9e9),
    ],
)
def test_words_around_a_number_set_its_bounds(text: str, low: float | None, high: float | None) -> None:
    (found,) = find_amounts(text, 0, len(text), "ru")
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("35 двигателей", 35, "1"),
        ("12 тыс. тонн карбамида", 12_000, "t"),
        ("1,5 млн баррелей нефти в сутки", 1.5e6, "bbl/d"),
        ("400 снарядов в месяц", 400, "1/mo"),
        ("две трети экспорта", 66.7, "%"),
        ("44% поставок", 44, "%"),
    ],
)
def test_a_quantity_has_its_unit(text: str, low: float, unit: str) -> None:
    (found,) = find_quantities(text, 0, len(text), "ru")
    assert (found.low, found.unit) == (low, unit)


@pytest.mark.parametrize(
    "text", ["калибра 152 мм", "Ту-160", "статьи 12 и 13", "три года", "№ 45", "в 1,5 раза", "5-й год"]
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert find_quantities(text, 0, len(text), "ru") == []


@pytest.mark.parametrize(
    ("text", "low", "currency", "per"),
    [
        ("$12 млн", 12e6, "USD", "total"),
        ("600 млн российских рублей в год", 6e8, "RUB", "year"),
        ("12 млн белорусских рублей", 12e6, "BYN", "total"),
        ("по 193 тыс. долларов за штуку", 193_000, "USD", "unit"),
        ("300 млн туманов", 3e9, "IRR", "total"),
        ("9,4 млрд тенге", 9.4e9, "KZT", "total"),
        ("100 тысяч долларов в месяц", 100_000, "USD", "month"),
    ],
)
def test_a_sum_has_a_currency_and_what_it_is_for(text: str, low: float, currency: str, per: str) -> None:
    (found,) = find_money(text, 0, len(text), "ru")
    assert (found.low, found.currency, found.per) == (low, currency, per)


def test_a_sum_that_is_compared_with_has_the_same_currency() -> None:
    text = "составил 1,2 млрд долларов против 1,8 млрд годом ранее"
    assert [(m.low, m.currency) for m in find_money(text, 0, len(text), "ru")] == [(1.2e9, "USD"), (1.8e9, "USD")]


@pytest.mark.parametrize(
    ("text", "direction", "factor", "percent"),
    [
        ("вырос на 26,3%", "up", None, 26.3),
        ("увеличился за год в 1,5 раза", "up", 1.5, None),
        ("выросла почти втрое", "up", 3, None),
        ("удвоился", "up", 2, None),
        ("сократился на треть", "down", None, 33),
        ("сократился вдвое", "down", None, 50),
        ("на 47% больше", "up", None, 47),
        ("не изменился", "flat", None, None),
    ],
)
def test_a_change_has_a_direction_and_its_amount(
    text: str, direction: str, factor: float | None, percent: float | None
) -> None:
    (found,) = find_changes(text, 0, len(text), "ru")
    assert (found.direction, found.factor, found.percent) == (direction, factor, percent)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3 марта 2023 года", "2023-03-03", "2023-03-03"),
        ("в марте 2023-го", "2023-03", "2023-03"),
        ("с мая по август 2023 года", "2023-05", "2023-08"),
        ("в 2021–2022 годах", "2021", "2022"),
        ("летом 2022 года", "2022-22", "2022-22"),
        ("с 2021 года", "2021", None),
        ("к концу 2025 года", None, "2025"),
        ("в первом квартале 2024 года", "2024-01", "2024-03"),
        ("за первые шесть месяцев 2023 года", "2023-01", "2023-06"),
        ("в 1402 году по иранскому календарю", "2023-03", "2024-03"),
    ],
)
def test_a_date_of_its_own_needs_no_anchor(text: str, first: str | None, last: str | None) -> None:
    assert [(d.first, d.last) for d in find_dates(text, 0, len(text), None, "ru")] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("в прошлом году", "2022", "2022"),
        ("накануне", "2023-07-20", "2023-07-20"),
        ("на прошлой неделе", "2023-07-10", "2023-07-16"),
        ("в понедельник", "2023-07-17", "2023-07-17"),
        ("до конца года", None, "2023"),
        ("две недели назад", "2023-07-03", "2023-07-09"),
        ("за последние два года", "2021", "2023"),
    ],
)
def test_a_relative_date_is_resolved_from_the_anchor_alone(text: str, first: str | None, last: str | None) -> None:
    assert [(d.first, d.last) for d in find_dates(text, 0, len(text), FRIDAY, "ru")] == [(first, last)]
    assert [(d.first, d.last) for d in find_dates(text, 0, len(text), None, "ru")] == [(None, None)]


@given(st.text(alphabet=st.sampled_from("1 2,.%$-–отдосвышемлнтысгодамарта\n"), max_size=80))
def test_figures_lie_inside_any_text_with_their_bounds_in_order(text: str) -> None:
    amounts = [*find_quantities(text, 0, len(text), "ru"), *find_money(text, 0, len(text), "ru")]
    assert all(0 <= each.start < each.end <= len(text) for each in amounts)
    assert all(each.low is None or each.high is None or each.low <= each.high for each in amounts)
    assert all(0 <= each.start < each.end <= len(text) for each in find_dates(text, 0, len(text), FRIDAY, "ru"))
