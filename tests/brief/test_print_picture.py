"""The picture for paper has no variables and no second set of colours."""

import re

from entrepot.brief.print_picture import aspect_ratio, plain_svg
from entrepot.brief.typesetting import drawn


def test_a_picture_of_ours_is_plain_and_can_be_drawn(corpus, brief_of):
    svg = brief_of(*corpus("bullets-network")).picture.wide
    plain = plain_svg(svg)
    assert "var(" in svg
    assert not re.search(r"var\(|--net|@media", plain)
    assert 0.2 < aspect_ratio(plain) < 10
    picture = drawn(plain, 100.0)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20]) == round(100 / 25.4 * 220)


def test_a_variable_that_is_not_known_is_no_colour():
    assert plain_svg("<style>a { fill: var(--x); }</style>") == "<style>a { fill: none; }</style>"
