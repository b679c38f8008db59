"""How much a finding weighs in a brief: what is told, how fully, by how many documents. Not how true it is."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from entrepot.findings.parties import filler_keys
from entrepot.model.claims import Claim, Role, Status

Group = Sequence[Claim]

_ACTORS = (Role.INITIATOR, Role.GIVER, Role.PRODUCER, Role.PARTY)
_COUNTERPARTS = (Role.RECIPIENT, Role.TARGET, Role.BENEFICIARY, Role.DESTINATION, Role.PARTY)
_STATES = "country:"


def weight_of(group: Group, denials: int, origins: int) -> int:
    """The weight of a group of claims of so many origins, with so many denials against it (docs/method/findings.md)."""
    base = max(_base()[claim.kind.value] for claim in group)
    told = sum(points for least, points in _ORIGINS if origins >= least)
    return base + told + sum(points for applies, points in _POINTS if applies(group)) + min(denials, 2) * 5


def names_go_between(group: Group) -> bool:
    """Somebody or some place stands between giver and recipient."""
    return any(claim.filling(Role.INTERMEDIARY, Role.TRANSIT) for claim in group)


def names_both_ends(group: Group) -> bool:
    """Both who acts and the other side are told, by name."""
    return any(_named(claim, *_ACTORS) and _named(claim, *_COUNTERPARTS) for claim in group)


def names_states(group: Group) -> bool:
    """States stand on both sides."""
    return any(
        any(key.startswith(_STATES) for key in filler_keys(claim, *_ACTORS))
        and any(key.startswith(_STATES) for key in filler_keys(claim, *_COUNTERPARTS))
        for claim in group
    )


def gives_figures(group: Group) -> bool:
    """An amount, a sum or a change is told."""
    return any(claim.quantities or claim.money or claim.change for claim in group)


def names_nobody(group: Group) -> bool:
    """No claim names who acts or the other side."""
    return not any(_named(claim, *_ACTORS) or _named(claim, *_COUNTERPARTS) for claim in group)


def is_only_imagined(group: Group) -> bool:
    """Told as a possibility only, or merely mentioned."""
    return all(claim.status in (Status.HYPOTHETICAL, Status.UNKNOWN) and not claim.is_denied for claim in group)


def _named(claim: Claim, *roles: Role) -> bool:
    return any(not key.startswith("words:") for key in filler_keys(claim, *roles))


# Ten copies weigh no more than one; a second and a third origin do.
_ORIGINS = ((2, 8), (3, 6))
_POINTS: tuple[tuple[Callable[[Group], bool], int], ...] = (
    (names_go_between, 18),
    (names_both_ends, 12),
    (names_states, 6),
    (gives_figures, 6),
    (names_nobody, -14),
    (is_only_imagined, -16),
)


@cache
def _base() -> dict[str, int]:
    table = files("entrepot.findings").joinpath("weights.csv").read_text(encoding="utf-8")
    return {row["kind"]: int(row["weight"]) for row in csv.DictReader(table.splitlines())}
