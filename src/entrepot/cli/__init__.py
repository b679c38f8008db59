"""The command line: one file per verb, each imported only when it is used."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import click

from entrepot import __version__
from entrepot.errors import EntrepotError

# Verb -> what it does in one line. Each verb is the `command` of the module of its name in this package.
VERBS: dict[str, str] = {
    "brief": "Write a cited brief from files, folders or a case.",
    "new": "Make an empty case.",
    "add": "Store documents in a case.",
    "read": "Read the claims of a case's documents.",
    "claims": "Print the claims of files, without a case.",
    "findings": "Print what the claims come to, with each claim and its origin.",
    "join": "Say that claims tell one thing.",
    "split": "Say that claims of one finding tell something else.",
    "origin": "Say whether two documents are one source.",
    "note": "Put a sentence of your own beside a finding.",
    "judgements": "Print what persons decided, and whether it still applies.",
    "undo": "Take a judgement back.",
    "match": "Score pairs of records: one party or two, and why.",
    "lint": "Check that each sentence of a brief says what it cites.",
    "export": "Write a case for other programs: tables, graphs, maps.",
    "diff": "Tell what changed between two dates, or two versions of a case.",
    "letter": "Write to a party for its answer to what documents say of it.",
    "reply": "Note in a case what a party answered, or that it did not.",
    "replies": "List what parties answered.",
    "verify": "Check that a case is whole and unchanged.",
    "doctor": "Check this installation and say what it can read.",
    "explain": "Explain a term that Entrepot uses.",
}

EXIT_REFUSED = 1  # something was refused, or a limit that the user gave was passed
EXIT_WRONG_USE = 2


class LazyVerbs(click.Group):
    """A group that knows its verbs by name and imports one only to run it, so that help is fast."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The verbs in the order in which a user meets them."""
        return list(VERBS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a verb, or None for a word that is no verb."""
        if name not in VERBS:
            return None
        command = importlib.import_module(f"entrepot.cli.{name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of verbs without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named by the first word; a word that is none is answered with the nearest verb."""
        try:
            return super().resolve_command(context, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0], VERBS, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean '{near[0]}'?", context) from error


@click.group(cls=LazyVerbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="entrepot")
def group() -> None:
    """Turn documents into a cited map of who supplies whom, through whom, and how we know.

    The short way:  entrepot brief FILES_OR_FOLDERS... --out out/

    Nothing leaves this machine. Rows go to standard output (as JSON lines with --json or into a pipe), progress to
    standard error. Exit status: 0 done, 1 something was refused, 2 wrong use.
    """


def main(arguments: list[str] | None = None) -> Any:
    """Run the program; an error of ours becomes one line on standard error and exit status 2."""
    try:
        return group.main(args=arguments, prog_name="entrepot", standalone_mode=True)
    except EntrepotError as error:
        click.echo(f"entrepot: {error}", err=True)
        sys.exit(EXIT_WRONG_USE)
