"""The story begins behind the dateline, whatever its shape; words in capitals that are none stay."""

from __future__ import annotations

import pytest

from entrepot.documents.datelines import dateline_at
from entrepot.documents.sentences import sentence_spans

STORY = "Peru sold six jets."
ИСТОРИЯ = "Перу продало шесть самолётов."


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("SEOUL, 28 February 2024 - ", "2024-02-28"),
        ("LIMA, July 21, 2023 (Borealis) — ", "2023-07-21"),
        ("TEHRAN/BRUSSELS, 9 Sept. 2024 (NN) -- ", "2024-09-09"),
        ("LIMA, March 3 (Agency) - ", None),
        ("KYIV, Ukraine (AP) — ", None),
        ("WASHINGTON (AW) — ", None),
        ("WASHINGTON—", None),
        ("HONG KONG—", None),
        ("ST. PETERSBURG, Russia — ", None),
        ("N'DJAMENA - ", None),
        ("Munich, 4 May 2023 – ", "2023-05-04"),
        ("New York, March 3, 2024 (GLOBAL WIRE) -- ", "2024-03-03"),
        ("Washington, D.C. – ", None),
        ("(Geneva) – ", None),
        ("March 3 (Wire) -- ", None),
        ("(Borealis) - ", None),
        ("NEW DELHI: ", None),
        ("BRUSSELS, Tuesday, 5 March 2024 — ", "2024-03-05"),
    ],
)
def test_datelines(dateline: str, published: str | None) -> None:
    text = dateline + STORY
    found = dateline_at(text, 0, len(text))
    assert found is not None
    assert (text[found.end :], found.published) == (STORY, published)
    assert len(list(sentence_spans(text, 0, len(text)))) == 1


@pytest.mark.parametrize(
    ("dateline", "published"),
    [
        ("МИНСК, 19 октября. /ВЕСТИ/. ", None),
        ("МОСКВА, 3 мар — РИА Весть. ", None),
        ("МОСКВА, 3 марта 2024 - ВЕСТЬ. ", "2024-03-03"),
        ("Москва. 3 марта. VESTI.RU - ", None),
        ("ВИЛЬНЮС, 13 ноября 2025 г. ", "2025-11-13"),
        ("МИНСК, 3 марта (Агентство) — ", None),
        ("3 марта, Минск /Корр. Вести/. ", None),
        ("КИЕВ — ", None),
    ],
)
def test_russian_datelines(dateline: str, published: str | None) -> None:
    text = dateline + ИСТОРИЯ
    found = dateline_at(text, 0, len(text))
    assert found is not None
    assert (text[found.end :], found.published) == (ИСТОРИЯ, published)
    assert len(list(sentence_spans(text, 0, len(text)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "MZKT, which has made trucks for the army since Soviet times, sells them",
        "Peru - and not Chad - sold six jets.",
        "Peru, Chad and Mali – all three – sold jets.",
        "IL-76 – a heavy plane – flew to Chad.",
        "A. G. Roe sold them.",
        "On 3 March 2023 Peru sold six jets.",
        "3 March 2023 – Peru sold six jets.",
        "Note: Peru sold six jets.",
        "US: Peru sold six jets.",
        "В марте 2024 г. Перу продало самолёты.",
    ],
)
def test_other_beginnings_are_no_datelines(text: str) -> None:
    assert dateline_at(text, 0, len(text)) is None
