"""Messages of chats belong to whoever wrote them."""

import pytest

from entrepot.claims import read_claims
from entrepot.claims.speakers.chats import messages
from entrepot.model.claims import Kind
from entrepot.model.documents import Document

BRACKETS = """[12.03.24, 10:14] Marek: Peru sold ten tanks to Chad
[12.03.24, 10:15] Ola: who paid?
[12.03.24, 10:17] Marek: Oman sold 40 rifles to Mali
"""
DASHES = BRACKETS.replace("[", "").replace("] ", " - ")
LOG = """<marek> Peru sold ten tanks to Chad
<ola> who paid?
<marek> Oman sold 40 rifles to Mali
"""
BEHIND = """Marek, [12.03.2024 10:14]
Peru sold ten tanks to Chad

Ola, [12.03.2024 10:15]
who paid?

Marek, [12.03.2024 10:17]
Oman sold 40 rifles to Mali

Later Iran sold 30 drones to Peru.
"""


def writers_of_sales(text: str) -> list[list[str]]:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language="en"))
    return [[source.who.text for source in claim.sources] for claim in claims if claim.kind is Kind.SALE]


@pytest.mark.parametrize(("text", "who"), [(BRACKETS, "Marek"), (DASHES, "Marek"), (LOG, "marek")])
def test_what_a_message_tells_is_told_by_its_writer(text, who):
    assert writers_of_sales(text) == [[who], [who]]


def test_what_follows_the_last_message_is_the_author_s_own():
    assert writers_of_sales(BEHIND) == [["Marek"], ["Marek"], []]


@pytest.mark.parametrize(
    "text",
    [
        "10:05 Peru sold ten tanks.\n10:20 Oman says: no.\n10:40 Chad sold rifles.\n",
        "[10:05] Peru: ten tanks\n",
        "Peru (12:30)\nOman (13:30)\nMali (14:30)\n",
        "",
    ],
)
def test_news_with_times_and_timetables_are_no_chat(text):
    assert messages(text) == []
