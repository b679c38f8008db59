"""Dates of publication as EDTF: ISO, "28 February 2024", "July 21, 2023", "28.02.2024", Russian months."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    1: "january jan января январь янв",
    2: "february feb февраля февраль фев февр",
    3: "march mar марта март мар",
    4: "april apr апреля апрель апр",
    5: "may мая май",
    6: "june jun июня июнь июн",
    7: "july jul июля июль июл",
    8: "august aug августа август авг",
    9: "september sept sep сентября сентябрь сент сен",
    10: "october oct октября октябрь окт",
    11: "november nov ноября ноябрь нояб",
    12: "december dec декабря декабрь дек",
}
_MONTH_OF = {word: number for number, words in _MONTHS.items() for word in words.split()}
MONTH_WORDS = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/](?P<month>\d\d?)(?:[-/](?P<day>\d\d?))?(?!\d)",
        rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?P<word>{MONTH_WORDS})\.?,?\s{_YEAR}\b",
        rf"\b(?P<word>{MONTH_WORDS})\.?\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{_YEAR}\b",
        rf"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}\b",
        rf"\b(?P<either>\d\d?/\d\d?)/{_YEAR}\b",
        rf"\b(?P<word>{MONTH_WORDS})\.?,?\s{_YEAR}\b",
        rf"^\D{{0,12}}{_YEAR}\D{{0,12}}$",
    )
)


def edtf_date(words: str) -> str | None:
    """The first date that the words tell, as EDTF with the precision told; None without a year.

    Of "03/04/2024" the year alone is sure, so only that is returned.

    >>> edtf_date("MINSK, July 21, 2023"), edtf_date("13 ноября 2025 г."), edtf_date("3/4/2024"), edtf_date("March 3")
    ('2023-07-21', '2025-11-13', '2024', None)
    """
    for form in _FORMS:
        if match := form.search(words):
            found = match.groupdict()
            return _edtf(int(found["year"]), _month(found), int(found.get("day") or 0))
    return None


def mail_date(header: str) -> str | None:
    """The day of a mail's Date header (RFC 5322), in the sender's own time zone.

    >>> mail_date("Wed, 28 Feb 2024 23:30:00 +0900")
    '2024-02-28'
    """
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return edtf_date(header)


def pdf_date(value: str) -> str | None:
    """The day of a PDF date such as "D:20240228093000+03'00'" (ISO 32000-1, section 7.9.4).

    >>> pdf_date("D:202402")
    '2024-02'
    """
    digits = re.match(r"(?:D:)?((?:19|20)\d\d)(\d\d)?(\d\d)?", value)
    if not digits:
        return edtf_date(value)
    return _edtf(int(digits[1]), int(digits[2] or 0), int(digits[3] or 0))


def spreadsheet_date(serial: float, from_1904: bool) -> str:
    """ISO date, or date and time, of a spreadsheet's day number; the number itself where it is no date.

    Source: ECMA-376 part 1, section 18.17.4; day 60 of the 1900 system does not exist.

    >>> spreadsheet_date(45350.5, from_1904=False), spreadsheet_date(0.25, from_1904=False)
    ('2024-02-28 12:00:00', '06:00:00')
    """
    days = serial + 1462 if from_1904 else serial
    ordinal = int(days) + date(1899, 12, 30).toordinal() + (1 if 0 < days < 60 else 0)
    seconds = round((days - int(days)) * 86_400)
    if not 0 <= days < 2_958_466:
        return f"{serial:g}"
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if days < 1:
        return clock
    day = datetime.fromordinal(ordinal).date().isoformat()
    return f"{day} {clock}" if seconds else day


def _month(found: dict[str, str | None]) -> int:
    """Month of a match; of a pair in unknown order, only where one of the two cannot be a month or both are equal."""
    if word := found.get("word"):
        return _MONTH_OF[word.lower()]
    if either := found.get("either"):
        first, second = sorted(int(number) for number in either.split("/"))
        found["day"] = str(second) if second > 12 or first == second else None
        return first if found["day"] else 0
    return int(found.get("month") or 0)


def _edtf(year: int, month: int, day: int) -> str:
    """The date with as much precision as makes a real one."""
    try:
        if day:
            return date(year, month, day).isoformat()
    except ValueError:
        pass
    return f"{year}-{month:02}" if 1 <= month <= 12 else str(year)
