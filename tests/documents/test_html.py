"""HTML: the page's main text, made of its own characters, with exact offsets into its source."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents import Limits, read_bytes
from entrepot.documents.html_blocks import Page
from entrepot.documents.limits import DEFAULT_LIMITS
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document, NoticeKind, Refusal

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Belarus plant | Daily Wire</title>
<meta property="og:site_name" content="Daily Wire">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta name="author" content="Jane Roe">
<link rel="canonical" href="https://example.org/a/plant"><script>var a = "<p>no</p>";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<div class="cookie-banner">We use cookies to improve your visit. Accept all cookies to go on reading.</div>
<article><h1>Plant in Gomel &amp; its buyers</h1>
<p>The plant has <b>repaired</b> tanks for&nbsp;Russia since 2022, said R&amp;D
   chief <a href="#">Anna Ivanova</a>. It denies that any of the tanks went to the front.</p>
<p>The second paragraph of the story tells about 2,400 drones that were ordered through Belarus.<br>It goes on
here, with words enough for anybody who counts them, and comes to its end.</p>
<h2>The routes</h2>
<ul><li>Through Dubai: goods go by ship to the port of Bandar Abbas and on.</li>
<li>Through Istanbul: by air, with false papers for the customs.</li></ul>
<table><tr><th>Year</th><th>Value</th></tr><tr><td>2021</td><td>1.8 million</td></tr></table></article>
<footer><p>Copyright 2024 Daily Wire. All rights reserved by the owner of this page.</p></footer></body></html>"""

PIECES = ("<p>", "</p>", "<li>", "<td>", "</tr>", "<br>", "a b", " ", "\n ", "&amp;", "&#65;", "<b", "é")


def read(page: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    (document,) = read_bytes("page.html", page.encode(), limits)
    assert isinstance(document, Document), document
    return document


def assert_exact(document: Document, source: str) -> None:
    """Each anchored range shows the source's own characters, references decoded and white space as one space."""
    for anchor in document.anchors:
        original, shown = source[anchor.place.start : anchor.place.end], anchor.quote(document.text)
        if len(original) == len(shown):
            assert [a for a, b in zip(original, shown, strict=True) if a != b and not (a.isspace() and b == " ")] == []
        else:
            assert html.unescape(original) == shown or (original.lower().startswith("<br") and shown == "\n")


def test_main_text_is_kept_and_what_stands_around_it_is_not() -> None:
    document = read(PAGE)
    assert [(block.kind.value, block.quote(document.text)[:24]) for block in document.blocks] == [
        ("title", "Plant in Gomel & its buy"),
        ("paragraph", "The plant has repaired t"),
        ("paragraph", "The second paragraph of "),
        ("heading", "The routes"),
        ("list_item", "Through Dubai: goods go "),
        ("list_item", "Through Istanbul: by air"),
        ("table_header", "Year | Value"),
        ("table_row", "2021 | 1.8 million"),
    ]
    assert "R&D chief Anna Ivanova. It denies" in document.text
    assert "through Belarus.\nIt goes on here, with" in document.text


def test_every_character_stands_at_its_anchor_in_the_source() -> None:
    assert_exact(read(PAGE), PAGE)


def test_places_are_lines_of_the_source() -> None:
    document = read(PAGE)
    assert describe_place(place_of(document, document.text.index("Anna"))) == "line 9"
    assert PAGE[place_of(document, document.text.index("Anna")).start or 0 :].startswith("Anna Ivanova")


def test_the_markup_tells_metadata() -> None:
    document = read(PAGE)
    told = (document.title, document.publisher, document.author, document.published, document.url, document.language)
    expected = ("Plant in Gomel & its buyers", "Daily Wire", "Jane Roe", "2024-03-05", "https://example.org/a/plant")
    assert told == (*expected, "en")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Short page.", "Short page."),
        ("<title>Plant</title><p>One<br><br>Two</p>", "One\n\nTwo"),
        ("<p>foo<b>bar</b> baz</p>", "foobar baz"),
        ("<p>a &lt; b &#8212; c &bogus; &amp</p>", "a < b — c &bogus; &"),
        ("<p>5 < 6 and a<3</p>", "5 < 6 and a<3"),
        ("<p title='a>b'>x</p><!-- <p>no --><style>p{}</style>y", "x\n\ny"),
        ("<p>x<script>if (a<b) {'</p>'}</script>y", "xy"),
        ("<select><option>1</select><button>Go</button><p>Kept.", "Kept."),
        ("<button>Never closed <p>Kept.", "Never closed\n\nKept."),
        ("<ul><li>one<li>two</ul>after", "one\ntwo\n\nafter"),
        ("<table><tr><td><p>One.</p><p>Two.</p><p>Three.</p></td></tr></table>", "One.\n\nTwo.\n\nThree."),
        ("<blockquote>Said.</blockquote><figure><figcaption>A tank</figcaption></figure>", "Said.\n\nA tank"),
        ("<p title=it's>don't</p>", "don't"),
    ],
)
def test_markup_is_read_as_browsers_do(page: str, text: str) -> None:
    assert read(page).text == text


def test_a_page_of_which_the_main_text_is_not_found_is_kept_whole() -> None:
    prose = "".join(
        f"<div><span>Sentence {n} tells about the plant in Gomel and its buyers abroad.</span></div>" for n in range(9)
    )
    document = read(f"<nav><p>Home is where the navigation of the page is found.</p></nav>{prose}")
    assert all(f"Sentence {n} tells" in document.text for n in range(9))
    assert "navigation" not in document.text


def test_a_declared_charset_is_used() -> None:
    page = '<meta charset="windows-1254"><p>Kuzey Dış Ticaret sold it.'
    (document,) = read_bytes("page.html", page.encode("cp1254"))
    assert isinstance(document, Document)
    assert (document.text, document.encoding) == ("Kuzey Dış Ticaret sold it.", "cp1254")


def test_a_long_page_is_cut_within_a_block() -> None:
    document = read("<p>" + "word " * 100 + "</p>", Limits(text_characters=22))
    assert document.text == "word word word word wo"
    assert [(notice.kind, notice.count) for notice in document.notices] == [(NoticeKind.TEXT_CUT, 477)]


@pytest.mark.parametrize(
    "page",
    [
        "<div><p>" * 100_000 + "Deep text.",
        "<table><tr><td>" * 30_000 + "Deep text.",
        "<ul><li>" * 50_000 + "Deep text.",
        "<a href='x " * 3_000 + "Deep text.",
        "<!--" * 100_000 + "--><p>Deep text.",
        "<html>" + "<" * 50_000 + " Deep text.",
    ],
    ids=["divs", "tables", "lists", "quotes", "comments", "brackets"],
)
def test_hostile_markup_does_not_hide_the_text(page: str) -> None:
    assert read(page).text.endswith("Deep text.")


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<li>", "<td>", "</tr>", "<br>", "a b", " ", "\n ", "&amp;", "&#65;", "<b", "é"]
        )
    )
)
def test_any_markup_gives_exact_anchors_and_ordered_blocks(pieces: list[str]) -> None:
    source = "".join(pieces)
    (document,) = read_bytes("page.html", b"<html>" + source.encode())
    if isinstance(document, Document):
        assert_exact(document, "<html>" + source)
        ends = [0, *(block.end for block in document.blocks)]
        assert all(end <= block.start for end, block in zip(ends, document.blocks, strict=False))
    else:
        assert isinstance(document, Refusal)


def test_white_space_alone_is_no_block() -> None:
    assert Page("<p> \n </p><div>\t</div>").blocks == []
