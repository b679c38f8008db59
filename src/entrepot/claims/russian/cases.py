"""Trees put right where cases tell more than the parser saw: a dative or an agent before the goods, a participle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from entrepot.claims.russian.quoted import Features, Tree

_NOUNS = ("NOUN", "PROPN", "X")
_GOVERNS = ("VERB", "NOUN", "ADJ")
_BY_CASE = {"Dat": "iobj", "Ins": "obl"}
_TAKES_PARTICIPLE = ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "root", "conj", "parataxis")
_HELD = ("nmod", "appos", "obj", "flat", "nsubj", "obl", "nsubj:pass")
_OPENING = ("«", "“", "„", '"')
_AGREEING = ("Case", "Number")


def by_case(
    words: Sequence[str], classes: Sequence[str], features: list[Mapping[str, str]], tree: Tree
) -> tuple[Tree, list[Mapping[str, str]]]:
    """The tree and features, with nouns hung on what governs them and participles on what they describe.

    A name in quotation marks takes case and number of its participle.

    "Передал [хуситам ракеты]": the rebels receive. "Собранные в Чаде «Герани» содержат": the drones contain.
    """
    heads, relations, told = list(tree[0]), list(tree[1]), list(features)
    for word, head in enumerate(tree[0]):
        if classes[word] in _NOUNS and relations[word] == "amod" and head >= 0:
            _hang_on_governor(word, head, heads, relations, classes, features)
        elif relations[word] == "obl" and features[word].get("Case") == "Nom" and classes[head] == "VERB":
            _take_for_subject(word, head, heads, relations, classes)
    for word in range(len(words)):
        if features[word].get("VerbForm") == "Part" and features[word].get("Variant") != "Short":
            noun = _turn_participle(word, words, heads, relations, classes, features)
            if noun is not None:
                told[noun] = {**features[noun], **{name: features[word].get(name, "") for name in _AGREEING}}
    return (heads, relations), told


def _hang_on_governor(
    word: int, head: int, heads: list[int], relations: list[str], classes: Sequence[str], features: Features
) -> None:
    """Hang a noun in another case than the noun behind it on the word above that."""
    case, above = features[word].get("Case", ""), heads[head]
    is_other = case in _BY_CASE and features[head].get("Case") not in (None, case)
    if is_other and above >= 0 and above != word and classes[above] in _GOVERNS:
        heads[word], relations[word] = above, _BY_CASE[case]


def _take_for_subject(word: int, verb: int, heads: list[int], relations: list[str], classes: Sequence[str]) -> None:
    """Let a bare nominative be the subject of a verb that has none."""
    kids = [(relations[place], classes[place]) for place in range(len(heads)) if heads[place] == word]
    has_subject = any(heads[at] == verb and relations[at].startswith("nsubj") for at in range(len(heads)))
    if classes[word] in _NOUNS and not has_subject and not any(relation == "case" for relation, _ in kids):
        relations[word] = "nsubj"


def _turn_participle(
    word: int,
    words: Sequence[str],
    heads: list[int],
    relations: list[str],
    classes: Sequence[str],
    features: Features,
) -> int | None:
    """Let the noun behind a participle take the place that the parser gave to the participle; that noun."""
    if relations[word] not in _TAKES_PARTICIPLE or (heads[word] >= 0 and classes[heads[word]] in _NOUNS):
        return None
    below = [place for place in range(word + 1, len(heads)) if _is_below(place, word, heads)]
    nouns = [place for place in below if classes[place] in _NOUNS and relations[place] in _HELD]
    agreeing = (place for place in nouns if heads[place] == word and _agrees(features[word], features[place]))
    # The name in quotation marks shows no case that could be relied upon.
    quoted = (place for place in nouns if words[place - 1] in _OPENING)
    noun = next(agreeing, next(quoted, None))
    if noun is None:
        return None
    heads[noun], relations[noun] = heads[word], relations[word]
    heads[word], relations[word] = noun, "acl"
    for place, above in enumerate(heads):
        if above == word and place > noun and relations[place] == "punct":
            heads[place] = noun
    return noun


def _is_below(place: int, top: int, heads: Sequence[int]) -> bool:
    """Whether a word hangs on another, directly or not."""
    for _ in heads:
        place = heads[place]
        if place < 0 or place == top:
            break
    return place == top


def _agrees(left: Mapping[str, str], right: Mapping[str, str]) -> bool:
    """Whether case and number are told and the same.

    >>> _agrees({"Case": "Nom", "Number": "Plur"}, {"Case": "Nom", "Number": "Plur"}), _agrees({"Case": "Nom"}, {})
    (True, False)
    """
    return all(left.get(name) is not None and left.get(name) == right.get(name) for name in _AGREEING)
