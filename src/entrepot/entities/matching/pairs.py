"""Two prepared records beside each other, with the two of their names that fit best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import TypeVar

from rapidfuzz.distance import JaroWinkler

from entrepot.entities.matching.comparison import NameComparison
from entrepot.entities.matching.organisation_names import compare_organisations
from entrepot.entities.matching.person_names import compare_persons
from entrepot.entities.matching.prepared import Prepared
from entrepot.entities.naming.organisations import OrganisationName
from entrepot.entities.naming.persons import PersonName
from entrepot.entities.naming.scripts import Script
from entrepot.model.parties import PartyKind

_Name = TypeVar("_Name", PersonName, OrganisationName)
_MOST_COMPARED = 12  # pairs of names: of more, those whose letters are most alike


class Pairing(StrEnum):
    """Which scripts the two names are written in; each has weights of its own."""

    SAME = "same"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    SYLLABIC = "syllabic"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records; `names` is None where a side has no name that can be compared."""

    left: Prepared
    right: Prepared
    names: NameComparison | None
    pairing: Pairing


def pair_of(left: Prepared, right: Prepared) -> Pair:
    """The two records with their best-fitting names, compared as persons' if either is a person's."""
    if PartyKind.PERSON in (left.kind, right.kind):
        found = _best_persons(left.persons, right.persons)
    else:
        found = _best_organisations(left.organisations, right.organisations)
    return Pair(left, right, *found)


def _best_persons(ones: Sequence[PersonName], others: Sequence[PersonName]) -> tuple[NameComparison | None, Pairing]:
    best, at, pairing = None, 0.0, Pairing.SAME
    for one, other in _nearest(ones, others):
        compared = compare_persons(one, other)
        if best is None or fitness(compared) > at:
            best, at, pairing = compared, fitness(compared), pairing_of(one.script, other.script)
    return best, pairing


def _best_organisations(
    ones: Sequence[OrganisationName], others: Sequence[OrganisationName]
) -> tuple[NameComparison | None, Pairing]:
    best, at, pairing = None, 0.0, Pairing.SAME
    for one, other in _nearest(ones, others):
        compared = compare_organisations(one, other)
        if best is None or fitness(compared) > at:
            best, at, pairing = compared, fitness(compared), pairing_of(one.script, other.script)
    return best, pairing


def fitness(compared: NameComparison) -> float:
    """How well two names fit, to choose among the names of two records; not a probability."""
    return (
        compared.agreement
        + compared.worst
        + compared.whole
        + compared.rarity
        - compared.conflict
        - compared.missing / 2
    )


def pairing_of(one: Script, other: Script) -> Pairing:
    """Two scripts as one of the pairings that have weights."""
    scripts = {one, other}
    if len(scripts) == 1:
        return Pairing.SAME
    if scripts & {Script.HAN, Script.HANGUL}:
        return Pairing.SYLLABIC
    if Script.ARABIC in scripts:
        return Pairing.ARABIC
    return Pairing.CYRILLIC if Script.CYRILLIC in scripts else Pairing.SAME


def _nearest(ones: Sequence[_Name], others: Sequence[_Name]) -> list[tuple[_Name, _Name]]:
    pairs = list(product(ones, others))
    if len(pairs) > _MOST_COMPARED:
        pairs.sort(key=lambda two: -JaroWinkler.similarity(two[0].sorted_forms, two[1].sorted_forms))
        del pairs[_MOST_COMPARED:]
    return pairs
