"""The pictures as files: plain SVG that needs nothing else, with all that is known, whatever the words are."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.pictures import BRIEF, network_text, timeline_text
from tests.brief.exports.conftest import contents_of, worded
from tools.measure_picture import flaws

SVG = "{http://www.w3.org/2000/svg}"
Writer = Callable[[Contents], Iterator[str]]
BOTH = pytest.mark.parametrize("write", [network_text, timeline_text])


@BOTH
def test_a_file_needs_no_other_and_no_style_variables(write: Writer, corpus_contents: Contents) -> None:
    svg = "".join(write(corpus_contents))
    assert "var(" not in svg
    assert "@media" not in svg
    assert set(re.findall(r"https?://[^\"' ]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert flaws(svg).total == 0


def test_every_line_leads_to_its_row_in_the_brief(corpus_contents: Contents) -> None:
    svg = ET.fromstring("".join(network_text(corpus_contents)))
    links = [str(link.get("href")) for link in svg.iter(f"{SVG}a")]
    assert len([link for link in links if link.startswith(f"{BRIEF}edge-")]) > 100
    assert all(link.startswith(BRIEF) for link in links)


def test_what_sources_contradict_is_said_to_be_disputed(corpus_contents: Contents) -> None:
    assert ", disputed" in "".join(network_text(corpus_contents))


@BOTH
@settings(max_examples=15, deadline=None)
@given(words=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_no_words_break_the_file(write: Writer, words: str) -> None:
    assert flaws("".join(write(worded(words)))).total == 0


@pytest.mark.parametrize(
    ("write", "words"),
    [(network_text, "No claim tells who deals with whom."), (timeline_text, "No finding tells when.")],
)
def test_a_case_with_nothing_to_draw_says_so(write: Writer, words: str) -> None:
    svg = "".join(write(contents_of()))
    assert words in svg
    assert flaws(svg).total == 0
