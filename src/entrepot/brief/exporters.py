"""The formats in which a case can be given to other programs: one line in a table for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from entrepot.brief.export_contents import Contents
from entrepot.brief.export_csv import csv_text
from entrepot.brief.export_ftm import ftm_text
from entrepot.brief.export_json import json_text

__all__ = ["EXPORTERS", "Contents", "Exporter"]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its name, the ending of its files, and what writes it piece by piece as text for UTF-8.

    What writes it is deterministic: no time of writing, no order that the input does not have.
    """

    name: str
    suffix: str
    write: Callable[[Contents], Iterator[str]]


def _by_name(exporters: Iterable[Exporter]) -> Mapping[str, Exporter]:
    return MappingProxyType({exporter.name: exporter for exporter in exporters})


EXPORTERS = _by_name(
    (
        Exporter("json", ".jsonl", json_text),
        Exporter("csv", ".csv", csv_text),
        Exporter("ftm", ".ftm.jsonl", ftm_text),
    )
)
