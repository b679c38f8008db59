"""Markdown stays as it is written; its marks tell its blocks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents import read_bytes
from entrepot.model.documents import Document, Refusal

PAGE = """---
title: "Chassis"
date: 2024-03-05
source: Daily
weather: rain
---
# Heavy chassis

The plant *sells*
chassis. Two.
A line that breaks\x20\x20
Here

- item one
- item two
  goes on
1. first

> Quoted text
> goes on

| Year | Value |
|------|-------|
| 2021 | 1.8   |

```
code. here
```
Set heading
-----------
<!-- nothing -->
***
[ref]: https://example.org
### Closed heading ###
End.
"""


def read(text: str) -> Document | Refusal:
    (document,) = read_bytes("page.md", text.encode())
    return document


def test_blocks_of_every_kind() -> None:
    document = read(PAGE)
    assert isinstance(document, Document)
    assert document.text == PAGE
    assert [(block.kind.value, block.quote(PAGE)) for block in document.blocks if block.kind != "furniture"] == [
        ("title", "Heavy chassis"),
        ("paragraph", "The plant *sells*\nchassis. Two.\nA line that breaks"),
        ("paragraph", "Here"),
        ("list_item", "- item one"),
        ("list_item", "- item two\n  goes on"),
        ("list_item", "1. first"),
        ("quotation", "Quoted text\n> goes on"),
        ("table_header", "| Year | Value |"),
        ("table_row", "| 2021 | 1.8   |"),
        ("heading", "Set heading"),
        ("heading", "Closed heading"),
        ("paragraph", "End."),
    ]


def test_front_matter_tells_metadata() -> None:
    document = read(PAGE)
    assert isinstance(document, Document)
    assert (document.title, document.published, document.publisher) == ("Chassis", "2024-03-05", "Daily")


def test_the_first_heading_is_the_title_unless_text_comes_before() -> None:
    first, later = read("# Chassis\n\nText."), read("Text.\n\n# Chassis\n")
    assert isinstance(first, Document)
    assert isinstance(later, Document)
    assert (first.title, later.title) == ("Chassis", None)


@given(st.text(alphabet="#->|`*a \n.1:", max_size=150))
def test_blocks_are_in_order_and_hold_no_white_space_at_their_ends(text: str) -> None:
    document = read(text)
    if isinstance(document, Refusal):
        assert not text.strip()
        return
    assert document.text == text
    assert all(first.end <= second.start for first, second in pairwise(document.blocks))
    assert all(block.quote(text).strip() == block.quote(text) for block in document.blocks)
