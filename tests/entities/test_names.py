"""Names in comparable forms."""

import pytest

from entrepot.entities.names import latin, same_word, spelling, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alyaksandr", "alexander"),
        ("oleksandr", "aleksandr"),
        ("lukashenka", "lukashenko"),
        ("sergei", "siarhei"),
        ("yuliya", "julia"),
        ("khrushchev", "hrushchev"),
        ("golestani", "gholestani"),
    ],
)
def test_spellings_of_one_name_are_the_same_word(one: str, other: str) -> None:
    assert same_word(one, other)
    assert same_word(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("petrov", "petrova"), ("kalinov", "kalinova"), ("zhang", "zhong"), ("ivanov", "ivanenko"), ("halden", "holden")],
)
def test_names_of_different_people_are_different_words(one: str, other: str) -> None:
    assert not same_word(one, other)


def test_cyrillic_and_latin_writing_meet() -> None:
    assert [spelling(word) for word in tokens("Александр Лукашенко")] == [
        spelling(word) for word in tokens("Alexander Lukashenko")
    ]


def test_accents_and_capitals_do_not_count() -> None:
    assert latin("Şti. GÖKTAŞ ı") == "sti. goktas i"
