"""Which side of two days a document is on, by a date that may be a month or a year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.findings.periods import days_of, published_between
from entrepot.model.documents import Document


def dated(published):
    return Document("d", "d.txt", "", "text/plain", "Text.", published=published)


@pytest.mark.parametrize(
    ("published", "side", "is_vague"),
    [
        ("2023-03-01", "before", False),
        ("2023-03-02", "between", False),
        ("2024-01-01", "between", False),
        ("2024-01-02", "after", False),
        ("2023-02", "before", False),
        ("2023-03", "between", True),
        ("2023", "between", True),
        ("2024", "after", True),
        ("2022", "before", False),
        (None, "undated", False),
        ("spring", "undated", False),
    ],
)
def test_a_document_counts_at_the_end_of_its_date(published, side, is_vague):
    found = published_between([dated(published)], "2023-03-01", "2024-01-01")
    assert [name for name in ("before", "between", "after", "undated") if getattr(found, name)] == [side]
    assert bool(found.vague) is is_vague


def test_without_a_second_day_nothing_is_too_late():
    assert published_between([dated("2999")], "2023-03-01", None).after == ()


@given(st.dates())
def test_a_day_is_its_own_first_and_last_day(day):
    assert days_of(day.isoformat()) == (day.isoformat(), day.isoformat())
