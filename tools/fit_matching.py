"""The weights of the matcher, fitted to judged pairs: `python -m tools.fit_matching LISTS`.

LISTS holds `pairs/*.jsonl`, judged pairs of FollowTheMoney records, and the bench of judged names. Weights are
those of a logistic regression with a small ridge, signs held to what a feature means; bars come from scores that were
cross-fitted, so that no pair is scored with weights that saw one of its records.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from entrepot.entities.matching.features import FEATURES
from entrepot.entities.matching.pairs import Pairing, pair_of
from entrepot.entities.matching.prepared import Prepared, prepare
from tools.judged_pairs import JudgedPair, read_pairs

Numbers = npt.NDArray[np.float64]
WEIGHTS = Path("src/entrepot/entities/matching/weights.json")
FOLDS = 5
POSSIBLE, JOIN = 0.95, 0.995  # precision on held-out pairs from which a bar is set
RIDGE = 0.2  # strength, in pairs: keeps weights small where few pairs speak
NAMES = (
    "name_agreement",
    "worst_word",
    "whole_name",
    "words_missing",
    "words_in_conflict",
    "rare_words",
    "one_word",
)
ORGANISATION = (*NAMES, "other_legal_form", "numbers_in_names")
SUPPORT = ("birth_dates", "countries", "gender", "addresses")
# These may only count against a match.
AGAINST = frozenset({"other_legal_form", "words_missing", "words_in_conflict", "one_word"})
BY_HAND = {"shared_identifier": 9.0, "other_identifier": -5.0}
# Whatever the precision of all that is above it, a pair less likely than not is no match to show, and one less likely
# than nine in ten none to make.
LEAST_POSSIBLE, LEAST_JOIN = 0.5, 0.9
# A few dozen right pairs cannot show that 199 of 200 are right: with fewer than FEW, a machine joins only what is as
# good as certain. Ships share names the world over, and a firm's in two Arabic words is soon another's.
FEW, LEAST_JOIN_OF_FEW = 200, 0.98


@dataclass(frozen=True)
class Fitted:
    """What a model is fitted to: the judged pairs of its files, and the features that they can speak of."""

    kind: str
    pairing: str
    files: tuple[str, ...]
    features: tuple[str, ...]
    with_bench: bool = False
    # Higher where names without vowels meet by chance: set on 40,000 of the invented persons, so that of 1,000 who are
    # nobody on a list at most one is told.
    least_possible: float = LEAST_POSSIBLE
    unaddressed: tuple[str, ...] = ()


MODELS = (
    Fitted("person", "same", ("eu_ofac_person",), (*NAMES, "birth_dates", "countries", "gender"), with_bench=True),
    Fitted("person", "cyrillic", ("eu_script_cyrillic_person",), NAMES),
    Fitted("person", "arabic", ("eu_script_arabic_person",), NAMES, least_possible=0.75),
    Fitted("person", "syllabic", ("eu_script_han_person",), ("name_agreement", "worst_word", "rare_words", "one_word")),
    Fitted(
        "organisation",
        "same",
        ("eu_ofac_org", "eu_org_cross_regulation"),
        (*ORGANISATION, "addresses"),
        with_bench=True,
    ),
    Fitted("organisation", "cyrillic", ("eu_script_cyrillic_org",), ORGANISATION),
    Fitted("organisation", "arabic", ("eu_script_arabic_org",), ORGANISATION),
    Fitted("organisation", "syllabic", ("eu_script_han_org",), ORGANISATION),
    Fitted("vessel", "same", ("eu_ofac_vessel",), (*NAMES, "numbers_in_names")),
)


def matrix(pairs: Sequence[JudgedPair], features: Sequence[str]) -> Numbers:
    """The values of features for pairs, a row each; 0 where a side tells nothing."""
    prepared: dict[int, Prepared] = {}
    rows = []
    for pair in pairs:
        left, right = (prepared.setdefault(id(side), prepare(side)) for side in (pair.left, pair.right))
        beside = pair_of(left, right)
        rows.append([FEATURES[name].compare(beside) or 0.0 for name in features])
    return np.array(rows)


def fit(values: Numbers, is_same: Numbers, features: Sequence[str]) -> Numbers:
    """Weights and, last, the bias. A weight whose sign belies its feature is left out and the rest fitted again."""
    kept = list(range(len(features)))
    while True:
        solved = _newton(values[:, kept], is_same)
        wrong = [
            place
            for place, weight in zip(kept, solved, strict=False)
            if (weight > 0) == (features[place] in AGAINST) and weight
        ]
        if not wrong:
            weights = np.zeros(len(features) + 1)
            weights[[*kept, -1]] = solved
            return weights
        worst = max(wrong, key=lambda place: abs(solved[kept.index(place)]))
        kept.remove(worst)


def _newton(values: Numbers, is_same: Numbers) -> Numbers:
    """Logistic regression with a ridge on all but the bias, by Newton's method."""
    rows = np.hstack([values, np.ones((len(values), 1))])
    weights = np.zeros(rows.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    ridge[-1, -1] = 1e-6
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (chance - is_same) + ridge @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def folds(pairs: Sequence[JudgedPair]) -> npt.NDArray[np.int64]:
    """The fold of each pair: all pairs of one left record are in one."""
    return np.array([zlib.crc32(pair.entry.encode()) % FOLDS for pair in pairs])


def cross_fitted(values: Numbers, is_same: Numbers, group: npt.NDArray[np.int64], features: Sequence[str]) -> Numbers:
    """Sums for all pairs, each by weights that were fitted without the records of its fold."""
    sums = np.zeros(len(values))
    for fold in range(FOLDS):
        weights = fit(values[group != fold], is_same[group != fold], features)
        sums[group == fold] = values[group == fold] @ weights[:-1] + weights[-1]
    return sums


def bar(sums: Numbers, is_same: Numbers, precision: float) -> float:
    """The lowest probability from which on at least this part of the pairs are right."""
    order = np.argsort(-sums, kind="stable")
    right = np.cumsum(is_same[order]) / np.arange(1, len(sums) + 1)
    last = np.append(sums[order][1:] != sums[order][:-1], True)
    good = np.flatnonzero((right >= precision) & last)
    lowest = sums[order][good[-1]] if len(good) else sums.max()
    return float(1 / (1 + np.exp(-lowest)))


def training_pairs(model: Fitted, lists: Path) -> list[JudgedPair]:
    """The judged pairs of the lists that a model is fitted to and, for names in one script, those of the bench."""
    pairs = [pair for name in model.files for pair in read_pairs(lists / "pairs" / f"{name}.jsonl")]
    if model.with_bench:
        bench = read_pairs(lists / "name_bench" / "cases.csv")
        pairs += [without_addresses(pair) for pair in pairs if pair.left.addresses and pair.right.addresses]
        pairs += [pair for pair in bench if pair.left.kind.value == model.kind and is_in_one_script(pair)]
    return pairs


def without_addresses(pair: JudgedPair) -> JudgedPair:
    """The pair as a list that tells no addresses would have it, so that names must stand alone too."""
    left, right = (replace(side, addresses=()) for side in (pair.left, pair.right))
    return JudgedPair(left, right, pair.is_same)


def is_in_one_script(pair: JudgedPair) -> bool:
    """True if the two records' names are in one script."""
    return pair_of(prepare(pair.left), prepare(pair.right)).pairing is Pairing.SAME


def fitted(model: Fitted, lists: Path) -> dict[str, Any]:
    """A model as weights.json holds it; its bars are those of the list pairs alone, for the bench is made of traps."""
    pairs = training_pairs(model, lists)
    values, is_same = matrix(pairs, model.features), np.array([float(pair.is_same) for pair in pairs])
    sums = cross_fitted(values, is_same, folds(pairs), model.features)
    weights = fit(values, is_same, model.features)
    listed = sum(len(read_pairs(lists / "pairs" / f"{name}.jsonl")) for name in model.files)
    possible, join = (bar(sums[:listed], is_same[:listed], precision) for precision in (POSSIBLE, JOIN))
    least_join = LEAST_JOIN_OF_FEW if is_same[:listed].sum() < FEW else LEAST_JOIN
    return {
        "fitted_to": [*model.files, *(["name_bench"] if model.with_bench else [])],
        "pairs": len(pairs),
        "bias": round(float(weights[-1]), 4),
        "weights": {name: round(float(each), 4) for name, each in zip(model.features, weights, strict=False) if each},
        "bars": {"possible": round(max(possible, model.least_possible), 4), "join": round(max(join, least_join), 4)},
    }


def with_support(models: Mapping[str, Any]) -> None:
    """Give the pairings whose pairs tell no dates or addresses the weights of these from the pairings that do."""
    for pairings in models.values():
        told = [model["weights"] for model in pairings.values()]
        support = {name: weights[name] for weights in told for name in SUPPORT if name in weights}
        for model in pairings.values():
            model["weights"] = {**support, **model["weights"]}


def main(folder: str) -> None:
    """Fit all models and write them."""
    models: dict[str, Any] = {}
    for model in MODELS:
        models.setdefault(model.kind, {})[model.pairing] = fitted(model, Path(folder))
    with_support(models)
    text = json.dumps({"models": models, "by_hand": BY_HAND}, indent=2)
    WEIGHTS.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
