"""PDF: paragraphs across lines and pages, with anchors into each page's own text."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from entrepot.documents import read_bytes
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document, NoticeKind, Refusal, RefusalReason

Line = tuple[str, float, float, float]
Column = Callable[..., list[Line]]
HEAD = ("Daily report 14", 72, 760, 9)


def pages_of(
    column: Column,
) -> list[list[Line]]:
    return [
        [
            HEAD,
            ("Tanks of Gomel", 72, 735, 18),
            *column(
                [
                    "The plant in Bela-",
                    "rus makes anti-",
                    "aircraft shells and the Iskander-",
                    "M launcher, a report says. It is",
                    "the only one.",
                ]
            ),
            *column(["A second paragraph begins here and", "runs on to the"], top=600),
            *column(["* An item of a list."], top=550),
            *column(["Sentence that does not end on this page but"], top=500),
            ("- 1 -", 300, 30, 9),
        ],
        [
            HEAD,
            *column(["goes on at the top of the next one. Its anti-aircraft", "units are new."]),
            ("- 2 -", 300, 30, 9),
        ],
        [HEAD, *column(["The third page."]), ("- 3 -", 300, 30, 9)],
    ]


@pytest.fixture(scope="module")
def content(make_pdf: Callable[..., bytes], column: Column) -> bytes:
    return make_pdf(pages_of(column), told="/Title (Tanks) /Author (A. Writer) /CreationDate (D:20240228093000Z)")


@pytest.fixture(scope="module")
def document(content: bytes) -> Document:
    (read,) = read_bytes("report.pdf", content)
    assert isinstance(read, Document)
    return read


def test_lines_become_paragraphs_and_hyphens_go_where_they_should(document: Document) -> None:
    blocks = [(block.kind.value, block.quote(document.text)) for block in document.blocks if block.kind != "furniture"]
    assert blocks == [
        ("title", "Tanks of Gomel"),
        (
            "paragraph",
            "The plant in Belarus makes anti-aircraft shells and the Iskander-M launcher, a report says. "
            "It is the only one.",
        ),
        ("paragraph", "A second paragraph begins here and runs on to the"),
        ("list_item", "* An item of a list."),
        (
            "paragraph",
            "Sentence that does not end on this page but goes on at the top of the next one. "
            "Its anti-aircraft units are new.",
        ),
        ("paragraph", "The third page."),
    ]


def test_heads_and_page_numbers_are_furniture(document: Document) -> None:
    furniture = [block.quote(document.text) for block in document.blocks if block.kind == "furniture"]
    assert furniture == ["Daily report 14", "- 1 -", "Daily report 14", "- 2 -", "Daily report 14", "- 3 -"]


def test_every_character_stands_at_its_anchor_on_its_page(document: Document, content: bytes) -> None:
    pdf = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in pdf]
    for anchor in document.anchors:
        original = pages[(anchor.place.page or 0) - 1][anchor.place.start : anchor.place.end]
        assert original.replace("\ufffe", "-") == anchor.quote(document.text)
    pdf.close()
    assert describe_place(place_of(document, document.text.index("goes on at"))) == "page 2"


def test_the_file_tells_title_author_date_and_pages(document: Document) -> None:
    assert (document.title, document.author, document.published, document.pages) == (
        "Tanks",
        "A. Writer",
        "2024-02-28",
        3,
    )


def test_a_page_that_is_a_picture_is_said_to_be_one(
    make_pdf: Callable[..., bytes],
    column: Column,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    pages = [column(["The first page has a text of some length."]), [], [("No. 7", 500, 20, 9)], []]
    (document,) = read_bytes("scan.pdf", make_pdf(pages, scans=[1, 2]))
    assert isinstance(document, Document)
    assert [(notice.kind, notice.page) for notice in document.notices] == [
        (NoticeKind.PAGE_WITHOUT_TEXT, 2),
        (NoticeKind.PAGE_WITHOUT_TEXT, 3),
    ]


def test_a_pdf_of_pictures_alone_is_refused(make_pdf: Callable[..., bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (refusal,) = read_bytes("x.pdf", make_pdf([[]], scans=[0]))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.NO_TEXT
    assert "install tesseract" in refusal.detail


def test_an_encrypted_pdf_is_refused(make_pdf: Callable[..., bytes]) -> None:
    lock = f"/Filter /Standard /V 1 /R 2 /P -44 /O <{'41' * 32}> /U <{'42' * 32}>"
    (refusal,) = read_bytes("x.pdf", make_pdf([[]], lock, b"/Encrypt 5 0 R /ID [<00><00>]"))
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.ENCRYPTED
    assert "password" in refusal.detail


def test_the_largest_of_the_first_headings_is_the_title(make_pdf: Callable[..., bytes], column: Column) -> None:
    heads = [("Institute of Roads", 72, 740, 14), ("Tanks of Gomel", 72, 700, 24), ("1. Plant", 72, 660, 14)]
    (document,) = read_bytes("x.pdf", make_pdf([[*heads, *column(["The plant repairs tanks."] * 3, top=620)]]))
    assert isinstance(document, Document)
    assert document.title == "Tanks of Gomel"
    assert [block.kind.value for block in document.blocks][:3] == ["heading", "title", "heading"]


def test_random_bytes_behind_a_pdf_header_are_damage() -> None:
    (refusal,) = read_bytes("x.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 40)
    assert isinstance(refusal, Refusal)
    assert refusal.reason == RefusalReason.DAMAGED
