"""`entrepot origin CASE DOCUMENT DOCUMENT --same|--independent`: a person says whether two documents are one source."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("case", type=click.Path())
@click.argument("documents", nargs=2)
@click.option("--same/--independent", "is_same", default=None, help="One origin, or two.")
@click.option("--why", required=True, help="The reason, which the brief gives.")
@output_options
def command(case: str, documents: tuple[str, str], is_same: bool | None, why: str, rows: Rows) -> None:
    """Say whether two DOCUMENTS, named by file name or id, have what both tell from one origin or from two."""
    from entrepot.cli.judged import tell_judged
    from entrepot.pipeline import judge_origin
    from entrepot.store import Case

    if is_same is None:
        raise click.UsageError("say which: --same or --independent")
    with Case.open(case) as opened:
        tell_judged(opened, judge_origin(opened, documents, is_same=is_same, why=why), rows)
