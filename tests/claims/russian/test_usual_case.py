import pytest


@pytest.mark.parametrize(
    ("text", "said", "key"),
    [
        ("МИД РФ: ТЕГЕРАН НЕ ОТПРАВЛЯЛ ДРОНЫ В АРМЕНИЮ", "МИД РФ", "org:russian-foreign-ministry"),
        ("МИД РФ: ТЕГЕРАН НЕ ОТПРАВЛЯЛ ДРОНЫ В АРМЕНИЮ", "АРМЕНИЮ", "country:am"),
        ("ЗАВОД КУПИЛ СТАНКИ ЧЕРЕЗ ООО «ВОЛГА»", "ООО «ВОЛГА»", "org:volga"),
        ("НАД ГОРОДОМ СБИЛИ ДРОНЫ «ГЕРАНЬ»", "ДРОНЫ «ГЕРАНЬ»", "product:geran"),
    ],
)
def test_headlines_in_capitals_are_read_like_running_text(named, text, said, key):
    assert named(text)[said] == key


def test_words_keep_their_place(read):
    text = "ЗАВОД КУПИЛ СТАНКИ В КИТАЕ"
    (sentence,) = read(text)
    assert [text[token.start : token.end] for token in sentence.tokens] == text.split()
    assert sentence.lemmas == ("завод", "купить", "станок", "в", "китай")
