"""The measure of pictures: it finds each flaw that it is there to find."""

from __future__ import annotations

import pytest

from tools.measure_picture import Flaws, flaws

CLEAN = (
    '<a class="node"><rect class="box" x="10" y="10" width="80" height="30"/>'
    '<text x="20" y="28" font-size="10">Minsk</text></a>'
)


def sheet(*parts: str) -> str:
    inside = "".join(parts)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">'
    return f'{svg}<g transform="translate(5 5)">{inside}</g></svg>'


def text(x: float, y: float, words: str = "Some words", **more: str) -> str:
    written = "".join(f' {name}="{value}"' for name, value in more.items())
    return f'<g><text x="{x}" y="{y}" font-size="10"{written}>{words}</text></g>'


def line(path: str) -> str:
    return f'<a class="line stated"><path d="{path}"/></a>'


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ([text(120, 100), text(130, 103)], "words_over_words"),
        ([CLEAN, text(60, 20)], "words_over_boxes"),
        ([text(250, 100)], "words_cut_off"),
        ([text(20, 100, **{"text-anchor": "end"})], "words_cut_off"),
        ([CLEAN, '<rect class="box" x="80" y="20" width="30" height="30"/>'], "boxes_over_boxes"),
        ([text(100, 100), line("M90 97L200 97")], "lines_through_words"),
        ([text(100, 100), line("M90 60C120 60 120 140 150 140")], "lines_through_words"),
        ([CLEAN, line("M0 36L120 36")], "lines_through_boxes"),
        (
            [
                '<a class="node"><rect class="box" x="10" y="10" width="30" height="30"/>'
                '<text x="20" y="28">Mogilev</text></a>'
            ],
            "words_out_of_their_box",
        ),
    ],
)
def test_each_flaw_is_found(parts: list[str], name: str) -> None:
    found = flaws(sheet(*parts))
    assert getattr(found, name) == 1
    assert found.total == 1


def test_a_clean_picture_has_none() -> None:
    clean = sheet(CLEAN, text(120, 90), line("M0 100L200 100"), line("M0 60L8 60"))
    assert flaws(clean) == Flaws(0, 0, 0, 0, 0, 0, 0)


def test_words_in_several_sizes_are_measured_together() -> None:
    runs = '<text x="150" y="50" font-size="10">Iran<tspan font-size="40"> and many more</tspan></text>'
    assert flaws(sheet(f"<g>{runs}</g>")).words_cut_off == 1
