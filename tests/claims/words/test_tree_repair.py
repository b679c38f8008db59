"""Trees in which a verb between two names was taken for an adjective."""

from entrepot.claims.names.mention import Mention
from entrepot.claims.reading_model.analysis import ROOT, Analysis
from entrepot.claims.words.tree_repair import repaired
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Quote

# "OFAC designated Volta Ltd"
MISREAD = Analysis(
    upos=("PROPN", "VERB", "PROPN", "PROPN"),
    heads=(3, 3, 3, ROOT),
    deprels=("compound", "amod", "compound", "root"),
)


def name(first: int, end: int, head: int, key: str) -> Mention:
    quote = Quote.cut("OFAC designated Volta Ltd", *[(0, 4), (5, 15), (16, 25)][min(first, 2)])
    return Mention(quote, first, end, head, EntityKind.ORGANISATION, key)


def test_the_verb_comes_on_top_with_the_names_beside_it():
    tree = repaired(MISREAD, (name(0, 1, 0, "org:ofac"), name(2, 4, 3, "org:volta")))
    assert tree.heads == (1, ROOT, 3, 1)
    assert tree.deprels == ("nsubj", "root", "compound", "obj")


def test_without_a_name_before_the_verb_nothing_changes():
    assert repaired(MISREAD, (name(2, 4, 3, "org:volta"),)) is MISREAD
