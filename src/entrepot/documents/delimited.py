"""CSV and TSV: separator and header are found; each row becomes one line of text."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from entrepot.documents.archives import damaged
from entrepot.documents.assembly import Composer, Reading, Source
from entrepot.documents.encodings import decode
from entrepot.documents.tables import Cell, add_rows, header_row
from entrepot.model.documents import Place

_SEPARATORS = ",;\t|"
_SAMPLE_LINES = 50
_LONGEST_CELL = 1_000_000


def read_delimited(source: Source) -> Reading:
    """The rows of a table, each cell anchored to its row and column, counted from 1 as a spreadsheet shows them."""
    decoded = decode(source.content)
    separator = separator_of(decoded.text)
    csv.field_size_limit(_LONGEST_CELL)
    composer = Composer(source.limits.text_characters)
    try:
        sample = list(islice(_rows(decoded.text, separator), _SAMPLE_LINES))
        add_rows(composer, _cells(_rows(decoded.text, separator)), header_row(sample))
    except csv.Error as error:
        raise damaged(source.name, error) from error
    return replace(composer.reading(notices=decoded.notices()), encoding=decoded.encoding)


def separator_of(text: str) -> str:
    r"""The sign that parts the cells: the one found equally often, and most often, in the first lines.

    >>> separator_of("a;b;c\n1,5;2;3\n"), separator_of("year\tvalue\n2021\t3\n")
    (';', '\t')
    """
    lines = [line for line in text[:100_000].splitlines() if line.strip()][:_SAMPLE_LINES]

    def evenness(separator: str) -> tuple[float, int]:
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=separator))
        widths, rows = max(counts.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        return (rows / max(1, len(lines)) if widths > 1 else 0.0), widths

    return max(_SEPARATORS, key=evenness)


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(text.splitlines(keepends=True), delimiter=separator)


def _cells(rows: Iterator[list[str]]) -> Iterator[Sequence[Cell]]:
    for number, row in enumerate(rows, 1):
        yield [Cell(text, Place(row=number, column=column)) for column, text in enumerate(row, 1)]
