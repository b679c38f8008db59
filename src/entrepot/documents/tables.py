"""Rows of cells as lines of text "cell | cell | cell", each cell with its place: for CSV, workbooks, Word tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from entrepot.documents.assembly import Composer
from entrepot.model.documents import BlockKind, Place

SEPARATOR = " | "
_SPACES = str.maketrans("\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029", " " * 11)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text and its place."""

    text: str
    place: Place


def add_rows(composer: Composer, rows: Iterable[Sequence[Cell]], header: int | None) -> None:
    """Append rows to a text; the row of number `header` names the columns, lines above it are captions.

    Rows without text are left out.
    """
    for number, row in enumerate(rows):
        if composer.cut:
            return
        runs: list[tuple[str, Place | None]] = []
        for cell in _without_empty_end(row):
            if runs:
                runs.append((SEPARATOR, None))
            runs.append((in_one_line(cell.text), cell.place))
        if any(words.strip() for words, place in runs if place):
            composer.add(_kind(number, header), runs)


def _kind(number: int, header: int | None) -> BlockKind:
    if header is None or number > header:
        return BlockKind.TABLE_ROW
    return BlockKind.TABLE_HEADER if number == header else BlockKind.CAPTION


def in_one_line(text: str) -> str:
    r"""The text of a cell with each line end as one space, so that a row is one line.

    >>> in_one_line("Minsk\nGomel")
    'Minsk Gomel'
    """
    return text.replace("\r\n", " ").translate(_SPACES).strip()


def header_row(rows: Sequence[Sequence[str]]) -> int | None:
    """Number of the row that names the columns, counted from 0; None if no row does.

    It is the first row that is as wide as the table, if it holds words (and years at most) and the rows under it hold
    numbers or differ from it in no other way than that its words come once.

    >>> header_row([["Table 1"], ["Partner", "2021"], ["Iran", "1.8"]]), header_row([["Minsk", "12"], ["Gomel", "7"]])
    (1, None)
    """
    widths = [sum(bool(cell.strip()) for cell in row) for row in rows]
    usual = sorted(widths)[len(widths) // 2] if widths else 0
    number = next((at for at, width in enumerate(widths) if width > 1 and width >= 0.6 * usual), None)
    if number is None or number + 1 >= len(rows):
        return None
    names = [cell.strip() for cell in rows[number] if cell.strip()]
    below = [cell for row in rows[number + 1 :] for cell in row]
    is_named = not all(map(_is_number, names)) and all(_is_year(name) or not _is_number(name) for name in names)
    is_once = len(set(names)) == len(names) and not set(names) & set(below)
    return number if is_named and is_once else None


def _is_number(cell: str) -> bool:
    stripped = cell.strip().strip("$€£¥%").replace(",", "").replace(".", "").replace(" ", "").replace("\xa0", "")
    return stripped.lstrip("-+−").isdigit()


def _is_year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdigit() and cell[:2] in ("19", "20")


def _without_empty_end(row: Sequence[Cell]) -> Sequence[Cell]:
    end = len(row)
    while end and not row[end - 1].text.strip():
        end -= 1
    return row[:end]
