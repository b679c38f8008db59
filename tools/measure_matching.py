"""How well records are matched: `python -m tools.measure_matching [--lists FOLDER]`.

Pairs are scored with weights that were fitted without their records (tools/fit_matching.py); intervals are 95 per
cent, by drawing entries again 1,000 times. The last line, on the whole bench of names at our own bar, uses the weights
that come with the program, which were fitted to the bench too: the rows above it are the ones that hold records out.
Speed is that of records whose words were met before.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from entrepot.entities.matching import Matcher, organisation_names, prepare
from entrepot.entities.matching.organisation_names import forget, translation_table
from entrepot.model.parties import PartyKind, PartyName, PartyRecord
from tools.fit_matching import FOLDS, MODELS, Fitted, cross_fitted, folds, matrix, training_pairs
from tools.judged_pairs import JudgedPair, read_pairs
from tools.learn_type_words import entries, translations

Numbers = npt.NDArray[np.float64]
LISTS = Path("../shared/data/lists")
DRAWS = 1000
PRECISION = 0.95
_KINDS = {"Person": PartyKind.PERSON, "Vessel": PartyKind.VESSEL}


@dataclass(frozen=True)
class Measured:
    """Recall at 95 per cent precision with its interval, and precision and recall at our own bar."""

    pairs: int
    same: int
    recall: float
    interval: tuple[float, float]
    own_precision: float
    own_recall: float
    per_second: float


def recall_at_precision(scores: Numbers, is_same: Numbers, precision: float = PRECISION) -> float:
    """The largest part of the right pairs that a bar can find while this part of what it finds is right."""
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(is_same[order])
    last = np.append(scores[order][1:] != scores[order][:-1], True)
    good = last & (found >= precision * np.arange(1, len(scores) + 1))
    return float(found[good].max() / is_same.sum()) if good.any() else 0.0


def interval(
    scores: Numbers, is_same: Numbers, entries: Sequence[str], measure: Callable[[Numbers, Numbers], float]
) -> tuple[float, float]:
    """The 95 per cent interval of a measure, by drawing whole entries with replacement."""
    known = {entry: place for place, entry in enumerate(dict.fromkeys(entries))}
    members: list[list[int]] = [[] for _ in known]
    for place, entry in enumerate(entries):
        members[known[entry]].append(place)
    draw = np.random.default_rng(5)
    drawn = []
    for _ in range(DRAWS):
        chosen = np.concatenate([members[entry] for entry in draw.integers(0, len(members), len(members))]).astype(int)
        if is_same[chosen].any():
            drawn.append(measure(scores[chosen], is_same[chosen]))
    return float(np.quantile(drawn, 0.025)), float(np.quantile(drawn, 0.975))


def measure_files(model: Fitted, lists: Path) -> Iterator[tuple[str, Measured]]:
    """The measures of each file that a model is fitted to."""
    pairs = training_pairs(model, lists)
    is_same = np.array([float(pair.is_same) for pair in pairs])
    values = held_out(model, pairs, lists) if model.kind == "organisation" else matrix(pairs, model.features)
    sums = cross_fitted(values, is_same, folds(pairs), model.features)
    first = 0
    for name in model.files:
        length = len(read_pairs(lists / "pairs" / f"{name}.jsonl"))
        part = slice(first, first + length)
        yield name, _measured(pairs[part], sums[part], is_same[part])
        first += length
    bench = [place for place, pair in enumerate(pairs) if pair.is_bench]
    if bench:
        first = bench[0]
        yield f"name_bench, {model.kind}s", _measured(pairs[first:], sums[first:], is_same[first:])


def held_out(model: Fitted, pairs: Sequence[JudgedPair], lists: Path) -> Numbers:
    """The values of features for pairs, with translations that were learned without the entries of each fold."""
    group = folds(pairs)
    found = list(entries(lists))
    values = np.zeros((len(pairs), len(model.features)))
    for fold in range(FOLDS):
        chosen = np.flatnonzero(group == fold)
        names = {name.text for place in chosen for name in (*pairs[place].left.names, *pairs[place].right.names)}
        rest = [entry for entry in found if names.isdisjoint(entry)]
        table = translation_table((a, b, chance) for a, b, chance, _ in translations(rest))
        with patch.object(organisation_names, "translations", lambda table=table: table):
            forget()
            values[chosen] = matrix([pairs[place] for place in chosen], model.features)
    forget()
    return values


def _measured(pairs: Sequence[JudgedPair], sums: Numbers, is_same: Numbers) -> Measured:
    matcher = Matcher()
    started = time.process_time()
    for pair in pairs:
        matcher.score(prepare(pair.left), prepare(pair.right))
    spent = time.process_time() - started
    bars = matcher.bars(prepare(pairs[0].left), prepare(pairs[0].right))
    told = 1 / (1 + np.exp(-sums)) >= bars.possible
    return Measured(
        len(pairs),
        int(is_same.sum()),
        recall_at_precision(sums, is_same),
        interval(sums, is_same, [pair.entry for pair in pairs], recall_at_precision),
        float(is_same[told].mean()) if told.any() else 1.0,
        float(told[is_same == 1].mean()),
        len(pairs) / spent,
    )


def measure_bench(path: Path) -> tuple[float, float, float]:
    """Precision, recall and F1 on the bench of judged names, at our own bar."""
    matcher = Matcher()
    told = right = wanted = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = _KINDS.get(row["schema"], PartyKind.ORGANISATION)
            left, right_side = (prepare(_named(row[side], kind)) for side in ("name1", "name2"))
            is_told = matcher.score(left, right_side) >= matcher.bars(left, right_side).possible
            told += is_told
            wanted += row["is_match"] == "true"
            right += is_told and row["is_match"] == "true"
    precision, recall = right / max(1, told), right / wanted
    return precision, recall, 2 * precision * recall / (precision + recall or 1.0)


def _named(name: str, kind: PartyKind) -> PartyRecord:
    return PartyRecord(name, kind, (PartyName(name),))


def lines(lists: Path) -> Iterator[str]:
    """The measures as a table in Markdown."""
    yield "| pairs | right / all | recall at .95 precision | 95 % | precision, recall at our bar | pairs/s |"
    yield "|---|---|---|---|---|---|"
    for model in MODELS:
        for name, one in measure_files(model, lists):
            low, high = one.interval
            yield (
                f"| {name} | {one.same} / {one.pairs} | {one.recall:.3f} | {low:.3f} to {high:.3f} | "
                f"{one.own_precision:.3f}, {one.own_recall:.3f} | {one.per_second:,.0f} |"
            )
    precision, recall, f1 = measure_bench(lists / "name_bench" / "cases.csv")
    yield f"\nBench of names: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"


def main() -> None:
    """Print the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lists", type=Path, default=LISTS)
    for line in lines(parser.parse_args().lists):
        print(line, flush=True)


if __name__ == "__main__":
    main()
