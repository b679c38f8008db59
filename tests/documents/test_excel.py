"""Workbooks: what the cells show, with sheet, row and column."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import xlsxwriter

from entrepot.documents import Limits, read_bytes
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document, NoticeKind, Refusal, RefusalReason


def read(content: bytes) -> Document:
    (document,) = read_bytes("trade.xlsx", content)
    assert isinstance(document, Document), document
    return document


def test_sheets_are_tables_with_dates_shares_and_computed_values(excel_file: bytes) -> None:
    document = read(excel_file)
    assert [(block.kind.value, block.quote(document.text)) for block in document.blocks] == [
        ("heading", "Trade"),
        ("caption", "Trade of Belarus"),
        ("table_header", "Partner | Date | Share | Value"),
        ("table_row", "Iran | 2024-02-28 | 14.7% | 2"),
        ("table_row", " |  | gap | 1.5"),
        ("heading", "Notes"),
        ("table_row", "Figures are preliminary."),
    ]


def test_each_cell_has_its_place(excel_file: bytes) -> None:
    document = read(excel_file)

    def place(words: str) -> str:
        return describe_place(place_of(document, document.text.index(words)))

    assert place("14.7%") == "sheet Trade, row 3, column 3"
    assert place(" |  | gap") == "sheet Trade, row 5, column 3"
    assert place("Figures") == "sheet Notes, row 1, column 1"


def test_one_sheet_needs_no_heading_and_texts_in_cells_are_read() -> None:
    saved = io.BytesIO()
    book = xlsxwriter.Workbook(saved, {"in_memory": True, "constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Year", "Note"])
    sheet.write_row(1, 0, [2021, "two\nlines"])
    sheet.write_boolean(2, 1, True)
    book.close()
    document = read(saved.getvalue())
    assert document.text == "Year | Note\n2021 | two lines\n | TRUE"


def test_a_sheet_that_is_missing_is_no_harm_but_a_missing_book_is(
    make_zip: Callable[[Mapping[str, bytes]], bytes],
) -> None:
    (empty,) = read_bytes("x.xlsx", make_zip({"xl/workbook.xml": b"<workbook><sheets><sheet/></sheets></workbook>"}))
    (broken,) = read_bytes("x.xlsx", make_zip({"xl/workbook.xml": b"<workbook>"}))
    assert isinstance(empty, Refusal)
    assert isinstance(broken, Refusal)
    assert (empty.reason, broken.reason) == (RefusalReason.NO_TEXT, RefusalReason.DAMAGED)


def test_a_long_table_is_cut_and_says_so(excel_file: bytes) -> None:
    (document,) = read_bytes("trade.xlsx", excel_file, Limits(text_characters=40))
    assert isinstance(document, Document)
    assert len(document.text) <= 40
    assert NoticeKind.TEXT_CUT in [notice.kind for notice in document.notices]
