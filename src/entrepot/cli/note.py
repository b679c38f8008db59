"""`entrepot note CASE FINDING --text TEXT`: a person's sentence beside a finding."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@click.argument("finding")
@click.option("--text", required=True, help="The sentence; it cites the finding's claims and is checked as any other.")
@click.option("--why", required=True, help="The reason, which is kept with it.")
@output_options
def command(case: str, finding: str, text: str, why: str, rows: Rows) -> None:
    """Put a sentence of your own beside FINDING; the brief marks it as a person's, with name and day."""
    from entrepot.cli.judged import tell_judged
    from entrepot.pipeline import note_on
    from entrepot.store import Case

    with Case.open(case) as opened:
        tell_judged(opened, note_on(opened, finding, text, why), rows)
