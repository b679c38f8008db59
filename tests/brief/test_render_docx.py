"""The Word document: notes that Word knows as such, the same bytes each time, nothing that words can break."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.plates import plates_of
from entrepot.brief.render_docx import render_docx
from entrepot.brief.renumber import sentences_of
from entrepot.documents import read_bytes
from entrepot.model.brief import Brief, Section, SourceEntry

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def small(corpus, brief_of):
    return brief_of(*corpus("bullets-network", "wire-shells"))


@pytest.fixture(scope="module")
def written(small):
    return render_docx(small)


def part(content: bytes, name: str) -> ElementTree.Element:
    with ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def words(element: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_the_same_brief_gives_the_same_bytes(small, written):
    assert render_docx(small) == written


def test_every_note_is_a_footnote_with_its_words_in_the_order_of_citation(small, written):
    notes = [note for note in part(written, "word/footnotes.xml") if int(note.get(f"{W}id", "")) > 0]
    references = [one.get(f"{W}id") for one in part(written, "word/document.xml").iter(f"{W}footnoteReference")]
    assert references == [note.get(f"{W}id") for note in notes] == [str(note.number) for note in small.notes]
    for note, element in zip(small.notes, notes, strict=True):
        assert " ".join(note.quote.text.split()) in words(element)


def test_later_citations_lead_to_the_footnote(small, written):
    document = part(written, "word/document.xml")
    bookmarks = {one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")}
    fields = [(one.text or "").split()[1] for one in document.iter(f"{W}instrText")]
    assert fields
    assert set(fields) <= bookmarks
    assert len(bookmarks) == len(small.notes)
    kinds = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"] * len(fields)


def test_python_docx_opens_it_with_headings_table_and_picture(small, written):
    document = docx.Document(BytesIO(written))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "In short"
    plates = plates_of(small)
    assert headings[-2 - len(plates) :] == [*(plate.title for plate in plates), "Sources", "How this was made"]
    for plate, table in zip(plates, document.tables, strict=True):
        assert [cell.text for cell in table.rows[0].cells] == list(plate.heads)
        assert len(table.rows) == len(plate.rows) + 1
    assert len(document.inline_shapes) == len(plates) == 2
    assert {(round(one.page_width.mm), round(one.page_height.mm)) for one in document.sections} == {
        (210, 297),
        (297, 210),
    }


def test_our_own_reader_reads_every_sentence_and_how_each_finding_stands(small, written):
    (document,) = read_bytes("brief.docx", written)
    for section in (small.summary, *small.sections):
        for statement in section.statements:
            assert all(sentence.text in document.text for sentence in sentences_of(statement))
            if statement.standing:
                assert f"[{statement.standing.value}] {statement.sentences[0].text}" in document.text


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40))
def test_no_words_break_the_file(given_words):
    source = SourceEntry("d", given_words, given_words, given_words, None, f"https://{given_words}", "ar", "x", None, 0)
    empty = Section("in-short", given_words, given_words)
    brief = Brief(given_words, given_words, empty, (), (), (source,), (), (given_words,), (given_words,), "0.1")
    content = render_docx(brief)
    assert docx.Document(BytesIO(content)).paragraphs
    for name in ("word/document.xml", "word/footnotes.xml", "docProps/core.xml"):
        part(content, name)


def test_a_title_may_be_longer_than_a_property_of_a_file():
    brief = Brief("t" * 300, "s", Section("in-short", "In short", ""), (), (), (), (), (), (), "0.1")
    document = docx.Document(BytesIO(render_docx(brief)))
    assert document.paragraphs[0].text == "t" * 300
    assert document.core_properties.title == "t" * 254 + "…"


def test_an_address_is_a_link_and_a_script_is_not():
    sources = tuple(
        SourceEntry("d", "t", "n", None, None, url, "en", "x", None, 0)
        for url in ("https://example.org/a?b=1&c=2", "javascript:alert(1)")
    )
    brief = Brief("t", "s", Section("in-short", "In short", ""), (), (), sources, (), (), (), "0.1")
    document = docx.Document(BytesIO(render_docx(brief)))
    targets = [one.target_ref for one in document.part.rels.values() if one.is_external]
    assert targets == ["https://example.org/a?b=1&c=2"]
