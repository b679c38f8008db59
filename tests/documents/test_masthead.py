"""Who published a plain text and who wrote it, from the lines under its title."""

from __future__ import annotations

import pytest

from entrepot.documents import read_bytes


def told(head: str):
    document = read_bytes("page.txt", f"{head}\n\nA first paragraph of prose, long enough to be one.\n".encode())[0]
    return document.publisher, document.author, document.published


@pytest.mark.parametrize(
    ("head", "publisher", "author", "published"),
    [
        ("Pumps again\nThe Harbour Gazette\n3 May 2024\nBy Ana Ruiz", "The Harbour Gazette", "Ana Ruiz", "2024-05-03"),
        ("Pumps again\nHarbour Courier, 3 May 2024\nDaniel Seit", "Harbour Courier", "Daniel Seit", "2024-05-03"),
        ("Pumps again\nValve & Flange: a trade weekly\n9 April 2023", "Valve & Flange", None, "2023-04-09"),
        ("Pumps again\nRailWatch Eurasia\n5 April 2023 | Rolling stock", "RailWatch Eurasia", None, "2023-04-05"),
        (
            "Pumps again\nObserver do Porto (English edition)\nPosted on June 19, 2024 by Bea Lan",
            "Observer do Porto",
            "Bea Lan",
            "2024-06-19",
        ),
        ("Statement on pumps\nMinistry of Defence\nRiga, 21 March 2025", "Ministry of Defence", None, "2025-03-21"),
        ("Насосы\n«Речной вестник», № 29\nИгорь Лапин\n18 июля 2023 г.", "Речной вестник", "Игорь Лапин", "2023-07-18"),
    ],
)
def test_outlet_author_and_date_are_told(head, publisher, author, published):
    assert told(head) == (publisher, author, published)


@pytest.mark.parametrize(
    "head",
    [
        "Pumps again\nWhat we know",
        "Pumps again\nThe pumps were sold in May, two dockers said.",
        "Pumps again\nPRESS RELEASE\n3 May 2024",
        "Pumps again",
        "Pumps again\nA visit and new deliveries\n3 May 2024",
    ],
)
def test_a_heading_is_no_outlet(head):
    assert told(head)[0] is None


def test_the_agency_of_a_dateline_is_the_publisher_of_a_text_that_names_no_other():
    text = "Pumps again\n\nVILNIUS, 12 Nov 2025 (Northwire) — A plant makes pumps.\n"
    assert read_bytes("a.txt", text.encode())[0].publisher == "Northwire"
