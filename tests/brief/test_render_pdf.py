"""The pages of a brief: real notes in the order of the brief, the same bytes each time, no words are markup."""

from __future__ import annotations

import ctypes
import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdfium2 import raw

from entrepot.brief.render_pdf import pdf_record, render_pdf, shown
from entrepot.brief.safe_text import storable, visible
from entrepot.brief.typesetting import is_covered, typeset
from entrepot.model.brief import Brief, Section, Sentence


@pytest.fixture(scope="module")
def small(corpus, brief_of):
    return brief_of(*corpus("bullets-network", "wire-shells"))


@pytest.fixture(scope="module")
def pages(small):
    return pypdfium2.PdfDocument(render_pdf(small))


def words_of(document: pypdfium2.PdfDocument) -> str:
    """The words of all pages in one line, without places to break."""
    told = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(told.replace("\u200b", "").replace("\ufffe", "").split())


def test_the_same_brief_gives_the_same_bytes(small):
    assert render_pdf(small) == render_pdf(small)


def test_pages_are_a4_and_the_network_lies_on_its_side(pages):
    sizes = {tuple(round(side) for side in page.get_size()) for page in pages}
    assert sizes == {(595, 842), (842, 595)}


def test_every_sentence_and_every_quotation_is_on_the_pages(small, pages):
    told = letters(words_of(pages))
    statements = [one for section in (small.summary, *small.sections) for one in section.statements]
    assert {one.standing for one in statements} - {None}
    for statement in statements:
        words = (*([statement.standing.value] if statement.standing else []), statement.sentences[0].text)
        assert letters("".join(words)) in told
    beside = [one.text for statement in statements for one in (*statement.contradictions, *statement.denials)]
    assert sum(letters(one) in told for one in beside) >= 0.9 * len(beside)
    found = sum(letters(note.quote.text) in told for note in small.notes)
    assert found >= 0.9 * len(small.notes)  # the others go over the end of a page


def letters(text: str) -> str:
    """Letters alone: a page divides words, and a reader of PDF joins some."""
    return re.sub(r"[\W\d_]", "", text)


def test_each_note_is_set_once_and_cited_as_often_as_in_the_brief(small):
    record = pdf_record(small)
    cited = [
        note
        for section in (record["summary"], *record["sections"])
        for group in section["groups"]
        for statement in group["statements"]
        for beside in ("sentences", "remarks", "against", "denials", "replies")
        for sentence in statement[beside]
        for note in sentence["notes"]
    ] + [note for plate in record["plates"] for row in plate["rows"] for note in row["notes"]]
    first = [note["number"] for note in cited if note["first"]]
    assert first == [note.number for note in small.notes] == sorted(first)
    assert len(cited) > len(first)


def test_an_answer_stands_beside_what_was_asked(small):
    answer = Sentence("Acme was asked and did not answer.", (), (1,))
    first = replace(small.summary.groups[0].statements[0], replies=(answer,))
    group = replace(small.summary.groups[0], statements=(first,))
    asked = replace(small, summary=replace(small.summary, groups=(group,)))
    told = words_of(pypdfium2.PdfDocument(render_pdf(asked)))
    assert letters(f"ASKED {answer.text}") in letters(told)


def test_notes_and_addresses_can_be_clicked(small, pages):
    assert sum(map(link_count, pages)) > len(small.notes)


def link_count(page: pypdfium2.PdfPage) -> int:
    place, link, count = ctypes.c_int(0), raw.FPDF_LINK(), 0
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        count += 1
    return count


def test_headings_are_bookmarks(small, pages):
    entries = list(pages.get_toc())
    titles = [entry.get_title() if hasattr(entry, "get_title") else entry.title for entry in entries]
    assert {"In short", "The network", "What was said when", "Sources", "How this was made"} <= set(titles)


MARKUP = "#let x = 1 *b* _i_ $a$ @n1 <l> \\ [c] `r` = h - l + e / t ~ // /* https://a.b"


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.sampled_from(MARKUP + "\"'{}()\n\t"), min_size=1, max_size=60) | st.text(st.characters(), max_size=30)
)
def test_no_words_are_markup(words):
    """What Typst sets is the words as a reader is to see them, whatever they would mean to it."""
    empty = Section("in-short", words, words)
    brief = Brief(words, words, empty, (), (), (), (), (words,), (words,), "0.1")
    told = words_of(pypdfium2.PdfDocument(render_pdf(brief)))
    plain = storable(visible(words))
    if all(32 < ord(letter) < 127 or letter == " " for letter in plain):
        assert letters(told).count(letters(plain)) >= 5


def test_the_words_of_markup_stand_on_the_page():
    empty = Section("in-short", "In short", MARKUP)
    brief = Brief("t", "s", empty, (), (), (), (), (), (), "0.1")
    assert MARKUP.replace(" ", "") in words_of(pypdfium2.PdfDocument(render_pdf(brief))).replace(" ", "")


def test_a_word_that_is_wider_than_the_page_is_divided():
    wide = "w" * 300
    brief = Brief(wide, wide, Section("in-short", "In short", wide), (), (), (), (), (), (), "0.1")
    page = pypdfium2.PdfDocument(render_pdf(brief))[0]
    text = page.get_textpage()
    right = max(text.get_charbox(place)[2] for place in range(text.count_chars()))
    assert right < page.get_width()
    assert shown(wide).replace("\u200b", "") == wide


def test_a_long_table_goes_over_pages_with_its_heading(small):
    rows = tuple(replace(small.picture.rows[0], number=number) for number in range(1, 200))
    long = replace(small, picture=replace(small.picture, rows=rows))
    document = pypdfium2.PdfDocument(render_pdf(long))
    tables = [told for page in document if "Said by" in (told := page.get_textpage().get_text_bounded())]
    assert len(tables) > 4


def test_a_brief_of_nothing_is_a_page(brief_of):
    assert len(pypdfium2.PdfDocument(render_pdf(brief_of([], [])))) == 1


def test_letters_that_no_bundled_font_has_are_looked_for_in_the_system():
    assert not is_covered("شركة")
    assert typeset("#json(bytes(sys.inputs.brief)).a", {"a": "شركة"}, "pdf").startswith(b"%PDF")
