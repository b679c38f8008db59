"""`entrepot new CASE`: an empty case."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@output_options
def command(case: str, rows: Rows) -> None:
    """Make an empty case in the folder CASE, which must be new or empty."""
    from entrepot.store import Case

    with Case.create(case):
        rows.write({"case": case}, f"{case}: an empty case. Next: entrepot add {case} FILES...")
