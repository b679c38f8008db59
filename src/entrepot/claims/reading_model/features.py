"""Words as the numbers that the network reads, in windows and batches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Integers = NDArray[np.int64]

# The encoder has 512 positions; a window leaves room for its two marks.
WINDOW_SUBTOKENS = 384
WINDOW_WORDS = 200
# A longer word is a data error (base64, a table row); its beginning tells enough.
WORD_CHARACTERS = 60
WORD_SUBTOKENS = 24
# Padded subtokens a batch. 600 to 2,400 differ by under 3 % in speed (EWT test, one thread).
BATCH_SUBTOKENS = 1200
_CACHED_WORDS = 100_000
_CUT_AFTER = frozenset(".;:,!?")


@dataclass(frozen=True, slots=True)
class Window:
    """A sentence or a part of one: its place among the sentences and its words as numbers."""

    sentence: int
    pieces: tuple[tuple[int, ...], ...]
    cases: tuple[int, ...]

    @property
    def size(self) -> int:
        """Number of subtokens, the marks at both ends counted."""
        return sum(map(len, self.pieces)) + 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of similar length, padded to one rectangle."""

    windows: tuple[Window, ...]
    inputs: dict[str, Integers]
    lengths: Integers


def case_class(word: str) -> int:
    """How a word is written, from 1 (digits only) to 9 (mixed), since the encoder reads lower case only.

    >>> [case_class(word) for word in ("400", "S-400", "of", "MZKT", "Minsk", "KamAZ", ";")]
    [1, 4, 5, 6, 8, 9, 3]
    """
    if word.isdigit():
        return 1
    has_digit = any(sign.isdigit() for sign in word)
    if not any(sign.isalpha() for sign in word):
        return 2 if has_digit else 3
    if has_digit:
        return 4
    return _letter_case(word)


def _letter_case(word: str) -> int:
    """Case class of a word of letters: 5 lower, 6 upper, 7 one capital, 8 capitalised, 9 mixed."""
    if word.islower():
        return 5
    if word.isupper():
        return 6 if len(word) > 1 else 7
    return 8 if word[0].isupper() and word[1:].islower() else 9


@dataclass(slots=True)
class WordReader:
    """Subtokens and case class of words, each word worked out once."""

    tokenizer: Tokenizer
    _known: dict[str, tuple[tuple[int, ...], int]] = field(default_factory=dict)

    def windows(self, sentence: int, words: Sequence[str]) -> Iterator[Window]:
        """Yield the sentence as one window, or as several where it is longer than the network reads."""
        read = [self._read(word) for word in words]
        first = 0
        while first < len(words):
            end = _window_end(first, words, [len(pieces) for pieces, _ in read])
            yield Window(sentence, tuple(p for p, _ in read[first:end]), tuple(c for _, c in read[first:end]))
            first = end

    def forget(self) -> None:
        """Drop the words worked out so far, as a benchmark must."""
        self._known.clear()

    def _read(self, word: str) -> tuple[tuple[int, ...], int]:
        """Subtokens and case class of one word; a word of invisible signs has no subtokens."""
        known = self._known.get(word)
        if known is None:
            shown = word[:WORD_CHARACTERS].encode("utf-8", "replace").decode()
            ids = self.tokenizer.encode(shown, add_special_tokens=False).ids
            known = (tuple(ids[:WORD_SUBTOKENS]), case_class(word))
            if len(self._known) >= _CACHED_WORDS:
                self._known.clear()
            self._known[word] = known
        return known


def _window_end(first: int, words: Sequence[str], sizes: Sequence[int]) -> int:
    """Index after the last word of the window that begins at `first`, after a stop where one is near."""
    end, subtokens = first, 0
    while end < len(words) and end - first < WINDOW_WORDS and subtokens + sizes[end] <= WINDOW_SUBTOKENS:
        subtokens += sizes[end]
        end += 1
    if end == len(words):
        return end
    last_quarter = range(end, first + 3 * (end - first) // 4, -1)
    return next((cut for cut in last_quarter if words[cut - 1] in _CUT_AFTER), end)


def batches(windows: Sequence[Window], marks: tuple[int, int]) -> Iterator[Batch]:
    """Yield the windows as padded batches, short ones first; ties keep their order."""
    ordered = sorted(windows, key=lambda window: window.size)
    current: list[Window] = []
    for window in ordered:
        if current and window.size * (len(current) + 1) > BATCH_SUBTOKENS:
            yield padded(tuple(current), marks)
            current = []
        current.append(window)
    if current:
        yield padded(tuple(current), marks)


def padded(windows: tuple[Window, ...], marks: tuple[int, int]) -> Batch:
    """One batch: subtokens between the two marks, the case of each, and where each word begins."""
    lengths = np.array([len(window.cases) for window in windows], dtype=np.int64)
    subtokens, words = max(window.size for window in windows), int(lengths.max())
    ids, seen, piece_case = (np.zeros((len(windows), subtokens), dtype=np.int64) for _ in range(3))
    begins, word_case = (np.zeros((len(windows), words), dtype=np.int64) for _ in range(2))
    for row, window in enumerate(windows):
        flat = [marks[0], *(piece for pieces in window.pieces for piece in pieces), marks[1]]
        sizes = np.array([len(pieces) for pieces in window.pieces], dtype=np.int64)
        ids[row, : len(flat)] = flat
        seen[row, : len(flat)] = 1
        piece_case[row, 1 : len(flat) - 1] = np.repeat(np.array(window.cases), sizes)
        begins[row, : len(sizes)] = np.where(sizes > 0, 1 + np.cumsum(sizes) - sizes, 0)
        word_case[row, : len(sizes)] = window.cases
    inputs = {"ids": ids, "att": seen, "sub_case": piece_case, "first": begins, "wcase": word_case}
    return Batch(windows, inputs, lengths)
