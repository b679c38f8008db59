"""Annotated sentences from the public corpora, as one kind of record."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

Spans = tuple[tuple[int, int, str], ...]

# What the finer label of re3d is called among the names of UNER.
COARSE = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what is known of it: no entry in `spans` means that kind of name was not annotated.

    `anchors` are names known from a list in a sentence otherwise unannotated. `heads` are 0 for the root
    and i for the i-th word, as in CoNLL-U; empty where there is no tree.
    """

    words: tuple[str, ...]
    upos: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    deprels: tuple[str, ...] = ()
    spans: dict[str, Spans] = field(default_factory=dict)
    anchors: Spans = ()


def read_treebank(path: Path) -> Iterator[Example]:
    """Yield the sentences of a gzipped CoNLL-U file, without empty nodes and multiword lines."""
    with gzip.open(path, "rt", encoding="utf-8") as text:
        for block in text.read().split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
            if rows:
                words, upos, xpos, heads, deprels = (tuple(row[column] for row in rows) for column in (1, 3, 4, 6, 7))
                other = tuple(_derived_names(words, upos, xpos))
                yield Example(words, upos, tuple(map(int, heads)), deprels, {"oth": other})


def _derived_names(
    words: tuple[str, ...], upos: tuple[str, ...], xpos: tuple[str, ...]
) -> Iterator[tuple[int, int, str]]:
    """Yield adjectives and plurals made from proper names (Iranian, Iranians) as OTH."""
    for place, word in enumerate(words):
        capital = word[:1].isupper() and word[1:].islower()
        if capital and ((upos[place] == "ADJ" and place > 0) or xpos[place] == "NNPS"):
            yield place, place + 1, "OTH"


def read_spans(path: Path, kind: str) -> Iterator[Example]:
    """Yield the sentences of a gzipped JSON-lines file of names, its spans under `kind`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Example(tuple(row["tokens"]), spans={kind: tuple((a, b, label) for a, b, label in row["spans"])})


def with_names(treebank: list[Example], named: list[Example]) -> list[Example]:
    """The treebank's sentences with the `core` names of the same words, where they were annotated.

    A name of derived words (OTH) that lies inside a name is left out.
    """
    known = {example.words: example.spans["core"] for example in named}
    return [_named(example, known.get(example.words)) for example in treebank]


def _named(example: Example, core: Spans | None) -> Example:
    """One sentence with its names, or as it is where they are not known."""
    if core is None:
        return Example(example.words, example.upos, example.heads, example.deprels)
    inside = {place for first, end, _ in core for place in range(first, end)}
    other = tuple(span for span in example.spans["oth"] if span[0] not in inside)
    return Example(example.words, example.upos, example.heads, example.deprels, {"core": core, "oth": other})


def training_examples(folder: Path, merged: bool) -> list[Example]:
    """All sentences to learn from: EWT with UNER's names, wikigold, WNUT17 and re3d (twice, it is small).

    The names of wikigold and WNUT17 count as UNER's if `merged`, else as two kinds of their own.
    """
    treebank = list(read_treebank(folder / "ud-ewt-train.conllu.gz"))
    examples = with_names(treebank, list(read_spans(folder / "ner-uner-ewt-train.jsonl.gz", "core")))
    examples += read_spans(folder / "ner-wikigold.jsonl.gz", "core" if merged else "wiki")
    examples += read_spans(folder / "ner-wnut17-train.jsonl.gz", "core" if merged else "web")
    examples += 2 * list(read_spans(folder / "ner-re3d-train.jsonl.gz", "mil"))
    return examples


def held_out_re3d(folder: Path) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Text and outermost annotated spans (characters) of the re3d documents that are not learnt from."""
    learnt = {"".join(example.words) for example in read_spans(folder / "ner-re3d-train.jsonl.gz", "mil")}
    found = []
    with gzip.open(folder / "re3d-documents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            solid = re.sub(r"\s", "", row["text"])
            seen = sum(len(sentence) for sentence in learnt if len(sentence) > 20 and sentence in solid)
            if seen < len(solid) / 20:
                found.append((row["text"], _outermost([(e["start"], e["end"], e["type"]) for e in row["entities"]])))
    return found


def _outermost(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans that lie in no longer one, in order."""
    kept: list[tuple[int, int, str]] = []
    for first, end, label in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or first >= kept[-1][1]:
            kept.append((first, end, label))
    return kept
