"""What writes each form of export that is one file: a line in a table for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from entrepot.brief.exports.claims_table import csv_text
from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.ftm import ftm_supply_text, ftm_text
from entrepot.brief.exports.geojson import geojson_text
from entrepot.brief.exports.gexf import gexf_text
from entrepot.brief.exports.graphml import graphml_text
from entrepot.brief.exports.json_lines import json_text
from entrepot.brief.exports.pictures import network_text, timeline_text
from entrepot.brief.exports.workbook import workbook_pieces

__all__ = ["EXPORTERS", "Contents", "Exporter"]

Exporter = Callable[[Contents], Iterator[bytes]]
"""Gives a file piece by piece. Deterministic: no time of writing, no order that the input does not have."""


def _utf8(write: Callable[[Contents], Iterator[str]]) -> Exporter:
    return lambda contents: (piece.encode() for piece in write(contents))


EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        "json": _utf8(json_text),
        "csv": _utf8(csv_text),
        "xlsx": workbook_pieces,
        "ftm": _utf8(ftm_text),
        "ftm-supply": _utf8(ftm_supply_text),
        "gexf": _utf8(gexf_text),
        "graphml": _utf8(graphml_text),
        "geojson": _utf8(geojson_text),
        "network": _utf8(network_text),
        "timeline": _utf8(timeline_text),
    }
)
