"""Sentences are found with exact offsets, in English and Russian."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.documents.sentences import sentence_spans, split_sentences
from entrepot.model.documents import Block, BlockKind, Document
from entrepot.model.exchange import from_exchange

CORPUS = Path(__file__).parents[1] / "corpus"
# Share of the annotated evidence of the corpus that is one of our sentences, to the character.
FLOOR = 0.99


def sentences(text: str) -> list[str]:
    return [span.quote(text) for span in sentence_spans(text, 0, len(text))]


def document(text: str, *blocks: Block) -> Document:
    return Document("d0", "a.txt", "", "text/plain", text, blocks=blocks)


def test_evidence_in_the_corpus_is_whole_sentences() -> None:
    found = total = 0
    for path in CORPUS.glob("*.json"):
        read, claims = from_exchange(json.loads(path.read_text("utf-8")))
        spans = {(sentence.start, sentence.end) for sentence in split_sentences(read)}
        evidence = {(quote.start, quote.end) for claim in claims for quote in claim.evidence}
        found, total = found + len(evidence & spans), total + len(evidence)
    assert total > 100
    assert found >= FLOOR * total


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Smith met Lt. Gen. A. G. Petrov.", "He left."],
        ["The U.S. and the U.K. agreed.", "They met in the U.S. Senate."],
        ["It arrived on 5 Aug. 2023 at a.m. hours.", "Nobody saw it."],
        ["See No. 5 and fig. 3.", '"No."', "That was all."],
        ["Acme Co. Ltd. sold pumps, e.g. to JSC Volga.", "It denies."],
        ["The lathes were sold by Dalmar Tool Co. Ltd.", "Russian customs data show it."],
        ["Motors came in May from Alva Holding FZE.", "Iran then built on."],
        ["Chips came from Acme Semi Pte. Ltd. and Beta Pty. Ltd. in May.", "They were old."],
        ["He heads OOO Zavod im. Kirova in Perm.", "Rs. 500 crore was paid."],
        ["It cost approx. 2.5 bn.", "Then 3.75 more."],
        ["Did he go?!", "Yes...", "He went… and then came back."],
        ['"I sell pumps.', 'I have never sold an engine."', "But he did."],
        ['"It has not been delivered. Period," the spokesman said.', "He left."],
        ["He spoke of “a mix of the two”.", "He did not say more."],
        ["(He was late.)", "Then (see p. 5. And more) it ended."],
        ["The director (a.k.a. “Fred”) bought it.", "PSA sold it."],
        ["Nordmakina Tic. Ltd. Şti. (Nord), a trader, sold it."],
        ["It is sent to Russia.[3]", "The price is secret.²", "[1] On file.", "[2] Seen."],
        ["The contract cost about $5 bn.", "Peru paid for it."],
        ["Roe v. Poe was cited.", "Pub. L. 117-328 applies."],
        ["Иран заплатил 3 млн долл.", "Россия отказалась."],
        ["Договор подписан в 2023 г.", "Россия передала самолёты."],
        ["В 2022 г. Россия купила ок. 500 шт. в Перу."],
        ["Any buyer listed in Annex C.", "Report the orders."],
        ["WHAT WE SEE. Shipments rose.", "They fell."],
        ["MINSK, Aug. 5, 2024 (Agency) — The plant opened.", "It runs."],
        ["2. The second item.", "It goes on."],
        ["Sold to Iran etc.", "The end."],
        ["Dr. M. Lee of St. Gallen spoke vs. Kim."],
        ["ВИЛЬНЮС, 13 ноября 2025 г. Завод выпускает снаряды.", "Он молчит."],
        ["Детали стоили €7,8 млн.", "Получателями стали заводы."],
        ["Он заплатил 5 млн руб.", "Компания молчит."],
        ["И. С. Лаптев оштрафован на 3,45 млн тенге.", "Директор Иванов А. Г. уволен."],
        ["Это т. е. 5 млн руб. за штуку.", "Однако нет."],
        ["Завод поставил в Тулу 61 тысячу корпусов в 2024 г.", "Белоруссия молчит."],
        ["В г. Минске на ул. Ленина и т. д.", "Он там."],
        ["«Так нельзя».", "Он ушёл."],
    ],
    ids=lambda expected: expected[0][:30],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sent through Belarus.These drones fly.", ["Sent through Belarus.", "These drones fly."]),
        ("It was in 2023.Officials deny.", ["It was in 2023.", "Officials deny."]),
        ('He said "yes."They left.', ['He said "yes."', "They left."]),
        ("Visit www.Example.Com or a.Bc@x.com now.", ["Visit www.Example.Com or a.Bc@x.com now."]),
        ("St.Petersburg and U.S.Treasury are names.", ["St.Petersburg and U.S.Treasury are names."]),
    ],
)
def test_a_forgotten_space_still_ends_a_sentence(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_small_letters_begin_sentences_where_all_is_written_small() -> None:
    small = "so i asked the harbour master. he says nothing left for peru last week, e.g. no oil. fine."
    assert [len(each.split()) for each in sentences(small)] == [6, 11, 1]
    assert sentences("The U.S. firm of J. van dyk paid approx. ten percent. none was repaid.") == [
        "The U.S. firm of J. van dyk paid approx. ten percent. none was repaid."
    ]


@pytest.mark.parametrize(
    "expected",
    [
        ["Экспорт составил 14,8 млн долл.", "Девять партий получила Россия."],
        ["Вывоз снизился до 2,9 тыс. т.", "Одновременно ввоз вырос."],
        ["Это 10 тыс. т.", "Казахстанская статистика молчит."],
        ["Завод выпустил 400 шт.", "Казахстан это отрицает."],
        ["Поставки на 3 тыс. долл. США выросли."],
        ["Фирма выплатила 3 млн руб. Ирану и Чаду."],
        ["Отгружено 400 шт. «Гераней» и 3 т. «Новичка»."],
        ["Он живёт в г. Казань и работает на ул. Ленина."],
    ],
)
def test_a_russian_amount_ends_a_sentence_unless_a_name_goes_on(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("mark", ["* ", "- * ", "• ", "1. ", "a) ", "– "])
def test_a_list_item_keeps_its_mark(mark: str) -> None:
    read = document(f"Routes of the trade\n{mark}Hub: goods go through Dubai.\n{mark}No period here\n")
    words = [sentence.quote(read.text) for sentence in split_sentences(read)]
    assert words == ["Routes of the trade", f"{mark}Hub: goods go through Dubai.", f"{mark}No period here"]


def test_signs_alone_are_no_sentence_and_stray_ones_belong_to_the_one_before() -> None:
    read = document("The plant was hit. . .\nIt was closed then.\n\n--\n\n* * *\n")
    words = [sentence.quote(read.text) for sentence in split_sentences(read)]
    assert words == ["The plant was hit. . .", "It was closed then."]


def test_furniture_has_no_sentences_and_a_table_row_is_one() -> None:
    text = "Page 3. Draft.\nA. b | C. d\nOne. Two."
    blocks = (
        Block(0, 14, BlockKind.FURNITURE),
        Block(15, 26, BlockKind.TABLE_ROW),
        Block(27, 36, BlockKind.PARAGRAPH),
    )
    found = split_sentences(document(text, *blocks))
    assert [(sentence.quote(text), sentence.block) for sentence in found] == [
        ("A. b | C. d", blocks[1]),
        ("One.", blocks[2]),
        ("Two.", blocks[2]),
    ]


@given(st.text(alphabet='aB.!?…"”([1] \n', max_size=120))
def test_sentences_hold_every_visible_character_once_and_in_order(text: str) -> None:
    spans = list(sentence_spans(text, 0, len(text)))
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(span.quote(text) == span.quote(text).strip() != "" for span in spans)
    assert "".join("".join(span.quote(text) for span in spans).split()) == "".join(text.split())


@given(st.lists(st.text(alphabet="Ab. :-*", max_size=40), max_size=8))
def test_no_sentence_crosses_a_block(lines: list[str]) -> None:
    read = document("\n".join(lines))
    for sentence in split_sentences(read):
        assert sentence.block is not None
        assert sentence.block.contains(sentence)
