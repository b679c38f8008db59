"""`entrepot split CASE CLAIM...`: a person takes claims out of a finding."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@click.argument("claims", nargs=-1, required=True)
@click.option("--why", required=True, help="The reason, which the brief gives.")
@output_options
def command(case: str, claims: tuple[str, ...], why: str, rows: Rows) -> None:
    """Say that these CLAIMS, all of one finding, tell something else than its other claims.

    They stay together, apart from the rest.
    """
    from entrepot.cli.judged import tell_judged
    from entrepot.pipeline import split_claims
    from entrepot.store import Case

    with Case.open(case) as opened:
        tell_judged(opened, split_claims(opened, claims, why), rows)
