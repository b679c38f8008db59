"""Each picture of a brief has on paper a table whose rows say what it shows."""

from dataclasses import replace

from entrepot.brief.plates import plates_of


def test_network_and_timeline_are_plates_with_a_width_and_a_cell_for_each_column(corpus, brief_of):
    brief = brief_of(*corpus("bullets-network", "wire-shells"))
    network, timeline = plates_of(brief)
    assert (network.title, timeline.title) == ("The network", "What was said when")
    assert (len(network.rows), len(timeline.rows)) == (len(brief.picture.rows), len(brief.timeline.rows))
    for plate in (network, timeline):
        assert "var(" not in plate.svg
        assert len(plate.heads) == len(plate.widths)
        assert all(len(row.cells) == len(plate.heads) - 1 for row in plate.rows)


def test_a_denial_stands_in_the_row(corpus, brief_of):
    brief = brief_of(*corpus("wire-shells"))
    row = replace(brief.picture.rows[0], status="ordered", denied_by=("Iran", "Oman"))
    network = plates_of(replace(brief, picture=replace(brief.picture, rows=(row,)), timeline=None))[0]
    assert "ordered; denied by Iran, Oman" in network.rows[0].cells


def test_a_brief_without_pictures_has_none(brief_of):
    assert plates_of(brief_of([], [])) == ()
