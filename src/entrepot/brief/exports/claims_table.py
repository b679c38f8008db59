"""The claims of a case as one table, a row for each claim, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.words import deniers, quantity_words, range_words, source_words
from entrepot.brief.safe_text import storable
from entrepot.documents.places import place_of
from entrepot.model.claims import Change, Claim, Money, Quantity, Role, When
from entrepot.model.documents import Document

# Spreadsheets take UTF-8 without this mark for the system's own encoding, and break every name with an accent.
BYTE_ORDER_MARK = "\ufeff"
BETWEEN = "; "

# First characters that make a spreadsheet run a cell as a formula; the wide forms do so in East Asian editions.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

# What each column means stands in docs/method/exports.md.
COLUMNS = (
    *["claim", "document", "file", "title", "published", "kind", "status", "factuality", "said_by", "denied_by"],
    *(column for role in Role for column in (role.value, f"{role.value}_key")),
    *["quantity_low", "quantity_high", "quantity_unit", "all_quantities"],
    *["money_low", "money_high", "money_currency", "money_per", "all_money"],
    *["change", "change_of", "change_factor", "change_percent", "change_delta"],
    *["time_start", "time_end", "time_words", "not_known"],
    *["quote", "start", "end", "part", "page", "row", "other_quotes", "url"],
)

# A spreadsheet whose system separates by semicolons (German, French, Russian ...) splits a line at each of them, and
# takes the ends of lines within a cell for ends of rows.
_FORMULA_WITHIN = re.compile(r"([;\r\n][ \t]*)(?=[=+@＝＋－＠-])")

Cell = str | int | float | None


def csv_text(contents: Contents) -> Iterator[str]:
    """The table as text for UTF-8, line by line (RFC 4180), with a byte order mark and a heading.

    A cell of words that would run as a formula has an apostrophe before it. Several values in a cell stand in the
    order of the text, "; " between them. An empty cell is what the document does not tell.
    """
    yield BYTE_ORDER_MARK + csv_line(COLUMNS)
    for document, claims in contents.readings:
        for claim in claims:
            cells = claim_cells(document, claim)
            yield csv_line(cells[column] for column in COLUMNS)


def csv_line(cells: Iterable[Cell]) -> str:
    r"""One line of a table, with words that would run as a formula made harmless.

    >>> csv_line(["=1+1", -5, "a, b", None])
    '\'=1+1,-5,"a, b",\r\n'
    """
    line = StringIO()
    csv.writer(line).writerow([harmless(storable(cell)) if isinstance(cell, str) else cell for cell in cells])
    return line.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe wherever a spreadsheet would run it. Source: OWASP, "CSV Injection".

    >>> harmless("@SUM(A1)"), harmless("a;=1+1"), harmless("-5; 3")
    ("'@SUM(A1)", "a;'=1+1", "'-5; 3")
    """
    split = _FORMULA_WITHIN.sub(r"\1'", cell)
    return f"'{split}" if split.lstrip(" ").startswith(FORMULA_STARTS) else split


def claim_cells(document: Document, claim: Claim) -> dict[str, Cell]:
    """The cells of a claim, by column."""
    return {
        "claim": claim.claim_id,
        "document": document.document_id,
        "file": document.name,
        "title": document.title,
        "published": document.published,
        "kind": claim.kind.value,
        "status": claim.status.value,
        "factuality": claim.factuality.value,
        "said_by": BETWEEN.join(source_words(source) for source in claim.sources),
        "denied_by": BETWEEN.join(deniers(claim)),
        **_role_cells(claim),
        **_amount_cells(claim),
        **_evidence_cells(document, claim),
        "url": document.url,
    }


def _role_cells(claim: Claim) -> dict[str, Cell]:
    """For each role the words of those who fill it, and beside it their keys, "?" where one has none."""
    cells: dict[str, Cell] = {}
    for role in Role:
        filling = claim.filling(role)
        cells[role.value] = BETWEEN.join(" ".join(argument.quote.text.split()) for argument in filling)
        cells[f"{role.value}_key"] = BETWEEN.join(argument.entity or "?" for argument in filling)
    return cells


def _amount_cells(claim: Claim) -> dict[str, Cell]:
    """Amounts as numbers where there is one; where there are several, the first as numbers and all in words."""
    return {
        **_quantity_cells(next(iter(claim.quantities), None)),
        "all_quantities": BETWEEN.join(map(quantity_words, claim.quantities)),
        **_money_cells(next(iter(claim.money), None)),
        "all_money": BETWEEN.join(f"{range_words(m.low, m.high)} {m.currency} ({m.per})" for m in claim.money),
        **_change_cells(claim.change),
        **_time_cells(claim.time),
        "not_known": BETWEEN.join(claim.missing),
    }


def _quantity_cells(quantity: Quantity | None) -> dict[str, Cell]:
    return {
        "quantity_low": quantity.low if quantity else None,
        "quantity_high": quantity.high if quantity else None,
        "quantity_unit": quantity.unit if quantity else None,
    }


def _money_cells(money: Money | None) -> dict[str, Cell]:
    return {
        "money_low": money.low if money else None,
        "money_high": money.high if money else None,
        "money_currency": money.currency if money else None,
        "money_per": money.per if money else None,
    }


def _change_cells(change: Change | None) -> dict[str, Cell]:
    return {
        "change": change.direction if change else None,
        "change_of": change.measure if change else None,
        "change_factor": change.factor if change else None,
        "change_percent": change.percent if change else None,
        "change_delta": change.delta if change else None,
    }


def _time_cells(when: When | None) -> dict[str, Cell]:
    return {
        "time_start": when.start if when else None,
        "time_end": when.end if when else None,
        "time_words": when.text if when else None,
    }


def _evidence_cells(document: Document, claim: Claim) -> dict[str, Cell]:
    """The first sentence that says it, where it stands, and the other sentences that say the same."""
    first, *others = claim.evidence
    place = place_of(document, first.start)
    return {
        "quote": first.text,
        "start": first.start,
        "end": first.end,
        "part": place.part,
        "page": place.page,
        "row": place.row,
        "other_quotes": "\n".join(quote.text for quote in others),
    }
