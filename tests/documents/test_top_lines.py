"""The first lines of a text tell its title, source, date and address."""

from __future__ import annotations

import pytest

from entrepot.documents.assembly import Metadata
from entrepot.documents.plain_text import structure
from entrepot.documents.top_lines import dateline_metadata


def test_field_lines_are_furniture_and_tell_metadata() -> None:
    text = (
        "Plant found in Gomel\nSource: Nordwire\nBy Jane Roe\nPublished: 28 February 2024\n"
        "https://example.org/plant\nLanguage: en\n\nThe plant repairs tanks."
    )
    blocks, metadata = structure(text)
    assert [block.kind.value for block in blocks] == ["title", *["furniture"] * 5, "paragraph"]
    assert metadata == Metadata(
        publisher="Nordwire", author="Jane Roe", published="2024-02-28", url="https://example.org/plant"
    )


def test_a_release_banner_is_not_the_title() -> None:
    text = "FOR IMMEDIATE RELEASE\nDepartment sanctions network\n\nThe department acts today."
    assert [block.kind.value for block in structure(text)[0]] == ["furniture", "title", "paragraph"]


def test_a_colon_in_running_text_is_no_field() -> None:
    text = "Kazakhstan: shipments rose. So they say.\nMinister: no comment was given at all."
    assert {block.kind.value for block in structure(text)[0]} == {"paragraph"}


@pytest.mark.parametrize(
    ("dateline", "date"),
    [
        ("SEOUL, 28 February 2024 - North Korea has shipped", "2024-02-28"),
        ("MINSK, July 21, 2023 (Borealis) — Belarus expects", "2023-07-21"),
        ("TEHRAN/BRUSSELS, 9 Sept. 2024 (NN) -- Iran rejected", "2024-09-09"),
        ("ВИЛЬНЮС, 13 ноября 2025 г. Завод выпускает", "2025-11-13"),
        ("MINSK, March 3 (Agency) — No year is told", None),
        ("YEREVAN — It took a missile of a shot", None),
    ],
)
def test_a_dateline_tells_the_date(dateline: str, date: str | None) -> None:
    blocks, _ = structure(f"{dateline} a thing. More text follows.")
    assert dateline_metadata(f"{dateline} a thing. More text follows.", blocks).published == date
