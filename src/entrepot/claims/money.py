"""Amounts of money: "$1.75 billion", "€12 m", "600 million roubles a year", "between $20,000 and $30,000 each"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from entrepot.claims.amounts import Amount, find_amounts
from entrepot.claims.cover import Cover
from entrepot.model.spans import Span
from entrepot.reference.currencies import currency_codes

_PER = re.compile(
    r"""^(?:\)|\s*\([^()]{0,30}\))?\s*(?:,\s*)?(?:
        (?P<unit>apiece|each\b|per\s+(?!cent|year|annum|month|day|quarter)\w+
            |a\s+(?:piece|unit|barrel|tonne|ton|head|copy)\b)
      | (?P<year>a\s+year\b(?!\s+(?:before|earlier|ago|later))|per\s+(?:year|annum)|annually|yearly|every\s+year
            |/\s?year)
      | (?P<month>a\s+month\b(?!\s+(?:before|earlier|ago|later))|per\s+month|monthly|every\s+month|/\s?month)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_GAP = r"[\s\u00a0]{0,2}"


@dataclass(frozen=True, slots=True)
class FoundMoney(Span):
    """Money in the text. `low`/`high` None is an open end; `currency` is ISO 4217; `per` total, unit, year or month.

    `amount` is the span of the number with its currency alone, without bound and without "a year".
    """

    low: float | None
    high: float | None
    currency: str
    per: str
    amount: Span

    @property
    def span(self) -> Span:
        """The whole expression as a plain span."""
        return Span(self.start, self.end)


def find_money(text: str, start: int, end: int) -> list[FoundMoney]:
    """Amounts of money between two offsets, in order.

    A number is money where a currency sign, code or name stands beside it; the first end of a range takes it from the
    second. `$` alone is the US dollar.

    >>> [(m.low, m.high, m.currency, m.per) for m in find_money("over $1.75 billion, 40m euros a year", 0, 36)]
    [(1750000000.0, None, 'USD', 'total'), (40000000.0, 40000000.0, 'EUR', 'year')]
    """
    return [money for amount in find_amounts(text, start, end) if (money := _as_money(text, start, end, amount))]


def find_currency(text: str, start: int, end: int) -> list[FoundMoney]:
    """Currencies named without an amount ("paid in yuan"): `low` and `high` are None.

    >>> [(m.span.quote("paid in yuan"), m.currency) for m in find_currency("paid in yuan", 0, 12)]
    [('yuan', 'CNY')]
    """
    taken = Cover.of(find_money(text, start, end))
    return [
        FoundMoney(*match.span(), None, None, _code(match.group()), "total", Span(*match.span()))
        for match in _name_pattern().finditer(text, start, end)
        if not taken.meets(Span(match.start(), match.start() + 1))
    ]


def _as_money(text: str, start: int, end: int, amount: Amount) -> FoundMoney | None:
    """The amount as money, or None where no currency stands beside it."""
    sign = _sign_before().search(text, max(start, amount.number_start - 8), amount.number_start)
    name = _currency_after().match(text, amount.number_end, end)
    if not sign and not name:
        return None
    code = _code((name or sign)["currency"]) if name else _code(sign["currency"]) if sign else ""
    first = sign.start() if sign else amount.number_start
    last = name.end() if name else amount.number_end
    per = _PER.match(text[last : min(end, last + 48)])
    stop = max(last + per.end() if per else last, amount.end)
    return FoundMoney(min(first, amount.start), stop, amount.low, amount.high, code, _period(per), Span(first, last))


def _period(match: re.Match[str] | None) -> str:
    return (match and match.lastgroup) or "total"


def _code(words: str) -> str:
    """ISO code of a currency sign or name."""
    codes = currency_codes()
    return codes.get(words) or codes[re.sub(r"\s+", " ", words.lower())]


@cache
def _sign_before() -> re.Pattern[str]:
    signs = sorted((name for name in currency_codes() if not name.islower()), key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?P<currency>{'|'.join(map(re.escape, signs))}){_GAP}$")


@cache
def _currency_after() -> re.Pattern[str]:
    names = sorted(currency_codes(), key=len, reverse=True)
    return re.compile(rf"{_GAP}(?:of\s+)?(?P<currency>{'|'.join(_any_case(name) for name in names)})(?!\w)")


@cache
def _name_pattern() -> re.Pattern[str]:
    names = sorted((name for name in currency_codes() if name.islower() and len(name) > 3), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})\b", re.IGNORECASE)


def _any_case(name: str) -> str:
    """Pattern for a name in any case, for a sign or code only as written."""
    return f"(?i:{re.escape(name)})" if name.islower() else re.escape(name)
