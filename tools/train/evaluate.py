"""Scores of a reading model: word classes, trees and names against the annotated parts."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from corpora import Example, Spans, held_out_re3d, read_spans, read_treebank

from entrepot.claims.reading_model import Analysis, NamedSpan, ReadingModel
from entrepot.claims.words.tokens import tokenise

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z])|\n+")


def tree_scores(model: ReadingModel, examples: Sequence[Example]) -> dict[str, float]:
    """Share of words (0-100) whose class, head, and head with relation are right, words given."""
    words, found = 0, Counter[str]()
    for example, analysis in zip(examples, model.analyse([example.words for example in examples]), strict=True):
        heads = tuple(head + 1 for head in analysis.heads)
        words += len(heads)
        found["UPOS"] += _same(example.upos, analysis.upos)
        found["UAS"] += _same(example.heads, heads)
        found["LAS"] += _same(
            list(zip(example.heads, example.deprels, strict=True)), list(zip(heads, analysis.deprels, strict=True))
        )
    return {name: 100 * found[name] / words for name in ("UPOS", "UAS", "LAS")}


def _same(left: Sequence[object], right: Sequence[object]) -> int:
    """Number of places at which two sequences agree."""
    return sum(a == b for a, b in zip(left, right, strict=True))


def name_scores(gold: Iterable[Spans], found: Iterable[Spans]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F (0-100) of exact spans, for every label and for `all`."""
    right, said, true = Counter[str](), Counter[str](), Counter[str]()
    for wanted, got in zip(gold, found, strict=True):
        for counter, spans in ((right, set(wanted) & set(got)), (said, set(got)), (true, set(wanted))):
            counter.update(label for _, _, label in spans)
            counter["all"] += len(spans)
    return {label: _rates(right[label], said[label], true[label]) for label in sorted(said | true)}


def _rates(right: int, said: int, true: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean, in per cent."""
    return 100 * right / max(1, said), 100 * right / max(1, true), 200 * right / max(1, said + true)


def _plain(spans: Sequence[NamedSpan]) -> Spans:
    """Spans as plain tuples."""
    return tuple((span.first, span.end, span.label) for span in spans)


def uner_scores(model: ReadingModel, examples: Sequence[Example]) -> dict[str, tuple[float, float, float]]:
    """Scores of PER, ORG and LOC on sentences given as words."""
    found = model.analyse([example.words for example in examples])
    return name_scores([example.spans["core"] for example in examples], [_plain(analysis.names) for analysis in found])


def re3d_scores(model: ReadingModel, folder: Path) -> dict[str, tuple[float, float, float]]:
    """Scores of the finer labels on whole documents, compared by character; outermost spans only."""
    gold, found = [], []
    for text, spans in held_out_re3d(folder):
        gold.append(tuple(spans))
        found.append(tuple(_details(model, text)))
    return name_scores(gold, found)


def _details(model: ReadingModel, text: str) -> Iterable[tuple[int, int, str]]:
    """Yield the finer labels that the model finds in a text, in characters."""
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    sentences = [tokens for start, end in pairwise(cuts) if (tokens := tokenise(text, start, end))]
    analyses: list[Analysis] = model.analyse([[token.text for token in tokens] for tokens in sentences])
    for tokens, analysis in zip(sentences, analyses, strict=True):
        for span in analysis.details:
            yield tokens[span.first].start, tokens[span.end - 1].end, span.label


def report(model: ReadingModel, folder: Path, test: bool = True) -> str:
    """Lines with every score; EWT dev in place of test while a recipe is being chosen."""
    part = "test" if test else "dev"
    trees = tree_scores(model, list(read_treebank(folder / f"ud-ewt-{part}.conllu.gz")))
    names = uner_scores(model, list(read_spans(folder / "ner-uner-ewt-dev.jsonl.gz", "core")))
    details = re3d_scores(model, folder)
    lines = [f"EWT {part}: " + ", ".join(f"{name} {value:.2f}" for name, value in trees.items())]
    for title, scores in (("UNER-EWT dev", names), ("re3d held out", details)):
        lines += [f"{title} {label}: P {p:.1f} R {r:.1f} F {f:.1f}" for label, (p, r, f) in scores.items()]
    return "\n".join(lines)


def main() -> None:
    """Print the scores of the packaged model, or of another folder of model files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--model", type=Path, help="folder with the model files; the packaged one without it")
    options = parser.parse_args()
    model = ReadingModel.read(options.model) if options.model else ReadingModel.load()
    print(report(model, options.corpora))


if __name__ == "__main__":
    main()
