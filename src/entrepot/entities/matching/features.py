"""What two records can share or contradict each other in: each feature a small function that readers are shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rapidfuzz.distance import JaroWinkler

from entrepot.entities.matching.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of the table: `compare` gives -1 (contradicts) to 1 (agrees), None where a side tells nothing.

    Its docstring is what readers are shown; `tell` says in words what was compared in a pair.
    """

    name: str
    compare: Callable[[Prepared, Prepared], float | None]
    tell: Callable[[Prepared, Prepared], str]

    @property
    def meaning(self) -> str:
        """The first sentence of the docstring of `compare`."""
        return (self.compare.__doc__ or "").strip().split("\n\n")[0]


def names_alike(left: Prepared, right: Prepared) -> float | None:
    """How alike the two nearest names are once written in Latin letters, by letters (Jaro-Winkler)."""
    ones = {" ".join(name.words) for name in left.names}
    others = {" ".join(name.words) for name in right.names}
    return max((JaroWinkler.similarity(a, b) for a in ones for b in others if a and b), default=None)


def _tell_names(left: Prepared, right: Prepared) -> str:
    return f"“{left.record.label}” and “{right.record.label}”"


def identifier_shared(left: Prepared, right: Prepared) -> float | None:
    """Whether both have the same number from the same kind of register."""
    both = left.identifiers.keys() & right.identifiers.keys()
    if not both:
        return None
    return 1.0 if any(left.identifiers[scheme] & right.identifiers[scheme] for scheme in both) else -1.0


def _tell_identifiers(left: Prepared, right: Prepared) -> str:
    both = sorted(left.identifiers.keys() & right.identifiers.keys())
    told = [f"{scheme} {'/'.join(sorted(side.identifiers[scheme]))}" for scheme in both for side in (left, right)]
    return ", ".join(told)


FEATURES: tuple[Feature, ...] = (
    Feature("names_alike", names_alike, _tell_names),
    Feature("identifier_shared", identifier_shared, _tell_identifiers),
)
