"""The workbook opens elsewhere with every table as it is, and none of its words is a formula or a link."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.tables import case_tables
from entrepot.brief.exports.workbook import MOST_UNITS, fitting, workbook_pieces
from entrepot.model.tables import Cell
from tests.brief.exports.conftest import worded


def opened(contents: Contents) -> Workbook:
    return load_workbook(BytesIO(b"".join(workbook_pieces(contents))))


def test_every_sheet_holds_its_table(corpus_contents: Contents, corpus_case: WholeCase) -> None:
    book = opened(corpus_contents)
    tables = case_tables(corpus_case)
    assert book.sheetnames == ["claims", "evidence", "entities", "edges", "findings", "documents"]
    for table in tables:
        heading, *rows = book[table.name].iter_rows(values_only=True)
        assert list(heading) == [column.name for column in table.columns]
        assert rows == [tuple(map(as_read, row)) for row in table.rows]


def as_read(cell: Cell) -> Cell:
    """A cell as openpyxl gives it: nothing for an empty one, line ends as XML has them."""
    return cell.replace("\r\n", "\n").replace("\r", "\n") or None if isinstance(cell, str) else cell


def test_headings_stay_and_filter(corpus_contents: Contents) -> None:
    for sheet in opened(corpus_contents):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+1", "-1", "https://example.org/", "mailto:a@b.c", "'x", "007"])
def test_words_stay_words(words: str) -> None:
    sheet = opened(worded(words))["documents"]
    title = next(cell for cell in sheet[2] if cell.column_letter == "C")
    assert (title.value, title.data_type, title.hyperlink) == (words, "s", None)


def test_the_same_case_gives_the_same_bytes() -> None:
    assert b"".join(workbook_pieces(worded("Acme"))) == b"".join(workbook_pieces(worded("Acme")))


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40).filter(str.strip))
def test_no_words_break_the_file(words: str) -> None:
    assert opened(worded(words))["claims"].max_row == 2


@pytest.mark.parametrize("text", ["x" * 40_000, "😀" * 20_000, "a" + "😀" * 20_000])
def test_a_cell_holds_no_more_than_excel_takes(text: str) -> None:
    cut = fitting(text)
    assert len(cut.encode("utf-16-le")) // 2 in (MOST_UNITS, MOST_UNITS - 1)
    assert cut.endswith("…")
    assert text.startswith(cut[:-1])
