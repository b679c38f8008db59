"""The three forms of a brief: the same bytes every time, nothing loaded, no document can break them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from entrepot.brief import render_html, render_json, render_markdown
from entrepot.brief.safe_text import markdown_text, visible
from entrepot.model.claims import Argument, Claim, Extractor, Factuality, Kind, Role, Source, Stance, Status
from entrepot.model.documents import Document, Notice, NoticeKind, Refusal, RefusalReason
from entrepot.model.spans import Quote

FORMS = {"md": render_markdown, "json": render_json, "html": render_html}
OVERRIDE = chr(0x202E)
HOSTILE = f"<script>alert(1)</script> [x](javascript:1) | `a` {OVERRIDE}liar {'w' * 300}"


class Elements(HTMLParser):
    """Names, attributes and ids of a page, and whether its elements close as they opened."""

    VOID = frozenset({"meta", "br", "hr", "img", "link", "input", "path", "circle", "rect", "line", "polygon", "use"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.names.append(tag)
        self.attributes.extend((name, value or "") for name, value in attrs)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def small(corpus, brief_of):
    return brief_of(*corpus("bullets-network", "wire-shells"))


@pytest.fixture(scope="module")
def hostile(brief_of):
    text = f"{HOSTILE} sold {HOSTILE} to Iran. Spokesman {HOSTILE} said so."
    giver = Quote.cut(text, 0, len(HOSTILE))
    sold = text.index(" sold ") + 1
    goods = Quote.cut(text, sold + 5, sold + 5 + len(HOSTILE))
    iran = text.index("Iran")
    claim = Claim(
        "h-1",
        "h",
        Kind.SALE,
        Quote.cut(text, sold, sold + 4),
        (
            Argument(Role.GIVER, giver),
            Argument(Role.GOODS, goods),
            Argument(Role.RECIPIENT, Quote.cut(text, iran, iran + 4), "country:ir"),
        ),
        (Quote.cut(text, 0, text.index(". Spokesman") + 1),),
        Extractor("test", "1"),
        Status.OCCURRED,
        Factuality.PROBABLE,
        (Source(Quote.cut(text, text.index("Spokesman"), len(text) - 9), Stance.ASSERTS, Factuality.CERTAIN),),
    )
    document = Document(
        "h", HOSTILE, "", "text/plain", text, "en", title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)"
    )
    return brief_of([document], [claim], [Refusal(HOSTILE, RefusalReason.DAMAGED, HOSTILE)])


@pytest.mark.parametrize("form", FORMS)
def test_golden_brief_of_two_documents(form, small, golden):
    golden(f"network-and-shells-brief.{form}", FORMS[form](small))


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_documents_and_claims_does_not_matter(form, small, corpus, brief_of):
    documents, claims = corpus("bullets-network", "wire-shells")
    assert FORMS[form](brief_of(documents[::-1], claims[::-1])) == FORMS[form](small)


def test_the_page_loads_nothing_and_runs_nothing(small, hostile):
    for brief in (small, hostile):
        page = Elements(render_html(brief))
        assert not {"script", "link", "iframe", "img", "object", "form"} & set(page.names)
        assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
        assert not [v for n, v in page.attributes if n == "href" and not v.startswith(("#", "https://", "http://"))]
        assert (
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
        ) in page.attributes


def test_style_does_not_reach_outside(small):
    style = re.search(r"<style>(.*?)</style>", render_html(small), re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_every_element_closes_and_every_link_within_the_page_leads_somewhere(small, hostile):
    for brief in (small, hostile):
        page = Elements(render_html(brief))
        assert page.open == []
        ids = [value for name, value in page.attributes if name == "id"]
        assert len(ids) == len(set(ids))
        targets = {value[1:] for name, value in page.attributes if name == "href" and value.startswith("#")}
        assert targets - set(ids) == {"closed"}


def test_every_note_of_the_page_leads_back_to_each_place_that_cites_it(small):
    page = render_html(small)
    for note in small.notes:
        cited = set(re.findall(rf'id="(r{note.number}-\d+)"', page))
        back = set(re.findall(rf'href="#(r{note.number}-\d+)"', page))
        assert cited
        assert cited == back


def test_hostile_words_are_escaped_in_the_page(hostile):
    page = render_html(hostile)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript' not in page
    assert OVERRIDE not in page
    assert "⟨U+202E⟩" in page


def test_hostile_words_are_escaped_in_markdown(hostile):
    page = render_markdown(hostile)
    assert "<script" not in page.replace("\\<", "")
    assert "[x](" not in page
    assert OVERRIDE not in page
    assert not re.search(r"(?<!\\)`", page)


def test_json_keeps_the_exact_words_with_their_offsets(hostile):
    record = json.loads(render_json(hostile))
    assert record["notes"][0]["quote"].startswith(HOSTILE)
    sentences = [
        one
        for section in (record["summary"], *record["sections"])
        for group in section["groups"]
        for statement in group["statements"]
        for one in statement["sentences"]
    ]
    assert sentences
    assert all(one["claims"] and one["citations"] for one in sentences)
    assert all(cited["end"] > cited["start"] >= 0 for one in sentences for cited in one["citations"])


def test_markdown_footnotes_are_all_cited_and_all_defined(small):
    page = render_markdown(small)
    defined = set(re.findall(r"^\[\^(\d+)\]:", page, re.MULTILINE))
    cited = set(re.findall(r"\[\^(\d+)\](?!:)", page))
    assert defined == cited == {str(note.number) for note in small.notes}


@pytest.mark.parametrize(
    "text", ["# a", "- a", "1. a", "a | b", "*a*", "<b>", "[^1]", "a\nb", "~~a~~", "+ a", "> a", "![a](b)"]
)
def test_no_words_can_become_markup_in_markdown(text):
    written = markdown_text(text)
    assert "\n" not in written
    assert not re.search(r"(?<!\\)[#*_<>\[\]|`~!]", written)
    assert not re.match(r"[-+]|\d+\.", written)


def test_hidden_characters_are_written_out():
    assert visible(f"a{chr(0x200F)}b{chr(0)}c") == "a⟨U+200F⟩b⟨U+0000⟩c"


def test_without_claims_the_brief_says_what_was_read(brief_of):
    document = Document("d", "a.txt", "", "text/plain", "Nothing here.", "en")
    brief = brief_of([document], [])
    assert "Nothing about supply was found in 1 document." in render_markdown(brief)
    assert "a.txt" in render_html(brief)
    assert brief.sections == ()


def test_refused_files_and_unread_pages_and_languages_are_said(brief_of):
    notice = Notice(NoticeKind.PAGE_WITHOUT_TEXT, 3, "no text")
    document = Document("d", "a.pdf", "", "application/pdf", "Tekst.", "pl", notices=(notice,))
    refusal = Refusal("scan.pdf", RefusalReason.NO_TEXT, "no text: install tesseract")
    page = render_html(brief_of([document], [], [refusal]))
    for words in (
        "1 file could not be read",
        "1 document in other languages was not read for claims: Polish",
        "in Polish: claims are not read in this language",
        "3 pages without text",
        "scan.pdf",
    ):
        assert words in page


def test_right_to_left_quotations_keep_their_direction(brief_of, corpus):
    documents, claims = corpus("bullets-network")
    page = render_html(brief_of([replace(documents[0], language="ar")], claims))
    assert '<blockquote lang="ar" dir="auto">' in page
