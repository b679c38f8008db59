"""An offset of the text leads back to the place in the file."""

from __future__ import annotations

import pytest

from entrepot.documents import read_bytes
from entrepot.documents.places import describe_place, place_of
from entrepot.model.documents import Document, Place


def test_lines_of_a_text() -> None:
    source = "First.\r\nSecond.\r\n\r\nFourth."
    (document,) = read_bytes("a.txt", source.encode())
    assert isinstance(document, Document)
    for word, line in (("First", 1), ("Second", 2), ("Fourth", 4)):
        place = place_of(document, document.text.index(word))
        assert describe_place(place) == f"line {line}"
        assert source[place.start or 0 :].startswith(word)


def test_a_document_without_anchors_is_its_own_source() -> None:
    document = Document("d0", "a.txt", "", "text/plain", "One.\nTwo.")
    assert place_of(document, 5) == Place(start=5, end=6, line=2)


@pytest.mark.parametrize("offset", [-1, 9, 100])
def test_an_offset_outside_is_an_error(offset: int) -> None:
    with pytest.raises(IndexError, match=r"outside of a\.txt"):
        place_of(Document("d0", "a.txt", "", "text/plain", "One.\nTwo."), offset)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(page=3, start=4, end=9), "page 3"),
        (Place(part="Trade", row=12), "sheet Trade, row 12"),
        (Place(row=12, column=3), "row 12, column 3"),
        (Place(part="table 2", row=1, column=1), "table 2, row 1, column 1"),
        (Place(part="body", line=14, start=4), "body, line 14"),
        (Place(start=4), "character 5"),
        (Place(), "the whole file"),
    ],
)
def test_a_place_in_words(place: Place, words: str) -> None:
    assert describe_place(place) == words
