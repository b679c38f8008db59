"""How two names of persons compare: word by word across scripts, in the order that fits best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from math import log

from rapidfuzz.distance import OSA, Levenshtein

from entrepot.entities.matching.comparison import NameComparison, words_written
from entrepot.entities.matching.words_alike import ALIKE, skeletons_alike, words_alike
from entrepot.entities.naming.persons import PersonName
from entrepot.entities.naming.scripts import Script
from entrepot.entities.naming.syllables import sounds
from entrepot.entities.naming.words import Word, word
from entrepot.entities.tables import rows

_JOINED = 0.85  # of two words written as one against one word
_LONG = 6  # letters of a word that may be two
_SYLLABIC = frozenset({Script.HAN, Script.HANGUL})


def compare_persons(one: PersonName, other: PersonName) -> NameComparison:
    """The comparison of two names of persons."""
    if one.script is not other.script and (one.script in _SYLLABIC or other.script in _SYLLABIC):
        return _compare_syllables(one, other)
    short, long = (one, other) if len(one.words) <= len(other.words) else (other, one)
    return _compare_words(short, long)


def _compare_syllables(one: PersonName, other: PersonName) -> NameComparison:
    syllabic, latin_name = (one, other) if one.script in _SYLLABIC else (other, one)
    wanted = sounds("".join(each.written for each in syllabic.words))
    written = [each.written for each in latin_name.words]
    orders = {"".join(written), "".join([*written[-1:], *written[:-1]])}
    heard = {order: sounds(order) for order in orders}
    order = max(sorted(heard), key=lambda each: Levenshtein.normalized_similarity(wanted, heard[each]))
    whole = Levenshtein.normalized_similarity(wanted, heard[order])
    is_same_surname = float(wanted[:2] == heard[order][:2])
    length = min(1.0, len(wanted) / 8)
    return NameComparison(whole, is_same_surname, 0.0, 1 - whole, whole, length, float(len(wanted) < 4))


def _compare_words(short: PersonName, long: PersonName) -> NameComparison:
    found = _aligned(short.words, long.words)
    weights = [_telling(each) for each in short.words]
    taken = {there for _, there, _ in found}
    alike = [0.0] * len(weights)
    for here, _, value in found:
        alike[here] = value
    total = sum(weights) or 1.0
    left_over = [each for place, each in enumerate(long.words) if place not in taken]
    over = sum(map(_telling, left_over))
    lost = sum(weight for weight, value in zip(weights, alike, strict=True) if value < ALIKE)
    rarity = sum(weight for weight, value in zip(weights, alike, strict=True) if value >= ALIKE)
    return NameComparison(
        agreement=sum(weight * value for weight, value in zip(weights, alike, strict=True)) / total,
        worst=min(alike, default=0.0),
        missing=over / (over + rarity + lost or 1.0),
        conflict=min(lost, over) / total,
        whole=_whole(short, long, found),
        rarity=min(1.0, rarity / _MOST_TELLING),
        is_short=float(len(short.words) == 1),
        pairs=words_written([(short.words[a], long.words[b], value) for a, b, value in found]),
    )


def _whole(short: PersonName, long: PersonName, found: Sequence[tuple[int, int, float]]) -> float:
    """The names as strings, in their own order and with the words of the longer in the order of the shorter."""
    order = [there for _, there, _ in found]
    rest = [place for place in range(len(long.words)) if place not in order]
    reordered = "".join(long.words[place].form for place in (*order, *rest))
    forms = max(
        OSA.normalized_similarity(short.joined, long.joined), OSA.normalized_similarity(short.joined, reordered)
    )
    if short.script is Script.ARABIC or long.script is Script.ARABIC:
        return max(forms, skeletons_alike(short.skeleton, long.skeleton))
    return forms


def _aligned(short: Sequence[Word], long: Sequence[Word]) -> list[tuple[int, int, float]]:
    """Positions of words that go together, each used once, most alike first; with how alike they are."""
    scored = sorted(
        (-words_alike(a, b), abs(here - there), here, there)
        for here, a in enumerate(short)
        for there, b in enumerate(long)
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for negative, _, here, there in scored:
        if negative and here not in found and there not in taken:
            found[here] = (there, -negative)
            taken.add(there)
    aligned = [(here, there, value) for here, (there, value) in sorted(found.items())]
    return aligned if all(value >= ALIKE for _, _, value in aligned) else _with_joined(short, long, aligned)


def _with_joined(
    short: Sequence[Word], long: Sequence[Word], aligned: list[tuple[int, int, float]]
) -> list[tuple[int, int, float]]:
    """The same with two words taken together where the other side writes them as one: both positions go with it."""
    result: list[tuple[int, int, float]] = []
    for here, there, value in aligned:
        joined = [] if value >= ALIKE or len(short[here].form) < _LONG else list(_joined_at(short[here], long))
        best = max(joined, default=None)
        if best is None:
            result.append((here, there, value))
        else:
            result += [(here, best[1], best[0]), (here, best[1] + 1, best[0])]
    return result


def _joined_at(one: Word, others: Sequence[Word]) -> Iterator[tuple[float, int]]:
    """How alike a word is to each two neighbours of the other name together, where it is; with the first's position."""
    for place in range(len(others) - 1):
        alike = words_alike(one, word(others[place].written + others[place + 1].written))
        if alike >= _JOINED:
            yield alike, place


def _telling(each: Word) -> float:
    """How much a word of a name tells: minus the logarithm of how often it stands in names, 2 to 10."""
    if each.is_initial:
        return 1.0
    return _frequencies().get(each.form, _UNSEEN)


_UNSEEN = 10.0
_MOST_TELLING = 25.0


@cache
def _frequencies() -> dict[str, float]:
    found = rows("name_words")
    names = float(found[0]["names"])  # the first row counts the names
    return {row["form"]: min(_UNSEEN, log(names / float(row["names"]))) for row in found[1:]}
