"""`entrepot export CASE --format FORMAT`: a case for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from entrepot.cli.output import Rows, output_options
from entrepot.cli.progress import TerminalProgress
from entrepot.model.formats import EXPORT_FORMATS, Format


class FormatTable(click.Command):
    """A command whose help ends with a table of the formats."""

    def format_epilog(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table."""
        with formatter.section("Formats"):
            formatter.write_dl([(form.name, _told(form)) for form in EXPORT_FORMATS.values()])


def _told(form: Format) -> str:
    where = " (a folder)" if form.is_folder else ""
    needs = f" [pip install 'entrepot[{form.extra}]']" if form.extra else ""
    return f"{form.holds}{where}{needs}"


def _print_schema(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from entrepot.brief.exports.ftm import supply_schema

        click.echo(supply_schema(), nl=False)
        context.exit()


@click.command(cls=FormatTable)
@click.argument("case", type=click.Path())
@click.option(
    "--format",
    "form",
    type=click.Choice(list(EXPORT_FORMATS)),
    metavar="FORMAT",
    default="json",
    show_default=True,
    help="One of those below.",
)
@click.option("--out", "-o", default="-", show_default=True, help='A file, or a folder; "-" is standard output.')
@click.option(
    "--supply-schema",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_schema,
    help="Print the definition of the FollowTheMoney schema Supply, and stop.",
)
@output_options
def command(case: str, form: str, out: str, rows: Rows) -> None:
    """Give CASE to other programs: its claims, entities, supply network, tables or map."""
    from entrepot.pipeline import export_case, write_export
    from entrepot.store import Case

    with Case.open(case) as opened, TerminalProgress("Exporting", rows) as progress:
        if out == "-":
            with click.open_file("-", "wb") as file:
                file.writelines(export_case(opened, form, progress))
            return
        for path in write_export(opened, form, Path(out), progress):
            rows.write({"export": str(path), "format": form, "bytes": path.stat().st_size}, str(path))
