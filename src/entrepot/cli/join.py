"""`entrepot join CASE ID ID...`: a person says that claims say the same."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@click.argument("ids", nargs=-1, required=True)
@click.option("--why", required=True, help="The reason, which the brief gives.")
@output_options
def command(case: str, ids: tuple[str, ...], why: str, rows: Rows) -> None:
    """Say that the claims or findings with these IDS tell one thing; entrepot findings CASE shows the ids.

    The whole findings that hold the claims become one. Claims whose numbers differ then contradict each other in it.
    """
    from entrepot.cli.judged import tell_judged
    from entrepot.pipeline import join_findings
    from entrepot.store import Case

    with Case.open(case) as opened:
        tell_judged(opened, join_findings(opened, ids, why), rows)
