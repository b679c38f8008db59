from __future__ import annotations

from babel.core import get_global
from babel.numbers import list_currencies

from entrepot.reference.currencies import currencies, currency_codes


def test_every_code_is_one_of_iso_4217() -> None:
    assert get_global("currency_fractions")
    assert {currency.code for currency in currencies()} <= list_currencies("en")


def test_no_sign_or_name_stands_for_two_currencies() -> None:
    words = [word for currency in currencies() for word in (*currency.symbols, *(n.lower() for n in currency.names))]
    assert len(words) == len(set(words))


def test_signs_codes_and_names_lead_to_the_code() -> None:
    codes = currency_codes()
    assert (codes["$"], codes["HK$"], codes["RMB"], codes["rubles"], codes["dirhams"]) == (
        "USD",
        "HKD",
        "CNY",
        "RUB",
        "AED",
    )
