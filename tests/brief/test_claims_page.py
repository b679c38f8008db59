import html
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.claims_page import claims_page
from entrepot.claims.why import explain_claims
from entrepot.documents import read_bytes


def page_of(text):
    (document,) = read_bytes("report.txt", text.encode())
    return document, claims_page([(document, explain_claims(document))])


def passages(page):
    return [
        html.unescape(re.sub(r"<[^>]+>", "", found))
        for found in re.findall(
            r'<(?:p|h2|h3|blockquote) class="passage[^"]*"[^>]*>(.*?)</(?:p|h2|h3|blockquote)>', page, re.S
        )
    ]


SENTENCES = st.sampled_from(
    [
        "Oman sold Chad 40 drones.",
        "Chad denies it.",
        "“We buy <b>nothing</b> & sell nothing,” the minister of Chad said.",
        "Oman, according to Chad, may have shipped missiles to Peru through Cuba.",
        "It rained.",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=5))
def test_the_page_shows_every_word_of_the_text_once(sentences):
    document, page = page_of(" ".join(sentences) + "\n\n" + sentences[0])
    assert passages(page) == [block.quote(document.text) for block in document.blocks]


def test_markup_in_a_document_stays_words():
    _, page = page_of("<script>alert(1)</script> sold Chad 40 drones from Oman.")
    assert "<script" not in page


def test_rows_of_a_table_have_their_claims_beside_them():
    (document,) = read_bytes("t.csv", b"reporter,partner,year,flow,value_usd\nOman,Chad,2021,export,1200000\n")
    page = claims_page([(document, explain_claims(document))])
    assert page.count('class="card"') == 1


def test_no_document_is_said_plainly():
    assert "No document was read." in claims_page([])
