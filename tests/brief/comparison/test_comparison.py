"""A comparison in words: every line cites, nothing without a date is dropped, no document can break the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from entrepot.brief.comparison import (
    Reading,
    comparison_rows,
    compose_comparison,
    render_comparison_html,
    render_comparison_markdown,
)
from entrepot.claims import read_claims
from entrepot.documents import read_bytes
from entrepot.model.comparison import DocumentChange

FIRST = "Chad has ordered 40 drones from Turkey, the newspaper Le Lac said."
LATER = "Turkey denies supplying drones to Chad. Niger bought rifles from Serbia in 2023."
HOSTILE = "<script>alert(1)</script> Turkey sold drones to Mali, [x](javascript:1) said. | a | b |"


def reading(name, *texts):
    documents = [one for number, text in enumerate(texts) for one in read_bytes(f"{number}.txt", text.encode())]
    claims = [claim for document in documents for claim in read_claims(document)]
    return Reading(name, tuple(documents), tuple(claims))


@pytest.fixture(scope="module")
def later():
    return compose_comparison(reading("January", FIRST), reading("June", FIRST, LATER))


@pytest.fixture(scope="module")
def rows(later):
    return {record["difference"]: record for record, _ in comparison_rows(later)}


def test_the_denial_is_told_with_what_it_denies(rows):
    assert rows["denial"]["text"].endswith("denies supplying drones to Chad.")
    assert any("ordered 40 drones" in words for words in rows["denial"]["of"])


def test_the_new_finding_says_when_it_was_and_who_says_so(rows):
    assert "rifles" in rows["finding"]["text"]
    assert rows["finding"]["about"] == "in 2023"
    assert rows["finding"]["said_by"]


def test_what_was_known_is_told_with_how_it_stood_and_stands(rows):
    assert (rows["less_sure"]["before"], rows["less_sure"]["after"]) == ("alleged", "denied")


def test_every_row_cites_the_words_it_rests_on(later):
    texts = {one.document_id: FIRST + LATER for one in later.sources}
    for record, words in comparison_rows(later):
        assert record["citations"], words
        for cited in record["citations"]:
            assert cited["quote"] in texts[cited["document"]]
            assert cited["quote"] in words


def test_footnotes_of_the_markdown_are_all_cited_and_all_defined(later):
    page = render_comparison_markdown(later)
    defined = re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE)
    assert set(defined) == set(re.findall(r"\[\^(\d+)\](?!:)", page))
    assert defined == [str(number) for number in range(1, len(defined) + 1)]


def test_what_went_is_told_with_the_reason():
    gone = compose_comparison(reading("June", FIRST, LATER), reading("January", FIRST))
    texts = [record["text"] for record, _ in comparison_rows(gone) if record["difference"] == "gone"]
    assert texts
    assert all(text.endswith("Its document is gone.") for text in texts)


def test_a_document_without_a_date_that_says_the_same_is_told_beside():
    undated = reading("aside", "Turkey sold Chad 40 drones.")
    found = compose_comparison(
        reading("old"),
        reading("new", "Turkey has sold 40 drones to Chad."),
        [(DocumentChange.UNDATED, undated.documents[0])],
        (),
        undated.claims,
    )
    records = [record for record, _ in comparison_rows(found)]
    assert "A document without a date says so too, perhaps earlier." in records[0]["text"]
    assert [one["change"] for one in records if one["difference"] == "document"] == ["undated"]


def test_a_text_in_a_language_that_is_not_read_is_told():
    polish = "Rząd zapowiedział, że w przyszłym roku kupi sto nowych czołgów dla wojska, ale ceny nie podano."
    remarks = compose_comparison(reading("old"), reading("new", polish)).remarks
    assert any("not read for claims" in remark for remark in remarks)


def test_where_nothing_changed_that_is_said():
    same = compose_comparison(reading("one", FIRST), reading("two", FIRST))
    assert same.sections == ()
    assert "say nothing that was not said before" in render_comparison_html(same)


def test_the_same_readings_in_any_order_give_the_same_page():
    texts = (FIRST, LATER)
    one, other = reading("all", *texts), reading("all", *texts)
    other = Reading("all", other.documents[::-1], other.claims[::-1])
    pages = {render_comparison_html(compose_comparison(reading("none"), each)) for each in (one, other)}
    assert len(pages) == 1


def test_no_document_can_break_the_page():
    page = render_comparison_html(compose_comparison(reading("none"), reading("<b>new</b>", HOSTILE)))
    names: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attrs: names.append(tag)  # type: ignore[method-assign]
    parser.feed(page)
    assert not {"script", "b", "img", "link"} & set(names)
    targets = set(re.findall(r'href="#([^"]+)"', page)) - {"closed"}
    assert targets <= set(re.findall(r'id="([^"]+)"', page))
    table = render_comparison_markdown(compose_comparison(reading("none"), reading("new", HOSTILE)))
    assert not re.search(r"(?<!\\)<script", table)
