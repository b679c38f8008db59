"""Progress of long work on standard error: one bar, and a line for each file that was refused."""

from __future__ import annotations

import sys
from types import TracebackType

import click


class TerminalProgress:
    """A bar per stage in a terminal; nothing where standard error is no terminal or quiet was asked for.

    Follows `entrepot.pipeline.Progress`. Use as a context manager, so that the bar is taken down on any way out.
    """

    def __init__(self, title: str, *, quiet: bool) -> None:
        self._title = title
        self._bar = None
        if sys.stderr.isatty() and not quiet:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.fields[file]}"),
            )
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(title, file="", total=None)

    def __enter__(self) -> TerminalProgress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def started(self, total: int) -> None:
        """Say how many files there are."""
        if self._bar:
            self._bar.update(self._task, total=total)

    def file_started(self, name: str) -> None:
        """Show the file that is being worked on."""
        if self._bar:
            self._bar.update(self._task, file=_shortened(name))

    def file_done(self, _name: str, _outcome: str) -> None:
        """Count a file as done."""
        if self._bar:
            self._bar.advance(self._task)

    def refused(self, name: str, reason: str) -> None:
        """Print why a file was refused; it stays on the screen when the bar is gone."""
        if self._bar:
            self._bar.console.print(f"refused  {name}: {reason}", style="yellow", markup=False, highlight=False)
            self._bar.advance(self._task)

    def finished(self) -> None:
        """Take the file's name off the bar."""
        if self._bar:
            self._bar.update(self._task, file="")


def _shortened(name: str, width: int = 40) -> str:
    return name if len(name) <= width else "…" + name[1 - width :]


def say(words: str, *, quiet: bool = False) -> None:
    """Print a line for people on standard error, unless quiet was asked for."""
    if not quiet:
        click.echo(words, err=True)
