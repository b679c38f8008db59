"""`entrepot explain TERM`: what a word means here, and where the meaning comes from."""

from __future__ import annotations

import click

from entrepot.cli.output import Rows, output_options


@click.command()
@click.argument("term", nargs=-1)
@output_options
def command(term: tuple[str, ...], rows: Rows) -> None:
    """Explain TERM, or list all terms when none is given."""
    from entrepot.reference.glossary import explain, glossary

    for entry in (explain(" ".join(term)),) if term else glossary():
        rows.write(
            {"term": entry.term, "meaning": entry.meaning, "source": entry.source},
            f"{entry.term}: {entry.meaning}\n  Source: {entry.source}" if term else f"{entry.term}: {entry.meaning}",
        )
