"""What the columns of a trade table hold, from their headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_CURRENCY_WORDS = {
    "usd": "USD", "us": "USD", "dollar": "USD", "dollars": "USD", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "gbp": "GBP", "rub": "RUB", "roubles": "RUB", "rubles": "RUB", "cny": "CNY", "yuan": "CNY", "irr": "IRR",
    "byn": "BYN", "chf": "CHF", "jpy": "JPY",
}  # fmt: skip
_SCALE_WORDS = {
    "thousand": 1e3, "thousands": 1e3, "k": 1e3, "000": 1e3, "tsd": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6,
    "mn": 1e6, "mio": 1e6, "m": 1e6, "billion": 1e9, "billions": 1e9, "bn": 1e9,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TradeColumns:
    """Column numbers by what the column holds; the currency (ISO 4217) and scale of the values."""

    by_meaning: dict[str, int]
    currency: str
    scale: float


def trade_columns(headings: dict[int, str]) -> TradeColumns | None:
    """The columns of a trade table by their headings, or None where no column holds a value in a known currency.

    >>> columns = trade_columns({1: "Period", 2: "Measure", 3: "USD_million"})
    >>> columns.by_meaning, columns.currency, columns.scale
    ({'period': 1, 'flow': 2, 'value': 3}, 'USD', 1000000.0)
    """
    meanings: dict[str, int] = {}
    for column, heading in headings.items():
        meaning = _meaning(_plain(heading))
        if meaning is not None:
            meanings.setdefault(meaning, column)
    if "value" not in meanings:
        return None
    words = _plain(headings[meanings["value"]]).split()
    currency = next((_CURRENCY_WORDS[word] for word in words if word in _CURRENCY_WORDS), None)
    scale = next((_SCALE_WORDS[word] for word in words if word in _SCALE_WORDS), 1.0)
    return TradeColumns(meanings, currency, scale) if currency else None


def _plain(heading: str) -> str:
    """The heading as the table of headings writes it.

    >>> _plain("Value (US$, '000)")
    'value us 000'
    """
    return " ".join(re.findall(r"\w+", heading.casefold().replace("_", " ")))


def _meaning(heading: str) -> str | None:
    return next((meaning for meaning, pattern in _patterns() if pattern.fullmatch(heading)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = files("entrepot.claims").joinpath("tables", "trade_columns.yml").read_text(encoding="utf-8")
    headings: dict[str, list[str]] = yaml.safe_load(table)
    return tuple((meaning, re.compile("|".join(patterns))) for meaning, patterns in headings.items())
