"""A trained network as the files that the package ships: two ONNX graphs, labels, tokenizer."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from lessons import Labels
from network import INPUTS, RELATION_WIDTH, Reader
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from reading import output_names
from torch import Tensor, nn

_OPSET = 17


class Relate(nn.Module):
    """The relation scores as a network of their own."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Scores of the relations of pairs."""
        return self.reader.relate(dependent, governor)


class RoundedTable(nn.Module):
    """A word table in 8 bits with a scale for each word: half the loss of one scale for all."""

    rows: Tensor
    scales: Tensor

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        weights = table.weight.detach()
        scales = weights.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scales", scales)
        self.register_buffer("rows", (weights / scales.clamp(min=1e-9)).round().to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Vectors of words."""
        return self.rows[ids].float() * self.scales[ids]


def export(reader: Reader, labels: Labels, tokenizer: str, folder: Path, int8: bool) -> None:
    """Write the model files to `folder`; weights rounded to 8 bits if `int8`, the names of the files the same."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        for name, write in (("reader-en.int8.onnx", _write_reader), ("reader-en.relations.onnx", _write_relations)):
            full = Path(scratch) / name
            write(_shipped(reader, int8), labels, full)
            if int8:
                _round(full, folder / name)
            else:
                (folder / name).write_bytes(full.read_bytes())
    shown = {"upos": labels.upos, "deprels": labels.deprels, "ner": labels.names}
    (folder / "reader-en.labels.json").write_text(json.dumps(shown, indent=1) + "\n", encoding="utf-8")
    (folder / "tokenizer.json").write_text(tokenizer, encoding="utf-8")


def _shipped(reader: Reader, int8: bool) -> Reader:
    """The network as it is exported, in a copy."""
    copy = deepcopy(reader).eval()
    if int8:
        copy.word = RoundedTable(copy.word)  # type: ignore[assignment]  # it answers as the table does
    return copy


def _write_reader(reader: Reader, labels: Labels, path: Path) -> None:
    """Write the graph from subtokens to scores."""
    example = tuple(torch.ones((2, size), dtype=torch.long) for size in (7, 7, 7, 5, 5))
    names = output_names(labels)
    axes = {name: {0: "sentence", 1: "subtoken" if place < 3 else "word"} for place, name in enumerate(INPUTS)}
    axes |= {name: {0: "sentence", 1: "word"} for name in names}
    axes["arc"] = {0: "sentence", 1: "word", 2: "head"}
    axes["governor"] = {0: "sentence", 1: "head"}
    _write(reader, example, path, (list(INPUTS), names, axes))


def _write_relations(reader: Reader, _: Labels, path: Path) -> None:
    """Write the graph from chosen pairs to relation scores."""
    example = tuple(torch.ones((3, RELATION_WIDTH + 1)) for _ in range(2))
    names = ["dependent", "governor", "relation"]
    _write(Relate(reader), example, path, (names[:2], names[2:], {name: {0: "pair"} for name in names}))


Signature = tuple[list[str], list[str], dict[str, dict[int, str]]]


def _write(network: nn.Module, example: tuple[Tensor, ...], path: Path, signature: Signature) -> None:
    """Write one graph with its names of inputs, outputs and free axes."""
    inputs, outputs, axes = signature
    torch.onnx.export(
        network,
        example,
        str(path),
        input_names=inputs,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=_OPSET,
        dynamo=False,
    )


def _round(full: Path, rounded: Path) -> None:
    """Write the graph with the weights of its matrices in 8 bits."""
    ready = full.with_suffix(".ready.onnx")
    quant_pre_process(str(full), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready),
        str(rounded),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm"],
        extra_options={"MatMulConstBOnly": True},
    )
