"""`entrepot claims FILES...`: the claims of files, without a case, and why they were read."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
@click.option(
    "--why", is_flag=True, help="For each sentence: the frames that fired, each cue, what was rejected, the parse."
)
@click.option("--containing", metavar="WORDS", help="With --why: only sentences that contain these words.")
@click.option(
    "--html", "page", type=click.Path(dir_okay=False), help="Write the text with its claims highlighted to this file."
)
@output_options
def command(
    files: tuple[str, ...], form: str | None, why: bool, containing: str | None, page: str | None, rows: Rows
) -> None:
    """Print the claims of FILES ("-" is standard input): a JSON object per document in the exchange format, or a table.

    Nothing is stored.
    """
    as_json = form == "json" or (form is None and rows.as_json)
    if containing is not None and not why:
        raise click.UsageError("--containing chooses among the sentences of --why; add --why")
    if page is not None:
        refused = _write_page(files, Path(page), rows)
    elif why:
        refused = _print_explanations(files, containing or "", as_json, rows)
    else:
        refused = _print_claims(files, as_json, rows)
    if refused:
        sys.exit(EXIT_REFUSED)


def _print_claims(files: tuple[str, ...], as_json: bool, rows: Rows) -> bool:
    """Print the claims; whether something was refused."""
    from entrepot.claims.languages import unread_notice
    from entrepot.pipeline import claims_of_files

    with TerminalProgress("Reading", rows) as progress:
        read = claims_of_files(files, progress)
    for document, claims in read.documents:
        notice = unread_notice(document)
        if as_json:
            from entrepot.model.exchange import to_exchange

            record = to_exchange(document, claims)
            told = {"notices": [notice], "names": _names(document)} if notice else {}
            click.echo(json.dumps(record | told, ensure_ascii=False))
        elif notice is None or claims:
            _print_table(document, claims)
        if notice:
            rows.say(f"not read  {document.name}: {notice}")
            found = [] if as_json else dict.fromkeys(name["text"] for name in _names(document))
            if found:
                rows.say(f"names     {', '.join(found)}")
    return bool(read.refusals)


def _names(document: Document) -> list[dict[str, Any]]:
    """The names in a document as rows: place, words, kind, and the key where there is one."""
    from entrepot.claims.words.parsing import names_in

    return [
        {"start": m.quote.start, "end": m.quote.end, "text": m.quote.text, "kind": m.kind.value, "entity": m.entity}
        for m in names_in(document)
    ]


def _print_explanations(files: tuple[str, ...], containing: str, as_json: bool, rows: Rows) -> bool:
    """Print why sentences were read as they were; whether something was refused."""
    from entrepot.cli.explanation import explanation_as_json, print_explanation
    from entrepot.pipeline import explanations_of_files

    with TerminalProgress("Reading", rows) as progress:
        read = explanations_of_files(files, progress)
    for document, sentences in read.documents:
        chosen = [each for each in sentences if containing.casefold() in each.sentence.text.casefold()]
        if as_json:
            for each in chosen:
                click.echo(json.dumps(explanation_as_json(document, each), ensure_ascii=False))
        else:
            print_explanation(document, chosen)
    return bool(read.refusals)


def _write_page(files: tuple[str, ...], path: Path, rows: Rows) -> bool:
    """Write the page of texts with their claims; whether something was refused."""
    from entrepot.brief.claims_page import claims_page
    from entrepot.pipeline import explanations_of_files, write_whole

    with TerminalProgress("Reading", rows) as progress:
        read = explanations_of_files(files, progress)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, claims_page(read.documents, read.refusals).encode())
    rows.write({"file": str(path), "documents": len(read.documents), "refused": len(read.refusals)}, str(path))
    return bool(read.refusals)


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
