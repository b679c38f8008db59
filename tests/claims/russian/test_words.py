import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.russian import russian_words


@given(st.text(alphabet="Аяжё Zz09.,-–«»\"'\n%/@", max_size=60), st.integers(0, 10))
def test_words_are_the_text_without_white_space(text, start):
    words = russian_words(text, start, len(text))
    assert all(text[word.start : word.end] == word.text for word in words)
    assert "".join(word.text for word in words) == "".join(text[start:].split())
    assert not any(sign.isspace() for word in words for sign in word.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2 тыс. шт., 39,2 млн руб.", ["2", "тыс", ".", "шт", ".", ",", "39,2", "млн", "руб", "."]),
        ("С-300, Х-101 и МЗКТ-79221", ["С-300", ",", "Х-101", "и", "МЗКТ-79221"]),
        ("Санкт-Петербург — Минск", ["Санкт-Петербург", "—", "Минск"]),
        ("12.03.2024, в 5:30", ["12.03.2024", ",", "в", "5:30"]),
        ("500–600 км/ч", ["500–600", "км", "/", "ч"]),
        ("на www.mil.ru и a@b.ru", ["на", "www.mil.ru", "и", "a@b.ru"]),
    ],
)
def test_numbers_names_and_links_stay_whole(text, words):
    assert [word.text for word in russian_words(text, 0, len(text))] == words
