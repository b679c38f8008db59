"""`entrepot undo CASE NUMBER`: a judgement taken back."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@click.argument("number", type=int)
@output_options
def command(case: str, number: int, rows: Rows) -> None:
    """Take back the judgement NUMBER; entrepot judgements CASE shows the numbers. Both stay in the journal."""
    from entrepot.store import Case

    with Case.open(case) as opened:
        entry = opened.undo(number)
        rows.write({"undone": number, "entry": entry}, f"{number}  undone by entry {entry}")
