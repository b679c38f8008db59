"""Excel workbooks: each sheet as a table (ECMA-376 part 1, SpreadsheetML); values as last computed, dates as ISO."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from entrepot.documents.assembly import Composer, Reading, Source
from entrepot.documents.dates import spreadsheet_date
from entrepot.documents.office_xml import Package, attribute, child, children, relation_id
from entrepot.documents.tables import Cell, add_rows, header_row
from entrepot.model.documents import BlockKind, Place

_BOOK = "xl/workbook.xml"
# Built-in number formats that show dates and times, and percentages (section 18.8.30).
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT_FORMATS = frozenset((9, 10))
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_SAMPLE_ROWS = 50
_MOST_COLUMNS = 16_384


@dataclass(frozen=True, slots=True)
class _Book:
    """What cells refer to: shared strings, and for each cell style whether it shows a date or a percentage."""

    strings: Sequence[str]
    shows: Sequence[str]
    from_1904: bool


def read_excel(source: Source) -> Reading:
    """The sheets of a workbook in order, hidden ones too; cells are anchored to sheet, row and column.

    Raises DocumentRefused for a damaged file.
    """
    package = Package(source)
    root = package.required_part(_BOOK)
    relations = package.relations(_BOOK)
    properties = child(root, "workbookPr")
    from_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true")
    book = _Book(_shared_strings(package), _cell_styles(package), from_1904)
    composer = Composer(source.limits.text_characters)
    sheets = list(children(child(root, "sheets"), "sheet"))
    for sheet in sheets:
        name = sheet.get("name", "")
        rows = list(_rows(package.part(relations.get(relation_id(sheet), "")), name, book))
        if rows and len(sheets) > 1:
            composer.add(BlockKind.HEADING, [(name, Place(part=name))])
        header = header_row([[cell.text for cell in row] for row in rows[:_SAMPLE_ROWS]])
        add_rows(composer, rows, header)
    return composer.reading(package.metadata())


def _rows(sheet: Element | None, name: str, book: _Book) -> Iterator[list[Cell]]:
    """The rows that hold anything, with an empty cell wherever a column is left out."""
    number = 0
    for row in children(child(sheet, "sheetData"), "row"):
        number = int(row.get("r") or number + 1)
        cells: list[Cell] = []
        for element in children(row, "c"):
            column = min(_column(element.get("r")) or len(cells) + 1, _MOST_COLUMNS)
            while len(cells) + 1 < column:
                cells.append(Cell("", Place(part=name, row=number, column=len(cells) + 1)))
            cells.append(Cell(_value(element, book), Place(part=name, row=number, column=column)))
        if any(cell.text.strip() for cell in cells):
            yield cells


def _column(reference: str | None) -> int | None:
    """Column number of a cell reference, counted from 1.

    >>> _column("AB12")
    28
    """
    number = 0
    for letter in re.match(r"[A-Z]{0,3}", reference or "")[0]:  # type: ignore[index]  # the pattern matches anything
        number = number * 26 + ord(letter) - 64
    return number or None


def _value(cell: Element, book: _Book) -> str:
    """What a cell shows: words, a number, a date, a percentage."""
    kind, style = cell.get("t", "n"), cell.get("s")
    if kind == "inlineStr":
        return _rich_text(child(cell, "is"))
    value = child(cell, "v")
    text = "" if value is None else value.text or ""
    if kind == "s":
        return book.strings[int(text)] if text.isdigit() and int(text) < len(book.strings) else ""
    if kind == "b":
        return "TRUE" if text == "1" else "FALSE"
    if kind != "n" or not text:
        return text
    shows = book.shows[int(style)] if style and style.isdigit() and int(style) < len(book.shows) else ""
    return _number(text, shows, book.from_1904)


def _number(text: str, shows: str, from_1904: bool) -> str:
    """A number as shown, to the fifteen digits that a workbook keeps.

    >>> _number("0.30000000000000004", "", False), _number("0.147", "percent", False), _number("45350", "date", False)
    ('0.3', '14.7%', '2024-02-28')
    """
    try:
        value = float(text)
    except ValueError:
        return text
    if shows == "date":
        return spreadsheet_date(value, from_1904)
    if shows == "percent":
        return f"{value * 100:.15g}%"
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"


def _rich_text(element: Element | None) -> str:
    """The words of a string, without the readings that East Asian programs add."""
    if element is None:
        return ""
    runs = [element, *children(element, "r")]
    return "".join(words.text or "" for run in runs for words in children(run, "t"))


def _shared_strings(package: Package) -> list[str]:
    return [_rich_text(item) for item in children(package.part("xl/sharedStrings.xml"), "si")]


def _cell_styles(package: Package) -> list[str]:
    """For each cell style "date", "percent" or ""."""
    root = package.part("xl/styles.xml")
    formats = children(child(root, "numFmts"), "numFmt")
    codes = {each.get("numFmtId", ""): each.get("formatCode", "") for each in formats}
    return [_shown_by(style.get("numFmtId", "0"), codes) for style in children(child(root, "cellXfs"), "xf")]


def _shown_by(number: str, codes: dict[str, str]) -> str:
    """What a number format shows.

    >>> _shown_by("14", {}), _shown_by("164", {"164": "[$-409]d mmm yyyy"}), _shown_by("165", {"165": "0.0%"})
    ('date', 'date', 'percent')
    """
    code = _NOT_FORMAT.sub("", codes.get(number, "")).lower()
    built_in = int(number) if number.isdigit() and number not in codes else -1
    if built_in in _DATE_FORMATS or re.search(r"[ymdhs]", code.replace("general", "")):
        return "date"
    return "percent" if built_in in _PERCENT_FORMATS or "%" in code else ""
