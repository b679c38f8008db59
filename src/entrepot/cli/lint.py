"""`entrepot lint BRIEF.json --against CASE_OR_FILES`: whether a brief says what it cites."""

from __future__ import annotations

import sys

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, counted, output_options


@click.command()
@click.argument("brief", type=click.Path())
@click.option(
    "--against",
    "sources",
    multiple=True,
    required=True,
    type=click.Path(),
    help="The case, or the files, that the brief was made from; may be given again.",
)
@output_options
def command(brief: str, sources: tuple[str, ...], rows: Rows) -> None:
    """Hold each sentence of BRIEF, a brief.json that may have been edited, against the claims that it cites.

    Prints a row for each complaint. Exit status 1 if there is one.
    """
    from entrepot.cli.complaints import print_complaints
    from entrepot.cli.findings import findings_of
    from entrepot.pipeline import lint_file

    complaints = lint_file(brief, findings_of(sources, rows))
    print_complaints(complaints, rows)
    rows.say(f"{brief}: {counted(len(complaints), 'complaint')}")
    if complaints:
        sys.exit(EXIT_REFUSED)
