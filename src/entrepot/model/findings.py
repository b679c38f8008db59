"""Findings: what the claims of all documents come to, each said once, with denials and with what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from entrepot.model.claims import Family


class FindingKind(StrEnum):
    """What a finding is."""

    TOLD = "told"  # one or more claims that say the same
    DENIAL = "denial"  # one or more claims in which the same denier denies the same
    UNKNOWN = "unknown"  # the words say that something is not known


class Gap(StrEnum):
    """What a reader asks about a delivery, and no claim of the finding answers."""

    PRICE = "price"
    ROUTE = "route"
    CARRIER = "carrier"
    DATE = "date"
    DELIVERY = "delivery"
    END_USER = "end_user"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the documents say, with the ids of all claims that say it, weightiest claim first.

    `denials` are ids of the claims that deny it, empty for a denial itself; `denied` are ids of the claims that a
    denial denies. `gaps` are computed for transfers only. `weight` orders findings, larger first
    (docs/method/findings.md); it measures importance to a reader, not truth.
    """

    finding_id: str
    kind: FindingKind
    family: Family
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    weight: int
    denials: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()
