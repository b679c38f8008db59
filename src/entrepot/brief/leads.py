"""What to look for next: for each thing that no document gives, the kinds of sources that usually hold it."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from entrepot.brief.statements import GAP_WORDS, Writer
from entrepot.model.brief import Sentence, Statement, Wording
from entrepot.model.findings import Finding, Gap

_WORDS: Mapping[Gap, str] = {**GAP_WORDS, Gap.DELIVERY: "whether it was delivered"}


def leads(findings: Sequence[Finding], writer: Writer) -> tuple[Statement, ...]:
    """One line for each gap of the given findings, what is missing most often first.

    The kinds of sources are those of `leads.csv`; no name, place or number is added to what the documents say.
    """
    missing = {gap: [finding for finding in findings if gap in finding.gaps] for gap in Gap}
    ranked = sorted((gap for gap in Gap if missing[gap]), key=lambda gap: -len(missing[gap]))
    return tuple(_lead(gap, missing[gap], writer) for gap in ranked)


def _lead(gap: Gap, findings: Sequence[Finding], writer: Writer) -> Statement:
    ids = tuple(finding.claims[0] for finding in findings)
    words = f"For {_WORDS[gap]}: {_sources()[gap]}."
    notes = writer.notebook.cite([writer.claims[claim_id] for claim_id in ids])
    return Statement(findings[0].finding_id, (Sentence(words, ids, notes, Wording.COMPUTED),))


@cache
def _sources() -> Mapping[Gap, str]:
    table = files("entrepot.brief").joinpath("leads.csv").read_text(encoding="utf-8")
    return {Gap(row["gap"]): row["sources"] for row in csv.DictReader(table.splitlines())}
