"""How well persons, organisations and places are found in Russian news (factRuEval-2016, dev), beside slovnet alone.

    python benchmarks/reading_russian.py [--documents factrueval-dev.jsonl.gz]

A name is found if a name of the same label shares a word with it, each counted once; "exactly" asks for the same words.
The annotation takes "мэр" into no name and cities that act for a state for places, as it is done here before scoring.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from entrepot.claims.russian import RussianParser, russian_words
from entrepot.claims.words.parsing import parse
from entrepot.documents.sentences import split_sentences
from entrepot.model.documents import Document
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Span

DOCUMENTS = Path(__file__).parents[2] / "shared" / "data" / "reading" / "factrueval-dev.jsonl.gz"
ANNOTATED = {"Person": "PER", "Org": "ORG", "Location": "LOC", "LocOrg": "LOC"}
LABELS = {
    EntityKind.PERSON: "PER",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.GROUP: "ORG",
    EntityKind.COUNTRY: "LOC",
    EntityKind.PLACE: "LOC",
}

Named = tuple[str, Span]


@dataclass(slots=True)
class Score:
    """Names that were annotated, given and found."""

    annotated: int = 0
    given: int = 0
    found: int = 0
    exact: int = 0

    def add(self, annotated: list[Span], given: list[Span]) -> None:
        """Count the names of one label in one document."""
        self.annotated += len(annotated)
        self.given += len(given)
        self.exact += len({(s.start, s.end) for s in annotated} & {(s.start, s.end) for s in given})
        left = list(given)
        for span in annotated:
            twin = next((other for other in left if other.overlaps(span)), None)
            if twin is not None:
                left.remove(twin)
                self.found += 1

    def f1(self, hits: int) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        return 2 * hits / max(1, self.annotated + self.given)


def names_of_entrepot(document: Document) -> Iterator[Named]:
    """Names as the reader of claims has them, without adjectives and peoples."""
    for sentence in parse(document):
        for mention in sentence.mentions:
            if mention.kind in LABELS and mention.basis is None:
                yield LABELS[mention.kind], mention.quote


def names_of_slovnet(document: Document) -> Iterator[Named]:
    """Names as slovnet has them."""
    sentences = split_sentences(document)
    words = [russian_words(document.text, each.start, each.end) for each in sentences]
    analyses = RussianParser.load().analyse([[token.text for token in tokens] for tokens in words])
    for tokens, analysis in zip(words, analyses, strict=True):
        for span in analysis.names:
            yield span.label, Span(tokens[span.first].start, tokens[span.end - 1].end)


def annotated_names(record: dict[str, Any]) -> Iterator[Named]:
    """Names of a record; of nested ones all."""
    for entity in record["entities"]:
        if entity["type"] in ANNOTATED:
            yield ANNOTATED[entity["type"]], Span(entity["start"], entity["end"])


def scores(records: Iterable[dict[str, Any]], names_of: Callable[[Document], Iterator[Named]]) -> dict[str, Score]:
    """Scores by label of one way to find names."""
    found = {label: Score() for label in ("PER", "ORG", "LOC")}
    for record in records:
        document = Document("text", "text", sha256="", media_type="text/plain", text=record["text"], language="ru")
        annotated, given = list(annotated_names(record)), list(names_of(document))
        for label, score in found.items():
            score.add(
                [span for kind, span in annotated if kind == label], [span for kind, span in given if kind == label]
            )
    return found


def main() -> int:
    """Print a line per label; 0 also where the documents are absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, default=DOCUMENTS)
    options = parser.parse_args()
    if not options.documents.exists():
        print(f"skipped: {options.documents.name} is not there; give --documents", file=sys.stderr)
        return 0
    with gzip.open(options.documents, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    ours, theirs = scores(records, names_of_entrepot), scores(records, names_of_slovnet)
    for label, score in ours.items():
        alone = theirs[label]
        print(
            f"{label} {score.annotated:4} names: F1 {score.f1(score.found):.3f}, exactly {score.f1(score.exact):.3f}; "
            f"slovnet alone {alone.f1(alone.found):.3f}, exactly {alone.f1(alone.exact):.3f}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
