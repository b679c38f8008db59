"""How likely two records are one party: a weighted sum of features, told as a probability with its reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from entrepot.entities.matching.features import FEATURES
from entrepot.entities.matching.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of one pair: what it compares, its value (-1 to 1), what it adds to the score, and the words."""

    feature: str
    meaning: str
    value: float
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a pair has its score: one sentence, and a row for each feature that said something.

    `score` is a probability, 0 to 1; `obstacles` tell what forbids that a machine joins the two.
    """

    score: float
    sentence: str
    reasons: tuple[Reason, ...]
    obstacles: tuple[str, ...] = ()


class Matcher:
    """Scores pairs of prepared records with the weights that come with the program."""

    def __init__(self) -> None:
        self._weights = _weights()

    def score(self, left: Prepared, right: Prepared) -> float:
        """The probability that two records are one party, 0 to 1."""
        total = self._weights["bias"]
        for feature in FEATURES:
            value = feature.compare(left, right)
            if value is not None:
                total += self._weights[feature.name] * value
        return 1 / (1 + exp(-total))

    def explain(self, left: Prepared, right: Prepared) -> Explanation:
        """The same score with its reasons."""
        found = []
        for feature in FEATURES:
            value = feature.compare(left, right)
            if value is not None:
                weight = self._weights[feature.name] * value
                found.append(Reason(feature.name, feature.meaning, value, weight, feature.tell(left, right)))
        strongest = max(found, key=lambda reason: abs(reason.weight), default=None)
        return Explanation(self.score(left, right), strongest.words if strongest else "", tuple(found))


@cache
def _weights() -> Mapping[str, float]:
    text = files("entrepot.entities.matching").joinpath("weights.json").read_text(encoding="utf-8")
    weights: Mapping[str, float] = json.loads(text)
    return weights
