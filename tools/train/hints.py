"""What the teachers think of every sentence: the mean of their probabilities."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from corpora import Example, Spans
from lessons import Hints, Labels, Lesson, inputs_of
from network import Reader
from numpy.typing import NDArray
from torch import Tensor

from entrepot.claims.reading_model.trees import best_heads

Floats = NDArray[np.float32]
_BATCH = 48


@dataclass(frozen=True, slots=True)
class Teacher:
    """A trained network and its labels."""

    reader: Reader
    labels: Labels


@dataclass(frozen=True, slots=True)
class Thoughts:
    """Mean probabilities of the teachers for one batch."""

    upos: Floats
    arcs: Floats
    heads: NDArray[np.int64]
    deprels: Floats
    names: dict[str, Floats]


def hinted(
    teachers: Sequence[Teacher], pairs: Iterable[tuple[Example, Lesson]], labels: Labels, marks: tuple[int, int]
) -> list[Lesson]:
    """The lessons with the teachers' hints, in order of length; listed names in a sentence are certain.

    A sentence whose `mil` and `core` names are both known was invented, and gets hints for its syntax only.
    """
    ordered = sorted(pairs, key=lambda pair: pair[1].window.size)
    found: list[Lesson] = []
    for start in range(0, len(ordered), _BATCH):
        batch = ordered[start : start + _BATCH]
        thoughts = _thoughts(teachers, [item for _, item in batch], labels, marks)
        for row, (example, item) in enumerate(batch):
            found.append(replace(item, hints=_hints(thoughts, row, example, labels)))
    return found


def _hints(thoughts: Thoughts, row: int, example: Example, labels: Labels) -> Hints:
    """One sentence's part of the batch."""
    size = len(example.words)
    names = {kind: scores[row, :size].copy() for kind, scores in thoughts.names.items()}
    _anchor(names["core"], example.anchors, labels.names["core"])
    if {"core", "mil"} <= example.spans.keys():
        names = {}
    return Hints(
        thoughts.upos[row, :size].astype(np.float16),
        thoughts.arcs[row, :size, : size + 1].astype(np.float16),
        thoughts.heads[row, :size],
        thoughts.deprels[row, :size].astype(np.float16),
        {kind: scores.astype(np.float16) for kind, scores in names.items()},
    )


def _anchor(scores: Floats, anchors: Spans, tags: Sequence[str]) -> None:
    """Make the tags of listed names certain, in place."""
    for first, end, label in anchors:
        scores[first:end] = 0
        scores[first, tags.index(f"B-{label}")] = 1
        scores[first + 1 : end, tags.index(f"I-{label}")] = 1


def _thoughts(teachers: Sequence[Teacher], batch: Sequence[Lesson], labels: Labels, marks: tuple[int, int]) -> Thoughts:
    """Mean probabilities for a batch; relations under the annotated heads, or under the teachers' best tree."""
    inputs = inputs_of(batch, marks)
    lengths = np.array([len(item.window.cases) for item in batch])
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        words = [teacher.reader.encode(*inputs) for teacher in teachers]
        parses = [teacher.reader.parse(state) for teacher, state in zip(teachers, words, strict=True)]
        upos = _mean([teacher.reader.upos(state) for teacher, state in zip(teachers, words, strict=True)])
        tags = [teacher.reader.tag(state) for teacher, state in zip(teachers, words, strict=True)]
        arcs = _mean([_allowed(parse[0], lengths) for parse in parses])
        heads = _heads(batch, arcs, lengths)
        deprels = _mean([_related(teacher, parse, heads) for teacher, parse in zip(teachers, parses, strict=True)])
    names = {
        kind: sum(
            _in_order(found[kind], teacher.labels.names[kind], wanted)
            for teacher, found in zip(teachers, tags, strict=True)
        )
        / len(teachers)
        for kind, wanted in labels.names.items()
    }
    return Thoughts(upos, arcs, heads, deprels, names)


def _mean(scores: Sequence[Tensor]) -> Floats:
    """Mean of the probabilities that several scores stand for."""
    mean: Floats = torch.stack([one.float().softmax(-1) for one in scores]).mean(0).numpy()
    return mean


def _allowed(arcs: Tensor, lengths: NDArray[np.int64]) -> Tensor:
    """Scores of heads without padding and without a word under itself."""
    places, sizes = torch.arange(arcs.shape[2]), torch.from_numpy(lengths)
    allowed = (places[None, None] <= sizes[:, None, None]) & (places[None, 1:, None] != places[None, None])
    return arcs.float().masked_fill(~allowed, -1e4)


def _heads(batch: Sequence[Lesson], arcs: Floats, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The annotated heads of each sentence, or those of the best tree."""
    heads = best_heads(np.log(arcs + 1e-9), lengths)
    for row, item in enumerate(batch):
        if item.heads:
            heads[row, : len(item.heads)] = item.heads
    return heads


def _related(teacher: Teacher, parse: tuple[Tensor, Tensor, Tensor], heads: NDArray[np.int64]) -> Tensor:
    """Scores of the relations of all words of a batch under the given heads."""
    _, dependent, governor = parse
    rows = torch.arange(len(heads))[:, None].expand(heads.shape).flatten()
    chosen = governor[rows, torch.from_numpy(heads).flatten()]
    return teacher.reader.relate(dependent.flatten(0, 1), chosen).view(*heads.shape, -1)


def _in_order(scores: Tensor, tags: Sequence[str], wanted: Sequence[str]) -> Floats:
    """Probabilities of one teacher's tags in the order of the wanted ones; 0 for tags it does not know."""
    probabilities = scores.float().softmax(-1).numpy()
    found = np.zeros((*probabilities.shape[:2], len(wanted)), dtype=np.float32)
    for place, tag in enumerate(wanted):
        if tag in tags:
            found[..., place] = probabilities[..., tags.index(tag)]
    return found
