"""Progress of long work: a bar on standard error, a line for each refusal, and a row for each file."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from entrepot.cli.output import Rows

if TYPE_CHECKING:
    from entrepot.model.documents import Refusal


class TerminalProgress:
    """Told of each file by the pipeline (`entrepot.pipeline.Progress`); a context manager, so that the bar goes away.

    With `rows_of` each file's outcome is printed as a row, for programs only: people have the bar and the summary.
    """

    def __init__(self, title: str, rows: Rows, *, rows_of: str | None = None) -> None:
        self._rows = rows
        self._rows_of = rows_of
        self._refusals: list[dict[str, str]] = []
        self._bar = None
        if rows.shows_progress:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                TextColumn("{task.fields[file]}", markup=False),
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
        """Say how many files the stage has."""
        if self._bar:
            self._bar.reset(self._task, total=total)

    def file_started(self, name: str) -> None:
        """Show the file that is being worked on."""
        if self._bar:
            self._bar.update(self._task, file=_shortened(name))

    def file_done(self, name: str, outcome: str) -> None:
        """Count a file as done."""
        if self._rows_of:
            self._rows.write({self._rows_of: name, "outcome": outcome, "refused": self._refusals}, None)
        self._refusals = []
        if self._bar:
            self._bar.advance(self._task)

    def refused(self, refusal: Refusal) -> None:
        """Print why a file was refused; it stays on the screen when the bar is gone."""
        told = {"name": refusal.name, "reason": refusal.reason.value, "detail": refusal.detail}
        self._refusals.append(told)
        words = f"refused  {refusal.name}: {refusal.detail}"
        if self._bar:
            self._bar.console.print(words, style="yellow", markup=False, highlight=False)
        else:
            self._rows.say(words)

    def finished(self) -> None:
        """Take the file's name off the bar."""
        if self._bar:
            self._bar.update(self._task, file="")


def _shortened(name: str, width: int = 40) -> str:
    return name if len(name) <= width else "…" + name[1 - width :]
