"""The best legal sequence of B-, I- and O labels for a batch of sentences, and its spans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from entrepot.claims.reading_model.analysis import NamedSpan

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_NEVER = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Labeller:
    """Labels of one kind of name, with what may follow what."""

    labels: tuple[str, ...]
    first: Floats
    following: Floats

    @classmethod
    def of(cls, labels: Sequence[str]) -> Labeller:
        """Return the labeller in which I-X follows B-X or I-X only."""
        first = np.array([_NEVER if label.startswith("I-") else 0 for label in labels], dtype=np.float32)
        following = np.array([[0 if _may_follow(a, b) else _NEVER for b in labels] for a in labels], dtype=np.float32)
        return cls(tuple(labels), first, following)

    def best(self, scores: Floats, lengths: Integers) -> Integers:
        """Index of the best label of each word (Viterbi 1967); past a sentence's length it means nothing.

        `scores[b, i, k]` is the score of label k for word i of sentence b.
        """
        rows, steps, _ = scores.shape
        total = scores[:, 0] + self.first
        origin = np.empty((steps, rows, len(self.labels)), dtype=np.int64)
        own = np.arange(len(self.labels))
        for step in range(1, steps):
            reached = total[:, :, None] + self.following
            came_from = reached.argmax(axis=1)
            value = np.take_along_axis(reached, came_from[:, None], axis=1)[:, 0] + scores[:, step]
            runs_on = (step < lengths)[:, None]
            total = np.where(runs_on, value, total)
            origin[step] = np.where(runs_on, came_from, own)
        return self._traced(total.argmax(axis=1), origin)

    def _traced(self, last: Integers, origin: Integers) -> Integers:
        """Label indices from the last one of each sentence back to the first."""
        steps, rows, _ = origin.shape
        path = np.empty((rows, steps), dtype=np.int64)
        path[:, -1] = last
        for step in range(steps - 1, 0, -1):
            path[:, step - 1] = origin[step, np.arange(rows), path[:, step]]
        return path

    def spans(self, path: Sequence[int]) -> tuple[NamedSpan, ...]:
        """Spans that one sentence's label indices stand for."""
        found: list[NamedSpan] = []
        for place, index in enumerate(path):
            label = self.labels[index]
            if label.startswith("B-"):
                found.append(NamedSpan(place, place + 1, label[2:]))
            elif label != "O":
                found[-1] = NamedSpan(found[-1].first, place + 1, found[-1].label)
        return tuple(found)


def _may_follow(before: str, label: str) -> bool:
    """Whether a label may follow another: I-X follows B-X or I-X only."""
    return not label.startswith("I-") or before[2:] == label[2:]
