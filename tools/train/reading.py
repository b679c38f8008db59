"""A trained network behind the interface of the shipped one, so that both are scored by the same code."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from lessons import Labels
from network import INPUTS, Reader
from numpy.typing import NDArray

from entrepot.claims.reading_model import ReadingModel
from entrepot.claims.reading_model.features import WordReader
from entrepot.claims.reading_model.labelling import Labeller

SHIPPED_NAMES = ("core", "mil", "oth")


@dataclass(frozen=True, slots=True)
class Output:
    """One output of a network."""

    name: str


def output_names(labels: Labels) -> list[str]:
    """Names of the network's outputs, in the order of `Reader.forward`."""
    return ["pos", "arc", "dependent", "governor", *(f"ner_{kind}" for kind in labels.names)]


@dataclass(frozen=True, slots=True)
class Network:
    """A torch network that answers as a session does."""

    reader: Reader
    labels: Labels

    def get_outputs(self) -> list[Output]:
        """Return the outputs in order."""
        return [Output(name) for name in output_names(self.labels)]

    def run(self, _: None, inputs: dict[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        """Return the scores of a batch."""
        with torch.no_grad():
            return [scores.numpy() for scores in self.reader(*(torch.from_numpy(inputs[name]) for name in INPUTS))]


@dataclass(frozen=True, slots=True)
class Relations:
    """The relation scores of a torch network, answered as a session does."""

    reader: Reader

    def run(self, _: None, pairs: dict[str, NDArray[np.float32]]) -> list[NDArray[np.float32]]:
        """Return the scores of the pairs."""
        with torch.no_grad():
            return [self.reader.relate(*(torch.from_numpy(pairs[side]) for side in ("dependent", "governor"))).numpy()]


def as_model(reader: Reader, labels: Labels, words: WordReader, marks: tuple[int, int]) -> ReadingModel:
    """The network as a reading model; kinds of names without training data are left empty."""
    labellers = {kind: Labeller.of(labels.names[kind]) for kind in SHIPPED_NAMES}
    return ReadingModel(
        Network(reader, labels), Relations(reader), words, marks, labels.upos, labels.deprels, labellers
    )
