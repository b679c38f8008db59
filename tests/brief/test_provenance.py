"""What a brief says of a finding beyond its words: origins, standing, disagreement, and where to look next."""

from __future__ import annotations

import pytest

from entrepot.model.findings import Standing
from entrepot.pipeline import brief_of_files

STORY = """Drones for the front
The Harbour Gazette
3 May 2024

Iran has delivered 40 drones to Russia, according to a report by the Harbour Gazette's own correspondent in Baku.
The crates were green and bore the stamp of a fruit importer.
"""
REPRINT = STORY.replace("The Harbour Gazette\n3", "Inland Evening Post\n4")
OTHER_NUMBER = """Fewer drones than thought
Caspian Monitor
9 May 2024

Iran has delivered 15 drones to Russia, Azerbaijan's customs service said. Iran denies supplying drones to Russia.
"""


@pytest.fixture
def brief(tmp_path):
    def write(*texts):
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        return brief_of_files([tmp_path])

    return write


def statements(brief):
    return [one for section in (brief.summary, *brief.sections) for one in section.statements]


def texts(sentences):
    return [sentence.text for sentence in sentences]


def test_a_reprint_is_told_to_be_no_second_origin(brief):
    told = [one for one in statements(brief(STORY, REPRINT)) if one.origins]
    assert told
    assert all(text.startswith("Two documents, one origin: ") for one in told for text in texts(one.origins))


def test_one_document_needs_no_count(brief):
    assert not any(one.origins for one in statements(brief(STORY)))


def test_what_a_later_document_tells_is_later_only_beside_the_earlier(brief):
    planned = "A plan\n2 May 2024\n\nIran plans to deliver 40 drones to Russia, the embassy in Baku said.\n"
    done = "The crates\n9 June 2024\n\nIran has delivered 40 drones to Russia, Kyiv said.\n"
    told = [one for one in statements(brief(planned, done)) if one.sentences and one.contradictions]
    beside = {one.sentences[0].text: text for one in told for text in texts(one.contradictions)}
    assert len(beside) == 2
    for text, other in beside.items():
        assert other.startswith("Later told otherwise: " if "plans" in text else "Earlier told otherwise: ")
        assert other.partition(": ")[2] in beside


def test_the_years_of_a_road_map_are_told_once(brief):
    who = "Belarusian President Ann Lee and Iranian President Omar Bek"
    text = f"{who} signed a road map for cooperation from 2023 to 2026 in Minsk."
    told = {line for one in statements(brief(text)) for line in texts(one.sentences) if "road map" in line}
    assert told
    assert all(line.count("from 2023 to 2026") == 1 for line in told)


def test_who_says_that_it_is_not_so_is_no_author_where_somebody_says_it(brief):
    names = {
        name for edge in brief("Iran has reportedly sold no jets to Russia.").picture.rows for name in edge.denied_by
    }
    assert names == {"an unnamed source"}


def test_another_number_stands_beside_with_its_own_notes(brief):
    (lead, *_) = [one for one in statements(brief(STORY, OTHER_NUMBER)) if one.contradictions]
    (beside,) = lead.contradictions
    assert beside.text.startswith("Another number elsewhere: ")
    assert set(beside.notes).isdisjoint(lead.sentences[0].notes)


def test_both_sides_of_a_disagreement_stand_in_their_section(brief):
    sections = {section.anchor: section for section in brief(STORY, OTHER_NUMBER).sections}
    (pair,) = sections["disagreements"].statements
    told = " ".join(texts(pair.sentences))
    assert "40" in told
    assert "15" in told


def test_a_denial_gives_the_finding_its_standing(brief):
    standings = {one.standing for one in statements(brief(STORY, OTHER_NUMBER)) if one.standing}
    assert Standing.DENIED in standings


def test_where_to_look_next_names_kinds_of_sources_and_nothing_else(brief):
    sections = {section.anchor: section for section in brief(STORY).sections}
    groups = {group.title: group for group in sections["unknown"].groups}
    lines = [
        text for one in groups["What to look for next, by kind of source"].statements for text in texts(one.sentences)
    ]
    assert any(line.startswith("For the carrier: vessel and flight tracking") for line in lines)
    assert not any(word in line for line in lines for word in ("Iran", "Russia", "Gazette", "40"))
