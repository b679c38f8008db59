"""How many annotated facts of Russian news the reader tells: ownership, deals, meetings, posts (factRuEval-2016, dev).

    python benchmarks/reading_russian_facts.py [--documents factrueval-dev.jsonl.gz]

A fact counts as told if one claim of a fitting kind names two of its participants. Posts in states, parliaments and
parties are annotated there and are no claims here, so the share of posts told is low by definition. The baseline tells
every pair of names that stand in one sentence: it finds more, and says nothing of what ties them.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from entrepot.claims import read_claims
from entrepot.documents.sentences import split_sentences
from entrepot.model.claims import Claim, Family, Kind
from entrepot.model.documents import Document
from entrepot.model.spans import Span

DOCUMENTS = Path(__file__).parents[2] / "shared" / "data" / "reading" / "factrueval-dev.jsonl.gz"
FITTING = {
    "Ownership": {Kind.OWN, Kind.CONTROL},
    "Deal": {kind for kind in Kind if kind.family in (Family.TRANSFER, Family.MONEY)}
    | {Kind.AGREE, Kind.PARTNER, Kind.OWN},
    "Meeting": {Kind.CONSULT, Kind.AGREE},
    "Occupation": {Kind.DIRECT, Kind.EMPLOY},
}

Participants = list[list[Span]]  # for each participant the places where the text names it


def facts_of(record: dict[str, Any]) -> Iterator[tuple[str, Participants]]:
    """Type and participants of each annotated fact that has two of them."""
    places = {entity["id"]: Span(entity["start"], entity["end"]) for entity in record["entities"]}
    for event in record["events"]:
        named = [
            [
                places[mention]
                for mention in argument.get("mentions", ())
                if isinstance(mention, str) and mention in places
            ]
            for argument in event["args"]
        ]
        participants = [found for found in named if found]
        if event["type"] in FITTING and len(participants) > 1:
            yield event["type"], participants


def names_two(spans: Iterable[Span], participants: Participants) -> bool:
    """Whether the spans stand for at least two of the participants."""
    spans = list(spans)
    return sum(any(span.overlaps(place) for span in spans for place in places) for places in participants) > 1


def spans_of(claim: Claim) -> list[Span]:
    """Where the arguments of a claim stand."""
    return [argument.quote for argument in claim.arguments]


def pairs_of(document: Document, record: dict[str, Any]) -> Iterator[tuple[Span, Span]]:
    """Every two names that stand in one sentence."""
    names = [Span(entity["start"], entity["end"]) for entity in record["entities"]]
    for sentence in split_sentences(document):
        yield from combinations([name for name in names if sentence.contains(name)], 2)


def main() -> int:
    """Print a line per type of fact; 0 also where the documents are absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, default=DOCUMENTS)
    options = parser.parse_args()
    if not options.documents.exists():
        print(f"skipped: {options.documents.name} is not there; give --documents", file=sys.stderr)
        return 0
    there, told, paired, claims_made, pairs_made = Counter[str](), Counter[str](), Counter[str](), Counter[str](), 0
    with gzip.open(options.documents, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            document = Document("text", "text", sha256="", media_type="text/plain", text=record["text"], language="ru")
            claims, pairs = read_claims(document), list(pairs_of(document, record))
            pairs_made += len(pairs)
            claims_made.update(claim.kind for claim in claims)
            for kind, participants in facts_of(record):
                there[kind] += 1
                told[kind] += any(c.kind in FITTING[kind] and names_two(spans_of(c), participants) for c in claims)
                paired[kind] += any(names_two(pair, participants) for pair in pairs)
    for kind in FITTING:
        made = sum(claims_made[each] for each in FITTING[kind])
        print(
            f"{kind:10} {there[kind]:4} facts: {told[kind] / max(1, there[kind]):4.0%} told, {made} claims; "
            f"pairs of names {paired[kind] / max(1, there[kind]):4.0%}, {pairs_made} pairs"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
