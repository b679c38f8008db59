"""Currencies: ISO 4217 codes with the signs and names that texts use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from entrepot.reference.tables import table_rows


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency. `symbols` stand before or after an amount, `names` after it; `adjectives` before a shared name."""

    code: str
    symbols: tuple[str, ...]
    names: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def currencies() -> tuple[Currency, ...]:
    """All currencies of the table."""
    return tuple(
        Currency(row["code"], _cells(row["symbols"]), _cells(row["names"]), _cells(row["adjectives"]))
        for row in table_rows("currencies.csv")
    )


@cache
def currency_codes() -> dict[str, str]:
    """ISO code of every sign (as written) and every name (lower case).

    >>> currency_codes()["US$"], currency_codes()["roubles"], currency_codes()["hong kong dollars"]
    ('USD', 'RUB', 'HKD')
    """
    signs = {symbol: currency.code for currency in currencies() for symbol in currency.symbols}
    names = {name.lower(): currency.code for currency in currencies() for name in currency.names}
    return names | signs


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
