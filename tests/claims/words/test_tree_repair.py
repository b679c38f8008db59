"""Trees in which a verb between two names was taken for an adjective."""

from entrepot.claims.names.mention import Mention
from entrepot.claims.reading_model.analysis import ROOT, Analysis
from entrepot.claims.words.tree_repair import repaired
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Quote

WORDS = "OFAC designated Volta Ltd".split()
MISREAD = Analysis(
    upos=("PROPN", "VERB", "PROPN", "PROPN"),
    heads=(3, 3, 3, ROOT),
    deprels=("compound", "amod", "compound", "root"),
)


def name(first: int, end: int, head: int, key: str) -> Mention:
    quote = Quote.cut("OFAC designated Volta Ltd", *[(0, 4), (5, 15), (16, 25)][min(first, 2)])
    return Mention(quote, first, end, head, EntityKind.ORGANISATION, key)


def test_the_verb_comes_on_top_with_the_names_beside_it():
    tree = repaired(WORDS, MISREAD, (name(0, 1, 0, "org:ofac"), name(2, 4, 3, "org:volta")))
    assert tree.heads == (1, ROOT, 3, 1)
    assert tree.deprels == ("nsubj", "root", "compound", "obj")


def test_without_a_name_before_the_verb_nothing_changes():
    assert repaired(WORDS, MISREAD, (name(2, 4, 3, "org:volta"),)) is MISREAD


# "Volta acts for Chad"
NOUN_FOR_VERB = Analysis(
    upos=("PROPN", "NOUN", "ADP", "PROPN"),
    heads=(1, ROOT, 3, 1),
    deprels=("compound", "root", "case", "nmod"),
)


def test_a_plural_behind_a_name_at_the_root_is_its_verb():
    tree = repaired("Volta acts for Chad".split(), NOUN_FOR_VERB, (name(0, 1, 0, "org:volta"),))
    assert (tree.upos[1], tree.deprels) == ("VERB", ("nsubj", "root", "case", "obl"))


def test_a_plural_that_no_frame_knows_as_a_verb_stays_a_noun():
    words = "Volta partisans for Chad".split()
    assert repaired(words, NOUN_FOR_VERB, (name(0, 1, 0, "org:volta"),)) is NOUN_FOR_VERB
