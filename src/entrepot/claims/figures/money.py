"""Amounts of money: "$1.75 billion", "€12 m", "600 million roubles a year", "between $20,000 and $30,000 each"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from entrepot.claims.figure_words import alternation, listed, patterns, section, value_of, valued
from entrepot.claims.figures.amounts import Amount, find_amounts
from entrepot.claims.names.cover import Cover
from entrepot.model.spans import Span
from entrepot.reference.currencies import currency_codes

_FILE = "money"
_GAP = r"[\s\u00a0]{0,2}"
_LOOK_BACK = 60  # characters in which the words of a price stand ("at a price of")


@dataclass(frozen=True, slots=True)
class FoundMoney(Span):
    """Money in the text. `low`/`high` None is an open end; `currency` is ISO 4217; `per` total, unit, year or month.

    `amount` is the span of the number with its currency alone, without bound and without "a year". `is_flow` says that
    goods of that worth went ("$90 million worth of coal"), `is_part` that it is part of another, or the
    difference to one ("of which $3m", "$3m more than").
    """

    low: float | None
    high: float | None
    currency: str
    per: str
    amount: Span
    is_flow: bool = False
    is_part: bool = False

    @property
    def span(self) -> Span:
        """The whole expression as a plain span."""
        return Span(self.start, self.end)


def find_money(text: str, start: int, end: int, language: str = "en") -> list[FoundMoney]:
    """Amounts of money between two offsets, in order.

    A number is money where a currency sign, code or name stands beside it; the first end of a range takes it from the
    second. `$` alone is the US dollar. Tomans are told in rials, ten for one.

    >>> [(m.low, m.high, m.currency, m.per) for m in find_money("over $1.75 billion, 40m euros a year", 0, 36)]
    [(1750000000.0, None, 'USD', 'total'), (40000000.0, 40000000.0, 'EUR', 'year')]
    >>> [(m.low, m.currency, m.per) for m in find_money("по 20 тыс. долларов за штуку, 3,1 млрд руб.", 0, 44, "ru")]
    [(20000.0, 'USD', 'unit'), (3100000000.0, 'RUB', 'total')]
    """
    found: list[FoundMoney] = []
    for amount in find_amounts(text, start, end, language):
        money = _as_money(text, start, end, amount, language)
        if not money and found:
            money = _compared(text, end, found[-1], amount, language)
        found += [money] if money else []
    return found


def find_currency(text: str, start: int, end: int) -> list[FoundMoney]:
    """Currencies named without an amount ("paid in yuan"): `low` and `high` are None.

    >>> [(m.span.quote("paid in yuan"), m.currency) for m in find_currency("paid in yuan", 0, 12)]
    [('yuan', 'CNY')]
    """
    taken = Cover.of(find_money(text, start, end))
    return [
        FoundMoney(*match.span(), None, None, _code(match.group(), "en"), "total", Span(*match.span()))
        for match in _name_pattern().finditer(text, start, end)
        if not taken.meets(Span(match.start(), match.start() + 1))
    ]


def _as_money(text: str, start: int, end: int, amount: Amount, language: str) -> FoundMoney | None:
    """The amount as money, or None where no currency stands beside it."""
    sign = _sign_before().search(text, max(start, amount.number_start - 8), amount.number_start)
    name = _currency_after(language).match(text, amount.number_end, end)
    if not sign and not name:
        return None
    words = name["currency"] if name else sign["currency"] if sign else ""
    first = sign.start() if sign else amount.number_start
    last = name.end() if name else amount.number_end
    per, stop = _per(text, start, end, Span(min(first, amount.start), last), language)
    times = value_of(words, valued(language, _FILE, "multiples")) or 1.0
    low, high = (None if bound is None else bound * times for bound in (amount.low, amount.high))
    begin = min(first, amount.start)
    window = max(start, begin - _LOOK_BACK)
    is_flow = _is_flow(text, window, begin, last, language)
    ellipsis = _ellipsis(language)
    is_part = bool(ellipsis.part_before.search(text, window, begin) or ellipsis.difference_after.match(text, last, end))
    code = _code(words, language)
    return FoundMoney(begin, max(stop, amount.end), low, high, code, per, Span(first, last), is_flow, is_part)


def _is_flow(text: str, window: int, begin: int, end: int, language: str) -> bool:
    """Whether goods are told by their worth around a sum at [begin, end)."""
    before, after = _flow(language)
    return bool(after.match(text, end) or before.search(text, window, begin))


@cache
def _flow(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = section(language, _FILE, "flow_before"), section(language, _FILE, "flow_after")
    return re.compile(rf"{before}$", re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _compared(text: str, end: int, before: FoundMoney, amount: Amount, language: str) -> FoundMoney | None:
    """A large number after a sum, in its currency: "$4.6 billion, from 3.5 billion a year earlier", "of which 2 mln".

    "From $2m in 2021 to 38 million in 2023" are two levels.
    """
    ellipsis = _ellipsis(language)
    is_part = bool(ellipsis.part_before.search(text, before.end, amount.start))
    is_level = ellipsis.start.search(text, max(0, before.start - 8), before.start) and ellipsis.level.fullmatch(
        text, before.end, amount.start
    )
    if not (is_part or is_level or ellipsis.link.fullmatch(text, before.end, amount.start)):
        return None
    large = ellipsis.large_part if is_part or is_level else ellipsis.large
    if not large.search(text, max(before.end, amount.number_end - 16), amount.number_end):
        return None
    if ellipsis.measured.match(text, amount.number_end, end):
        return None
    number = Span(amount.number_start, amount.number_end)
    low, high = (amount.high, amount.high) if is_level else (amount.low, amount.high)
    return FoundMoney(amount.start, amount.end, low, high, before.currency, before.per, number, is_part=is_part)


@dataclass(frozen=True, slots=True)
class _Ellipsis:
    """What tells that a number is a sum in the currency of the one before."""

    link: re.Pattern[str]
    start: re.Pattern[str]
    level: re.Pattern[str]
    part_before: re.Pattern[str]
    difference_after: re.Pattern[str]
    large: re.Pattern[str]
    large_part: re.Pattern[str]
    measured: re.Pattern[str]


@cache
def _ellipsis(language: str) -> _Ellipsis:
    def words(part: str) -> str:
        return alternation(listed(language, _FILE, part))

    far, near, year = words("comparisons"), words("continuations"), section(language, _FILE, "year_between")
    return _Ellipsis(
        re.compile(rf"(?:(?:\s+[\w-]+){{0,4}}[\s,(]+(?:{far})|(?:\s+{year})?,?\s+(?:{near}))\s+", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{words('far_starts')})\s+$", re.IGNORECASE),
        re.compile(rf"(?:\s+[\w-]+){{0,4}}\s+(?:(?:{words('far_ends')})\s+)?", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{words('parts')})\s+$", re.IGNORECASE),
        re.compile(section(language, _FILE, "difference_after"), re.IGNORECASE),
        re.compile(rf"(?:{words('large')})$", re.IGNORECASE),
        re.compile(rf"(?:{words('large')}|{words('large_part')})$", re.IGNORECASE),
        re.compile(rf"\s+(?:{words('measured')})", re.IGNORECASE),
    )


def _per(text: str, start: int, end: int, sum_: Span, language: str) -> tuple[str, int]:
    """What a sum is for (total, unit, year, month), and the offset where the words of that end."""
    for period, pattern in _periods(language, "after"):
        if match := pattern.match(text, sum_.end, min(end, sum_.end + 80)):
            return period, match.end()
    for period, pattern in _periods(language, "before"):
        if pattern.search(text, max(start, sum_.start - _LOOK_BACK), sum_.start):
            return period, sum_.end
    return "total", sum_.end


@cache
def _periods(language: str, side: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of one side with the period that they tell."""
    frame = r"(?:\)|\s*\([^()]{0,30}\))?\s*(?:,\s*)?(?:%s)" if side == "after" else r"\b(?:%s)$"
    return tuple(
        (name, re.compile(frame % pattern, re.IGNORECASE)) for name, pattern in patterns(language, _FILE, side)
    )


def _code(words: str, language: str) -> str:
    """ISO code of a currency sign or name."""
    codes = currency_codes()
    plain = re.sub(r"\s+", " ", words.lower())
    if found := codes.get(words) or codes.get(plain):
        return found
    fitting = [name for name in _own_names(language) if re.fullmatch(alternation([name]), plain, re.IGNORECASE)]
    return _own_names(language)[max(fitting, key=len)]


@cache
def _own_names(language: str) -> Mapping[str, str]:
    """The code of each currency name of a language beyond the table of currencies; a name may hold `*`."""
    return {name: code for code, names in (section(language, _FILE, "names") or {}).items() for name in names}


@cache
def _sign_before() -> re.Pattern[str]:
    signs = sorted((name for name in currency_codes() if not name.islower()), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?P<currency>{'|'.join(map(re.escape, signs))}){_GAP}$")


@cache
def _currency_after(language: str) -> re.Pattern[str]:
    names = sorted(currency_codes(), key=len, reverse=True)
    own = f"(?i:{alternation(_own_names(language))})"
    of = r"(?:of\s+|worth\s+of\s+)?"
    listed = "|".join([own, *(_any_case(name) for name in names)])
    return re.compile(rf"{_GAP}{of}(?:-)?(?P<currency>{listed})(?!\w)")


@cache
def _name_pattern() -> re.Pattern[str]:
    names = sorted((name for name in currency_codes() if name.islower() and len(name) > 3), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})\b", re.IGNORECASE)


def _any_case(name: str) -> str:
    """Pattern for a name in any case, for a sign or code only as written."""
    return f"(?i:{re.escape(name)})" if name.islower() else re.escape(name)
