"""What the verbs print: rows on standard output, as JSON lines or as text for people, and remarks on standard error."""

from __future__ import annotations

import functools
import json
import sys
from collections.abc import Callable
from typing import Any

import click


class Rows:
    """Prints rows: JSON lines with --json or into a pipe, words for people in a terminal, nothing with --quiet."""

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self.as_json = as_json or not sys.stdout.isatty()
        self.quiet = quiet

    @property
    def shows_progress(self) -> bool:
        """True if a bar on standard error would be seen, and would not stand between rows on the same screen."""
        mixed = self.as_json and sys.stdout.isatty()
        return sys.stderr.isatty() and not self.quiet and not mixed

    def write(self, row: dict[str, Any], words: str | None) -> None:
        """Print one row: `row` for programs, `words` for people; None where people need no such row."""
        if self.as_json:
            click.echo(json.dumps(row, ensure_ascii=False, sort_keys=True))
        elif words is not None and not self.quiet:
            click.echo(words)

    def say(self, words: str) -> None:
        """Print a remark for people on standard error, unless quiet was asked for."""
        if not self.quiet:
            click.echo(words, err=True)


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --json and --quiet, handed over as `rows: Rows`."""

    @click.option("--json", "as_json", is_flag=True, help="Print rows as JSON lines, also in a terminal.")
    @click.option("--quiet", "-q", is_flag=True, help="No progress, and no words for people.")
    @functools.wraps(function)
    def wrapped(*arguments: Any, as_json: bool, quiet: bool, **options: Any) -> Any:
        return function(*arguments, rows=Rows(as_json=as_json, quiet=quiet), **options)

    return wrapped


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "claim"), counted(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
