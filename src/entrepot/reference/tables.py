"""The bundled tables as files: their rows, where they come from, and whether they are undamaged."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from entrepot.errors import DamagedInstallation


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where a bundled table comes from. `date` is the day of its last change, ISO 8601."""

    name: str
    source: str
    licence: str
    date: str
    sha256: str


def table_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a bundled CSV table, by column. Raises DamagedInstallation where it is missing."""
    yield from csv.DictReader(table_text(name).splitlines())


def table_text(name: str) -> str:
    """The text of a bundled table. Raises DamagedInstallation where it is missing."""
    return _table_bytes(name).decode("utf-8")


def table_sources() -> tuple[TableSource, ...]:
    """What the manifest says of each bundled table, by name."""
    import yaml  # costs 20 ms, and no other table needs it at import

    manifest = yaml.safe_load(table_text("manifest.yml"))
    return tuple(TableSource(name, **entry) for name, entry in sorted(manifest.items()))


def verify_tables() -> int:
    """The number of bundled tables, each checked against its hash.

    Raises DamagedInstallation that names every table which is missing or changed.
    """
    sources = table_sources()
    damaged = [table.name for table in sources if not _is_undamaged(table)]
    if damaged:
        raise DamagedInstallation(f"bundled tables are damaged: {', '.join(damaged)}; install entrepot again")
    return len(sources)


def _is_undamaged(table: TableSource) -> bool:
    try:
        return sha256(_table_bytes(table.name)).hexdigest() == table.sha256
    except DamagedInstallation:
        return False


def _table_bytes(name: str) -> bytes:
    try:
        return _folder().joinpath(name).read_bytes()
    except OSError as error:
        raise DamagedInstallation(f"the bundled table {name} is missing; install entrepot again") from error


def _folder() -> Traversable:
    return files("entrepot.reference").joinpath("tables")
