"""The scale of time: days stand in order, what is beyond it is told, words never touch."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.brief.pictures.lettering import text_width
from entrepot.brief.pictures.time_axis import Axis, Stretch, stretch

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.toordinal)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2023", "2023", (day("2023-01-01"), day("2023-12-31"))),
        ("2023-02", "2024", (day("2023-02-01"), day("2024-12-31"))),
        ("2023-23", "2023-23", (day("2023-09-01"), day("2023-11-30"))),
        ("2023-24", "2023-24", (day("2023-12-01"), day("2024-02-29"))),
        ("2021-06-21", None, (day("2021-06-21"), None)),
        (None, "2017-04", (None, day("2017-04-30"))),
    ],
)
def test_a_time_is_all_its_days(start: str | None, end: str | None, expected: tuple[int | None, int | None]) -> None:
    assert stretch(start, end) == Stretch(*expected)


@pytest.mark.parametrize(("start", "end"), [(None, None), ("2024", "2023"), ("soon", None), ("2023-13", "2023-13")])
def test_what_is_no_time_has_no_place(start: str | None, end: str | None) -> None:
    assert stretch(start, end) is None


@given(st.lists(DAYS, min_size=1, max_size=30), st.integers(250, 1200))
def test_days_stand_in_order_and_words_do_not_touch(days: list[int], width: int) -> None:
    axis = Axis.around([Stretch(each, each) for each in days], 0, width)
    places = [axis.x(each) for each in sorted(days)]
    assert places == sorted(places)
    assert all(axis.left <= x <= axis.right for x in places)
    ends = [(tick.words_x, tick.words_x + text_width(tick.words, 10.5)) for tick in axis.ticks() if tick.words]
    assert all(one[1] < other[0] for one, other in pairwise(ends))
    assert all(end <= axis.right for _, end in ends)


def test_a_few_times_far_before_the_others_are_beyond_the_scale() -> None:
    recent = [stretch(f"{year}", f"{year}") for year in range(2014, 2024)]
    axis = Axis.around([stretch("1945", "1945"), *recent, *recent], 0, 800)
    assert axis.is_before(day("1945-06-01"))
    assert not axis.is_before(day("2014-01-01"))
    assert axis.ticks()[0].words == "2014"


def test_short_times_are_told_in_months() -> None:
    axis = Axis.around([stretch("2024-03-02", "2024-05-20")], 0, 600)
    assert [tick.words for tick in axis.ticks()] == ["Mar 2024", "Apr 2024", "May 2024"]
