"""Plain text keeps every offset; its lines tell its blocks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents import Limits, read_bytes
from entrepot.documents.limits import DEFAULT_LIMITS
from entrepot.documents.plain_text import structure, with_plain_line_ends
from entrepot.model.documents import BlockKind, Document, NoticeKind


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.quote(text)) for block in structure(text)[0]]


def read(content: bytes, limits: Limits = DEFAULT_LIMITS) -> Document:
    (document,) = read_bytes("note.txt", content, limits)
    assert isinstance(document, Document)
    return document


def test_a_headline_headings_and_list_items_are_found() -> None:
    text = (
        "Belarus supplies a war machine: a network\n\nThe plant repairs tanks. It does.\nThe Routes:\n"
        "* Hub: goods go through Dubai.\n- * No period\n1. First\nRED FLAGS\n> Quoted.\nLast line of the text\n"
    )
    assert blocks(text) == [
        ("title", "Belarus supplies a war machine: a network"),
        ("paragraph", "The plant repairs tanks. It does."),
        ("heading", "The Routes:"),
        ("list_item", "* Hub: goods go through Dubai."),
        ("list_item", "- * No period"),
        ("list_item", "1. First"),
        ("heading", "RED FLAGS"),
        ("quotation", "> Quoted."),
        ("paragraph", "Last line of the text"),
    ]


def test_text_wrapped_by_a_program_is_joined_to_paragraphs() -> None:
    wrapped = (
        "The plant in Gomel has repaired more than two hundred tanks since the\n"
        "war began, the report says, and none of them was paid for in the open\n"
        "by the ministry that ordered the work. Nobody in the town will speak of\n"
        "it.\n\n"
        "* An item that is long enough to be wrapped by the same program, as it\n"
        "  goes on here.\n"
        "* Another item."
    )
    assert [kind for kind, _ in blocks(wrapped)] == ["paragraph", "list_item", "list_item"]


def test_a_sentence_goes_on_in_the_next_line_of_a_quotation_or_with_a_small_letter() -> None:
    text = (
        "Dear readers,\nthis is what we sent before.\n\n> Russia has reportedly ordered many drones through\n"
        "> Belarus. It is not known how many came.\n\n"
        "The plant repairs more than a hundred of the\ntanks each year.\n--\n"
    )
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "paragraph", "quotation", "paragraph", "paragraph"]


def test_short_lines_under_each_other_are_not_joined() -> None:
    text = "Empty Shells: how Belarus came to make bodies for Russia\nMinsk Dossier, no. 14\n\nText that ends."
    assert [kind for kind, _ in blocks(text)] == ["title", "heading", "paragraph"]


def test_canonical_text_is_the_source_but_for_line_ends() -> None:
    source = "One.\r\nTwo.\rThree.\nFour."
    text, anchors = with_plain_line_ends(source)
    assert text == "One.\nTwo.\nThree.\nFour."
    assert [(anchor.place.start, anchor.place.line) for anchor in anchors] == [(0, 1), (5, 1)]


@given(st.text(alphabet="ab \n\r.", max_size=60))
def test_every_character_is_anchored_to_itself(source: str) -> None:
    text, anchors = with_plain_line_ends(source)
    covered = 0
    for anchor in anchors:
        assert anchor.start == covered
        covered = anchor.end
        original = source[anchor.place.start : anchor.place.end]
        assert original.replace("\r", "\n") == anchor.quote(text)
    assert covered == len(text)


@given(st.text(alphabet="aB \n*.>:-1", max_size=200))
def test_blocks_hold_all_words_in_order(text: str) -> None:
    found = structure(text)[0]
    assert all(0 <= block.start < block.end <= len(text) for block in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert "".join("".join(block.quote(text).split()) for block in found) == "".join(text.split())


def test_a_text_over_the_limit_is_cut_and_says_so() -> None:
    document = read(b"word " * 100, Limits(text_characters=20))
    assert document.text == "word " * 4
    assert [(notice.kind, notice.count) for notice in document.notices] == [(NoticeKind.TEXT_CUT, 480)]


def test_odd_characters_are_kept_and_counted() -> None:
    document = read("The\u200b plant\u202e in\ue000 Gomel and NUL\0 here, in a text.".encode())
    assert "\u200b" in document.text
    (notice,) = document.notices
    assert (notice.kind, notice.count) == (NoticeKind.ODD_CHARACTERS, 4)
    assert "U+202E" in notice.detail


def test_the_headline_is_the_title_and_the_dateline_the_date() -> None:
    document = read("Plant found in Gomel\n\nMINSK, March 3, 2024 (Agency) — It repairs tanks.".encode())
    assert (document.title, document.published) == ("Plant found in Gomel", "2024-03-03")
    assert [block.kind for block in document.blocks] == [BlockKind.TITLE, BlockKind.PARAGRAPH]
