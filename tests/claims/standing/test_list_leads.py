"""A line before a list says who tells what the list holds."""

import pytest

from entrepot.claims import read_claims
from entrepot.model.claims import Kind
from entrepot.model.documents import Document


def sources_of_sales(text: str, language: str = "en") -> list[list[str]]:
    claims = read_claims(Document("d0", "t", "", "text/plain", text, language=language))
    return [[source.who.text for source in claim.sources] for claim in claims if claim.kind is Kind.SALE]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("According to the report:", "the report"),
        ("The report says:", "The report"),
        ("Key findings of the UN panel:", "the UN panel"),
        ("Prosecutors allege the following:", "Prosecutors"),
    ],
)
def test_items_are_told_by_whom_the_line_above_names(lead, who):
    items = "- Peru sold ten tanks to Chad.\n- Oman sold 20 rifles to Mali."
    text = f"{lead}\n\n{items}\n\nLater Chad sold ten trucks to Niger.\n"
    assert sources_of_sales(text) == [[who], [who], []]


@pytest.mark.parametrize(
    ("lead", "who"), [("По данным СБУ:", "СБУ"), ("В докладе говорится:", "докладе"), ("Основные выводы ООН:", "ООН")]
)
def test_a_russian_list_is_told_by_whom_the_line_above_names(lead, who):
    assert sources_of_sales(f"{lead}\n\n- Перу продало Чаду десять танков.\n", "ru") == [[who]]


def test_an_item_that_names_its_own_source_keeps_it():
    assert sources_of_sales("According to the report:\n\n- Peru sold tanks to Chad, Mali says.\n") == [["Mali"]]


@pytest.mark.parametrize("lead", ["The ministry signed these contracts:", "Key points", "The list is long:"])
def test_a_line_that_tells_of_no_telling_is_no_source(lead):
    assert sources_of_sales(f"{lead}\n\n- Peru sold ten tanks to Chad.\n") == [[]]


def test_another_heading_ends_the_words_of_the_first():
    text = (
        "The report says:\n\n- Peru sold ten tanks to Chad.\n\nWhat happened then?\n\n- Oman sold 20 rifles to Mali.\n"
    )
    assert sources_of_sales(text) == [["The report"], []]
