"""What the words and numbers in the headings and cells of a trade table say, from the tables beside the reader."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from entrepot.reference.country_codes import country_of

_NUMBER = re.compile(r"\d[\d .,\u00a0\u202f]*")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def plain(heading: str) -> str:
    """The heading as the table of headings writes it.

    >>> plain("Value (US$, '000)"), plain("Стоимость, тыс. долл. США")
    ('value us 000', 'стоимость тыс долл сша')
    """
    return " ".join(re.findall(r"\w+", heading.casefold().replace("_", " ")))


def currency_of(heading: str) -> str | None:
    """The currency (ISO 4217) that a heading names, None where it names none.

    >>> currency_of("Value, EUR"), currency_of("Стоимость, млн рублей"), currency_of("Вес нетто, кг")
    ('EUR', 'RUB', None)
    """
    return next((code for word in plain(heading).split() for code, fits in _table("currencies") if fits(word)), None)


def scale_of(heading: str) -> float:
    """By what a heading says its values are to be multiplied, 1.0 where it says nothing.

    >>> scale_of("USD_million"), scale_of("Стоимость, тыс. долл. США"), scale_of("Value EUR")
    (1000000.0, 1000.0, 1.0)
    """
    words = plain(heading).split()
    return float(next((scale for word in words for scale, fits in _table("scales") if fits(word)), 1))


def number_in(cell: str, *, decimal_comma: bool) -> float | None:
    """The number that a cell holds, None where it holds anything else; blanks part thousands in every language.

    >>> number_in("1 234,5", decimal_comma=True), number_in("1,200", decimal_comma=False)
    (1234.5, 1200.0)
    >>> number_in("n/a", decimal_comma=True)
    >>> number_in("1.234.567,8", decimal_comma=True), number_in("114.1", decimal_comma=True)
    (1234567.8, 114.1)
    """
    words = cell.strip()
    if _NUMBER.fullmatch(words) is None:
        return None
    digits = re.sub(r"[ \u00a0\u202f]", "", words)
    if not decimal_comma:
        digits = digits.replace(",", "")
    elif "," in digits or digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    return float(digits) if re.fullmatch(r"\d+(?:\.\d*)?", digits) else None


def is_russian(words: str) -> bool:
    """Whether the words are written in Cyrillic letters."""
    return _CYRILLIC.search(words) is not None


def country_in(words: str) -> str | None:
    """The key of the country that a cell names: an ISO code, an English name, or a Russian one in any case.

    >>> country_in("BLR"), country_in("Iran"), country_in("World")
    ('country:by', 'country:ir', None)
    """
    if not is_russian(words):
        return country_of(words)
    # Loading the Russian dictionary takes a second, which English tables need not wait for.
    from entrepot.claims.russian import country_named

    return country_named(words)


def is_bounded(note: str, side: str) -> bool:
    """Whether a remark says that the figure is a bound: `side` is "lower" or "upper".

    >>> is_bounded("at least", "lower"), is_bounded("не более", "upper"), is_bounded("revised", "upper")
    (True, True, False)
    """
    words = "|".join(re.escape(phrase) for phrase in _section("bounds")[side])
    return re.search(rf"\b(?:{words})\b", note, re.IGNORECASE) is not None


@cache
def directed() -> re.Pattern[str]:
    """Exports and imports as cells tell them, with `who` and `partner` where they are named."""
    flows = _section("flows")
    words = "|".join(sorted((*flows["exports"], *flows["imports"]), key=len, reverse=True))
    toward = "|".join(flows["toward"])
    return re.compile(
        rf"(?:(?P<who>.+?)(?:['’]s)?\s+)?(?P<flow>{words})(?:\s+(?P<whose>(?!(?:{toward})\s)\D+?))?"
        rf"(?:\s+(?:{toward})\s+(?P<partner>.+?))?",
        re.IGNORECASE,
    )


@cache
def mutual() -> re.Pattern[str]:
    """Trade of both ways as cells tell it."""
    flows = _section("flows")
    words = "|".join(sorted(flows["trade"], key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{'|'.join(flows['whole'])})\s)?(?P<flow>{words})(?:\s(?:turnover|volume))?", re.IGNORECASE
    )


def is_import(flow: str) -> bool:
    """Whether a word for a flow is one for imports.

    >>> is_import("Ввоз"), is_import("Export")
    (True, False)
    """
    return flow.casefold() in _section("flows")["imports"]


@cache
def _table(part: str) -> tuple[tuple[Any, Any], ...]:
    """Each value of a part of the table with a test for the words that stand for it."""
    return tuple(
        (value, re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)).fullmatch)
        for value, words in _section(part).items()
    )


@cache
def _section(part: str) -> dict[Any, list[str]]:
    table = files("entrepot.claims").joinpath("tables", "trade_values.yml").read_text(encoding="utf-8")
    found: dict[Any, list[str]] = yaml.safe_load(table)[part]
    return found
