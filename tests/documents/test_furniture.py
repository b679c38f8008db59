"""What belongs to a page and not to what it tells is furniture; what says something is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents.furniture import is_furniture, with_furniture
from entrepot.documents.plain_text import structure
from entrepot.model.documents import Block, BlockKind


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.quote(text)) for block in structure(text)[0]]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "SHARE",
        "Facebook Twitter Email",
        "Share this article",
        "Home > News > Caspian",
        "Главная / Новости / Экономика",
        "About us | Contact | Sitemap",
        "Advertisement",
        "Read more: Chad buys six jets",
        "Читайте также: Чад купил шесть самолётов",
        "We use cookies to make this site better.",
        "На сайте используются cookies. Продолжая использовать сайт, вы соглашаетесь с этим",
        "Sign up for our morning letter",
        "Подписывайтесь на наш канал",
        "Photo by Ann Roe / AFP via Getty Images",
        "(Photo: Harbour.example)",
        "REUTERS/Ann Roe",
        "Фото: Анна Роева / ТАСС",
        "© 2024 Lantern Media",
        "Copyright 2023 Lantern Inc. All rights reserved.",
        "Ann Roe in Baku contributed to this report.",
        "(Reporting by Ann Roe; Editing by Tom Poe)",
        "By Ann Roe | 12 Feb 2023",
        "by ANN ROE, Northern Wire - 03/21/23 11:45 AM ET",
        "Автор: Анна Роева",
        "Friday, September 27, 2024",
        "Updated at 10.45am GMT",
        "20 октября 2022, 11:46 — Северные новости",
        "3 Mar 2024 • 5 min read",
        "2 hours ago",
        "14 comments",
        "1,245 views",
        "1 245 просмотров",
        "Export watch | 12 Feb 2023",
        "Tags: drones, sanctions",
        "20 May 2002 : Column 550",
        "- Hansard - - - Excerpts",
        "Page 3 of 8",
    ],
)
def test_the_frame_of_a_page_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday Chad had bought six jets",
        "By New Year, Chad had received six of the jets",
        "Photo: jets handed over to Chad at a base near Baku in May.",
        "Related companies in Dubai shipped the chips to Moscow.",
        "More drones for Chad",
        "Image intensifiers were shipped to Chad by a Dutch firm",
        "The paper, according to reporting by a colleague, says Chad bought jets",
        "3 March 2023 – Chad buys six jets",
        "May 2023: Chad receives 300 drones",
        "Peru/Chad/Mali",
        "Exporters: Peru, Chad, Mali",
        "Обсудили поставки дронов",
        "Фото агентства показывают, что Чад получил дроны",
    ],
)
def test_lines_that_say_something_are_read(line: str) -> None:
    assert not is_furniture(line)


def test_a_caption_is_read_without_its_credit() -> None:
    text = (
        "Jets go to Chad\n\nA photo of 20 May shows the jets in N'Djamena. Photograph: Ann Roe/AFP\n\nChad bought them."
    )
    assert kinds(text)[1:3] == [
        ("caption", "A photo of 20 May shows the jets in N'Djamena."),
        ("furniture", "Photograph: Ann Roe/AFP"),
    ]


def test_a_credit_in_brackets_needs_no_full_stop_before_it() -> None:
    text = "Jets go to Chad\n\nThe jets on a runway in Abéché in May 2022 (Photo: Harbour Watch)\n\nChad bought them."
    assert kinds(text)[1:3] == [
        ("caption", "The jets on a runway in Abéché in May 2022"),
        ("furniture", "(Photo: Harbour Watch)"),
    ]


def test_links_under_their_heading_end_with_the_next_prose() -> None:
    text = (
        "Chad bought six jets, the ministry of defence said on Friday evening.\n\nRelated stories\nPeru sells drones\n"
        "Mali to build a plant\n\nThe jets were handed over at a base in the south of the country."
    )
    assert [kind for kind, _ in kinds(text)] == ["paragraph", *["furniture"] * 3, "paragraph"]


def test_what_asks_to_read_more_may_head_links_too() -> None:
    text = "Chad bought six jets.\n\nRead more from our desk:\nPeru sells drones\nMali to build a plant"
    assert [kind for kind, _ in kinds(text)] == ["paragraph", *["furniture"] * 3]


def test_the_life_of_the_author_is_furniture() -> None:
    text = "Chad bought six jets.\n\nAbout the author\nAnn Roe worked for a ministry in Peru.\n\nShe writes on jets."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "furniture", "furniture", "paragraph"]


@given(
    st.lists(st.sampled_from(["Share", "Chad bought six jets.", "Photo: AFP", "More news", "ends. AFP"]), max_size=8)
)
def test_marking_keeps_every_word_and_the_order_of_blocks(lines: list[str]) -> None:
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    blocks = [Block(start, start + len(line), BlockKind.PARAGRAPH) for start, line in zip(starts, lines, strict=True)]
    marked = with_furniture(text, blocks)
    assert all(first.end <= second.start for first, second in pairwise(marked))
    assert "".join("".join(block.quote(text).split()) for block in marked) == "".join(text.split())


@pytest.mark.parametrize(
    "line", ["«Волна» продала «Заре» станки", "Станки взяла «Нагара». Счёт выставили «Заре». Груз нашли у «Луча»."]
)
def test_quoted_names_are_no_row_of_links(line: str) -> None:
    assert not is_furniture(line)
