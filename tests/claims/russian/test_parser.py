import pytest

from entrepot.claims.reading_model.analysis import ROOT
from entrepot.claims.words.parsing import parse
from entrepot.model.documents import Document


def test_words_have_relations_lemmas_and_features(read):
    (sentence,) = read("Завод поставил армии двести грузовиков.")
    verb = sentence.lemmas.index("поставить")
    assert sentence.heads[verb] == ROOT
    assert sentence.deprels == ("nsubj", "root", "iobj", "nummod", "obj", "punct")
    assert sentence.feature(2, "Case") == "Dat"
    assert sentence.feature(verb, "Tense") == "Past"
    assert sentence.feature(verb, "Case") == ""
    assert sentence.language == "ru"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Корпуса были поставлены в Тулу.", "поставить"),
        ("Речь идёт о деталях, поставляемых через Ереван.", "поставлять"),
        ("Подшипники поставляются через Бишкек.", "поставлять"),
        ("Фирма, закупившая станки, закрыта.", "закупить"),
        ("Продавая нефть, страна обходит запрет.", "продавать"),
    ],
)
def test_forms_of_verbs_have_the_active_infinitive(read, text, lemma):
    (sentence,) = read(text)
    assert lemma in sentence.lemmas


@pytest.mark.parametrize(
    ("text", "lemma", "relation"),
    [
        ("Ракеты собираются в Ижевске.", "собирать", "nsubj:pass"),
        ("Завод собирается закупить станки.", "собираться", "nsubj"),
        ("Министры собираются в Минске.", "собираться", "nsubj"),
    ],
)
def test_things_are_assembled_and_persons_meet(read, text, lemma, relation):
    (sentence,) = read(text)
    assert sentence.lemmas[1] == lemma
    assert sentence.deprels[0] == relation
    assert (sentence.feature(1, "Voice") == "Pass") == (lemma == "собирать")


def test_each_sentence_is_one_tree(read):
    (sentence,) = read("Станки, сообщило агентство, ввезли летом, говорится в записке, и смонтировали осенью.")
    assert sentence.heads.count(ROOT) == 1
    assert len(sentence.below(sentence.heads.index(ROOT))) == len(sentence.tokens)
    assert sentence.deprels.count("root") == 1


def test_a_very_long_sentence_is_read_in_windows(read):
    (sentence,) = read("Груз: " + ", ".join(["подшипник"] * 400) + ".")
    assert len(sentence.upos) == len(sentence.tokens) > 800
    assert sentence.heads.count(ROOT) == 1


def test_english_has_no_features():
    (sentence,) = parse(Document("d", "d", sha256="", media_type="text/plain", text="They sold it.", language="en"))
    assert (sentence.language, sentence.features, sentence.feature(0, "Case")) == ("en", (), "")
