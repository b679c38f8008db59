"""`entrepot add CASE FILES...`: documents into a case."""

from __future__ import annotations

import sys

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, counted, output_options
from entrepot.cli.progress import TerminalProgress


@click.command()
@click.argument("case", type=click.Path())
@click.argument("files", nargs=-1, required=True, type=click.Path())
@output_options
def command(case: str, files: tuple[str, ...], rows: Rows) -> None:
    """Store FILES, and what folders among them hold, in CASE; "-" is standard input.

    What was added before adds nothing. Prints a row for each file: what became of it and, if it was refused, why.
    """
    from entrepot.pipeline import add_files
    from entrepot.store import Case

    with Case.open(case) as opened, TerminalProgress("Adding", rows, rows_of="file") as progress:
        report = add_files(opened, files, progress)
    told = [counted(report.added, "file") + " added"]
    told += [f"{report.known} known before"] if report.known else []
    told += [f"{len(report.refusals)} refused"] if report.refusals else []
    rows.say(f"{case}: {', '.join(told)}. Next: entrepot read {case}")
    if report.refusals:
        sys.exit(EXIT_REFUSED)
