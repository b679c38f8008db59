"""Russian word classes, features, trees and names, by the convolutional networks of slovnet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import numpy as np
from navec import Navec  # type: ignore[import-untyped]  # it ships no types
from numpy.typing import NDArray
from slovnet import NER, Morph, Syntax  # type: ignore[import-untyped]  # it ships no types

from entrepot.claims.reading_model.analysis import Analysis, NamedSpan, joined
from entrepot.claims.reading_model.trees import best_heads
from entrepot.claims.russian.bounds import within_bounds
from entrepot.claims.russian.cases import by_case
from entrepot.claims.russian.goals import with_goals
from entrepot.claims.russian.lemmas import russian_lemma
from entrepot.claims.russian.quoted import kept_words, whole_tree
from entrepot.claims.russian.reflexives import with_dictionary_aspect, with_passives
from entrepot.claims.russian.weights import MORPHOLOGY, NAMES, SYNTAX, WORD_VECTORS, weights_file

_BATCH_WORDS = 1_000  # padded words a batch; memory grows with the square of a sentence, not of the document
_WINDOW_WORDS = 200
_CUT_AFTER = frozenset(".;:,!?")

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Window:
    """A sentence or a part of one, and the place of the sentence among those given."""

    sentence: int
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class RussianParser:
    """Reads Russian sentences, given as words, on one thread; get it from `RussianParser.load()`.

    Source: slovnet 0.6, models news_v1 of natasha 1.6 (Kukushkin 2020; MIT), which imitate a large network that was
    trained on SynTagRus and Collection5. Method: docs/method/russian.md.
    """

    morphology: Morph
    syntax: Syntax
    names: NER

    @staticmethod
    def load() -> RussianParser:
        """Return the installed models; they are read from disk once per process. Raises RussianWeightsMissing."""
        return _installed()

    def analyse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """One analysis per sentence, in the order given, with features and lemmas; an empty sentence has an empty one.

        The same sentences in the same call give the same analyses.
        """
        windows = [window for place, words in enumerate(sentences) for window in _windows(place, words)]
        parts: dict[int, list[Analysis]] = {}
        read = {
            id(window): analysis
            for batch in _batches(windows)
            for window, analysis in zip(batch, self._read(batch), strict=True)
        }
        for window in windows:
            parts.setdefault(window.sentence, []).append(read[id(window)])
        return [joined(parts[place]) if place in parts else Analysis() for place in range(len(sentences))]

    def _read(self, batch: Sequence[_Window]) -> Iterator[Analysis]:
        words = [window.words for window in batch]
        tags = self._tags(words)
        names = self._names(words)
        classes = [[_tag(tag)[0] for tag in row] for row in tags]
        kept = [kept_words(*each) for each in zip(words, classes, strict=True)]
        lengths = np.array([len(each) for each in kept], dtype=np.int64)
        bare = [[each[place] for place in places] for each, places in zip(words, kept, strict=True)]
        heads, relations = self._trees(bare, lengths)
        for row, sentence in enumerate(words):
            size = len(kept[row])
            read = [_tag(tag) for tag in tags[row]]
            tree = ([int(head) - 1 for head in heads[row, :size]], list(_relations(heads[row, :size], relations[row])))
            features = [
                with_dictionary_aspect(word, upos, each, written)
                for word, (upos, each, written) in zip(sentence, read, strict=True)
            ]
            whole = whole_tree(tree, sentence, classes[row], features)
            whole, features = by_case(sentence, classes[row], features, whole)
            lemmas = [russian_lemma(word, tag[0], tag[2]) for word, tag in zip(sentence, read, strict=True)]
            whole, features = with_goals(sentence, lemmas, features, whole)
            above, deprels = within_bounds(sentence, classes[row], features, whole)
            analysis = Analysis(
                upos=tuple(classes[row]),
                heads=tuple(above),
                deprels=tuple(deprels),
                names=tuple(_spans(names[row])),
                lemmas=tuple(lemmas),
                features=tuple(features),
            )
            yield with_passives(analysis)

    def _tags(self, words: list[Sequence[str]]) -> list[list[str]]:
        infer = self.morphology.infer
        encoded = infer.encoder.input([infer.encoder.item(each) for each in words])
        best = infer.model(encoded.word_id, encoded.shape_id, encoded.pad_mask).argmax(-1)
        return [
            [infer.decoder.tags_vocab.decode(tag) for tag in best[row, : len(each)]] for row, each in enumerate(words)
        ]

    def _trees(self, words: Sequence[Sequence[str]], lengths: Integers) -> tuple[Integers, list[list[str]]]:
        """Heads that make one tree each, and the relations to these heads."""
        infer = self.syntax.infer
        network = infer.model
        encoded = infer.encoder.input([infer.encoder.item(each) for each in words])
        hidden = network.encoder(network.emb(encoded.word_id, encoded.shape_id), encoded.pad_mask)
        heads = best_heads(network.head(hidden), lengths)
        best = network.rel(hidden, heads).argmax(-1)
        labels = infer.decoder.rels_vocab
        return heads, [[labels.decode(label) for label in best[row, : len(each)]] for row, each in enumerate(words)]

    def _names(self, words: list[Sequence[str]]) -> list[list[str]]:
        infer = self.names.infer
        encoded = infer.encoder.input([infer.encoder.item(each) for each in words])
        scores = infer.model(encoded.word_id, encoded.shape_id, encoded.pad_mask)
        best = infer.model.head.crf.decode(scores, ~encoded.pad_mask)
        return [[infer.decoder.tags_vocab.decode(tag) for tag in row] for row in best]


@cache
def _installed() -> RussianParser:
    vectors = Navec.load(weights_file(WORD_VECTORS))
    return RussianParser(
        Morph.load(weights_file(MORPHOLOGY)).navec(vectors),
        Syntax.load(weights_file(SYNTAX)).navec(vectors),
        NER.load(weights_file(NAMES)).navec(vectors),
    )


def _windows(sentence: int, words: Sequence[str]) -> Iterator[_Window]:
    """The sentence whole, or cut after signs where it is very long."""
    begin = 0
    while begin < len(words):
        end = min(begin + _WINDOW_WORDS, len(words))
        if end < len(words):
            cuts = (place + 1 for place in range(end - 1, begin + _WINDOW_WORDS // 2, -1) if words[place] in _CUT_AFTER)
            end = next(cuts, end)
        yield _Window(sentence, words[begin:end])
        begin = end


def _batches(windows: Sequence[_Window]) -> Iterator[list[_Window]]:
    """Windows of similar length together, at most `_BATCH_WORDS` words with padding."""
    batch: list[_Window] = []
    for window in sorted(windows, key=lambda each: len(each.words)):
        if batch and (len(batch) + 1) * len(window.words) > _BATCH_WORDS:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


@cache
def _tag(written: str) -> tuple[str, Mapping[str, str], str]:
    """Word class, features, and the features as they are written, of a tag such as "NOUN|Case=Gen|Number=Sing"."""
    upos, _, features = written.partition("|")
    pairs = dict(feature.split("=", 1) for feature in features.split("|") if feature)
    return upos, MappingProxyType(pairs), features


def _relations(heads: Integers, labels: Sequence[str]) -> tuple[str, ...]:
    """The relations as the English treebank has them: no subtypes of `flat` and `nummod`, `root` only at the root."""
    return tuple(
        "root"
        if head == 0
        else "parataxis"
        if label == "root"
        else label.partition(":")[0]
        if label.startswith(("flat", "nummod"))
        else label
        for head, label in zip(heads, labels, strict=True)
    )


def _spans(tags: Sequence[str]) -> Iterator[NamedSpan]:
    """Spans of names from tags such as B-PER, I-PER and O."""
    first, label = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        mark, _, kind = tag.partition("-")
        if label and (mark != "I" or kind != label):
            yield NamedSpan(first, place, label)
            label = ""
        if kind and not label:
            first, label = place, kind
