"""The shipped English reader: MiniLM with heads for word classes, dependencies and names, in ONNX."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime  # type: ignore[import-untyped]  # it ships no types
from numpy.typing import NDArray
from tokenizers import Tokenizer

from entrepot.claims.reading_model.analysis import Analysis, joined
from entrepot.claims.reading_model.features import Batch, WordReader, batches
from entrepot.claims.reading_model.labelling import Labeller
from entrepot.claims.reading_model.trees import best_heads

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_NETWORK = "reader-en.int8.onnx"
_RELATIONS = "reader-en.relations.onnx"
_LABELS = "reader-en.labels.json"
_TOKENIZER = "tokenizer.json"


@dataclass(frozen=True, slots=True)
class ReadingModel:
    """Reads English sentences, given as words, on one thread; get it from `ReadingModel.load()`.

    The weights are licensed under CC BY-SA 4.0; NOTICE beside this file names their sources.
    """

    network: onnxruntime.InferenceSession
    relations: onnxruntime.InferenceSession
    words: WordReader
    marks: tuple[int, int]
    upos: tuple[str, ...]
    deprels: tuple[str, ...]
    labellers: dict[str, Labeller]

    @staticmethod
    def load() -> ReadingModel:
        """Return the packaged model; it is read from disk once per process."""
        return _packaged()

    @staticmethod
    def read(folder: Traversable) -> ReadingModel:
        """Return the model whose files lie in a folder, as `tools/train` writes them."""
        labels = json.loads(folder.joinpath(_LABELS).read_text(encoding="utf-8"))
        tokenizer = Tokenizer.from_str(folder.joinpath(_TOKENIZER).read_text(encoding="utf-8"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return ReadingModel(
            network=_session(folder.joinpath(_NETWORK).read_bytes()),
            relations=_session(folder.joinpath(_RELATIONS).read_bytes()),
            words=WordReader(tokenizer),
            marks=(_mark(tokenizer, "[CLS]"), _mark(tokenizer, "[SEP]")),
            upos=tuple(labels["upos"]),
            deprels=tuple(labels["deprels"]),
            labellers={kind: Labeller.of(tags) for kind, tags in labels["ner"].items()},
        )

    def analyse(self, sentences: Sequence[Sequence[str]]) -> list[Analysis]:
        """One analysis per sentence, in the order given; an empty sentence has an empty analysis.

        The same sentences in the same call give the same analyses, always. A sentence read in other
        company may differ where two readings are almost equally good, because the network rounds
        its activations per batch: read one document per call to make its claims repeatable.
        """
        windows = [window for place, words in enumerate(sentences) for window in self.words.windows(place, words)]
        parts: dict[int, list[Analysis]] = defaultdict(list)
        read: dict[int, Analysis] = {}
        for batch in batches(windows, self.marks):
            read.update(zip(map(id, batch.windows), self._read_batch(batch), strict=True))
        for window in windows:
            parts[window.sentence].append(read[id(window)])
        return [joined(parts[place]) if place in parts else Analysis() for place in range(len(sentences))]

    def _read_batch(self, batch: Batch) -> list[Analysis]:
        """Analyses of the windows of one batch."""
        names = [output.name for output in self.network.get_outputs()]
        scores: dict[str, Floats] = dict(zip(names, self.network.run(None, batch.inputs), strict=True))
        heads = best_heads(scores["arc"], batch.lengths)
        upos = scores["pos"].argmax(axis=2)
        deprels = self._relations_of(scores["dependent"], scores["governor"], heads, batch.lengths)
        paths = {kind: labeller.best(scores[f"ner_{kind}"], batch.lengths) for kind, labeller in self.labellers.items()}
        return [
            Analysis(
                tuple(self.upos[index] for index in upos[row, :length].tolist()),
                tuple(head - 1 for head in heads[row, :length].tolist()),
                tuple(self.deprels[index] for index in deprels[row, :length].tolist()),
                names=self.labellers["core"].spans(paths["core"][row, :length].tolist()),
                details=self.labellers["mil"].spans(paths["mil"][row, :length].tolist()),
                other=self.labellers["oth"].spans(paths["oth"][row, :length].tolist()),
            )
            for row, length in enumerate(batch.lengths.tolist())
        ]

    def _relations_of(self, dependents: Floats, governors: Floats, heads: Integers, lengths: Integers) -> Integers:
        """Index of the relation of each word to its head; scored for the chosen heads only."""
        root = self.deprels.index("root")
        rows, places = np.nonzero(np.arange(heads.shape[1]) < lengths[:, None])
        chosen = heads[rows, places]
        pairs = {"dependent": dependents[rows, places], "governor": governors[rows, chosen]}
        scores = np.asarray(self.relations.run(None, pairs)[0])
        scores[:, root] = -np.inf
        found = np.zeros(heads.shape, dtype=np.int64)
        found[rows, places] = np.where(chosen == 0, root, scores.argmax(axis=1))
        return found


@cache
def _packaged() -> ReadingModel:
    """The model from the files of this package."""
    return ReadingModel.read(files(__package__))


def _mark(tokenizer: Tokenizer, name: str) -> int:
    """Number of one of the marks around a sentence."""
    number = tokenizer.token_to_id(name)
    assert number is not None
    return number


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    """A session of one thread: parallel work is one process per document, not threads within one."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
