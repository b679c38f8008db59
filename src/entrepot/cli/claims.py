"""`entrepot claims FILES...`: the claims of files, without a case."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, counted, output_options
from entrepot.cli.progress import TerminalProgress

if TYPE_CHECKING:
    from entrepot.model.claims import Claim
    from entrepot.model.documents import Document


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--format", "form", type=click.Choice(["json", "table"]), help="Default: table in a terminal, else json.")
@output_options
def command(files: tuple[str, ...], form: str | None, rows: Rows) -> None:
    """Print the claims of FILES ("-" is standard input): a JSON object per document in the exchange format, or a table.

    Nothing is stored.
    """
    from entrepot.pipeline import claims_of_files

    as_json = form == "json" or (form is None and rows.as_json)
    with TerminalProgress("Reading", rows) as progress:
        read = claims_of_files(files, progress)
    for document, claims in read.documents:
        if as_json:
            from entrepot.model.exchange import to_exchange

            click.echo(json.dumps(to_exchange(document, claims), ensure_ascii=False))
        else:
            _print_table(document, claims)
    if read.refusals:
        sys.exit(EXIT_REFUSED)


def _print_table(document: Document, claims: tuple[Claim, ...]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(title=Text(f"{document.name}: {counted(len(claims), 'claim')}"), title_justify="left", expand=True)
    for column in ("kind", "how far, how sure", "who and what", "said by", "words"):
        table.add_column(column, overflow="fold")
    for claim in claims:
        table.add_row(*(Text(cell) for cell in _cells(claim)))
    Console().print(table)


def _cells(claim: Claim) -> tuple[str, ...]:
    arguments = "\n".join(f"{argument.role.value}: {argument.quote.text}" for argument in claim.arguments)
    said = "\n".join(
        f"{source.who.text if source.who else 'unnamed'} {source.stance.value}" for source in claim.sources
    )
    words = " / ".join(" ".join(quote.text.split()) for quote in claim.evidence)
    return claim.kind.value, f"{claim.status.value}, {claim.factuality.value}", arguments, said or "the author", words
