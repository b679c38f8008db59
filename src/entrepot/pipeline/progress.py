"""How long work tells the outside how far it is."""

from __future__ import annotations

from typing import Protocol

from entrepot.model.documents import Refusal


class Progress(Protocol):
    """Told of each file of a stage. `started` comes anew for each stage, with how many files or documents it has.

    Every `file_started` is followed by one `file_done`, before which `refused` is told for whatever was refused of it.
    """

    def started(self, total: int) -> None:
        """A stage begins."""

    def file_started(self, name: str) -> None:
        """A file or document is being worked on."""

    def file_done(self, name: str, outcome: str) -> None:
        """A file or document is dealt with; the outcome in one or two words."""

    def refused(self, refusal: Refusal) -> None:
        """Something was refused, for the reason that the refusal gives."""

    def finished(self) -> None:
        """The stage is over."""


class Silent:
    """Progress that nobody is told of."""

    def started(self, total: int) -> None:
        """Say nothing."""

    def file_started(self, name: str) -> None:
        """Say nothing."""

    def file_done(self, name: str, outcome: str) -> None:
        """Say nothing."""

    def refused(self, refusal: Refusal) -> None:
        """Say nothing."""

    def finished(self) -> None:
        """Say nothing."""


SILENT = Silent()
