"""How well origins are counted on the document families of tests/origins, whose lineage is known.

    python -m tools.measure_origins            what is reached on the open families and on those set aside
    python -m tools.measure_origins --families the pairs of open families that are told wrongly
    python -m tools.measure_origins --json

Lineage is measured on the sentences that carry the target claim, so that a claim which was not read does not count as
a wrong origin. Reading and grouping are measured apart: of the documents whose sentence was read as a delivery, how
many stand in the largest finding of their family.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.entities import join_entities
from entrepot.findings import gather_findings, joined_claims
from entrepot.findings.lineage import Tracer
from entrepot.model.claims import Argument, Claim, Extractor, Family, Kind, Role
from entrepot.model.documents import Document
from entrepot.model.findings import Lineage
from entrepot.model.spans import Quote

FAMILIES = Path(__file__).parents[1] / "tests" / "origins" / "families"
LABELS = ("same", "independent", "undetermined")
_LEAST_WORD = 4  # letters of a word of the target claim that is looked for in the sentence


@dataclass(frozen=True, slots=True)
class LabelledFamily:
    """One family: its labels as `family.yml` has them, and its documents by file name."""

    name: str
    labels: Mapping[str, Any]
    documents: Mapping[str, Document]


def families(which: str) -> Iterator[LabelledFamily]:
    """The families of one set, "open" or "set_aside"."""
    for name in yaml.safe_load((FAMILIES / "sets.yml").read_text(encoding="utf-8"))[which]:
        folder = FAMILIES / name
        labels = yaml.safe_load((folder / "family.yml").read_text(encoding="utf-8"))
        documents = {file: _document(folder / file) for file in labels["documents"]}
        yield LabelledFamily(name, labels, documents)


def _document(path: Path) -> Document:
    document = read_bytes(path.name, path.read_bytes())[0]
    assert isinstance(document, Document), document
    return document


def target_claim(family: LabelledFamily, file: str) -> Claim:
    """A claim made of the labelled sentence alone, with the words of the target claim as its arguments."""
    document = family.documents[file]
    words = family.labels["documents"][file]["evidence"]
    start = document.text.index(words)
    evidence = Quote(start, start + len(words), words)
    arguments = tuple(
        Argument(Role(role), Quote.cut(document.text, start + at, start + at + len(word)))
        for role, filler in family.labels["claim"].items()
        for word in filler.split()
        if len(word) >= _LEAST_WORD and (at := words.find(word)) >= 0
    )
    extractor = Extractor("labelled", "1")
    return Claim(file, document.document_id, Kind.SUPPLY, evidence, arguments, (evidence,), extractor)


def lineage_of(family: LabelledFamily) -> Lineage:
    """The lineage that is found for the labelled sentences."""
    tracer = Tracer({document.document_id: document for document in family.documents.values()})
    return tracer.lineage(tracer.tellings([target_claim(family, file) for file in family.documents]))


def told(lineage: Lineage, one: str, other: str) -> str:
    """Which label the lineage gives two documents, by their ids."""
    places = [[number for number, origin in enumerate(lineage.origins) if d in origin.documents] for d in (one, other)]
    if set(places[0]) & set(places[1]):
        return "same"
    is_open = any(frozenset((a, b)) in lineage.undetermined for a in places[0] for b in places[1])
    return "undetermined" if is_open else "independent"


def true_range(labels: Mapping[str, Any]) -> tuple[int, int]:
    """Fewest and most origins by the labels: fewer than are listed only where pairs are undetermined."""
    origins = [frozenset(origin["documents"]) for origin in labels["origins"]]
    independent = {frozenset(pair[:2]) for pair in labels["pairs"] if pair[2] == "independent"}
    groups: list[list[frozenset[str]]] = []
    has_open = any(pair[2] == "undetermined" for pair in labels["pairs"])
    for origin in origins:
        apart = [g for g in groups if any(frozenset((a, b)) in independent for o in g for a in o for b in origin)]
        joinable = [g for g in groups if g not in apart] if has_open else []
        if joinable:
            joinable[0].append(origin)
        else:
            groups.append([origin])
    return len(groups), len(origins)


def measured(which: str) -> dict[str, Any]:
    """Counts over one set: pairs by label and by what is told, families by whether the true number is in the range."""
    pairs: Counter[str] = Counter()
    numbers: Counter[str] = Counter()
    for family in families(which):
        lineage = lineage_of(family)
        ids = {file: document.document_id for file, document in family.documents.items()}
        pairs.update(f"{label} told {told(lineage, ids[a], ids[b])}" for a, b, label in family.labels["pairs"])
        fewest, most = true_range(family.labels)
        numbers["families"] += 1
        numbers["too many for certain"] += lineage.fewest > most
        numbers["range holds the truth"] += lineage.fewest <= fewest <= lineage.most
        numbers["exact"] += (lineage.fewest, lineage.most) == (fewest, most)
    return {"pairs": dict(sorted(pairs.items())), "families": dict(numbers), "grouping": grouping(which)}


def grouping(which: str) -> dict[str, int]:
    """How many sentences were read as a delivery, and how many of these stand in their family's largest finding."""
    found: Counter[str] = Counter()
    for family in families(which):
        documents = list(family.documents.values())
        claims = [claim for document in documents for claim in read_claims(document)]
        listed = joined_claims(claims, join_entities(documents, claims))
        read = {file: _claims_in(family, file, listed) for file in family.documents}
        sizes = [sum(bool(set(finding.claims) & ids) for ids in read.values()) for finding in gather_findings(listed)]
        found["documents"] += len(read)
        found["read"] += sum(bool(ids) for ids in read.values())
        found["in the largest finding"] += max(sizes, default=0)
    return dict(found)


def _claims_in(family: LabelledFamily, file: str, claims: Sequence[Claim]) -> set[str]:
    target = target_claim(family, file)
    return {
        claim.claim_id
        for claim in claims
        if claim.document_id == target.document_id
        and claim.kind.family is Family.TRANSFER
        and any(quote.overlaps(target.predicate) for quote in claim.evidence)
    }


def _wrong(family: LabelledFamily) -> list[str]:
    lineage = lineage_of(family)
    ids = {file: document.document_id for file, document in family.documents.items()}
    return [
        f"{a} {b}: {label}, told {found}"
        for a, b, label in family.labels["pairs"]
        if (found := told(lineage, ids[a], ids[b])) != label
    ]


def main() -> None:
    """Print what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--families", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.families:
        for family in families("open"):
            if wrong := _wrong(family):
                print(family.name, *wrong, sep="\n  ")
        return
    results = {which: measured(which) for which in ("open", "set_aside")}
    if options.json:
        print(json.dumps(results, indent=1))
        return
    for which, result in results.items():
        print(which, *(f"{part}: {counts}" for part, counts in result.items()), sep="\n  ")


if __name__ == "__main__":
    main()
