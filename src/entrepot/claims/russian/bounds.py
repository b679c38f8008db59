"""Trees put right where commas tell more than the parser saw: what stands in a clause between commas belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from entrepot.claims.russian.quoted import Features, Tree

_BOUNDS = frozenset(",;()—–:.")
_OWN_CLAUSE = ("acl", "parataxis")
_NOT_ARGUMENTS = ("punct", "cc", "root", "mark")
_AGREEING = ("Gender", "Number", "Case")


def within_bounds(words: Sequence[str], classes: Sequence[str], features: Features, tree: Tree) -> Tree:
    """The tree with the words behind ", внесённый" or ", сообщила" hung on that verb, up to the next comma.

    A participle goes to the nearest noun before it that agrees with it. Words already inside keep their heads.
    """
    heads, relations = list(tree[0]), list(tree[1])
    for verb in range(1, len(words)):
        if features[verb].get("VerbForm") == "Conv" and relations[verb] == "advcl" and words[verb - 1] == ",":
            _free_before(verb, heads, relations)
        if classes[verb] != "VERB" or relations[verb] not in _OWN_CLAUSE or words[verb - 1] not in _BOUNDS:
            continue
        end = next((at for at in range(verb + 1, len(words)) if words[at] in _BOUNDS), len(words))
        if relations[verb] == "acl":
            noun = _antecedent(verb, heads, relations, classes, features)
            heads[verb] = heads[verb] if _is_under(noun, verb, heads) else noun
        for place in range(verb + 1, end):
            outside = not verb <= heads[place] < end
            is_free = outside and relations[place] not in _NOT_ARGUMENTS and heads[place] >= 0
            if is_free and not _is_under(verb, place, heads):
                heads[place] = verb
    return heads, relations


def _free_before(converb: int, heads: list[int], relations: Sequence[str]) -> None:
    """Hang on the main verb what stands before it: "[в мае] ввоз достиг 5 тонн, увеличившись вдвое"."""
    main = heads[converb]
    for place in range(main if 0 <= main < converb else 0):
        if heads[place] == converb and relations[place] not in _NOT_ARGUMENTS:
            heads[place] = main


def _is_under(word: int, other: int, heads: Sequence[int]) -> bool:
    """Whether a word is another, or hangs on it: to hang the other on it would close a circle.

    >>> _is_under(2, 0, [1, -1, 0]), _is_under(1, 0, [1, -1, 0])
    (True, False)
    """
    for _ in heads:  # no farther than the words go, should they stand in a circle already
        if word < 0 or word == other:
            break
        word = heads[word]
    return word == other


def _antecedent(
    verb: int, heads: Sequence[int], relations: Sequence[str], classes: Sequence[str], features: Features
) -> int:
    """The nearest noun before a participle that agrees with it, where its own head does not; no part of a name."""
    head = heads[verb]
    if _agree(features[verb], features[head]):
        return head
    nouns = [place for place in range(verb - 2, -1, -1) if classes[place] in ("NOUN", "PROPN", "X")]
    whole = [place for place in nouns if relations[place] not in ("flat", "appos")]
    return next((place for place in whole if _agree(features[verb], features[place])), head)


def _agree(left: Mapping[str, str], right: Mapping[str, str]) -> bool:
    """Whether no feature that both show differs; plurals show no gender."""
    names = [name for name in _AGREEING if name != "Gender" or "Plur" not in (left.get("Number"), right.get("Number"))]
    return all(left.get(name, "") == right.get(name, "") for name in names if left.get(name) and right.get(name))
