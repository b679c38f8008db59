"""How two names compare, in numbers that mean the same for persons, organisations and ships."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.entities.naming.words import Word


@dataclass(frozen=True, slots=True)
class NameComparison:
    """How two names compare, all from 0 to 1.

    `agreement` is the part of the shorter name that the longer has, rare words counting more; `worst` how alike the
    least alike word of the shorter is; `missing` the part of the longer that the shorter lacks; `conflict` the part of
    the shorter that stands against other words of the longer; `whole` how alike the names are as one string;
    `rarity` how seldom the shared words are: 1 for words that meet in one of 10 to the 10th pairs of names;
    `is_short` is 1 for names of one word; `numbers` 1 where the numbers in both are the same, 0 where not,
    None where none has one. `pairs` are the words that go together, as written, with how alike they are.
    """

    agreement: float
    worst: float
    missing: float
    conflict: float
    whole: float
    rarity: float
    is_short: float
    numbers: float | None = None
    pairs: tuple[tuple[str, str, float], ...] = ()


def words_written(pairs: list[tuple[Word, Word, float]]) -> tuple[tuple[str, str, float], ...]:
    """Pairs of words as `NameComparison.pairs` has them."""
    return tuple((one.written, other.written, alike) for one, other, alike in pairs)
