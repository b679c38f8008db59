from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.claims.reading_model import Analysis, NamedSpan, ReadingModel
from entrepot.claims.reading_model.features import WINDOW_WORDS
from entrepot.claims.reading_model.labelling import Labeller
from entrepot.claims.reading_model.trees import best_heads, tree_heads

SENTENCE = ["Russia", "sold", "two", "aircraft", "to", "Iran", "."]


@pytest.fixture(scope="module")
def model() -> ReadingModel:
    return ReadingModel.load()


def is_tree(heads: tuple[int, ...]) -> bool:
    def reaches_root(word: int) -> bool:
        seen: set[int] = set()
        while word != -1 and word not in seen:
            seen.add(word)
            word = heads[word]
        return word == -1

    return heads.count(-1) == 1 and all(map(reaches_root, range(len(heads))))


def assert_sound(words: list[str], analysis: Analysis) -> None:
    assert len(analysis.upos) == len(analysis.heads) == len(analysis.deprels) == len(words)
    assert is_tree(analysis.heads)
    assert [label == "root" for label in analysis.deprels] == [head == -1 for head in analysis.heads]
    for spans in (analysis.names, analysis.details, analysis.other):
        assert all(0 <= span.first < span.end <= len(words) for span in spans)
        assert all(left.end <= right.first for left, right in pairwise(spans))


def test_reads_a_plain_sentence(model: ReadingModel) -> None:
    (analysis,) = model.analyse([SENTENCE])
    assert analysis.upos == ("PROPN", "VERB", "NUM", "NOUN", "ADP", "PROPN", "PUNCT")
    assert analysis.heads == (1, -1, 3, 1, 5, 1, 1)
    assert analysis.deprels == ("nsubj", "root", "nummod", "obj", "case", "obl", "punct")
    assert analysis.names == (NamedSpan(0, 1, "LOC"), NamedSpan(5, 6, "LOC"))


def test_is_loaded_once(model: ReadingModel) -> None:
    assert ReadingModel.load() is model


def test_nothing_in_nothing_out(model: ReadingModel) -> None:
    assert model.analyse([]) == []
    assert model.analyse([[], SENTENCE, []])[::2] == [Analysis(), Analysis()]


def test_keeps_the_order_given(model: ReadingModel) -> None:
    lengths = [9, 1, 30, 4, 0, 12]
    found = model.analyse([["truck"] * length for length in lengths])
    assert [len(analysis.heads) for analysis in found] == lengths


def test_is_the_same_every_time(model: ReadingModel) -> None:
    document = [SENTENCE, SENTENCE[:-1], ["Minsk", "denied", "it", "."] * 5]
    assert model.analyse(document) == model.analyse(document)


@pytest.mark.parametrize("length", [WINDOW_WORDS + 1, 5 * WINDOW_WORDS])
def test_reads_long_sentences_in_windows(model: ReadingModel, length: int) -> None:
    words = (SENTENCE * length)[:length]
    (analysis,) = model.analyse([words])
    assert_sound(words, analysis)
    assert "parataxis" in analysis.deprels


@pytest.mark.parametrize(
    "word", ["x" * 100_000, "." * 5_000, "\u200b", "\ud800", "👩‍🚀", "\x00", "", " ", "ข้อ", "Ж" * 300]
)
def test_reads_odd_words(model: ReadingModel, word: str) -> None:
    words = [word, "said", word]
    assert_sound(words, model.analyse([words])[0])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=40), max_size=5))
def test_reads_any_text(sentences: list[list[str]]) -> None:
    for words, analysis in zip(sentences, ReadingModel.load().analyse(sentences), strict=True):
        if words:
            assert_sound(words, analysis)


def every_tree(size: int) -> list[tuple[int, ...]]:
    return [heads for heads in product(range(-1, size), repeat=size) if is_tree(heads)]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4), st.integers(0, 10_000))
def test_finds_the_best_tree(size: int, seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(0, 3, (size, size + 1)).astype(np.float32)
    arcs[np.arange(size), np.arange(1, size + 1)] = -1e9

    def score(heads: tuple[int, ...]) -> float:
        return float(sum(arcs[word, head + 1] for word, head in enumerate(heads)))

    found = tuple(int(head) - 1 for head in tree_heads(arcs))
    best = max(every_tree(size), key=score)
    assert score(found) == pytest.approx(score(best), abs=1e-4)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=6), st.integers(0, 10_000))
def test_heads_of_a_batch_are_trees(lengths: list[int], seed: int) -> None:
    arcs = np.random.default_rng(seed).normal(0, 1, (len(lengths), max(lengths), max(lengths) + 1)).astype(np.float32)
    heads = best_heads(arcs, np.array(lengths))
    for row, length in zip(heads, lengths, strict=True):
        assert is_tree(tuple(int(head) - 1 for head in row[:length]))
        assert not row[length:].any()


def test_labels_never_continue_what_did_not_begin() -> None:
    labeller = Labeller.of(["O", "B-PER", "I-PER", "B-ORG", "I-ORG"])
    scores = np.random.default_rng(1).normal(0, 2, (20, 9, 5)).astype(np.float32)
    for row in labeller.best(scores, np.full(20, 9)):
        labels = ["O", *(labeller.labels[index] for index in row)]
        assert all(not b.startswith("I-") or a[2:] == b[2:] for a, b in pairwise(labels))


def test_labels_do_not_depend_on_padding() -> None:
    labeller = Labeller.of(["O", "B-PER", "I-PER"])
    scores = np.random.default_rng(2).normal(0, 2, (1, 6, 3)).astype(np.float32)
    alone = labeller.best(scores[:, :4], np.array([4]))[0]
    assert labeller.best(scores, np.array([4]))[0, :4].tolist() == alone.tolist()


def test_spans_of_labels() -> None:
    labeller = Labeller.of(["O", "B-ORG", "I-ORG"])
    assert labeller.spans([1, 2, 1, 0, 1]) == (NamedSpan(0, 2, "ORG"), NamedSpan(2, 3, "ORG"), NamedSpan(4, 5, "ORG"))
