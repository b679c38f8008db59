"""Word files: paragraphs, tables and notes in the order in which they are read."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import docx

from entrepot.documents import read_bytes
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document, Refusal, RefusalReason

MakeZip = Callable[[Mapping[str, bytes]], bytes]
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_body(body: str, make_zip: MakeZip, **parts: str) -> tuple[Document | Refusal, ...]:
    members = {"word/document.xml": f"<w:document {SPACE}><w:body>{body}</w:body></w:document>".encode()}
    members |= {f"word/{name}.xml": content.encode() for name, content in parts.items()}
    return read_bytes("letter.docx", make_zip(members))


def test_blocks_places_and_properties(word_file: bytes) -> None:
    (document,) = read_bytes("letter.docx", word_file)
    assert isinstance(document, Document)
    assert [
        (block.kind.value, block.quote(document.text), describe_place(place_of(document, block.start)))
        for block in document.blocks
    ] == [
        ("title", "Trade with Iran", "paragraph 1"),
        ("heading", "Routes", "paragraph 2"),
        ("paragraph", "Goods go through Dubai. They arrive in Minsk.", "paragraph 3"),
        ("list_item", "by ship", "paragraph 4"),
        ("table_header", "Year | Value", "table 1, row 1, column 1"),
        ("table_row", "2021 | 1.8", "table 1, row 2, column 1"),
    ]
    assert (document.title, document.author) == ("Trade report", "A. Writer")


def test_notes_hang_where_they_are_marked(make_zip: MakeZip) -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = f"<w:p><w:r><w:t>It was sold.</w:t></w:r>{mark}<w:r><w:t> Then not.</w:t></w:r></w:p>"
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Copy on file.</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {SPACE}>{note}</w:footnotes>"
    (document,) = with_body(body, make_zip, footnotes=notes)
    assert isinstance(document, Document)
    assert document.text == "It was sold.[1] Then not.\n\n[1] Copy on file."
    assert describe_place(place_of(document, document.text.index("Copy"))) == "note 1"


def test_deleted_text_is_left_out_and_inserted_text_read(make_zip: MakeZip) -> None:
    body = (
        "<w:p><w:r><w:t>The plant</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> often</w:t><w:br/><w:t>sold</w:t><w:tab/><w:t>it.</w:t></w:r></w:ins></w:p>"
    )
    (document,) = with_body(f"<w:sdt><w:sdtContent>{body}</w:sdtContent></w:sdt>", make_zip)
    assert isinstance(document, Document)
    assert document.text == "The plant often\nsold\tit."


def test_a_frame_of_one_cell_is_a_paragraph() -> None:
    letter = docx.Document()
    letter.add_table(1, 1).cell(0, 0).text = "In a frame."
    saved = io.BytesIO()
    letter.save(saved)
    (document,) = read_bytes("frame.docx", saved.getvalue())
    assert isinstance(document, Document)
    assert [block.kind.value for block in document.blocks] == ["paragraph"]


def test_entities_that_multiply_are_refused(make_zip: MakeZip) -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    hostile = (
        f'<!DOCTYPE d [<!ENTITY l0 "ha">{lines}]><w:document {SPACE}><w:body><w:p>&l9;</w:p></w:body></w:document>'
    )
    (refusal,) = read_bytes("x.docx", make_zip({"word/document.xml": hostile.encode()}))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.DAMAGED
    assert "entities" in refusal.detail


def test_broken_xml_is_damage(make_zip: MakeZip) -> None:
    (refusal,) = read_bytes("x.docx", make_zip({"word/document.xml": b"<w:document><w:body>"}))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.DAMAGED


def test_deep_nesting_is_read(make_zip: MakeZip) -> None:
    depth = 20_000
    body = "<w:p>" + "<w:ins>" * depth + "<w:r><w:t>Deep text.</w:t></w:r>" + "</w:ins>" * depth + "</w:p>"
    (document,) = with_body(body, make_zip)
    assert isinstance(document, Document)
    assert document.text == "Deep text."
