"""Groups of keys that name one entity, with the reason for each join."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two keys that name one entity; `main` is the one to keep, `reason` a sentence."""

    main: str
    other: str
    reason: str


@dataclass(slots=True)
class Clusters:
    """Keys joined so far; the main key of a cluster is the one that its joins kept."""

    _parents: dict[str, str] = field(default_factory=dict)
    _reasons: dict[str, list[str]] = field(default_factory=dict)

    def main(self, key: str) -> str:
        """The key that stands for all keys joined with this one.

        >>> Clusters().main("org:mado")
        'org:mado'
        """
        while key in self._parents:
            key = self._parents[key]
        return key

    def add(self, joins: Iterable[Join]) -> None:
        """Apply joins, in order."""
        for join in sorted(joins):
            main, other = self.main(join.main), self.main(join.other)
            if main != other:
                self._parents[other] = main
                moved = self._reasons.pop(other, [])
                self._reasons.setdefault(main, []).extend([join.reason, *moved])

    def reasons(self, key: str) -> tuple[str, ...]:
        """Why keys were joined under this main key."""
        return tuple(self._reasons.get(key, ()))
