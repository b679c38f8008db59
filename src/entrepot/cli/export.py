"""`entrepot export CASE --format json|csv|ftm`: a case for other programs."""

from __future__ import annotations

import click


@click.command()
@click.argument("case", type=click.Path())
@click.option("--format", "form", type=click.Choice(["json", "csv", "ftm"]), default="json", show_default=True)
@click.option("--out", "-o", default="-", show_default=True, help='A file; "-" is standard output.')
def command(case: str, form: str, out: str) -> None:
    """Print CASE: its claims as JSON lines or a CSV table, or its entities and relations as FollowTheMoney."""
    from entrepot.pipeline import export_case
    from entrepot.store import Case

    with Case.open(case) as opened, click.open_file(out, "wb", atomic=out != "-") as file:
        for piece in export_case(opened, form):
            file.write(piece.encode())
