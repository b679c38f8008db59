"""`entrepot diff`: what changed between two dates, or between two versions of a case."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, output_options
from entrepot.cli.progress import TerminalProgress

if TYPE_CHECKING:
    from entrepot.model.comparison import Comparison


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path())
@click.option("--from", "first", metavar="DAY", help="What was published up to this day was known: 2024-03-13.")
@click.option("--to", "second", metavar="DAY", help="The last day that counts. Without it, everything later does.")
@click.option("--out", "-o", metavar="FOLDER", help="Also write diff.md and diff.html to this folder.")
@output_options
def command(sources: tuple[str, ...], first: str | None, second: str | None, out: str | None, rows: Rows) -> None:
    """Tell what is new, surer, less sure, denied, taken back or gone; each line with its quotation.

    With --from, SOURCES are one case, or files and folders: what documents published after that day add. Without, they
    are two: the older and the newer version of a case, or of a folder of files.
    """
    comparison = _compared(sources, first, second, rows)
    if out is not None:
        from entrepot.pipeline import write_comparison

        for path in write_comparison(comparison, out):
            rows.write({"diff": str(path)}, str(path))
    else:
        from entrepot.brief.comparison import comparison_rows

        for record, words in comparison_rows(comparison):
            rows.write(record, words)
    if comparison.refused:
        sys.exit(EXIT_REFUSED)


def _compared(sources: tuple[str, ...], first: str | None, second: str | None, rows: Rows) -> Comparison:
    from entrepot.pipeline import compare_dates, compare_versions

    if first is None and (second is not None or len(sources) != 2):
        raise click.UsageError("Name the older and the newer version, or a day with --from.")
    with TerminalProgress("Reading", rows) as progress:
        if first is not None:
            return compare_dates(sources, first, second, progress)
        return compare_versions(sources[0], sources[1], progress)
