"""Numbers with their bounds: "over 2,400", "up to a hundred", "between 60 and 70", "ten to eleven million"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from entrepot.claims.numerals import Numeral, find_numerals
from entrepot.model.spans import Span

_AT_LEAST = (
    "over|more\\s+than|at\\s+least|above|exceeding|no\\s+(?:fewer|less)\\s+than|not\\s+(?:fewer|less)\\s+than|"
    "upwards?\\s+of|in\\s+excess\\s+of|a\\s+minimum\\s+of|minimum\\s+of|just\\s+over|well\\s+over|north\\s+of|"
    "surpass(?:ed|es|ing)|exceed(?:ed|s)|topped|topping|greater\\s+than"
)
_AT_MOST = (
    "up\\s+to|no\\s+more\\s+than|not\\s+more\\s+than|under|fewer\\s+than|less\\s+than|below|at\\s+(?:the\\s+)?most|"
    "as\\s+many\\s+as|as\\s+much\\s+as|a\\s+maximum\\s+of|maximum\\s+of|just\\s+under|well\\s+under|a\\s+mere\\s+maximum\\s+of"
)
_ABOUT = (
    "about|some|nearly|almost|around|approximately|approx\\.?|roughly|an?\\s+estimated|an\\s+average\\s+of|close\\s+to|"
    "circa|c\\.|ca\\.|~|just|only|a\\s+mere|a\\s+total\\s+of|exactly|another|a\\s+further|further|an\\s+additional|"
    "estimated"
)
# A currency sign may stand between the bound and its number ("more than US$1.9 million").
_SIGN = r"(?-i:(?:[A-Z]{1,3}\s?)?[$€£¥₽₴₺₸₹₩₪֏₼₾]|\b[A-Z]{2,3}\b)?\s*"
_BEFORE = re.compile(
    rf"(?:\b(?P<most>{_AT_MOST})|\b(?P<least>{_AT_LEAST})|(?:\b|(?=~))(?P<about>{_ABOUT}))\s*(?P<sign>{_SIGN})$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\b(?P<word>between|from)\s+(?P<sign>{_SIGN})$", re.IGNORECASE)
_LINK = re.compile(
    rf"^(?P<word>\s*[-–—]\s*|\s+(?:to|or|and)\s+)(?:(?:about|some|almost)\s+)?(?P<sign>{_SIGN})$", re.IGNORECASE
)
_AFTER = re.compile(r"\s*(?:\+|plus\b|or\s+more\b)", re.IGNORECASE)
# In "handed over 13 jets" the word is part of the verb.
_PARTICLE = re.compile(r"\b(?:hand|turn|t[ao]k|pass|sign|bring|brought|carr|giv|gave|sen[dt])\w*\s+$", re.IGNORECASE)
_SIGN_AT_END = re.compile(r"[$€£¥₽₴₺₸₹₩₪֏₼₾]\s?$|\b[A-Z]{2,3}\s?$")
# After these "from A to B" tells two levels and no range.
_RISES = re.compile(
    r"\b(?:rose|risen?|gr[eo]wn?|fell|fallen|drop(?:ped)?|declined?|increased?|decreased?|climb(?:ed)?|jump(?:ed)?|cut|"
    r"surged?|soared?|plunged?|up|down|raised?|reduced?|went|expand(?:ed)?|shr[aui]nk)\b",
    re.IGNORECASE,
)
_LOOK_BACK = 40


@dataclass(frozen=True, slots=True)
class Amount(Span):
    """A number or range with its bounds: the words of bound and number.

    `number_start` and `number_end` are the offsets of the digits or number words alone. `low` or `high` None is an open
    end. `is_range` says that the words named both ends.
    """

    number_start: int
    number_end: int
    low: float | None
    high: float | None
    is_range: bool = False
    has_metre_sign: bool = False


def find_amounts(text: str, start: int, end: int) -> list[Amount]:
    """Amounts between two offsets, in order; none overlaps another.

    "Over" and "at least" leave the high end open, "up to" and "fewer than" the low one; "about" is taken as exact.

    >>> [(a.low, a.high) for a in find_amounts("over 2,400 drones, up to ten tanks, 1.3 to 1.6 million", 0, 54)]
    [(2400.0, None), (None, 10.0), (1300000.0, 1600000.0)]
    """
    numerals = find_numerals(text, start, end)
    amounts: list[Amount] = []
    position = 0
    while position < len(numerals):
        first, second = numerals[position], numerals[position + 1] if position + 1 < len(numerals) else None
        joined = _range(text, start, first, second) if second else None
        if second and not joined and _is_from_to(text, first, second):
            first = _with_scale_of(first, second)
        amounts.append(joined or _single(text, start, end, first))
        position += 2 if joined else 1
    return amounts


def _range(text: str, start: int, first: Numeral, second: Numeral) -> Amount | None:
    """The range that two neighbouring numbers make, or None."""
    link = _LINK.match(text[first.end : second.start])
    if not link:
        return None
    before = text[max(start, first.start - _LOOK_BACK) : first.start]
    opening = _BETWEEN.search(before)
    word = link["word"].strip().lower()
    if word == "and" and not (opening and opening["word"].lower() == "between"):
        return None
    if link["sign"].strip() and not _SIGN_AT_END.search(before):
        return None
    first = _with_scale_of(first, second)
    if first.value >= second.value or first.is_vague or second.is_vague:
        return None
    if _is_from_to(text, first, second) and _RISES.search(_clause_before(text, start, first.start)):
        return None
    begin = first.start - len(opening[0]) if opening else _single(text, start, second.end, first).start
    return Amount(begin, second.end, first.start, second.end, first.value, second.value, is_range=True)


def _is_from_to(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether two numbers stand in "from A to B"."""
    link = _LINK.match(text[first.end : second.start])
    opening = _BETWEEN.search(text, max(0, first.start - _LOOK_BACK), first.start)
    return bool(link and opening and link["word"].strip() == "to" and opening["word"].lower() == "from")


def _clause_before(text: str, start: int, position: int) -> str:
    """The words of the same clause before an offset, 120 characters at most."""
    return re.split(r"[.;:!?](?:\s|$)|\n", text[max(start, position - 120) : position])[-1]


def _with_scale_of(first: Numeral, second: Numeral) -> Numeral:
    """The first number in the scale of the second where it has none: "1.3 to 1.6 million"."""
    if first.scale == 1.0 and second.scale > 1.0 and first.value < second.value / second.scale * 10:
        return replace(first, value=float(f"{first.value * second.scale:.12g}"), scale=second.scale)
    return first


def _single(text: str, start: int, end: int, numeral: Numeral) -> Amount:
    """One number with the bound that stands before or after it."""
    window = max(start, numeral.start - _LOOK_BACK)
    before = _BEFORE.search(text, window, numeral.start)
    low: float | None = numeral.value
    high: float | None = None if numeral.is_vague else numeral.value
    begin, stop = numeral.start, numeral.end
    if before:
        begin = before.start()
        is_particle = before[0].lower().startswith("over") and _PARTICLE.search(text, window, before.start())
        begin = numeral.start if is_particle else begin
        low = None if before["most"] else low
        high = high if is_particle else None if before["least"] else numeral.value if before["most"] else high
    elif (after := _AFTER.match(text, numeral.end, end)) and not numeral.is_vague:
        stop, high = after.end(), None
    return Amount(begin, stop, numeral.start, numeral.end, low, high, has_metre_sign=numeral.has_metre_sign)
