"""CSV and TSV: separator and header are found, rows become lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents import read_bytes
from entrepot.documents.delimited import separator_of
from entrepot.documents.places import describe_place, place_of
from entrepot.documents.tables import header_row
from entrepot.model.documents import Document, Refusal


def read(content: bytes, name: str = "a.csv") -> Document:
    (document,) = read_bytes(name, content)
    assert isinstance(document, Document), document
    return document


def test_a_row_is_a_line_of_cells_with_their_places() -> None:
    document = read('Year;Partner;Value\r\n2021;"Russia; Belarus";1,5\r\n\r\n2022;"Two\nlines";2\r\n'.encode("utf-16"))
    assert document.text == "Year | Partner | Value\n2021 | Russia; Belarus | 1,5\n2022 | Two lines | 2"
    assert [block.kind.value for block in document.blocks] == ["table_header", "table_row", "table_row"]
    assert describe_place(place_of(document, document.text.index("Two"))) == "row 4, column 2"


@pytest.mark.parametrize(
    ("text", "separator"),
    [("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb, c\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"), ("a\nb\n", ",")],
)
def test_the_separator_is_found(text: str, separator: str) -> None:
    assert separator_of(text) == separator


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ([["Partner", "2021", "2022"], ["Iran", "1", "2"]], 0),
        ([["Table 1. Trade"], [""], ["Partner", "Value"], ["Iran", "1"], ["Iraq", "2"]], 2),
        ([["Name", "Place"], ["Plant", "Gomel"]], 0),
        ([["Iran", "12"], ["Iraq", "7"]], None),
        ([["2021", "2022"], ["1", "2"]], None),
        ([["Name", "Place"]], None),
        ([["a", "b"], ["a", "c"]], None),
        ([], None),
    ],
)
def test_the_header_is_found(rows: list[list[str]], number: int | None) -> None:
    assert header_row(rows) == number


@given(st.lists(st.lists(st.text(alphabet='ab ";,\n1', max_size=6), min_size=1, max_size=4), min_size=1, max_size=6))
def test_any_text_is_read_as_rows_of_one_line(rows: list[list[str]]) -> None:
    source = "\n".join(",".join(row) for row in rows)
    (document,) = read_bytes("a.csv", source.encode())
    if isinstance(document, Refusal):
        assert set(source) <= set(',;" \n')
        return
    assert all("\n" not in block.quote(document.text) for block in document.blocks)
    for anchor in document.anchors:
        assert anchor.quote(document.text).strip() in source.replace("\n", " ").replace('""', '"') or '"' in source


def test_a_cell_without_end_is_damage() -> None:
    (refusal,) = read_bytes("a.csv", b'"' + b"x" * 1_100_000 + b",1\n")
    assert isinstance(refusal, Refusal)
