"""`entrepot verify CASE`: whether a case is whole."""

from __future__ import annotations

import sys

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@output_options
def command(case: str, rows: Rows) -> None:
    """Check the hashes, offsets and journal of CASE, and say so in one line. Exit status 1 if something is wrong."""
    from entrepot.pipeline import verify_case

    report = verify_case(case)
    problems = [{"where": problem.where, "what": problem.what} for problem in report.problems]
    rows.write({"case": case, "whole": report.is_whole, "head": report.head, "problems": problems}, report.line())
    if not report.is_whole:
        sys.exit(EXIT_REFUSED)
