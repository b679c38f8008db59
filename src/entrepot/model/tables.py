"""Tables as they are handed to programs that keep types: a name, columns, rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

Cell = str | int | float | bool | None


class CellType(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the type of its cells, and how wide a reader needs it, in characters."""

    name: str
    type: CellType = CellType.TEXT
    width: int = 16


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row has a cell for each column, None where nothing is told."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
