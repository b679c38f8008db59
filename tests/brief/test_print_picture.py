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


def test_a_variable_that_a_class_sets_is_used_where_that_class_is():
    told = plain_svg(
        "<style>.net { --red: #f00; } .net .no { --ink: var(--red); } .net .yes { --ink: #0f0; }"
        " .net path { stroke: var(--ink); }</style>"
    )
    assert "var(" not in told
    assert re.search(r"\.net \.no path[^{]*\{ stroke: #f00; \}", told)
    assert re.search(r"\.net path\.yes[^{]*\{ stroke: #0f0; \}", told)


def test_names_have_no_edges_that_would_hide_their_letters():
    style = (
        "<style>.name { paint-order: stroke; stroke: red; fill: blue; } .a .name { stroke: red; } p { stroke: red; }"
    )
    assert plain_svg(f"{style}</style>") == "<style>.name { fill: blue; }\np { stroke: red; }</style>"


def test_rules_for_pointing_and_for_screens_are_left_out():
    style = "<style>a:hover { fill: red; } @media screen { a { fill: blue; } } a, b:focus { fill: green; }</style>"
    assert plain_svg(style) == "<style>a { fill: green; }</style>"
