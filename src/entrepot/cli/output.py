"""What the verbs print: rows on standard output, as JSON lines or as text for people."""

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

    def write(self, row: dict[str, Any], words: str) -> None:
        """Print one row, `row` for programs or `words` for people."""
        if self.as_json:
            click.echo(json.dumps(row, ensure_ascii=False, sort_keys=True))
        elif not self.quiet:
            click.echo(words)


def output_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options --json and --quiet, handed over as `rows: Rows`."""

    @click.option("--json", "as_json", is_flag=True, help="Print rows as JSON lines, also in a terminal.")
    @click.option("--quiet", "-q", is_flag=True, help="No progress, and no words for people.")
    @functools.wraps(function)
    def wrapped(*arguments: Any, as_json: bool, quiet: bool, **options: Any) -> Any:
        return function(*arguments, rows=Rows(as_json=as_json, quiet=quiet), **options)

    return wrapped
