"""`entrepot brief FILES... --out DIR`: the whole way, from files or a case to a brief."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, output_options
from entrepot.cli.progress import TerminalProgress

if TYPE_CHECKING:
    from entrepot.model.brief import Brief
    from entrepot.store import Case

FORMATS = ("md", "html", "json")


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path())
@click.option("--out", "-o", default="out", show_default=True, help='Folder for the brief; "-" is standard output.')
@click.option("--format", "form", type=click.Choice(FORMATS), default="md", show_default=True, help='What "-" gets.')
@click.option("--title", "-t", help="Title of the brief.")
@output_options
def command(sources: tuple[str, ...], out: str, form: str, title: str | None, rows: Rows) -> None:
    """Write the brief of SOURCES, which are files and folders, or one case, to the folder given with --out.

    Three files are written: brief.html, brief.md and brief.json. Of a case, what has not been read yet is read first.
    Nothing else is stored.
    """
    from entrepot.pipeline import brief_of_case, brief_of_files, read_case
    from entrepot.store import Case as Cases

    if len(sources) == 1 and Cases.is_at(sources[0]):
        with Cases.open(sources[0]) as case:
            with TerminalProgress("Reading", rows) as progress:
                read_case(case, progress)
            brief = brief_of_case(case)
            _deliver(_titled(brief, title), out, form, rows, case)
    else:
        with TerminalProgress("Reading", rows) as progress:
            brief = brief_of_files(sources, progress)
        _deliver(_titled(brief, title), out, form, rows)
    if brief.refusals:
        rows.say(f"{len(brief.refusals)} refused; the brief names them under Sources")
        sys.exit(EXIT_REFUSED)


def _titled(brief: Brief, title: str | None) -> Brief:
    return replace(brief, title=title) if title else brief


def _deliver(brief: Brief, out: str, form: str, rows: Rows, case: Case | None = None) -> None:
    from entrepot.pipeline import rendered, write_files

    if out == "-":
        click.echo(rendered(brief, form), nl=False)
        return
    for path in write_files(brief, out, case):
        rows.write({"brief": str(path)}, str(path))
