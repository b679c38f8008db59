"""Which documents repeat what others of the case say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.findings.dependence import dependences

DOSSIER = "Pumps and shells\nMinsk Dossier, briefing no. 14\n10 November 2025\n\nVedra sells pumps to Kolosok.\n"


@pytest.mark.parametrize("who", ["the Minsk Dossier", "The report", "its authors"])
def test_who_names_another_documents_publisher_rests_on_it(page, who):
    first = page(DOSSIER, "Vedra")
    wire = f"Exiles speak\n\nVILNIUS, 12 Nov (Northwire) — The Minsk Dossier wrote.\n\nVedra sells pumps, {who} says.\n"
    second = page(wire, "Vedra", who=who)
    (only,) = dependences([first.claim, second.claim], [first.document, second.document])
    assert (only.document, only.others) == (second.document.document_id, (first.document.document_id,))
    assert (only.claims, only.of) == (1, 1)


def test_who_names_the_publisher_of_many_documents_rests_on_them_once(page):
    many = [page(DOSSIER.replace("14", str(number)), "Vedra") for number in range(14, 24)]
    wire = page(
        "Exiles speak\nNorthwire\n12 November 2025\n\nVedra sells, Minsk Dossier says.\n", "Vedra", "Minsk Dossier"
    )
    pages = (*many, wire)
    (only,) = dependences([one.claim for one in pages], [one.document for one in pages])
    assert only.others == tuple(one.document.document_id for one in many)
    assert only.claims == 1


def test_a_publisher_without_a_telling_word_is_never_named(page):
    nameless, other = page(DOSSIER, "Vedra"), page(DOSSIER.replace("14", "15"), "Vedra", who="Vedra")
    documents = [replace(nameless.document, publisher="The"), replace(other.document, publisher="A")]
    assert not dependences([nameless.claim, other.claim], documents)


def test_naming_ones_own_house_or_nobody_is_no_dependence(page):
    first, own = page(DOSSIER, "Vedra"), page(DOSSIER.replace("14", "15"), "Vedra", who="Minsk Dossier")
    silent = page(
        "Pumps\nValve Monthly\n1 May 2024\n\nVedra sells pumps, the report says.\n", "Vedra", who="the report"
    )
    pages = (first, own, silent)
    assert not dependences([one.claim for one in pages], [one.document for one in pages])
