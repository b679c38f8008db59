"""Dependency trees from scores: the best head of every word, one root, no cycle."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Scores = NDArray[np.float64]
Integers = NDArray[np.int64]

_NEVER = -1e9


def best_heads(arcs: Floats, lengths: Integers) -> Integers:
    """Head of each word for a batch of sentences: 0 is the root, i the i-th word.

    `arcs[b, i, j]` scores word i+1 of sentence b under head j. The best head of each word is taken
    where that gives a tree; only the other sentences are searched (Chu and Liu 1965, Edmonds 1967).
    Entries past a sentence's length are 0.
    """
    words = arcs.shape[1]
    places = np.arange(words + 1)
    is_word = places[None, :-1] < lengths[:, None]
    allowed = (places[None, None, :] <= lengths[:, None, None]) & (places[None, 1:, None] != places[None, None, :])
    scores = np.where(allowed, arcs, np.float32(_NEVER))
    heads = np.where(is_word, scores.argmax(axis=2), 0)
    for row in np.flatnonzero(~_are_trees(heads, is_word)):
        size = int(lengths[row])
        heads[row, :size] = tree_heads(scores[row, :size, : size + 1])
    return heads.astype(np.int64)


def _are_trees(heads: Integers, is_word: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether each row of heads has one root and every word reaches it."""
    ancestors = np.concatenate([np.zeros((len(heads), 1), dtype=np.int64), heads], axis=1)
    for _ in range(int(heads.shape[1]).bit_length()):
        ancestors = np.take_along_axis(ancestors, ancestors, axis=1)
    roots = ((heads == 0) & is_word).sum(axis=1)
    reached: NDArray[np.bool_] = (ancestors == 0).all(axis=1) & (roots == 1)
    return reached


def tree_heads(arcs: Floats) -> Integers:
    """Heads of the best tree of one sentence that has a single root.

    `arcs[i, j]` scores word i+1 under head j, 0 being the root.

    >>> tree_heads(np.array([[1, -1e9, 5], [2, 6, -1e9]], dtype=np.float32)).tolist()
    [0, 1]
    """
    size = len(arcs)
    shifted = arcs.astype(np.float64) - arcs.max(axis=1, keepdims=True)
    scores = np.full((size + 1, size + 1), _NEVER)
    scores[1:] = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    np.fill_diagonal(scores, _NEVER)
    # Dearer than all other scores together, so that the best tree has as few roots as it can: one.
    scores[1:, 0] -= 1e6
    heads: Integers = _arborescence(scores)[1:]
    return heads


def _arborescence(scores: Scores) -> Integers:
    """Head of each node in the best tree that hangs on node 0; node 0 is its own head."""
    heads: Integers = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _find_cycle(heads)
    if cycle is None:
        return heads
    outside = np.setdiff1d(np.arange(len(scores)), cycle)
    small, entered, leaving = _contracted(scores, heads, cycle, outside)
    small_heads = _arborescence(small)
    return _expanded(small_heads, heads, (cycle, outside), (entered, leaving))


def _find_cycle(heads: Integers) -> Integers | None:
    """Nodes of one cycle, or None where every node reaches node 0."""
    state = np.zeros(len(heads), dtype=np.int64)
    state[0] = -1
    for start in range(1, len(heads)):
        node, path = start, []
        while state[node] == 0:
            state[node] = start
            path.append(node)
            node = int(heads[node])
        if state[node] == start:
            return np.array(path[path.index(node) :], dtype=np.int64)
        state[path] = -1
    return None


def _contracted(
    scores: Scores, heads: Integers, cycle: Integers, outside: Integers
) -> tuple[Scores, Integers, Integers]:
    """Scores with the cycle as one last node, and which of its nodes each outer arc enters and leaves."""
    count = len(outside)
    small = np.full((count + 1, count + 1), _NEVER)
    small[:count, :count] = scores[np.ix_(outside, outside)]
    gains = scores[np.ix_(cycle, outside)] - scores[cycle, heads[cycle]][:, None]
    entered = gains.argmax(axis=0)
    small[count, :count] = gains.max(axis=0)
    below = scores[np.ix_(outside, cycle)]
    leaving = below.argmax(axis=1)
    small[:count, count] = below.max(axis=1)
    return small, cycle[entered], cycle[leaving]


def _expanded(
    small_heads: Integers,
    heads: Integers,
    nodes: tuple[Integers, Integers],
    arcs: tuple[Integers, Integers],
) -> Integers:
    """Heads of all nodes from the heads found with the cycle as one node."""
    (_, outside), (entered, leaving) = nodes, arcs
    count = len(outside)
    full = heads.copy()
    under_cycle = small_heads[:count] == count
    full[outside] = np.where(under_cycle, leaving, outside[np.minimum(small_heads[:count], count - 1)])
    full[0] = 0
    outer_head = int(small_heads[count])
    full[entered[outer_head]] = outside[outer_head]
    return full
