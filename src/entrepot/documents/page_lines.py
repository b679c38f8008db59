"""Lines of a page that tell only when it was written and by whom: "Friday, 3 March 2024, 14:20 GMT", "By Jane Roe"."""

from __future__ import annotations

import re

from entrepot.documents.dates import MONTH_WORDS, edtf_date

_DAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?"
    r"|понедельник|вторник|сред[аы]|четверг|пятниц[аы]|суббот[аы]|воскресенье)\.?,?\s"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH_WORDS})\.?,?(?:\s\d{{4}})?|(?:{MONTH_WORDS})\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?"
    rf"|(?:{MONTH_WORDS})\.?,?\s\d{{4}}|\d{{4}}-\d\d-\d\d(?:T[\d:.+Z-]+)?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})(?:\s?г(?:\.|ода))?"
)
_TIME = (
    r"(?:\d{1,2}(?:[:.]\d\d){1,2}\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s\(?(?:[A-Z]{2,5}|МСК|мск)(?:[+-]\d{1,2}(?::\d\d)?)?\)?)?"
)
_LEAD = (
    r"(?:(?:first\s|last\s|originally\s)?(?:published|posted|updated|modified|created|issued|released|reviewed"
    r"|опубликовано|обновлено|дата(?:\sпубликации)?)(?:\s(?:on|at))?\s?:?\s?|date:?\s|on\s|as of\s)"
)
_MARK = r"[\s,;|·•/–—-]{1,4}"
_READING_TIME = r"(?:\d{1,2}\s?(?:-\s?)?min(?:ute)?s?(?:\sread)?|время чтения:?\s\d+\s?мин\w*\.?)"
_MOMENT = rf"(?:{_LEAD})?(?:{_DAY})?(?:{_DATE}|{_TIME})"
_MOMENTS = re.compile(
    rf"[\s(\[|]*(?:{_MOMENT}|{_READING_TIME}|{_LEAD})(?:{_MARK}(?:at\s|в\s)?(?:{_MOMENT}|{_READING_TIME}))*[\s)\]|]*\.?",
    re.IGNORECASE,
)
# "20 May 2024, 11:46 — Northern News": the hour tells it from an entry of a chronology.
_MOMENT_AND_OUTLET = re.compile(rf"{_DATE}{_MARK}{_TIME}\s?[—–|·-]\s?(?:[^\s.!?]+\s?){{1,5}}", re.IGNORECASE)
# "Export watch | 12 Feb 2023"
_OUTLET_AND_MOMENT = re.compile(
    rf"[^.!?|·•\n]{{2,50}}\s[|·•]\s{_MOMENT}(?:{_MARK}(?:{_MOMENT}|{_READING_TIME}))*", re.IGNORECASE
)
_AGO = re.compile(r"\(?\s*\d+\s(?:years?|months?|weeks?|days?|hours?|minutes?)(?:,\s\d+\s\w+)*\sago\)?", re.IGNORECASE)
_NAME = r"[A-ZÀ-ÞА-ЯЁ][\w.'’-]*"
_PERSON = rf"{_NAME}(?:\s(?:and\s|van\s|von\s|de\s|al-)?{_NAME}){{0,4}}"
BYLINE = re.compile(
    r"(?:[Bb]y|BY|Author:?|Words by|Written by|Story by|Автор(?:ы)?:?|Текст:)\s"
    rf"(?P<author>{_PERSON}(?:(?:,|\sand|\s&|,\sand|\sи)\s{_PERSON}){{0,4}})"
    rf"(?P<rest>(?:\s?[,|·•–—/-]\s?.{{0,60}})?)"
)
_LONGEST_BYLINE = 14  # words
_MOST_SMALL_WORDS = 2
_LONGEST_MOMENT = 90  # characters


def is_moment(words: str) -> bool:
    """True for a line that holds dates and times of publication alone.

    >>> is_moment("Updated at 10.45am GMT"), is_moment("20 октября 2022, 11:46"), is_moment("March 2023 was cold")
    (True, True, False)
    """
    return len(words) <= _LONGEST_MOMENT and any(
        form.fullmatch(words) is not None for form in (_MOMENTS, _MOMENT_AND_OUTLET, _OUTLET_AND_MOMENT, _AGO)
    )


def is_byline(words: str) -> bool:
    """True for a line that names the author, perhaps with desk and date.

    >>> is_byline("By Jane Roe | 12 Feb 2023"), is_byline("By Friday Iran had sold them.")
    (True, False)
    """
    found = BYLINE.fullmatch(words)
    if found is None or len(words.split()) > _LONGEST_BYLINE or words.endswith((".", "!", "?")):
        return False
    # "By Christmas, Iran had sold 20": what follows a comma in a byline is a name, an office or a date.
    is_comma = found["rest"].startswith(",")
    rest = found["rest"].split()
    return not is_comma or (" " in found["author"] and sum(word.islower() for word in rest) <= _MOST_SMALL_WORDS)


def date_of_line(words: str) -> str | None:
    """The date that a line of date or author tells, as EDTF; None for any other line, and for one without a year."""
    if is_moment(words) and not _AGO.fullmatch(words):
        return edtf_date(words)
    byline = BYLINE.fullmatch(words)
    return edtf_date(byline["rest"]) if byline and is_byline(words) else None


def author_of_line(words: str) -> str | None:
    """The author whom a byline names; None for any other line."""
    byline = BYLINE.fullmatch(words)
    return byline["author"] if byline and is_byline(words) else None
