"""Where something goes: after a word of motion "в Зимбабве" tells where to, whatever form the name has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from entrepot.claims.russian.quoted import Tree
from entrepot.reference.russian import context_words

_ENDINGS = ("е", "и", "у", "о", "э", "ю")
_TOWARD = ("в", "во", "на")
_FROM = ("из", "от", "с", "со")
_MOVED = ("obj", "nsubj", "nsubj:pass")


def with_goals(
    words: Sequence[str], lemmas: Sequence[str], features: Sequence[Mapping[str, str]], tree: Tree
) -> tuple[Tree, list[Mapping[str, str]]]:
    """The tree and features, with a name of one form behind "в" in the accusative under a word of motion.

    "Отправил вертолёты [в Зимбабве]" tells where to, "купил вертолёты [в Зимбабве]" where.
    """
    heads, relations = list(tree[0]), list(tree[1])
    told = list(features)
    for place in range(1, len(words)):
        _part_goal(place, words, lemmas, told, (heads, relations))
        is_name = words[place][0].isupper() and words[place].endswith(_ENDINGS)
        if not is_name or words[place - 1].lower() not in _TOWARD or lemmas[place] != words[place].lower():
            continue
        mover = _mover(place, lemmas, (heads, relations))
        if mover is None or told[place].get("Case") != "Loc":
            continue
        told[place] = {**told[place], "Case": "Acc"}
        if heads[place] != mover:
            heads[place], relations[place] = mover, "obl"
    return (heads, relations), told


def _part_goal(
    place: int,
    words: Sequence[str],
    lemmas: Sequence[str],
    features: Sequence[Mapping[str, str]],
    tree: tuple[list[int], list[str]],
) -> None:
    """Hang on the verb where something goes: "доставил [из порта Амирабад] [в порт Оля]"."""
    heads, relations = tree
    source = heads[place]
    if relations[place] != "nmod" or features[place].get("Case") != "Acc" or relations[source] != "obl":
        return
    marks = {each: words[at].lower() for each in (place, source) for at in range(len(words)) if _marks(at, each, tree)}
    if marks.get(place) in _TOWARD and marks.get(source) in _FROM and lemmas[heads[source]] in context_words("motion"):
        heads[place], relations[place] = heads[source], "obl"


def _marks(preposition: int, noun: int, tree: tuple[list[int], list[str]]) -> bool:
    return tree[0][preposition] == noun and tree[1][preposition] == "case"


def _mover(place: int, lemmas: Sequence[str], tree: tuple[list[int], list[str]]) -> int | None:
    """The word of motion that a place hangs on, itself or by the goods that are moved; None where there is none."""
    heads, relations = tree
    above = heads[place]
    if above >= 0 and relations[above] in _MOVED and lemmas[above] not in context_words("motion"):
        above = heads[above]
    return above if above >= 0 and lemmas[above] in context_words("motion") else None
