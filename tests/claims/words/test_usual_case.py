from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.words.tokens import Token, tokenise
from entrepot.claims.words.usual_case import in_usual_case


def rewritten(*sentences: str) -> list[str]:
    words = [tokenise(sentence, 0, len(sentence)) for sentence in sentences]
    return [" ".join(token.text for token in sentence) for sentence in in_usual_case(words)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("IRAN SELLS 40 DRONES TO SUDAN", "Iran sells 40 drones to Sudan"),
        ("VOLMASH SHIPS SHAHED DRONES WITH GPS UNITS", "Volmash ships Shahed drones with GPS units"),
        ("THE US TREASURY NAMED VOLMASH LTD IN MAY 2023", "The US Treasury named Volmash Ltd in May 2023"),
        ("TURKEY AND CHAD MAY BUY RB-17 ENGINES", "Turkey and Chad may buy RB-17 engines"),
        ("QZX BUYS SHELLS FROM NORTH KOREA", "QZX buys shells from North Korea"),
    ],
)
def test_a_sentence_in_capitals_is_written_as_running_text(sentence: str, expected: str) -> None:
    assert rewritten(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Iran Delivers Hundreds Of Missiles To Sudan", "Iran delivers hundreds of missiles to Sudan"),
        ("Turkish Company Sold Lathes To Volna Trading", "Turkish company sold lathes to Volna Trading"),
    ],
)
def test_a_headline_in_title_case_keeps_the_capitals_of_names(sentence: str, expected: str) -> None:
    assert rewritten(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Iran sold drones to Sudan.",
        "Ministry Of Defence Industry, Volna Trading, Bank Of Omsk",
        "NATO and the EU met in Minsk.",
        "MZKT",
    ],
)
def test_running_text_and_lists_of_names_stay(sentence: str) -> None:
    tokens = tokenise(sentence, 0, len(sentence))
    assert in_usual_case([tokens]) == [tokens]


def test_a_word_is_written_as_elsewhere_in_the_document() -> None:
    headline, _ = rewritten("VOLMASH SHIPS GRANITE TO OMAN", "The firm of VolMash sold Granite to Oman.")
    assert headline == "VolMash ships Granite to Oman"
    note, _ = rewritten("volmash got chips from iran", "Police searched Volmash in Omsk.")
    assert note == "Volmash got chips from Iran"


def test_common_words_in_small_letters_stay_small() -> None:
    assert rewritten("they ate turkey and china broke") == ["they ate turkey and china broke"]


@given(st.lists(st.text(min_size=1, max_size=80), max_size=4))
def test_words_keep_their_places(texts: list[str]) -> None:
    sentences: list[list[Token]] = [tokenise(text, 0, len(text)) for text in texts]
    changed = in_usual_case(sentences)
    assert [[(t.start, t.end) for t in each] for each in changed] == [[(t.start, t.end) for t in s] for s in sentences]
