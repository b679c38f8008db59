"""Judgements outlive the reading that they were made on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.model.claims import Claim
from entrepot.pipeline import add_files, brief_of_case, findings_of_case, join_findings, read_case, rendered
from entrepot.store import Case, Reading, ReadState

TEXTS = {
    "a.txt": "Chad ordered 40 drones from Turkey in 2023.",
    "c.txt": "Chad ordered 90 drones from Turkey in 2023.",
}


@pytest.fixture
def joined(case: Case, tmp_path: Path) -> Case:
    """A case in which a person joined two orders."""
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    add_files(case, [tmp_path / name for name in TEXTS])
    read_case(case)
    found = findings_of_case(case)
    assert len(found.findings) == 2
    join_findings(case, [finding.finding_id for finding in found.findings], "one deal")
    return case


def read_again(case: Case, change: dict[str, str | None]) -> None:
    """Store the reading of a newer reader: each claim with another id, or no claim at all where it is None."""
    for document in list(case.documents()):
        claims = [_renamed(claim, change[document.name]) for claim in case.claims_of(document.document_id)]
        kept = tuple(claim for claim in claims if claim is not None)
        case.store_reading(Reading(document.document_id, "newer", ReadState.READ, kept))


def _renamed(claim: Claim, ending: str | None) -> Claim | None:
    return None if ending is None else replace(claim, claim_id=f"{claim.claim_id}{ending}")


def test_a_join_finds_its_claims_again_by_their_words(joined: Case) -> None:
    read_again(joined, {"a.txt": "x", "c.txt": "y"})
    found = findings_of_case(joined)
    assert [len(one.claims) for one in found.findings] == [2]
    assert all(claim_id.endswith(("x", "y")) for claim_id in found.findings[0].claims)
    assert [(one.applies, one.obstacle) for one in found.outcomes] == [(True, None)]


def test_a_join_whose_words_are_no_claim_any_more_says_so(joined: Case) -> None:
    read_again(joined, {"a.txt": "x", "c.txt": None})
    found = findings_of_case(joined)
    assert [len(one.claims) for one in found.findings] == [1]
    (outcome,) = found.outcomes
    assert outcome.obstacle == f"no longer applies: no claim is read any more from “{TEXTS['c.txt']}”"
    assert "by a person" not in rendered(brief_of_case(joined), "md").decode().split("## Who supplies")[1]


def test_a_claim_that_comes_later_is_grouped_by_rule_beside_the_judgement(joined: Case, tmp_path: Path) -> None:
    (tmp_path / "d.txt").write_text("Chad ordered 90 Turkish drones in 2023.", encoding="utf-8")
    add_files(joined, [tmp_path / "d.txt"])
    read_case(joined)
    (finding,) = findings_of_case(joined).findings
    assert len(finding.claims) == 3
    assert [one.who for one in finding.judgements] == ["unnamed"]
