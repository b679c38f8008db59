"""Mentions of countries, peoples, seats of state, groups and regions: names that are known beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.words.tokens import tokenise
from entrepot.model.claims import Basis
from entrepot.model.entities import EntityKind
from entrepot.reference.gazetteer import KnownName, NameForm, common_words, known_names
from entrepot.reference.naming import slug

_OWN_NAMES = (NameForm.NAME, NameForm.GROUP, NameForm.PALACE, NameForm.CAPITAL, NameForm.REGION)
MakeMention = Callable[..., Mention]  # `Sentence.mention`

# After these a capital is a place: "in Minsk", "via Tehran"; "to Moscow" is the state unless somebody travels there.
_PLACE_CASES = frozenset(
    {"in", "near", "at", "outside", "from", "via", "through", "around", "towards", "toward", "inside", "across"}
)
_TRAVEL = re.compile(
    r"arrive[ds]?|go|goes|went|gone|going|travel(?:s|led)?|fl(?:y|ew|own)|reach(?:ed|es)?|land(?:s|ed)?|comes?|came|"
    r"visit(?:s|ed)?|moved?|dr(?:i|o)ven?|head(?:s|ed)?|return(?:s|ed)?"
)
_HAUL = re.compile(
    r"ship(?:s|ped)?|sent|sends?|transport(?:s|ed)?|haul(?:s|ed)?|deliver(?:s|ed)?|sail(?:s|ed)?|left|leaves?"
)
_DEALING = re.compile(
    r"(?:payment|order|request|support|aid|gift|donation|offer|invitation|demand|help|money|flow|pipeline|stream|"
    r"shipment|export|sale|transfer)s?|deliver(?:y|ies)|suppl(?:y|ies)"
)
_POSSESSIVES = frozenset({"'s", "’s"})


def known_name_mentions(sentence: Sentence) -> Iterator[Mention]:
    """Mentions of known names, the longest at each word, in order.

    Names that are common words in lower case ("turkey") count there only if the tagger takes them for proper nouns
    or a possessive follows.
    """
    position = 0
    while position < len(sentence.tokens):
        match = _match_at(sentence, position)
        if _is_compass_name(sentence, position):
            yield sentence.mention(position, position + 1, EntityKind.COUNTRY, None)
            position += 1
        elif match:
            names, end = match
            yield _mention(sentence, position, end, names)
            position = end
        else:
            position += 1


def _is_compass_name(sentence: Sentence, index: int) -> bool:
    """Whether "the North" or "the South" stands for a state that the document has named in full."""
    following = sentence.word(index + 1)
    return (
        sentence.word(index) in ("North", "South")
        and sentence.word(index - 1).lower() == "the"
        and not following[:1].isupper()
        and following != "of"
    )


def _match_at(sentence: Sentence, first: int) -> tuple[list[KnownName], int] | None:
    """The longest known name that begins at a word, as its readings, and its end."""
    longest = min(_longest(), len(sentence.tokens) - first)
    for length in range(longest, 0, -1):
        words = tuple(sentence.word(first + i) for i in range(length))
        names = _index().get(tuple(_folded(word) for word in words), ())
        fitting = [name for name in names if _is_written_so(sentence, first, first + length, name)]
        if fitting:
            return fitting, first + length
    return None


def _is_written_so(sentence: Sentence, first: int, end: int, known: KnownName) -> bool:
    """Whether the case of the words allows the name: "us" is not the US, "china's" is China's."""
    words = sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end]
    if known.name.isupper() and not words.isupper():
        return words.islower() and len(known.name) > 2 and words not in common_words()
    if not words.islower():
        return words[0].isupper() or known.name[0].islower()
    if known.form is NameForm.PEOPLE and sentence.upos(first) == "ADJ":
        return False
    if words in common_words():
        is_proper = sentence.upos(first) == "PROPN" and not _is_attribute(sentence, first, end)
        is_proper = is_proper and not _is_described(sentence, first)
        return is_proper or sentence.word(end) in _POSSESSIVES
    return True


def _is_described(sentence: Sentence, noun: int) -> bool:
    """True for a noun with an article, adjective or number, which the name of a country has not: "fine china"."""
    relations = ("det", "amod", "nummod")
    return any(
        head == noun and relation in relations
        for head, relation in zip(sentence.analysis.heads, sentence.analysis.deprels, strict=True)
    )


def _mention(sentence: Sentence, first: int, end: int, names: list[KnownName]) -> Mention:
    def town_of(known: KnownName) -> str | None:
        return None if stands_for_state(sentence, first, end) else f"place:{slug(known.name)}"

    return mention_of_known(sentence.mention, (first, end), names, _is_attribute(sentence, first, end), town_of)


def mention_of_known(
    mention: MakeMention,
    words: tuple[int, int],
    names: Iterable[KnownName],
    is_attribute: bool,
    town_of: Callable[[KnownName], str | None],
) -> Mention:
    """The mention of a country, group, region, seat of state or people at the words [first, end).

    `is_attribute` says that the words stand before a noun, as adjectives do. `town_of` gives the key of a capital where
    its name does not stand for the state.
    """
    forms = {name.form: name for name in names}
    if is_attribute and NameForm.ADJECTIVE in forms:
        return mention(*words, EntityKind.COUNTRY, forms[NameForm.ADJECTIVE].key, Basis.DEMONYM)
    known = next((forms[form] for form in _OWN_NAMES if form in forms), None)
    if known is None:
        people = forms.get(NameForm.PEOPLE) or forms[NameForm.ADJECTIVE]
        return mention(*words, EntityKind.COUNTRY, people.key, Basis.DEMONYM)
    if known.form is NameForm.CAPITAL and (town := town_of(known)) is not None:
        return mention(*words, EntityKind.PLACE, town)
    return mention(*words, EntityKind(known.key.partition(":")[0]), known.key)


def stands_for_state(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the name of a capital stands for its state: as subject, agent or possessor, or as a party to a deal.

    In a noun compound ("a Bishkek company"), in an apposition and after a preposition of place it does not.
    """
    head = sentence.head_of(first, end)
    relation = sentence.analysis.deprels[head].split(":")[0]
    if relation == "root" and sentence.word(end) == "to" and sentence.upos(end) == "PART":
        return True  # "Minsk to sell tractors"
    if relation in ("compound", "appos", "flat", "root", "vocative", "list", "parataxis"):
        return False
    case = _preposition(sentence, head)
    governor = sentence.analysis.heads[head]
    if case == "from" and _DEALING.fullmatch(sentence.word(governor).lower()):
        return True
    if case == "from" and sentence.upos(governor) == "VERB":
        return not (
            _TRAVEL.fullmatch(sentence.word(governor).lower()) or _HAUL.fullmatch(sentence.word(governor).lower())
        )
    if case == "to":
        return not _TRAVEL.fullmatch(sentence.word(governor).lower())
    return case not in _PLACE_CASES


def _preposition(sentence: Sentence, word: int) -> str:
    """The preposition that marks a word, or that of the first of its coordination."""
    heads, relations = sentence.analysis.heads, sentence.analysis.deprels
    for index, head in enumerate(heads):
        if head == word and relations[index] == "case" and sentence.word(index) not in _POSSESSIVES:
            return sentence.word(index).lower()
    if relations[word] == "conj":
        return _preposition(sentence, heads[word])
    return ""


def _is_attribute(sentence: Sentence, first: int, end: int) -> bool:
    """Whether the words modify a noun after them, as an adjective or in a compound."""
    head = sentence.head_of(first, end)
    relation = sentence.analysis.deprels[head].split(":")[0]
    governor = sentence.analysis.heads[head]
    if relation in ("amod", "compound", "nmod") and governor >= end and sentence.word(end) not in _POSSESSIVES:
        return True
    return sentence.upos(head) == "ADJ" or sentence.word(end) == "-"


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")


@cache
def _index() -> dict[tuple[str, ...], tuple[KnownName, ...]]:
    """Known names by their words in lower case."""
    index: dict[tuple[str, ...], tuple[KnownName, ...]] = {}
    for known in known_names():
        words = tuple(_folded(token.text) for token in tokenise(known.name, 0, len(known.name)))
        index[words] = (*index.get(words, ()), known)
    return index


@cache
def _longest() -> int:
    return max(len(words) for words in _index())
