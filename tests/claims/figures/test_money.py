from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.money import find_currency, find_money


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "per"),
    [
        ("$1.75 billion", 1.75e9, 1.75e9, "USD", "total"),
        ("€12 m", 12e6, 12e6, "EUR", "total"),
        ("US$ 3,000 apiece", 3000, 3000, "USD", "unit"),
        ("600 million roubles a year", 6e8, 6e8, "RUB", "year"),
        ("200 million dollars", 2e8, 2e8, "USD", "total"),
        ("worth more than 40m euros", 40e6, None, "EUR", "total"),
        ("between $20,000 and $30,000 each", 20_000, 30_000, "USD", "unit"),
        ("no more than $48,000 apiece", None, 48_000, "USD", "unit"),
        ("some USD 36-38 million", 36e6, 38e6, "USD", "total"),
        ("19.6 million yuan per line", 19.6e6, 19.6e6, "CNY", "unit"),
        ("RMB 5m", 5e6, 5e6, "CNY", "total"),
        ("2,112,000 Hong Kong dollars", 2_112_000, 2_112_000, "HKD", "total"),
        ("3 billion rials", 3e9, 3e9, "IRR", "total"),
        ("40 million dirhams", 40e6, 40e6, "AED", "total"),
        ("5 billion South Korean won", 5e9, 5e9, "KRW", "total"),
        ("10,000 som", 10_000, 10_000, "KGS", "total"),
        ("about EUR 640,000", 640_000, 640_000, "EUR", "total"),
        ("$900 a month", 900, 900, "USD", "month"),
    ],
)
def test_an_amount_of_money_has_bounds_a_currency_and_a_period(
    text: str, low: float | None, high: float | None, currency: str, per: str
) -> None:
    (money,) = find_money(text, 0, len(text))
    assert (money.low, money.high, money.currency, money.per) == (low, high, currency, per)
    assert money.span.quote(text) == text.removeprefix("worth ")


def test_the_ends_of_a_rise_stay_two_amounts_in_their_order() -> None:
    text = "rose from $2.1m in 2021 to $38m in 2023"
    assert [money.low for money in find_money(text, 0, len(text))] == [2_100_000, 38_000_000]


def test_the_amount_in_brackets_shares_the_period_of_the_one_before() -> None:
    text = "19.6 million yuan (about USD 2.7 million) per line"
    assert [(money.currency, money.per) for money in find_money(text, 0, len(text))] == [
        ("CNY", "unit"),
        ("USD", "unit"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "per"),
    [
        ("en", "each missile costs about $1 million", "unit"),
        ("en", "the price of one engine was $3,000", "unit"),
        ("en", "$4 million a month before the war", "month"),
        ("en", "$4 million, a year before", "total"),
        ("ru", "стоимость одного двигателя составляла 12 тыс. долларов", "unit"),
        ("ru", "каждая ракета стоит около 1 млн долларов", "unit"),
    ],
)
def test_words_around_a_sum_tell_what_it_is_for(language: str, text: str, per: str) -> None:
    assert [sum_.per for sum_ in find_money(text, 0, len(text), language)] == [per]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "paid $12 million, of which 4 million in cash", [(12e6, False), (4e6, True)]),
        ("ru", "заплатила 3 млн евро, из них 400 тыс. авансом", [(3e6, False), (4e5, True)]),
        ("en", "pledged £2.5 billion, £200 million more than in 2022", [(2.5e9, False), (2e8, True)]),
        ("en", "rose from $2 million in 2021 to 38 million in 2023", [(2e6, False), (38e6, False)]),
        ("ru", "вырос с 2 млн долларов в 2021 году до 38 млн в 2023 году", [(2e6, False), (38e6, False)]),
    ],
)
def test_a_part_and_an_end_of_a_change_take_the_currency_of_the_sum_before(
    language: str, text: str, expected: list[tuple[float, bool]]
) -> None:
    assert [(sum_.high, sum_.is_part) for sum_ in find_money(text, 0, len(text), language)] == expected


@pytest.mark.parametrize("text", ["a 30m mast", "5 million tonnes", "he won 3 games", "in 2023"])
def test_a_number_without_a_currency_is_no_money(text: str) -> None:
    assert find_money(text, 0, len(text)) == []


def test_a_currency_alone_is_found_only_when_asked_for() -> None:
    text = "paid in dirhams, then 5 million yuan"
    assert [(money.currency, money.low) for money in find_currency(text, 0, len(text))] == [("AED", None)]


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["USD", "EUR", "CNY", "RUB", "AED", "HKD"]))
def test_money_written_with_its_code_is_read_back(number: int, code: str) -> None:
    text = f"paid {code} {number:,} in advance"
    (money,) = find_money(text, 0, len(text))
    assert (money.low, money.high, money.currency) == (number, number, code)


@given(st.text(alphabet=st.sampled_from("a1 2,.%-$€mUSDbnillion\n“”–"), max_size=80))
def test_money_lies_inside_any_text(text: str) -> None:
    for money in (*find_money(text, 0, len(text)), *find_currency(text, 0, len(text))):
        assert 0 <= money.start <= money.amount.start < money.amount.end <= money.end <= len(text)
