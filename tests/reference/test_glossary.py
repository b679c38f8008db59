from __future__ import annotations

import pytest

from entrepot.errors import UnknownTerm
from entrepot.model.claims import Factuality, Kind, Role, Stance, Status
from entrepot.model.findings import Standing
from entrepot.reference.glossary import explain, glossary


@pytest.mark.parametrize("spelling", ["re-export", "Re-Export", "re_export", "re exports", "RE-EXPORT"])
def test_a_term_is_found_however_it_is_spelled(spelling: str) -> None:
    assert explain(spelling).term == "re-export"


@pytest.mark.parametrize("vocabulary", [Kind, Role, Status, Stance, Factuality])
def test_every_word_of_the_claim_record_is_explained(vocabulary: type[Kind]) -> None:
    assert all(explain(word.value).meaning for word in vocabulary)


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_that_a_brief_prints_is_explained(standing: Standing) -> None:
    assert explain(standing.value).meaning.startswith("Standing: ")


def test_the_brokerage_roles_are_explained() -> None:
    for term in ("liaison", "gatekeeper", "representative", "itinerant broker", "coordinator"):
        assert "Gould and Fernandez" in explain(term).source


def test_an_unknown_term_names_the_nearest() -> None:
    with pytest.raises(UnknownTerm, match="liaison"):
        explain("liason")
    with pytest.raises(UnknownTerm, match="another spelling"):
        explain("zzzzzzzz")


def test_every_entry_is_one_sentence_with_a_source() -> None:
    for entry in glossary():
        assert entry.meaning.endswith("."), entry.term
        assert len(entry.meaning) < 140, entry.term
        assert entry.source, entry.term
