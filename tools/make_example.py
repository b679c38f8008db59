"""Build the PDF, Word and Excel documents of examples/belarus from their texts: `python -m tools.make_example`.

With two folders, `python -m tools.make_example SOURCES DOCUMENTS`, it reads and writes there instead.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.plain_formats import docx, pdf, xlsx

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "belarus"


def build(sources: Path, documents: Path) -> tuple[Path, ...]:
    """Write the three files and return their paths."""
    chassis, trade = _text(sources / "04-chassis.md"), _text(sources / "05-trade.md")
    figures = _text(sources / "06-trade-figures.csv")
    contents = {
        documents / "04-chassis.pdf": pdf(chassis, "Entrepot example: notes on chassis"),
        documents / "05-trade.docx": docx(trade),
        documents / "06-trade-figures.xlsx": xlsx(_sheets(figures), "Reported trade figures in USD million"),
    }
    for path, content in contents.items():
        path.write_bytes(content)
    return tuple(contents)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _sheets(table: str) -> dict[str, list[Sequence[str]]]:
    """Rows by sheet; the table's first column names the sheet, and its header stands on top of each."""
    header, *rows = csv.reader(io.StringIO(table))
    sheets: dict[str, list[Sequence[str]]] = {}
    for name, *cells in rows:
        sheets.setdefault(name, [header[1:]]).append(cells)
    return sheets


if __name__ == "__main__":
    folders = [Path(argument) for argument in sys.argv[1:]] or [EXAMPLE / "sources", EXAMPLE / "documents"]
    for written in build(*folders):
        print(written)
