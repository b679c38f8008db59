"""Names in quotation marks are read as parts of their noun."""

from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.russian.quoted import kept_words, whole_tree

WORDS = st.lists(
    st.tuples(
        st.sampled_from(["Завод", "«", "»", '"', "Волна", "купил", ",", "ракеты"]),
        st.sampled_from(["NOUN", "PROPN", "VERB", "PUNCT", "X"]),
    ),
    min_size=1,
    max_size=14,
)


def test_a_quotation_of_speech_is_no_name():
    words, classes = "Он « Купил ракеты » сказал".split(), "PRON PUNCT VERB NOUN PUNCT VERB".split()
    assert kept_words(words, classes) == list(range(6))


def test_a_name_in_the_genitive_belongs_to_its_noun():
    words, classes = "Сведения « Дозора » проверены".split(), "NOUN PUNCT PROPN PUNCT VERB".split()
    features = [{"Case": "Nom"}, {}, {"Case": "Gen"}, {}, {}]
    _, relations = whole_tree(([1, -1], ["nsubj", "root"]), words, classes, features)
    assert relations[2] == "nmod"


@given(WORDS)
def test_every_word_of_the_whole_tree_leads_to_the_root(pairs):
    words, classes = [word for word, _ in pairs], [upos for _, upos in pairs]
    kept = kept_words(words, classes)
    chain = ([place - 1 for place in range(len(kept))], ["dep"] * len(kept))
    heads, _ = whole_tree(chain, words, classes, [{} for _ in words])
    for place in range(len(words)):
        steps = 0
        while place >= 0:
            place, steps = heads[place], steps + 1
            assert steps <= len(words)
