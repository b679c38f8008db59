"""The tables of a case as an Excel workbook: words stay words, nothing is run, linked or fetched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.tables import case_tables
from entrepot.model.tables import Cell, Table

# xlsxwriter has no types of its own.
Workbook = Any
Worksheet = Any
Style = Any

# A workbook tells when it was made; the same case must give the same bytes, so it always tells this.
MADE = datetime(2000, 1, 1)
MOST_UNITS = 32_767  # what a cell of Excel holds, counted in UTF-16 units
MOST_ROWS = 1_048_575  # below the heading

# Strings are never turned into formulas, numbers or links; memory alone, no file of its own.
SETTINGS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook_pieces(contents: Contents) -> Iterator[bytes]:
    """The workbook, a sheet for each table with a heading that stays, widths and filters. Needs the extra `xlsx`."""
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types

    file = BytesIO()
    book = xlsxwriter.Workbook(file, SETTINGS)
    book.set_properties({"created": MADE, "title": "Entrepot: claims and what they rest on"})
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    words = book.add_format({"text_wrap": True, "valign": "top"})
    for table in case_tables(WholeCase.of(contents)):
        for number, part in enumerate(_parts(table), start=1):
            name = table.name if number == 1 else f"{table.name} {number}"
            _write(book, name, part, (heading, words))
    book.close()
    yield file.getvalue()


def _parts(table: Table) -> Iterator[Table]:
    """The table in pieces that a sheet can hold; one without rows is one piece."""
    for start in range(0, max(1, len(table.rows)), MOST_ROWS):
        yield Table(table.name, table.columns, table.rows[start : start + MOST_ROWS])


def _write(book: Workbook, name: str, table: Table, formats: tuple[Style, Style]) -> None:
    heading, words = formats
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, heading)
    for number, row in enumerate(table.rows, start=1):
        sheet.set_row(number, 30)  # two lines: long quotations would make rows of a page
        for place, cell in enumerate(row):
            _write_cell(sheet, (number, place), cell, words)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write_cell(sheet: Worksheet, place: tuple[int, int], cell: Cell, words: Style) -> None:
    row, column = place
    match cell:
        case None | "":
            return
        case bool():
            sheet.write_boolean(row, column, cell, words)
        case str():
            sheet.write_string(row, column, fitting(cell), words)
        case _:
            sheet.write_number(row, column, cell, words)


def fitting(text: str) -> str:
    """The text cut to what a cell holds, with "…" where it was cut.

    >>> fitting("short"), len(fitting("x" * 40_000))
    ('short', 32767)
    """
    if len(text) * 2 <= MOST_UNITS:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= MOST_UNITS * 2:
        return text
    return units[: (MOST_UNITS - 1) * 2].decode("utf-16-le", errors="ignore") + "…"
