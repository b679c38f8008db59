from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.figures.dates import find_dates

FRIDAY = date(2023, 7, 21)


def dates(text: str, anchor: date | None = None) -> list[tuple[str | None, str | None]]:
    return [(found.first, found.last) for found in find_dates(text, 0, len(text), anchor)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2023", "2023", "2023"),
        ("in March 2024", "2024-03", "2024-03"),
        ("on 3 March 2024", "2024-03-03", "2024-03-03"),
        ("on December 8, 2022", "2022-12-08", "2022-12-08"),
        ("on 2024-03-13", "2024-03-13", "2024-03-13"),
        ("between 2021 and 2022", "2021", "2022"),
        ("from 2019 to 2021", "2019", "2021"),
        ("2011–2024", "2011", "2024"),
        ("8-10 September 2023", "2023-09-08", "2023-09-10"),
        ("since at least 2019", "2019", None),
        ("Between March 2021 and November 2023", "2021-03", "2023-11"),
        ("in January–October 2022", "2022-01", "2022-10"),
        ("since September 2023", "2023-09", None),
        ("from 1 September 2024", "2024-09-01", None),
        ("until June 2022", None, "2022-06"),
        ("by 2025", None, "2025"),
        ("by the end of 2023", None, "2023"),
        ("since mid-2022", "2022-06", None),
        ("in early 2022", "2022", "2022"),
        ("in the first nine months of 2022", "2022-01", "2022-09"),
        ("in the first half of 2025", "2025-01", "2025-06"),
        ("in the third quarter of 2024", "2024-07", "2024-09"),
        ("in Q1 2022", "2022-01", "2022-03"),
        ("in the spring of 2023", "2023-21", "2023-21"),
        ("in autumn 2024", "2024-23", "2024-23"),
        ("in the 2010s", "2010", "2019"),
        ("in the Iranian year 1401", "2022-03", "2023-03"),
        ("from $2.1m in 2021 to $38m in 2023", "2021", "2023"),
    ],
)
def test_a_date_of_its_own_needs_no_anchor(text: str, first: str | None, last: str | None) -> None:
    assert dates(text) == [(first, last)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last year", "2022", "2022"),
        ("since the beginning of the year", "2023-01", None),
        ("over the past decade", "2013", "2023"),
        ("May 5 last year", "2022-05-05", "2022-05-05"),
        ("autumn of last year", "2022-23", "2022-23"),
        ("half a year ago", "2023-01", "2023-01"),
        ("a decade ago", "2013", "2013"),
        ("the year before last", "2021", "2021"),
        ("from the start of last year", "2022-01", None),
        ("earlier this year", "2023", "2023"),
        ("last month", "2023-06", "2023-06"),
        ("last week", "2023-07-10", "2023-07-16"),
        ("yesterday", "2023-07-20", "2023-07-20"),
        ("on Monday", "2023-07-17", "2023-07-17"),
        ("last November", "2022-11", "2022-11"),
        ("next spring", "2024-21", "2024-21"),
        ("until autumn", None, "2022-23"),
        ("by December", None, "2023-12"),
        ("in September", "2022-09", "2022-09"),
        ("three years ago", "2020", "2020"),
    ],
)
def test_a_relative_date_is_resolved_from_the_anchor_alone(text: str, first: str | None, last: str | None) -> None:
    assert dates(text, FRIDAY) == [(first, last)]
    assert dates(text) == [(None, None)]


def test_a_day_without_a_year_takes_the_year_of_the_story() -> None:
    text = "On 17 January 2023 it paid for drones by 2025. On 2 February the boxes left, on the 6th they came."
    assert dates(text)[-2:] == [("2023-02-02", "2023-02-02"), ("2023-02-06", "2023-02-06")]


def test_since_then_goes_back_to_the_moment_before() -> None:
    assert dates("Last month the port was listed. Since then nothing moved.", FRIDAY) == [
        ("2023-06", "2023-06"),
        ("2023-06", None),
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("between in or around March 2021 and in or around June 2022", "2021-03", "2022-06"),
        ("from approximately March 2021 through June 2022", "2021-03", "2022-06"),
        ("on or about May 5, 2022", "2022-05-05", "2022-05-05"),
        ("from in or about 2018 until at least October 2022", "2018", "2022-10"),
    ],
)
def test_court_papers_hedge_their_dates(text: str, first: str, last: str) -> None:
    assert (first, last) in dates(text) or dates(text)[-1][1] == last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("5 мая прошлого года", "2022-05-05", "2022-05-05"),
        ("в мае с. г.", "2023-05", "2023-05"),
        ("с 5 по 12 мая", "2023-05-05", "2023-05-12"),
        ("между 2019 и 2021 годами", "2019", "2021"),
        ("полгода назад", "2023-01", "2023-01"),
        ("в первых числах июня", "2023-06", "2023-06"),
        ("в четвёртом квартале прошлого года", "2022-10", "2022-12"),
        ("в мае 2022 года; спустя два месяца", "2022-07", "2022-07"),
        ("в мае 2022 года; месяцем ранее", "2022-04", "2022-04"),
        ("спустя месяц после подписания", None, None),
    ],
)
def test_russian_dates_are_resolved_from_the_day_or_the_moment_before(
    text: str, first: str | None, last: str | None
) -> None:
    found = find_dates(text, 0, len(text), FRIDAY, "ru")
    assert (found[-1].first, found[-1].last) == (first, last) if found else first is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Pavel Ivanov (born 12 March 1978)"),
        ("en", "DOB 12 Mar 1978"),
        ("ru", "Иванов (1978 г. р.)"),
        ("ru", "12.03.1978 года рождения"),
    ],
)
def test_a_birthday_is_no_date_of_an_event(language: str, text: str) -> None:
    assert find_dates(text, 0, len(text), None, language) == []


@pytest.mark.parametrize(
    "text", ["may drop to fifth", "it will march on", "the T-2022", "over 2000 drones", "1401 drones", "a fall"]
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert dates(text, FRIDAY) == []


def test_the_words_of_a_date_hold_its_preposition() -> None:
    text = "It went by rail since September 2023."
    (found,) = find_dates(text, 0, len(text), None)
    assert found.span.quote(text) == "since September 2023"


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)))
def test_a_day_written_out_is_read_back(day: date) -> None:
    text = f"on {day.day} {day:%B} {day.year}"
    assert dates(text) == [(day.isoformat(), day.isoformat())]


@given(
    st.text(alphabet=st.sampled_from("0123459 -–/.,MayJunelastyeronMdbiwf"), max_size=60),
    st.none() | st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)),
)
def test_dates_lie_inside_any_text(text: str, anchor: date | None) -> None:
    found = find_dates(text, 0, len(text), anchor)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
