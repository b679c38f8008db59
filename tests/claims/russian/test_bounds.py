"""Words between commas belong to the clause that the commas close."""

from entrepot.claims.russian import RussianParser, russian_words
from entrepot.claims.russian.bounds import within_bounds


def heads_of(text: str) -> dict[str, str]:
    """Each word with the word that it hangs on."""
    words = [token.text for token in russian_words(text, 0, len(text))]
    (analysis,) = RussianParser.load().analyse([words])
    return {word: words[head] if head >= 0 else "" for word, head in zip(words, analysis.heads, strict=True)}


def test_what_stands_in_a_participle_clause_hangs_on_the_participle():
    text = "Танкер «Волна», внесённый в мае в список Перу, доставил в Чад нефть."
    assert heads_of(text)["список"] == "внесённый"


def test_who_speaks_in_an_aside_is_no_subject_of_the_sentence():
    text = "Танкер доставил в Чад нефть, сообщила во вторник организация «Дозор»."
    assert heads_of(text)["организация"] == "сообщила"


def test_a_participle_goes_to_the_nearest_noun_that_agrees():
    words = "Товар везла фирма , учреждённая в Чаде".split()
    classes = "NOUN VERB NOUN PUNCT VERB ADP PROPN".split()
    features = [{"Gender": "Masc"}, {}, {"Gender": "Fem"}, {}, {"Gender": "Fem"}, {}, {"Gender": "Masc"}]
    heads, relations = [1, -1, 1, 4, 0, 6, 4], ["obj", "root", "nsubj", "punct", "acl", "case", "obl"]
    assert within_bounds(words, classes, features, (heads, relations))[0][4] == 2
