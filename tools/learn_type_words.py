"""Words that translate each other in names of organisations: `python -m tools.learn_type_words LISTS`.

Learned from list entries that have names in several scripts, by IBM model 1 (Brown and others, "The mathematics of
statistical machine translation", Computational Linguistics 19, 1993) over the words that are not plainly one word in
two spellings. Kept are words of at least three entries, so that no firm's own name is shipped as a translation.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from entrepot.entities.matching.words_alike import words_alike
from entrepot.entities.naming.organisations import OrganisationName, base, organisation_names
from entrepot.entities.naming.scripts import Script

TABLES = Path("src/entrepot/entities/tables")
LEAST_ENTRIES = 3
LEAST_CHANCE = 0.08
ROUNDS = 12
SPELLING = 0.8  # from which two words are one word in two spellings
Entry = Sequence[str]
Sentence = tuple[tuple[str, ...], tuple[str, ...]]


def entries(lists: Path) -> Iterator[Entry]:
    """All names of each organisation of the EU lists."""
    for path in sorted((lists / "eu").glob("*.csv")):
        for row in _rows(path):
            if row["schema"] not in ("Person", "Vessel"):
                columns = (row[name] for name in ("name", "alias", "weakAlias", "previousName"))
                yield [name.strip() for column in columns for name in column.split(";") if name.strip()]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def translations(found: Iterable[Entry]) -> list[tuple[str, str, float, int]]:
    """Rows of (word, its translation, chance, entries), both as compared; Han words are pairs of characters."""
    sentences: list[Sentence] = []
    together: Counter[tuple[str, str]] = Counter()
    for entry in found:
        own = list(_sentences(entry))
        sentences += own
        together.update({(a, b) for native, latin in own for a in native for b in latin})
    chances = _model_one(sentences)
    rows = [
        (a, b, round(chance, 3), together[a, b])
        for a, others in chances.items()
        for b, chance in others.items()
        if chance >= LEAST_CHANCE and together[a, b] >= LEAST_ENTRIES
    ]
    return sorted(rows, key=lambda row: (row[0], -row[2], row[1]))


def _sentences(entry: Entry) -> Iterator[Sentence]:
    names = [name for text in entry for name in organisation_names(text)]
    latin = [name for name in names if name.script is Script.LATIN and name.words]
    for native in (name for name in names if name.script not in (Script.LATIN, Script.OTHER)):
        for other in latin:
            yield from _parted(native, other)


def _parted(native: OrganisationName, latin: OrganisationName) -> Iterator[Sentence]:
    if native.characters:
        pairs = [native.characters[i : i + 2] for i in range(len(native.characters) - 1)]
        yield tuple(pairs), tuple(base(each.form) for each in latin.words)
        return
    others = list(latin.words)
    left = [one for one in native.words if not any(words_alike(one, each) >= SPELLING for each in others)]
    right = [one for one in others if not any(words_alike(one, each) >= SPELLING for each in native.words)]
    if left and right:
        yield tuple(base(each.form) for each in left), tuple(base(each.form) for each in right)


def _model_one(sentences: Sequence[Sentence]) -> Mapping[str, Mapping[str, float]]:
    """The chance of each Latin word given a native one, after some rounds of expectation and maximisation."""
    chance: dict[str, dict[str, float]] = defaultdict(dict)
    for native, latin in sentences:
        for a in native:
            chance[a].update(dict.fromkeys(latin, 1.0))
    for _ in range(ROUNDS):
        chance = _better(chance, sentences)
    return chance


def _better(chance: Mapping[str, Mapping[str, float]], sentences: Sequence[Sentence]) -> dict[str, dict[str, float]]:
    """One round: count what each word is told by, as the chances so far say, and take the shares."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for native, latin in sentences:
        for b in latin:
            total = sum(chance[a][b] for a in native)
            for a in native:
                counted[a][b] += chance[a][b] / total
    return {a: {b: number / others.total() for b, number in others.items()} for a, others in counted.items()}


def frequencies(found: Iterable[Entry]) -> tuple[int, Counter[str]]:
    """How many entries there are, and how many have each word in a name."""
    number, counted = 0, Counter[str]()
    for entry in found:
        number += 1
        counted.update({each.form for text in entry for name in organisation_names(text) for each in name.words})
    return number, counted


def main(lists: str) -> None:
    """Write the two tables."""
    found = list(entries(Path(lists)))
    source = "from the EU's regulations (Decision 2011/833/EU: reuse with attribution) by tools/learn_type_words.py"
    _write(
        "type_words",
        f"Words of organisations' names that translate each other, learned {source}.",
        ("word", "translation", "chance", "entries"),
        translations(found),
    )
    number, counted = frequencies(found)
    kept = sorted((-each, form) for form, each in counted.items() if each >= LEAST_ENTRIES)
    rows = [("", number), *((form, -negative) for negative, form in kept)]
    _write(
        "organisation_words",
        f"In how many entries of organisations a word stands; the first row counts the entries. Learned {source}.",
        ("form", "names"),
        rows,
    )


def _write(name: str, comment: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with (TABLES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(f"# {comment}\n")
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    main(sys.argv[1])
