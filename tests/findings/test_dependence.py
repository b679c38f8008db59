"""Which documents repeat what others of the case say."""

from __future__ import annotations

import pytest

from entrepot.findings.dependence import dependences

DOSSIER = "Pumps and shells\nMinsk Dossier, briefing no. 14\n10 November 2025\n\nVedra sells pumps to Kolosok.\n"


@pytest.mark.parametrize("who", ["the Minsk Dossier", "The report", "its authors"])
def test_who_names_another_documents_publisher_rests_on_it(page, who):
    first = page(DOSSIER, "Vedra")
    wire = f"Exiles speak\n\nVILNIUS, 12 Nov (Northwire) — The Minsk Dossier wrote.\n\nVedra sells pumps, {who} says.\n"
    second = page(wire, "Vedra", who=who)
    (only,) = dependences([first.claim, second.claim], [first.document, second.document])
    assert (only.document, only.other) == (second.document.document_id, first.document.document_id)
    assert (only.claims, only.of) == (1, 1)


def test_naming_ones_own_house_or_nobody_is_no_dependence(page):
    first, own = page(DOSSIER, "Vedra"), page(DOSSIER.replace("14", "15"), "Vedra", who="Minsk Dossier")
    silent = page(
        "Pumps\nValve Monthly\n1 May 2024\n\nVedra sells pumps, the report says.\n", "Vedra", who="the report"
    )
    pages = (first, own, silent)
    assert not dependences([one.claim for one in pages], [one.document for one in pages])
