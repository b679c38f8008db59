"""Tables come back from Parquet as they were, types and order kept, and the same table gives the same bytes."""

from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.model.tables import Cell, CellType, Column, Table
from entrepot.store.parquet import TYPES, write_parquet

COLUMNS = tuple(Column(f'{kind.value} "{number}"', kind) for number, kind in enumerate(CellType))
TEXTS = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
ROWS = st.tuples(
    TEXTS,
    st.none() | st.integers(-(2**53), 2**53),
    st.none() | st.floats(allow_nan=False, allow_infinity=False),
    st.none() | st.booleans(),
)


def read(path: Path) -> tuple[list[tuple[str, str]], list[tuple[Cell, ...]]]:
    found = duckdb.read_parquet(str(path))
    return [(name, str(kind)) for name, kind in zip(found.columns, found.types, strict=True)], found.fetchall()


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(ROWS, max_size=20))
def test_a_table_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Cell, ...]]) -> None:
    folder = tmp_path_factory.mktemp("parquet")
    write_parquet(Table("t", COLUMNS, rows), folder / "t.parquet")
    described, told = read(folder / "t.parquet")
    assert described == [(column.name, TYPES[column.type]) for column in COLUMNS]
    assert told == rows
    assert [path.name for path in folder.iterdir()] == ["t.parquet"]


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    table = Table("t", COLUMNS, [(f"row {number}", number, number / 3, number % 2 == 0) for number in range(5_000)])
    for name in ("a", "b"):
        write_parquet(table, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert read(tmp_path / "a")[1] == list(table.rows)


def test_a_path_with_a_quotation_mark_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "o'brien.parquet"
    write_parquet(Table("t", COLUMNS[:1], [("x",)]), path)
    assert read(path)[1] == [("x",)]
