"""Tokens per CPU-second of the reading model on the English Web Treebank's test part.

python benchmarks/reading_speed.py [--treebank ud-ewt-test.conllu.gz] [--sentences 1000]
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from entrepot.claims.reading_model import ReadingModel
from entrepot.claims.reading_model.features import batches

TREEBANK = Path(__file__).parents[2] / "shared" / "data" / "reading" / "ud-ewt-test.conllu.gz"


def read_words(treebank: Path) -> list[list[str]]:
    """Sentences of a CoNLL-U file as lists of words."""
    sentences: list[list[str]] = [[]]
    with gzip.open(treebank, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split("\t")
            if len(columns) > 1 and columns[0].isdigit():
                sentences[-1].append(columns[1])
            elif not line.strip():
                sentences.append([])
    return [words for words in sentences if words]


def cpu_seconds(work: Callable[[], object]) -> float:
    """CPU time of the quickest of three runs, all threads of the process counted."""
    times = []
    for _ in range(3):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times)


def main() -> int:
    """Print the three figures; 0 also where the treebank is absent."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebank", type=Path, default=TREEBANK)
    parser.add_argument("--sentences", type=int, default=2_000)
    options = parser.parse_args()
    if not options.treebank.exists():
        print(f"skipped: {options.treebank.name} is not there; give --treebank", file=sys.stderr)
        return 0
    sentences = read_words(options.treebank)[: options.sentences]
    model = ReadingModel.load()
    windows = [window for place, words in enumerate(sentences) for window in model.words.windows(place, words)]
    inputs = [batch.inputs for batch in batches(windows, model.marks)]
    model.words.forget()
    whole = cpu_seconds(lambda: (model.words.forget(), model.analyse(sentences)))
    network = cpu_seconds(lambda: [model.network.run(None, batch) for batch in inputs])
    tokens = sum(map(len, sentences))
    print(f"{tokens} tokens: {tokens / whole:,.0f} per CPU-second, {tokens / network:,.0f} for the network alone")
    print(f"outside the network (subtokens, relations, trees, labels): {1 - network / whole:.0%} of the time")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
