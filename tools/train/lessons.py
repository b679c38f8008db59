"""Examples as padded tensors, and what the network is told about them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from corpora import Example
from network import INPUTS, Reader
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from entrepot.claims.reading_model.features import Window, WordReader, padded

UNKNOWN = -100
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets of the network, each in the order of its scores."""

    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    names: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Labels:
        """Return the labels that occur in the examples, sorted; names as O, B-X, I-X."""
        upos = sorted({label for example in examples for label in example.upos})
        deprels = sorted({label for example in examples for label in example.deprels})
        seen: dict[str, set[str]] = {}
        for example in examples:
            for kind, spans in example.spans.items():
                seen.setdefault(kind, set()).update(label for _, _, label in spans)
        names = {
            kind: ("O", *(mark + label for label in sorted(found) for mark in ("B-", "I-")))
            for kind, found in seen.items()
        }
        return cls(tuple(upos), tuple(deprels), dict(sorted(names.items())))

    def network(self) -> Reader:
        """An untrained network for these labels."""
        return Reader(len(self.upos), len(self.deprels), {kind: len(tags) for kind, tags in self.names.items()})


@dataclass(frozen=True, slots=True)
class Hints:
    """What a teacher thinks of one example: probabilities per word, half precision.

    `deprels` are those of each word under the head in `heads`.
    """

    upos: NDArray[np.float16]
    arcs: NDArray[np.float16]
    heads: NDArray[np.int64]
    deprels: NDArray[np.float16]
    names: dict[str, NDArray[np.float16]]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One example as numbers; `UNKNOWN` where nothing was annotated."""

    window: Window
    upos: Sequence[int]
    heads: Sequence[int]
    deprels: Sequence[int]
    names: dict[str, Sequence[int]]
    hints: Hints | None = None


def lesson(example: Example, labels: Labels, reader: WordReader, hints: Hints | None = None) -> Lesson | None:
    """The example as numbers, or None where it is too long or too short to be worth a place in a batch."""
    windows = list(reader.windows(0, example.words))
    if len(windows) != 1 or not 3 < windows[0].size <= LONGEST:
        return None
    return Lesson(
        windows[0],
        [labels.upos.index(label) for label in example.upos],
        example.heads,
        [labels.deprels.index(label) for label in example.deprels],
        {
            kind: _tags(spans, len(example.words), labels.names[kind])
            for kind, spans in example.spans.items()
            if kind in labels.names
        },
        hints,
    )


def _tags(spans: Sequence[tuple[int, int, str]], size: int, tags: Sequence[str]) -> list[int]:
    """Index of the tag of each word."""
    found = [0] * size
    for first, end, label in spans:
        found[first:end] = [tags.index(f"I-{label}")] * (end - first)
        found[first] = tags.index(f"B-{label}")
    return found


def shuffled_batches(lessons: Sequence[Lesson], subtokens: int, rng: random.Random) -> Iterator[list[Lesson]]:
    """Yield all lessons once, in random batches of similar length that hold about `subtokens` with padding."""
    order = list(lessons)
    rng.shuffle(order)
    found: list[list[Lesson]] = []
    for start in range(0, len(order), 4000):
        batch: list[Lesson] = []
        for item in sorted(order[start : start + 4000], key=lambda one: one.window.size):
            if batch and item.window.size * (len(batch) + 1) > subtokens:
                found.append(batch)
                batch = []
            batch.append(item)
        found.append(batch)
    rng.shuffle(found)
    yield from found


def inputs_of(batch: Sequence[Lesson], marks: tuple[int, int]) -> list[Tensor]:
    """The network's inputs for a batch."""
    arrays = padded(tuple(item.window for item in batch), marks).inputs
    return [torch.from_numpy(arrays[name]) for name in INPUTS]


def loss(network: Reader, batch: Sequence[Lesson], marks: tuple[int, int], trust: float) -> Tensor:
    """How far the network is from the annotations and, as far as `trust` goes, from the teachers' hints."""
    inputs = inputs_of(batch, marks)
    lengths = torch.tensor([len(item.window.cases) for item in batch])
    with torch.autocast("cpu", torch.bfloat16):
        words = network.encode(*inputs)
        upos = network.upos(words)
        arcs, dependent, governor = network.parse(words)
        names = network.tag(words)
    steps = words.shape[1]
    places = torch.arange(steps + 1)
    allowed = (places[None, None] <= lengths[:, None, None]) & (places[None, 1:, None] != places[None, None])
    arcs = arcs.float().masked_fill(~allowed, -1e4)
    total = _annotated(network, batch, (upos, arcs, names), (dependent, governor))
    if trust and any(item.hints is not None for item in batch):
        hinted = _hinted(network, batch, (upos, arcs, names), (dependent, governor))
        total = (1 - trust) * total + trust * hinted
    return total


Scores = tuple[Tensor, Tensor, dict[str, Tensor]]


def _annotated(network: Reader, batch: Sequence[Lesson], scores: Scores, sides: tuple[Tensor, Tensor]) -> Tensor:
    """Cross-entropy against the annotations."""
    (upos, arcs, names), (dependent, governor) = scores, sides
    steps, words = arcs.shape[1], sum(len(item.window.cases) for item in batch)
    heads = _rows([item.heads for item in batch], steps)
    total = _cross_entropy(upos, _rows([item.upos for item in batch], steps), words)
    total = total + _cross_entropy(arcs, heads, words)
    rows, places = (heads >= 0).nonzero(as_tuple=True)
    if len(rows):
        deprels = _rows([item.deprels for item in batch], steps)[rows, places]
        with torch.autocast("cpu", torch.bfloat16):
            related = network.relate(dependent[rows, places], governor[rows, heads[rows, places]])
        total = total + _cross_entropy(related, deprels, words)
    for kind, found in names.items():
        total = total + _cross_entropy(found, _rows([item.names.get(kind, ()) for item in batch], steps), words)
    return total


def _cross_entropy(scores: Tensor, wanted: Tensor, words: int) -> Tensor:
    """Mean over the annotated words; where they are few in a batch they count up to four times."""
    known = int((wanted != UNKNOWN).sum())
    summed = functional.cross_entropy(
        scores.float().flatten(0, -2), wanted.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return summed / max(known, words / 4)


def _rows(rows: Sequence[Sequence[int]], steps: int) -> Tensor:
    """Rows of numbers as one rectangle, `UNKNOWN` where a row ends."""
    found = torch.full((len(rows), steps), UNKNOWN)
    for place, row in enumerate(rows):
        found[place, : len(row)] = torch.tensor(row, dtype=torch.long)
    return found


def _hinted(network: Reader, batch: Sequence[Lesson], scores: Scores, sides: tuple[Tensor, Tensor]) -> Tensor:
    """Cross-entropy against the teachers' probabilities."""
    (upos, arcs, names), (dependent, governor) = scores, sides
    words = sum(len(item.window.cases) for item in batch)
    hints = [(row, item.hints) for row, item in enumerate(batch) if item.hints is not None]
    total = _soft_cross_entropy(upos, _spread(upos, [(row, hint.upos) for row, hint in hints]), words)
    total = total + _soft_cross_entropy(arcs, _spread(arcs, [(row, hint.arcs) for row, hint in hints]), words)
    rows = torch.cat([torch.full((len(hint.heads),), row) for row, hint in hints])
    places = torch.cat([torch.arange(len(hint.heads)) for _, hint in hints])
    heads = torch.cat([torch.from_numpy(hint.heads) for _, hint in hints])
    with torch.autocast("cpu", torch.bfloat16):
        related = network.relate(dependent[rows, places], governor[rows, heads])
    wanted = torch.cat([torch.from_numpy(hint.deprels) for _, hint in hints]).float()
    total = total + _soft_cross_entropy(related, wanted, words)
    for kind, found in names.items():
        wanted = _spread(found, [(row, hint.names[kind]) for row, hint in hints if kind in hint.names])
        total = total + _soft_cross_entropy(found, wanted, words)
    return total


def _spread(scores: Tensor, hints: Sequence[tuple[int, NDArray[np.float16]]]) -> Tensor:
    """Hints in a rectangle shaped as the scores; 0 where there is none."""
    found = torch.zeros(scores.shape)
    for row, hint in hints:
        found[row, : hint.shape[0], : hint.shape[1]] = torch.from_numpy(hint).float()
    return found


def _soft_cross_entropy(scores: Tensor, wanted: Tensor, words: int) -> Tensor:
    """Cross-entropy against probabilities, summed and divided by the words of the batch."""
    return -(wanted * scores.float().log_softmax(-1)).sum() / words
