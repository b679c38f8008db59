"""Lines of date and author tell when a page was written and by whom."""

from __future__ import annotations

import pytest

from entrepot.documents.page_lines import author_of_line, date_of_line
from entrepot.documents.plain_text import structure


@pytest.mark.parametrize(
    ("line", "date", "author"),
    [
        ("Published 3 March 2024", "2024-03-03", None),
        ("Last updated: Sept. 9, 2024, 10:15 GMT", "2024-09-09", None),
        ("3 марта 2023, 14:20", "2023-03-03", None),
        ("26.07.2024", "2024-07-26", None),
        ("Thursday 20th October 2011", "2011-10-20", None),
        ("By A. Writer | 12 Feb 2023", "2023-02-12", "A. Writer"),
        ("By Ann Roe and Tom Poe", None, "Ann Roe and Tom Poe"),
        ("10.32am GMT", None, None),
        ("In March 2024 Chad bought six jets", None, None),
    ],
)
def test_what_a_line_tells(line: str, date: str | None, author: str | None) -> None:
    assert (date_of_line(line), author_of_line(line)) == (date, author)


def test_a_page_is_dated_behind_its_frame() -> None:
    text = "Menu\nOur desk\nSix jets for a desert air force\nBy Ann Roe\n3 March 2024\nShare\n\nChad bought six jets."
    metadata = structure(text)[1]
    assert (metadata.published, metadata.author) == ("2024-03-03", "Ann Roe")


def test_a_stamp_before_the_first_line_is_no_part_of_the_headline() -> None:
    text = "date 2024-03-03 Six jets for Chad\n\nChad bought them."
    blocks, metadata = structure(text)
    assert [block.quote(text) for block in blocks][:2] == ["date 2024-03-03", "Six jets for Chad"]
    assert metadata.published == "2024-03-03"


def test_the_days_of_a_chronology_date_nothing_else() -> None:
    days = "\n".join(f"{day} March 2024\nChad received a jet on that day.\n" for day in range(1, 7))
    assert structure(f"The jets of Chad\n\nChad bought six jets.\n\n{days}")[1].published is None
