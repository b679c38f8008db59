"""Cases put trees right: who receives, who does, what a participle describes."""

from entrepot.claims.russian import RussianParser, russian_words
from entrepot.claims.russian.cases import by_case


def read(text: str) -> dict[str, tuple[str, str]]:
    """Each word with its relation and the word that it hangs on."""
    words = [token.text for token in russian_words(text, 0, len(text))]
    (analysis,) = RussianParser.load().analyse([words])
    pairs = zip(analysis.deprels, analysis.heads, strict=True)
    return {
        word: (relation, words[head] if head >= 0 else "") for word, (relation, head) in zip(words, pairs, strict=True)
    }


def test_a_dative_before_the_goods_hangs_on_the_verb():
    assert read("Иран передал хуситам ракеты.")["хуситам"] == ("iobj", "передал")


def test_an_agent_before_the_goods_hangs_on_the_deed():
    assert read("Получение Минском ядерного оружия началось.")["Минском"] == ("obl", "Получение")


def test_a_quoted_name_behind_a_participle_is_what_it_describes():
    told = read("Собранные в Татарстане «Герани» содержат американские чипы.")
    assert told["Герани"] == ("nsubj", "содержат")
    assert told["Собранные"] == ("acl", "Герани")


def test_a_bare_nominative_is_the_subject():
    assert read("Арестованный в Польше экспортёр «Балтик» поставлял станки.")["экспортёр"] == ("nsubj", "поставлял")


def test_a_name_takes_the_case_of_its_participle():
    words = "Собранные « Герани » летят".split()
    classes = "VERB PUNCT NOUN PUNCT VERB".split()
    features = [{"VerbForm": "Part", "Case": "Nom", "Number": "Plur"}, {}, {"Case": "Gen", "Number": "Sing"}, {}, {}]
    tree = [4, 2, 0, 2, -1], ["nsubj", "punct", "nmod", "punct", "root"]
    (heads, relations), told = by_case(words, classes, features, tree)
    assert (heads[0], heads[2], relations[2]) == (2, 4, "nsubj")
    assert told[2] == {"Case": "Nom", "Number": "Plur"}
