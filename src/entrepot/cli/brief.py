"""`entrepot brief FILES... --out DIR`: the whole way, from files or a case to a brief."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from entrepot.cli import EXIT_REFUSED
from entrepot.cli.output import Rows, output_options
from entrepot.cli.progress import TerminalProgress
from entrepot.model.formats import BRIEF_FORMATS

if TYPE_CHECKING:
    from entrepot.model.brief import Brief
    from entrepot.store import Case


@click.command()
@click.argument("sources", nargs=-1, required=True, type=click.Path())
@click.option("--out", "-o", default="out", show_default=True, help='Folder for the brief; "-" is standard output.')
@click.option(
    "--format",
    "forms",
    type=click.Choice(list(BRIEF_FORMATS)),
    multiple=True,
    help='Also write this form to the folder; may be given again. With "-": the form that it gets (md if not given).',
)
@click.option("--title", "-t", help="Title of the brief.")
@click.option("--allow-complaints", is_flag=True, help="Write it in spite of the linter, whose complaints end it.")
@output_options
def command(
    sources: tuple[str, ...], out: str, forms: tuple[str, ...], title: str | None, allow_complaints: bool, rows: Rows
) -> None:
    """Write the brief of SOURCES, which are files and folders, or one case, to the folder given with --out.

    A brief with a sentence that does not say what it cites is not written: each complaint is printed.

    Three files are always written: brief.html, brief.md and brief.json; with --format brief.pdf and brief.docx too. Of
    a case, what has not been read yet is read first. Nothing else is stored.
    """
    from entrepot.pipeline import brief_of_case, brief_of_files, check_forms, read_case
    from entrepot.store import Case as Cases

    check_forms(forms)
    if out == "-" and len(forms) > 1:
        raise click.UsageError('"-" gets one form; give --format once')
    if len(sources) == 1 and Cases.is_at(sources[0]):
        with Cases.open(sources[0]) as case:
            with TerminalProgress("Reading", rows) as progress:
                read_case(case, progress)
            brief = _checked(brief_of_case(case), allow_complaints, rows)
            _deliver(_titled(brief, title), out, forms, rows, case)
    else:
        with TerminalProgress("Reading", rows) as progress:
            brief = brief_of_files(sources, progress)
        brief = _checked(brief, allow_complaints, rows)
        _deliver(_titled(brief, title), out, forms, rows)
    if brief.refusals:
        rows.say(f"{len(brief.refusals)} refused; the brief names them under Sources")
        sys.exit(EXIT_REFUSED)


def _checked(brief: Brief, allow_complaints: bool, rows: Rows) -> Brief:
    """The brief, unless the linter complains of it and the user does not allow that."""
    from entrepot.cli.complaints import print_complaints

    if brief.complaints and not allow_complaints:
        print_complaints(brief.complaints, rows)
        rows.say(
            f"not written: {len(brief.complaints)} complaints; undo or mend what they name, "
            "or write the brief with them: --allow-complaints"
        )
        sys.exit(EXIT_REFUSED)
    return brief


def _titled(brief: Brief, title: str | None) -> Brief:
    return replace(brief, title=title) if title else brief


def _deliver(brief: Brief, out: str, forms: tuple[str, ...], rows: Rows, case: Case | None = None) -> None:
    from entrepot.pipeline import rendered, write_files

    if out == "-":
        click.echo(rendered(brief, *(forms or ("md",))), nl=False)
        return
    for path in write_files(brief, out, case, forms, allow_complaints=True):
        rows.write({"brief": str(path)}, str(path))
