"""What the columns of a trade table hold, from their headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from entrepot.claims.trade.trade_words import currency_of, directed, is_russian, plain, scale_of


@dataclass(frozen=True, slots=True)
class TradeColumns:
    """Column numbers by what the column holds; the currency (ISO 4217) and scale of the values.

    `decimal_comma` says that numbers are written as in Russian. `flows` are the columns of values of a table that
    has one for exports and one for imports.
    """

    by_meaning: dict[str, int]
    currency: str
    scale: float
    decimal_comma: bool = False
    flows: tuple[int, ...] = ()


def trade_columns(headings: dict[int, str]) -> TradeColumns | None:
    """The columns of a trade table by their headings, or None where no column holds a value in a known currency.

    >>> columns = trade_columns({1: "Period", 2: "Measure", 3: "USD_million"})
    >>> columns.by_meaning, columns.currency, columns.scale
    ({'period': 1, 'flow': 2, 'value': 3}, 'USD', 1000000.0)
    >>> columns = trade_columns({1: "Год", 2: "Страна", 3: "Направление", 4: "Стоимость, тыс. долл. США"})
    >>> columns.by_meaning, columns.currency, columns.scale
    ({'period': 1, 'country': 2, 'flow': 3, 'value': 4}, 'USD', 1000.0)
    """
    meanings: dict[str, int] = {}
    flows: list[int] = []
    for column, heading in headings.items():
        meaning = _meaning(plain(heading))
        if meaning is not None:
            meanings.setdefault(meaning, column)
        if meaning == "value" and directed().match(heading.strip()):
            flows.append(column)
    if "value" not in meanings:
        return None
    heading = headings[meanings["value"]]
    currency = currency_of(heading)
    if currency is None:
        return None
    told = () if "flow" in meanings else tuple(flows)
    return TradeColumns(meanings, currency, scale_of(heading), is_russian(heading), told)


def _meaning(heading: str) -> str | None:
    return next((meaning for meaning, pattern in _patterns() if pattern.fullmatch(heading)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = files("entrepot.claims").joinpath("tables", "trade_columns.yml").read_text(encoding="utf-8")
    headings: dict[str, list[str]] = yaml.safe_load(table)
    return tuple((meaning, re.compile("|".join(patterns))) for meaning, patterns in headings.items())
