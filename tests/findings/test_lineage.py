"""Who took a claim from whom, and how many origins are left."""

from __future__ import annotations

import pytest

from entrepot.findings.lineage import Tracer
from entrepot.model.findings import LinkKind, OriginKind

HARBOUR = """Pumps for the front
The Harbour Gazette
3 May 2024
By Ana Ruiz

Vedra has sold 40 pumps to Kolosok, two dockers who loaded them told this newspaper. The crates were painted green and
bore the stamp of a fruit importer. A guard at gate seven noted the lorries in a school exercise book.
"""
REPRINT = """Dockers tell of pumps
Inland Evening Post
4 May 2024

Vedra has sold 40 pumps to Kolosok, two dockers who loaded them told a newspaper. The crates were painted green and
bore the stamp of a fruit importer.
"""
REWRITTEN = """A curious cargo
Ports Weekly
6 May 2024

Somebody is buying pumps. According to the Harbour Gazette, the buyer is Kolosok and the seller Vedra.
"""
TRANSLATED = """Насосы для фронта
Речной вестник
5 мая 2024 г.

Vedra продала Kolosok сорок насосов. Ящики были зелёные, со штампом импортёра фруктов Тропикана из Гданьска, на них
стояла цифра 118, и вёз их тягач Скания с номером 4417 через Мукран в четыре приёма, пишет охранник Ковач.
"""
ORIGINAL = """Pumps for the front
The Harbour Gazette
3 May 2024

Vedra has sold forty pumps to Kolosok. The crates were green, with the stamp of the fruit importer Tropicana of Gdansk,
they had the figure 118, and a lorry, a Scania with the number 4417, drove them through Mukran in four trips, writes
guard Kovac.
"""
MINISTRY = """Statement on pumps
Ministry of Defence of Latvia
21 May 2024

Vedra supplies pumps to Kolosok, the Latvian defence ministry said. It has this from its own intelligence.
"""
COURT = """Judgment in the pump case
Court of Hamburg
9 June 2024

The court holds it proven that Vedra exported pumps to Kolosok on nine occasions.
"""
SILENT = """Pumps, again
Valve and Flange Monthly
1 July 2024

Vedra now equips Kolosok with pumps.
"""


def lineage(*pages):
    tracer = Tracer({one.document.document_id: one.document for one in pages})
    return tracer.lineage(tracer.tellings([one.claim for one in pages]))


def ties(found):
    return {link.kind for link in found.links}


def test_a_reprint_is_no_second_origin(page):
    found = lineage(page(HARBOUR, "Vedra has"), page(REPRINT, "Vedra has"))
    assert (found.fewest, found.most) == (1, 1)
    assert ties(found) == {LinkKind.COPIES}


def test_nor_is_a_text_in_other_words_that_names_its_source(page):
    first, second = page(HARBOUR, "Vedra has"), page(REWRITTEN, "According to", who="Harbour Gazette")
    found = lineage(first, second)
    assert found.most == 1
    (link,) = found.links
    assert (link.kind, link.document, link.other) == (
        LinkKind.CITES,
        second.document.document_id,
        first.document.document_id,
    )
    assert "Harbour Gazette" in link.words


def test_nor_is_a_translation_that_does_not_say_so(page):
    found = lineage(page(ORIGINAL, "Vedra has"), page(TRANSLATED, "Vedra продала"))
    assert found.most == 1
    assert LinkKind.TRANSLATES in ties(found)


def test_two_who_name_one_speaker_have_one_origin(page):
    other = MINISTRY.replace("Ministry of Defence of Latvia", "Riga Morning News").replace("21 May", "22 May")
    found = lineage(page(MINISTRY, "Vedra"), page(other, "Vedra", who="Latvian defence ministry"))
    assert found.most == 1
    assert found.origins[0].kind is OriginKind.OFFICIAL


def test_a_court_and_a_ministry_are_two(page):
    found = lineage(page(MINISTRY, "Vedra", who="Latvian defence ministry"), page(COURT, "The court"))
    assert (found.fewest, found.most) == (2, 2)


def test_a_text_without_any_source_may_be_a_copy(page):
    found = lineage(page(HARBOUR, "Vedra has"), page(SILENT, "Vedra now"))
    assert (found.fewest, found.most) == (1, 2)
    assert found.undetermined == {frozenset({0, 1})}


def test_who_cites_two_origins_stands_under_both(page):
    digest = """Both agree
The Components Letter
30 June 2024

The Harbour Gazette asked dockers, the ministry of defence of Latvia its spies, and both say that Vedra serves Kolosok.
"""
    pages = page(HARBOUR, "Vedra has"), page(MINISTRY, "Vedra"), page(digest, "The Harbour")
    found = lineage(*pages)
    last = pages[2].document.document_id
    assert found.most == 2
    assert all(last in origin.documents for origin in found.origins)


def test_one_paragraph_that_everybody_prints_makes_no_copy(page):
    boilerplate = (
        "Kolosok was put under sanctions by the European Union in April 2022 after its parts had been found in the"
        " wreckage of a cruise missile near the power station, and has since changed its address four times."
    )
    one = HARBOUR + "\n" + boilerplate
    head = "Sailors speak\nNorthern Light Daily\n9 May 2024"
    two = f"{head}\n\nVedra ships valves to Kolosok, a mate told us.\n\n{boilerplate}\n"
    found = lineage(page(one, "Vedra has"), page(two, "Vedra ships"))
    assert LinkKind.COPIES not in ties(found)


def test_the_same_words_a_hundred_times_are_one_origin(page):
    pages = [page(REPRINT.replace("Evening Post", f"Evening Post {number}"), "Vedra has") for number in range(100)]
    assert lineage(*pages).most == 1


def test_more_texts_than_are_compared_with_one_another_count_as_no_more_origins(page):
    verbs = [f"{how} {verb}" for how in "now today soon again often".split() for verb in "sells ships sends".split()]
    heads = [f"Report {place}\nPaper {place}\n{place % 27 + 1} May 2024" for place in range(75)]
    pages = [
        page(f"{head}\n\nVedra {verbs[place % 15]} {place} pumps, the Latvian defence ministry said.\n", "Vedra")
        for place, head in enumerate(heads)
    ]
    assert lineage(*pages).most == 1


def test_what_was_never_compared_may_be_one(page, monkeypatch):
    pages = page(HARBOUR, "Vedra has"), page(MINISTRY, "Vedra"), page(COURT, "The court")
    assert lineage(*pages).fewest == 3
    monkeypatch.setattr("entrepot.findings.lineage.MOST_COMPARED", 1)
    found = lineage(*pages)
    assert (found.fewest, found.most) == (1, 3)


@pytest.mark.parametrize("count", [0, 1])
def test_no_claim_or_one_needs_no_links(page, count):
    found = lineage(*[page(HARBOUR, "Vedra has")][:count])
    assert (found.most, found.links) == (count, ())
