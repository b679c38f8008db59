from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.words.tokens import Token, tokenise

CASES = [
    ("Rostec's deputies'", ["Rostec", "'s", "deputies", "'"]),
    ("MZKT’s", ["MZKT", "’s"]),
    ("They don't, can't and cannot.", ["They", "do", "n't", ",", "ca", "n't", "and", "can", "not", "."]),
    ("MZKT-791300, Shahed-136 and S-400", ["MZKT-791300", ",", "Shahed-136", "and", "S-400"]),
    ("Su-35s, Tu-22M3-based, Iskander-M", ["Su-35s", ",", "Tu-22M3", "-", "based", ",", "Iskander-M"]),
    ("8×8 and 6x6 chassis", ["8×8", "and", "6x6", "chassis"]),
    ("Kh-101/Kh-55", ["Kh-101", "/", "Kh-55"]),
    ("1,200.5 tonnes, 10-15 or 1,200-1,500", ["1,200.5", "tonnes", ",", "10-15", "or", "1,200-1,500"]),
    ("Belarusian-made anti-aircraft", ["Belarusian", "-", "made", "anti", "-", "aircraft"]),
    ("a 50-page report", ["a", "50", "-", "page", "report"]),
    ("non-military, mid-2019", ["non-military", ",", "mid-2019"]),
    ("Iran-US talks", ["Iran", "-", "US", "talks"]),
    ("$5m, €1.2bn; 40%", ["$", "5m", ",", "€", "1.2bn", ";", "40", "%"]),
    ("“parts” (and/or tools) [sic]", ["“", "parts", "”", "(", "and", "/", "or", "tools", ")", "[", "sic", "]"]),
    (
        "U.S. firm A Co. Ltd. by Mr. V. Orlov",
        ["U.S.", "firm", "A", "Co.", "Ltd.", "by", "Mr.", "V.", "Orlov"],
    ),
    ("AT&T at 10:30 on 12/05/2023", ["AT&T", "at", "10:30", "on", "12/05/2023"]),
    ("see https://example.org/a-b.", ["see", "https://example.org/a-b", "."]),
    ("wait... what?!", ["wait", "...", "what", "?!"]),
]


@pytest.mark.parametrize(("sentence", "words"), CASES, ids=[case[0] for case in CASES])
def test_cuts_as_the_treebank_does(sentence: str, words: list[str]) -> None:
    assert [token.text for token in tokenise(sentence, 0, len(sentence))] == words


def test_offsets_count_from_the_document() -> None:
    assert tokenise("First. S-400 now.", 7, 17) == [Token(7, 12, "S-400"), Token(13, 16, "now"), Token(16, 17, ".")]


SIGNS = st.sampled_from(list("aZé7-–'’.,/×&$ \n\u00a0\u200b\u0301")) | st.characters()


@given(st.text(SIGNS, max_size=80), st.integers(0, 20), st.integers(0, 20))
def test_tokens_are_the_text_in_order_with_only_white_space_between(text: str, skip: int, drop: int) -> None:
    start, end = min(skip, len(text)), max(min(skip, len(text)), len(text) - drop)
    place = start
    for token in tokenise(text, start, end):
        assert token.start >= place
        assert not text[place : token.start].strip()
        assert token.end > token.start
        assert token.text == text[token.start : token.end]
        place = token.end
    assert place <= end
    assert not text[place:end].strip()
