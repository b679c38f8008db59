"""Names in quotation marks, which the parser of Russian trees stumbles over: it reads the sentence without them.

«Лагуна Стар» behind "танкер" is left out and hung on its noun afterwards; a name alone keeps its first word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
_LONGEST_NAME = 5  # words between the marks; longer ones are quotations
_NO_NAME = frozenset(("VERB", "AUX", "PART", "SCONJ"))
_TIMES = tuple(
    "январ феврал март апрел мае мая июн июл август сентябр октябр ноябр декабр год месяц недел квартал вчера "
    "контракт договор сделк соглашен поставк производств выпуск закупк импорт экспорт".split()
)
_HEADS = frozenset(("NOUN", "PROPN", "X"))

Features = Sequence[Mapping[str, str]]
Tree = tuple[list[int], list[str]]


def kept_words(words: Sequence[str], classes: Sequence[str]) -> list[int]:
    """Places of the words to parse: all but quoted names behind a noun, and but what follows in a name that has none.

    >>> kept_words("Танкер « Лагуна Стар » вышел".split(), "NOUN PUNCT PROPN X PUNCT VERB".split())
    [0, 5]
    >>> kept_words("Вышел « Лагуна Стар » .".split(), "VERB PUNCT PROPN X PUNCT PUNCT".split())
    [0, 2, 5]
    """
    dropped: set[int] = set()
    for first, end in _names(words, classes):
        held = first >= 2 and _may_hold(words[first - 2], classes[first - 2])
        dropped |= set(range(first - 1, end + 1)) - (set() if held else {first})
    return [place for place in range(len(words)) if place not in dropped]


def _may_hold(word: str, upos: str) -> bool:
    """Whether a word may be the noun that a name belongs to: no month or deed, and no name but an abbreviation.

    >>> _may_hold("танкер", "NOUN"), _may_hold("ООО", "PROPN"), _may_hold("феврале", "NOUN"), _may_hold("Мали", "PROPN")
    (True, True, False, False)
    """
    if word.lower().startswith(_TIMES):
        return False
    return upos == "NOUN" or (upos == "PROPN" and (word.isupper() or word.islower()))


def whole_tree(tree: Tree, words: Sequence[str], classes: Sequence[str], features: Features) -> Tree:
    """The tree of all words: a name left out hangs on the noun before its mark, its further words on its first noun.

    A name in the genitive is its noun's ("по сведениям «Морского дозора»"), others stand beside it.

    >>> words, classes = "Танкер « Лагуна Стар » вышел".split(), "NOUN PUNCT PROPN X PUNCT VERB".split()
    >>> whole_tree(([1, -1], ["nsubj", "root"]), words, classes, [{}] * 6)
    ([5, 2, 0, 2, 2, -1], ['nsubj', 'punct', 'appos', 'flat', 'punct', 'root'])
    """
    kept = kept_words(words, classes)
    heads, relations = [-1] * len(words), ["root"] * len(words)
    for at, place in enumerate(kept):
        above = tree[0][at]
        heads[place], relations[place] = -1 if above < 0 else kept[above], tree[1][at]
    for first, end in _names(words, classes):
        name = first
        if first not in kept:
            name = next((at for at in range(first, end) if classes[at] in _HEADS), first)
            is_owner = features[name].get("Case") == "Gen" != features[first - 2].get("Case")
            heads[name], relations[name] = first - 2, "nmod" if is_owner else "appos"
        for other in range(first - 1, end + 1):
            if other != name:
                heads[other], relations[other] = name, "punct" if other in (first - 1, end) else "flat"
    return heads, relations


def _names(words: Sequence[str], classes: Sequence[str]) -> list[tuple[int, int]]:
    """The places [first, end) of the words inside marks that make a name: few, capitalised, without verb or comma."""
    found, place = [], 0
    while place < len(words):
        closing = _PAIRS.get(words[place])
        last = place + _LONGEST_NAME + 2
        end = next((at for at in range(place + 1, min(last, len(words))) if words[at] == closing), 0)
        if closing is None or end <= place + 1:
            place += 1
            continue
        inside = range(place + 1, end)
        starts = words[place + 1][:1].isupper() or words[place + 1][:1].isdigit()
        if starts and not any(classes[at] in _NO_NAME or words[at] in _PAIRS or words[at] == "," for at in inside):
            found.append((place + 1, end))
        place = end + 1
    return found
