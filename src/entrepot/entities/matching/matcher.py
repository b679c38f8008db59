"""How likely two records are one party: a weighted sum of features, told as a probability with its reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from entrepot.entities.matching.features import FEATURES
from entrepot.entities.matching.obstacles import disguises_in, obstacles, shares_sure_number
from entrepot.entities.matching.pairs import Pair, Pairing, pair_of
from entrepot.entities.matching.prepared import Prepared, undisguised
from entrepot.model.parties import PartyKind

_MOST = 30.0  # of a sum: beyond it the probability is 0 or 1 to twelve digits
# The least that all else may come to beside a number that only one party has: a firm may have two names that share no
# letter. Set by hand, so that such a number alone stays above every bar; no judged pair has its numbers.
_LEAST_BESIDE_NUMBER = -2.0


@dataclass(frozen=True, slots=True)
class Bars:
    """Scores from which two records are told as a possible match, and from which a machine may join them.

    Both were chosen on judged pairs: at `possible` 95 of 100 are right, at `join` 199 of 200 (docs/method/names.md).
    """

    possible: float
    join: float


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
    """Why a pair has its score: one sentence, and a row for each feature that said something, the weightiest first.

    `score` is a probability, 0 to 1; `obstacles` tell what forbids that a machine joins the two; `bars` are those of
    records of this kind in these scripts; `remarks` tell of lookalike letters and characters that nobody sees.
    """

    score: float
    sentence: str
    reasons: tuple[Reason, ...]
    obstacles: tuple[str, ...]
    bars: Bars
    remarks: tuple[str, ...] = ()

    @property
    def is_possible(self) -> bool:
        """True from the bar on at which a person should look."""
        return self.score >= self.bars.possible

    @property
    def may_be_joined(self) -> bool:
        """True from the bar on at which a machine may join the two, where nothing forbids it."""
        return self.score >= self.bars.join and not self.obstacles


@dataclass(frozen=True, slots=True)
class _Model:
    bias: float
    weights: tuple[tuple[str, float], ...]
    by_hand: tuple[tuple[str, float], ...]
    bars: Bars

    @property
    def all_weights(self) -> tuple[tuple[str, float], ...]:
        return (*self.weights, *self.by_hand)


class Matcher:
    """Scores pairs of prepared records with the weights that come with the program.

    The weights of names are fitted to judged pairs for each kind of party and pairing of scripts by
    tools/fit_matching.py; those of identifiers are set by hand, for no judged pair has them.
    """

    def __init__(self) -> None:
        self._models = _models()

    def score(self, left: Prepared, right: Prepared) -> float:
        """The probability that two records are one party, 0 to 1; that of the judged pairs, one right in three."""
        if not may_be_compared(left, right):
            return 0.0
        pair = pair_of(left, right)
        return _probability(self._sum(pair, self._model(pair)))

    def explain(self, left: Prepared, right: Prepared) -> Explanation:
        """The same score with its reasons."""
        pair = pair_of(left, right)
        model = self._model(pair)
        if not may_be_compared(left, right):
            kinds = f"One is a {left.kind.value}, the other a {right.kind.value}."
            return Explanation(0.0, kinds, (), (kinds,), model.bars)
        found = [
            Reason(feature.name, feature.meaning, value, round(weight * value, 3), feature.tell(pair))
            for name, weight in model.all_weights
            if (value := (feature := FEATURES[name]).compare(pair)) is not None
        ]
        found.sort(key=lambda reason: -abs(reason.weight))
        score = _probability(self._sum(pair, model))
        remarks = disguises_in(pair)
        forbidding = (*obstacles(pair), *(remarks if remarks and not self._stands_plain(pair, model.bars) else ()))
        return Explanation(score, _sentence(score, found, model.bars), tuple(found), forbidding, model.bars, remarks)

    def bars(self, left: Prepared, right: Prepared) -> Bars:
        """The bars for records of this kind in these scripts."""
        return self._model(pair_of(left, right)).bars

    def _stands_plain(self, pair: Pair, bars: Bars) -> bool:
        """True if a number, or the names in which nothing is disguised, are enough to join the two."""
        if shares_sure_number(pair.left, pair.right):
            return True
        left, right = undisguised(pair.left), undisguised(pair.right)
        return left is not None and right is not None and self.score(left, right) >= bars.join

    def _model(self, pair: Pair) -> _Model:
        kind = pair.left.kind if pair.left.kind is not PartyKind.UNKNOWN else pair.right.kind
        models = self._models.get(kind.value) or self._models["organisation"]
        if pair.pairing is Pairing.SAME and "addressed" in models and pair.left.addresses and pair.right.addresses:
            return models["addressed"]
        return models.get(pair.pairing.value) or models["same"]

    @staticmethod
    def _sum(pair: Pair, model: _Model) -> float:
        total = model.bias + _weighed(pair, model.weights)
        if shares_sure_number(pair.left, pair.right):
            total = max(total, _LEAST_BESIDE_NUMBER)
        return total + _weighed(pair, model.by_hand)


def _weighed(pair: Pair, weights: Sequence[tuple[str, float]]) -> float:
    return sum(weight * (FEATURES[name].compare(pair) or 0.0) for name, weight in weights)


def may_be_compared(left: Prepared, right: Prepared) -> bool:
    """False for two kinds that cannot be one party; what is of no known kind is compared with all but ships."""
    kinds = {left.kind, right.kind}
    return len(kinds) == 1 or kinds in (
        {PartyKind.UNKNOWN, PartyKind.PERSON},
        {PartyKind.UNKNOWN, PartyKind.ORGANISATION},
        {PartyKind.UNKNOWN, PartyKind.VESSEL},
    )


def _probability(total: float) -> float:
    return 1 / (1 + exp(-max(-_MOST, min(_MOST, total))))


def _sentence(score: float, reasons: list[Reason], bars: Bars) -> str:
    support = [reason for reason in reasons if reason.weight > 0][:2]
    against = [reason for reason in reasons if reason.weight < 0][:1]
    verdict = "Possible match" if score >= bars.possible else "Not alike enough"
    told = "; ".join(dict.fromkeys(reason.words for reason in support))
    but = f"; against it: {against[0].words}" if against and against[0].weight < -0.5 else ""
    return f"{verdict} ({score:.2f}): {told or 'nothing in common'}{but}."


@cache
def _models() -> Mapping[str, Mapping[str, _Model]]:
    plain = json.loads(files("entrepot.entities.matching").joinpath("weights.json").read_text(encoding="utf-8"))
    by_hand = tuple(plain["by_hand"].items())
    return {
        kind: {
            pairing: _Model(
                model["bias"],
                tuple(model["weights"].items()),
                by_hand,
                Bars(model["bars"]["possible"], model["bars"]["join"]),
            )
            for pairing, model in models.items()
        }
        for kind, models in plain["models"].items()
    }
