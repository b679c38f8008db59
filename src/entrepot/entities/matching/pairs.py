"""Two prepared records beside each other, with the two of their names that fit best."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from rapidfuzz.distance import JaroWinkler

from entrepot.entities.matching.person_names import NameComparison, compare_persons
from entrepot.entities.matching.prepared import Prepared
from entrepot.entities.naming.persons import PersonName
from entrepot.entities.naming.scripts import Script

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
    written: tuple[PersonName, PersonName] | None
    pairing: Pairing


def pair_of(left: Prepared, right: Prepared) -> Pair:
    """The two records with their best-fitting names."""
    best: tuple[float, NameComparison, tuple[PersonName, PersonName]] | None = None
    for one, other in _nearest(left.persons, right.persons):
        compared = compare_persons(one, other)
        fit = fitness(compared)
        if best is None or fit > best[0]:
            best = fit, compared, (one, other)
    if best is None:
        return Pair(left, right, None, None, Pairing.SAME)
    return Pair(left, right, best[1], best[2], pairing_of(*best[2]))


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


def pairing_of(one: PersonName, other: PersonName) -> Pairing:
    """The scripts of two names as one of the pairings that have weights."""
    scripts = {one.script, other.script}
    if len(scripts) == 1:
        return Pairing.SAME
    if scripts & {Script.HAN, Script.HANGUL}:
        return Pairing.SYLLABIC
    if Script.ARABIC in scripts:
        return Pairing.ARABIC
    return Pairing.CYRILLIC if Script.CYRILLIC in scripts else Pairing.SAME


def _nearest(ones: tuple[PersonName, ...], others: tuple[PersonName, ...]) -> list[tuple[PersonName, PersonName]]:
    pairs = list(product(ones, others))
    if len(pairs) > _MOST_COMPARED:
        pairs.sort(key=lambda two: -JaroWinkler.similarity(two[0].sorted_forms, two[1].sorted_forms))
        del pairs[_MOST_COMPARED:]
    return pairs
