"""Judged pairs of records in FollowTheMoney form, for fitting and measuring the matcher."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from entrepot.model.parties import NameUse, PartyKind, PartyName, PartyRecord

_KINDS = {"Person": PartyKind.PERSON, "Vessel": PartyKind.VESSEL}
_USES = {"name": NameUse.PRIMARY, "alias": NameUse.ALIAS, "weakAlias": NameUse.WEAK, "previousName": NameUse.PREVIOUS}


@dataclass(frozen=True)
class JudgedPair:
    """Two records and whether they are one; `entry` is the list entry of the left one, for holding records out."""

    left: PartyRecord
    right: PartyRecord
    is_same: bool
    is_bench: bool = False

    @property
    def entry(self) -> str:
        """The left record without the suffix that tells its names apart."""
        return self.left.record_id.rpartition("-")[0] if self.left.record_id[-2:-1] == "-" else self.left.record_id


@cache
def read_pairs(path: Path) -> Sequence[JudgedPair]:
    """The pairs of a file: JSON lines of two records, or a table of two names (the bench of names)."""
    if path.suffix == ".csv":
        return _read_bench(path)
    with path.open(encoding="utf-8") as file:
        return [
            JudgedPair(_record(line["left"]), _record(line["right"]), line["judgement"] == "positive")
            for line in map(json.loads, file)
        ]


def _read_bench(path: Path) -> Sequence[JudgedPair]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            JudgedPair(_named(row["name1"], row), _named(row["name2"], row), row["is_match"] == "true", is_bench=True)
            for row in csv.DictReader(file)
        ]


def _named(name: str, row: Mapping[str, str]) -> PartyRecord:
    return PartyRecord(name, _KINDS.get(row["schema"], PartyKind.ORGANISATION), (PartyName(name),))


def _record(entity: Mapping[str, Any]) -> PartyRecord:
    told = entity["properties"]
    return PartyRecord(
        entity["id"],
        _KINDS.get(entity["schema"], PartyKind.ORGANISATION),
        tuple(PartyName(text, use) for name, use in _USES.items() for text in told.get(name, ())),
        countries=tuple(told.get("nationality", ())),
        birth_dates=tuple(told.get("birthDate", ())),
        addresses=tuple(told.get("address", ())),
        gender=next(iter(told.get("gender", ())), None),
    )
