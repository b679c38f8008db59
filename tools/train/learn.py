"""One network trained on lessons: AdamW, falling rate, averaged weights."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from lessons import Lesson, loss, shuffled_batches
from network import LAYERS, Reader
from torch import Tensor

AVERAGE_EVERY = 4


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of a training run; `trust` is the weight of the teachers against the annotations.

    The rate falls towards 0 at `epochs`; a run may stop before, since the averaged weights lag behind anyway.
    """

    epochs: int
    stop_after: int
    seed: int
    trust: float = 0.0
    subtokens: int = 1500
    encoder_rate: float = 2e-4
    layer_decay: float = 0.85
    head_rate: float = 1.5e-3
    warm_up: int = 150
    average: float = 0.9985


def learn(network: Reader, lessons: Sequence[Lesson], marks: tuple[int, int], recipe: Recipe) -> Iterator[Reader]:
    """Yield the network with averaged weights after every epoch."""
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    optimiser = torch.optim.AdamW(_groups(network, recipe), betas=(0.9, 0.98), fused=True)
    averaged = [weights.detach().clone() for weights in _learnt(network)]
    begin, step, steps = time.monotonic(), 0, 0
    for epoch in range(recipe.stop_after):
        network.train()
        batches = list(shuffled_batches(lessons, recipe.subtokens, rng))
        steps = steps or recipe.epochs * len(batches)
        sum_loss = 0.0
        for batch in batches:
            step += 1
            _set_rate(optimiser, recipe, step, steps)
            sum_loss += _step(network, optimiser, loss(network, batch, marks, recipe.trust))
            if step % AVERAGE_EVERY == 0:
                _average(averaged, network, min(recipe.average, step / (step + 9)) ** AVERAGE_EVERY)
        minutes = (time.monotonic() - begin) / 60
        print(
            f"epoch {epoch + 1} of {recipe.epochs}: loss {sum_loss / len(batches):.3f}, {minutes:.1f} minutes",
            flush=True,
        )
        yield _with_weights(network, averaged)


def _learnt(network: Reader) -> list[Tensor]:
    """Weights that training moves."""
    return [weights for weights in network.parameters() if weights.requires_grad]


def _step(network: Reader, optimiser: torch.optim.Optimizer, value: Tensor) -> float:
    """Take one step down the loss; returns its value."""
    optimiser.zero_grad()
    value.backward()  # type: ignore[no-untyped-call]  # torch has no type for it
    torch.nn.utils.clip_grad_norm_(_learnt(network), 1.0)
    optimiser.step()
    return value.item()


def _groups(network: Reader, recipe: Recipe) -> list[dict[str, object]]:
    """Weights by learning rate: the encoder's lower layers, which know English already, move least."""
    rates: dict[float, list[Tensor]] = {}
    for name, weights in network.named_parameters():
        if not weights.requires_grad:
            continue
        rates.setdefault(_rate(name, recipe), []).append(weights)
    return [{"params": group, "lr": rate, "top": rate, "weight_decay": 0.01} for rate, group in rates.items()]


def _rate(name: str, recipe: Recipe) -> float:
    """Highest learning rate of one weight."""
    place = name.split(".")
    if place[0] == "layers":
        return recipe.encoder_rate * recipe.layer_decay ** (LAYERS - 1 - int(place[1]))
    if place[0] == "norm":
        return recipe.encoder_rate * recipe.layer_decay**LAYERS
    return recipe.head_rate


def _set_rate(optimiser: torch.optim.Optimizer, recipe: Recipe, step: int, steps: int) -> None:
    """Set the rates: up over the warm-up, then down along half a cosine."""
    done = max(0.0, min(1.0, (step - recipe.warm_up) / max(1, steps - recipe.warm_up)))
    share = min(1.0, step / recipe.warm_up) * 0.5 * (1 + math.cos(math.pi * done))
    for group in optimiser.param_groups:
        group["lr"] = group["top"] * share


def _average(averaged: list[Tensor], network: Reader, keep: float) -> None:
    """Move the averaged weights a little towards the present ones."""
    with torch.no_grad():
        torch._foreach_lerp_(averaged, [weights.detach() for weights in _learnt(network)], 1 - keep)


def _with_weights(network: Reader, averaged: list[Tensor]) -> Reader:
    """A copy of the network with the averaged weights, ready to read."""
    sizes = {kind: head.out_features for kind, head in network.names.items()}
    copy = Reader(network.upos.out_features, network.relations.shape[0], sizes)
    copy.load_state_dict(network.state_dict())
    names = [name for name, weights in network.named_parameters() if weights.requires_grad]
    copy.load_state_dict(dict(zip(names, averaged, strict=True)), strict=False)
    return copy.eval()
