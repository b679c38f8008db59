"""Dates of publication keep the precision that was told."""

from __future__ import annotations

import pytest

from entrepot.documents.dates import edtf_date, mail_date, pdf_date, spreadsheet_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2024-02-28T10:00:00Z", "2024-02-28"),
        ("2024/2/3", "2024-02-03"),
        ("2024-02", "2024-02"),
        ("28 February 2024", "2024-02-28"),
        ("1st of nothing, 9 Sept. 2024", "2024-09-09"),
        ("July 21, 2023", "2023-07-21"),
        ("Feb. 3 2024", "2024-02-03"),
        ("13 ноября 2025 г.", "2025-11-13"),
        ("28.02.2024", "2024-02-28"),
        ("28/02/2024", "2024-02-28"),
        ("02/28/2024", "2024-02-28"),
        ("05/05/2024", "2024-05-05"),
        ("03/04/2024", "2024"),
        ("March 2024", "2024-03"),
        ("2024", "2024"),
        ("31 February 2024", "2024-02"),
        ("March 3", None),
        ("Flight 2024 of the airline that flies there", None),
        ("", None),
    ],
)
def test_a_date_in_words(words: str, date: str | None) -> None:
    assert edtf_date(words) == date


def test_dates_of_mails_and_pdfs() -> None:
    assert mail_date("Wed, 28 Feb 2024 23:59:00 -0800") == "2024-02-28"
    assert mail_date("28 February 2024, about noon") == "2024-02-28"
    assert mail_date("no date") is None
    assert pdf_date("D:20240228093000+03'00'") == "2024-02-28"
    assert pdf_date("D:2024") == "2024"
    assert pdf_date("") is None


@pytest.mark.parametrize(
    ("serial", "from_1904", "date"),
    [
        (45350, False, "2024-02-28"),
        (43888, True, "2024-02-28"),
        (1, False, "1900-01-01"),
        (61, False, "1900-03-01"),
        (45350.75, False, "2024-02-28 18:00:00"),
        (-3, False, "-3"),
        (1e12, False, "1e+12"),
    ],
)
def test_day_numbers_of_workbooks(serial: float, from_1904: bool, date: str) -> None:
    assert spreadsheet_date(serial, from_1904) == date
