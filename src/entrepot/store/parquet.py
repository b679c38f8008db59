"""Tables as Parquet files, written by DuckDB."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from entrepot.model.tables import CellType, Table

TYPES: Mapping[CellType, str] = MappingProxyType(
    {
        CellType.TEXT: "VARCHAR",
        CellType.WHOLE: "BIGINT",
        CellType.NUMBER: "DOUBLE",
        CellType.YES_NO: "BOOLEAN",
    }
)
DOUBLE = '"'
LONGEST_ROW = 1 << 28  # bytes; a row that is longer is an error
# One thread writes the rows in their order, so that the same table gives the same bytes; nothing is fetched.
SETTINGS: Mapping[str, bool | int] = {
    "threads": 1,
    "autoinstall_known_extensions": False,
    "preserve_insertion_order": True,
}


def write_parquet(table: Table, path: Path) -> None:
    """Write a table to a file, rows in their order. The words must be valid UTF-8.

    The rows pass through a file of JSON lines beside it, which DuckDB reads a thousand times faster than parameters.
    """
    import duckdb

    names = [column.name for column in table.columns]
    rows = path.with_name(f"{path.name}.rows")
    with rows.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(dict(zip(names, row, strict=True))) + "\n" for row in table.rows)
    columns = ", ".join(f"{_quoted(c.name, DOUBLE)}: {_quoted(TYPES[c.type])}" for c in table.columns)
    options = f"format='newline_delimited', maximum_object_size={LONGEST_ROW}, columns={{{columns}}}"
    select = f"SELECT * FROM read_json({_quoted(str(rows))}, {options})"
    with duckdb.connect(config=dict(SETTINGS)) as connection:
        connection.execute(f"COPY ({select}) TO {_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")
    rows.unlink()


def _quoted(words: str, mark: str = "'") -> str:
    return f"{mark}{words.replace(mark, mark * 2)}{mark}"
