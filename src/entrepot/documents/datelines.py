"""Datelines: the place, date and agency with which a report begins, as agencies, papers and ministries write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from entrepot.documents.dates import MONTH_WORDS, edtf_date

_CAPITALS = r"[A-ZА-ЯЁÀ-Þ][A-ZА-ЯЁÀ-Þ'’.]*(?:[ /-]+[A-ZА-ЯЁÀ-Þ'’.]+){0,5}"
_TITLE = r"[A-ZА-ЯЁÀ-Þ][\w’'-]+(?:[ /][A-ZА-ЯЁÀ-Þ][\w’'-]+){0,2}"
_REGION = r"(?:,\s(?:[A-Z]\.\s?[A-Z]\.|[A-Z][\w.]+(?:\s[A-Z][\w.]+)?))"
_MONTH = rf"(?i:{MONTH_WORDS})\b\.?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,?\s\d{4})?(?:\s?г(?:\.|ода\b))?"
)
_WEEKDAY = r"(?:(?:[A-Z][a-z]{2,5}day|[а-яё]{5,11}),?\s)?"
_AGENCY = r"(?:\s?(?:\([^()\n]{2,60}\)|/[^/\n]{2,40}/))"
_DASH = r"\s?(?:[—–]|(?<=[\s)/])--?(?=\s)|--)\s?"
_NAMED_AGENCY = r"(?:[A-ZА-ЯЁ][\w«».-]*(?:\s[A-ZА-ЯЁ«][\w«».-]*){0,2})"
_GOES_ON = r"(?=[\"'“«‘(]?[A-ZА-ЯЁÀ-Þ0-9])"
# "(Nordwire)", "/ТАСС/", not "(updated 14:20)" and not "(Our correspondent)".
_AGENCY_NAME = re.compile(
    r"\((?P<round>[A-ZА-ЯЁ][\w.&’'-]*(?:\s[A-ZА-ЯЁ][\w.&’'-]*){0,3})\)|/(?P<slashed>[A-ZА-ЯЁ][\w .&-]{1,30})/"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        # "МИНСК, 19 октября. /ТАСС/. ", "МОСКВА, 3 мар — РИА Новости. ", "Москва. 3 марта. INTERFAX.RU - "
        rf"(?:{_CAPITALS}|{_TITLE})[,.]\s(?P<date>{_DAY})\.?(?:\s?[—–-])?\s?(?:/[^/\n]{{2,40}}/|{_NAMED_AGENCY})"
        rf"\s?(?:\.|[—–-])\s{_GOES_ON}",
        # "SEOUL, 28 February 2024 - ", "KYIV, Ukraine (AP) —", "MINSK, July 21, 2023 (Borealis) — "
        rf"{_CAPITALS}{_REGION}?(?:,\s{_WEEKDAY}(?P<date>{_DAY}|[^\n—–()]{{4,30}}?))?{_AGENCY}?{_DASH}{_GOES_ON}",
        # "Munich, 4 May 2023 – ", "New York, March 3, 2024 (Wire) -- ", "Минск, 3 марта /БЕЛТА/ - "
        rf"{_TITLE}{_REGION}{{0,2}},\s{_WEEKDAY}(?P<date>{_DAY}){_AGENCY}?(?:{_DASH}|:\s){_GOES_ON}",
        # "Washington, D.C. – ", "(Geneva) - ", "Nairobi, Kenya (Wire) — "
        rf"\(?{_TITLE}(?:{_REGION}\)?{_AGENCY}?|\))\s(?P<date>)(?:[—–]|--?)\s{_GOES_ON}",
        # "3 марта, Минск /Корр. БЕЛТА/. "
        rf"(?P<date>{_DAY}),\s{_TITLE}\s?/[^/\n]{{2,60}}/\.\s?{_GOES_ON}",
        # "ВИЛЬНЮС, 13 ноября 2025 г. "
        rf"{_CAPITALS},\s(?P<date>{_DAY})(?<=\bг\.)\s{_GOES_ON}",
        # "(Reuters) - ", "March 3 (Wire) -- "
        rf"(?:(?P<date>{_DAY})\s)?\([A-ZА-ЯЁ][^()\n]{{1,40}}\)\s(?:[—–]|--?)\s{_GOES_ON}",
        # "NEW DELHI: "
        rf"(?P<date>)(?=[A-Z ]{{4}})[A-Z]{{3,}}(?:[ ][A-Z]{{3,}})?:\s{_GOES_ON}",
    )
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a dateline ends and the story begins, the date that it tells as EDTF (None without a year), the agency."""

    end: int
    published: str | None
    agency: str | None = None


def dateline_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that begins at an offset, None where none does.

    >>> text = "МИНСК, 3 марта 2024 г. /БЕЛТА/. Завод"
    >>> dateline = dateline_at(text, 0, len(text))
    >>> text[dateline.end :], dateline.published
    ('Завод', '2024-03-03')
    """
    for form in _FORMS:
        if found := form.match(text, start, end):
            agency = _AGENCY_NAME.search(found[0])
            published = edtf_date(found["date"]) if found["date"] else None
            return Dateline(found.end(), published, agency["round"] or agency["slashed"] if agency else None)
    return None
