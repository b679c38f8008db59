"""`entrepot letter SOURCES... --party NAME --deadline DAY`: a letter for right of reply."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from entrepot.cli.output import Rows, counted, output_options
from entrepot.cli.progress import TerminalProgress

FORMS = ("md", "txt")


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path())
@click.option("--party", "-p", required=True, metavar="NAME", help="Whom to ask: a name of the documents, or a key.")
@click.option("--deadline", "-d", required=True, metavar="DAY", help="Last day for an answer: 2026-12-15.")
@click.option("--from", "sender", metavar="NAME", help="Who writes. Left open without it.")
@click.option("--date", "dated", metavar="DAY", help="Day of the letter. Left open without it.")
@click.option("--out", "-o", default="-", show_default=True, metavar="FILE", help='"-" is standard output.')
@click.option("--format", "form", type=click.Choice(FORMS), help="Markdown or plain text; else by the name of FILE.")
@output_options
def command(sources: tuple[str, ...], party: str, deadline: str, out: str, rows: Rows, **options: Any) -> None:
    """Write to a party named in SOURCES, one case or files, what documents say of it, and ask whether that is so.

    Each assertion has a number, its words, document and date, who says it, who denies it, and what is not known. The
    letter accuses of nothing. Of a case, the journal notes what was put to the party.
    """
    from entrepot.brief.letters import render_letter_markdown, render_letter_text
    from entrepot.pipeline import letter_to, write_whole

    with TerminalProgress("Reading", rows) as progress:
        letter = letter_to(sources, party, deadline, options["sender"], options["dated"], progress)
    if letter.alike:
        rows.say(f"not in the letter, as other names: {', '.join(letter.alike)}")
    is_text = (options["form"] or Path(out).suffix.removeprefix(".")) == "txt"
    text = (render_letter_text if is_text else render_letter_markdown)(letter)
    if out == "-":
        click.echo(text, nl=False)
    else:
        write_whole(Path(out), text.encode())
        told = {"letter": out, "party": letter.party.name, "assertions": len(letter.assertions)}
        rows.write(told, f"{out}: {counted(len(letter.assertions), 'assertion')} about {letter.party.name}")
