"""`entrepot read CASE`: claims out of the documents of a case."""

from __future__ import annotations

import sys

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, counted, output_options
from entrepot.cli.progress import TerminalProgress


@click.command()
@click.argument("case", type=click.Path())
@output_options
def command(case: str, rows: Rows) -> None:
    """Read the claims of the documents in CASE that this version has not read yet.

    Work that was cut off goes on where it stopped. Prints a row for each document.
    """
    from entrepot.claims.languages import notice_of_language
    from entrepot.pipeline import read_case
    from entrepot.store import Case

    with Case.open(case) as opened, TerminalProgress("Reading", rows, rows_of="document") as progress:
        report = read_case(opened, progress)
    told = [f"{counted(report.read, 'document')} read", counted(report.claims, "claim")]
    told += [f"{len(report.refusals)} refused"] if report.refusals else []
    rows.say(f"{case}: {', '.join(told)}. Next: entrepot brief {case} --out DIR")
    for name, language in report.other_language:
        rows.say(f"not read  {name}: {notice_of_language(language)}")
    if report.refusals:
        sys.exit(EXIT_REFUSED)
