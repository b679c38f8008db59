"""Mentions of countries, peoples, seats of state, groups and regions in Russian, in every case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from entrepot.claims.names.known_names import mention_of_known
from entrepot.claims.names.mention import Mention, Sentence
from entrepot.claims.russian.inflection import folded, forms_of
from entrepot.claims.russian.lemmas import is_common_word
from entrepot.reference.gazetteer import KnownName, NameForm
from entrepot.reference.naming import slug
from entrepot.reference.romanisation import romanised
from entrepot.reference.russian import city_keys, context_words, russian_names

# A capital after these is a place; after "с", "между", "к", "от", "для", "против" and in a bare case it is the state.
_PLACE_CASES = frozenset(
    "в во на из около под возле близ вблизи через до у вокруг внутри из-под недалеко мимо над за при".split()
)
_OF_PLACE = frozenset(
    "аэропорт район улица мэр мэрия житель окраина центр порт вокзал университет завод пригород небо город суд"
    " территория гостиница окрестность губернатор администрация горсовет столица".split()
)


def known_name_mentions(sentence: Sentence) -> Iterator[Mention]:
    """Mentions of known names, the longest at each word, in order.

    An adjective before the name of a currency ("белорусских рублей") is part of that name and no mention.
    """
    for first, names, end in sentence.matches(_match_at):
        if not _is_of_currency(sentence, end, names):
            yield _mention(sentence, first, end, names)


def _match_at(sentence: Sentence, first: int) -> tuple[tuple[KnownName, ...], int] | None:
    """The longest known name that begins at a word, as its readings, and its end."""
    for length in range(min(_longest(), len(sentence.tokens) - first), 0, -1):
        words = tuple(folded(sentence.word(first + i)) for i in range(length))
        fitting = tuple(name for name in _index().get(words, ()) if _is_written_so(sentence, first, name))
        if fitting:
            return fitting, first + length
    return None


def _is_written_so(sentence: Sentence, first: int, known: KnownName) -> bool:
    """Whether case and word class allow the name: "того" is not Того, "запад" of a town is not the West."""
    word = sentence.word(first)
    if known.form in (NameForm.ADJECTIVE, NameForm.PEOPLE):
        wanted = ("ADJ", "PROPN", "NOUN") if known.form is NameForm.ADJECTIVE else ("NOUN", "PROPN", "ADJ")
        return sentence.upos(first) in wanted
    if known.name.isupper() and " " not in known.name:
        return word.startswith(known.name)
    if known.name[0].islower():
        return True
    if word[0].isupper() and not (first == 0 and is_common_word(word)):
        return word.istitle() or word.isupper() or "-" in word
    return sentence.upos(first) == "PROPN" and not (word[0].islower() and is_common_word(word))


def _mention(sentence: Sentence, first: int, end: int, names: tuple[KnownName, ...]) -> Mention:
    def town_of(known: KnownName) -> str | None:
        return None if stands_for_state(sentence, first, end) else f"place:{place_slug(known.name)}"

    is_adjective = sentence.upos(end - 1) == "ADJ" and sentence.relation(end - 1) in ("amod", "conj")
    return mention_of_known(sentence.mention, (first, end), names, is_adjective, town_of)


def country_named(words: str) -> str | None:
    """The key of the country whose whole name the words are, in any case; None where they are something else.

    >>> country_named("Китая"), country_named("Российская Федерация"), country_named("Пекин")
    ('country:cn', 'country:ru', None)
    """
    names = _index().get(tuple(folded(word) for word in words.split()), ())
    countries = [each.key for each in names if each.form is NameForm.NAME and each.key.startswith("country:")]
    return countries[0] if countries else None


def city_slug(words: Sequence[str]) -> str | None:
    """The slug of a city of the tables, given in any case.

    >>> city_slug(["Сямыне"]), city_slug(["Одессой"]), city_slug(["Туле"])
    ('xiamen', 'odesa', None)
    """
    return _cities().get(tuple(map(folded, words)))


def place_slug(name: str) -> str:
    """The slug of a place, given in the nominative.

    >>> place_slug("Одесса"), place_slug("Костанай"), place_slug("Нижний Тагил")
    ('odesa', 'kostanay', 'nizhny-tagil')
    """
    return city_keys().get(name) or slug(romanised(name, "y"))


def stands_for_state(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a capital stands for its state: as subject, owner or party, or in "в Москве заявили".

    After a preposition of place, in an apposition and after a noun for a part of the city it does not.
    """
    head = sentence.head_of(first, end)
    relation = sentence.relation(head)
    if relation in ("appos", "flat", "root", "vocative", "list", "parataxis", "compound", "orphan"):
        return False
    preposition = _preposition(sentence, head)
    governor = sentence.analysis.heads[head]
    if preposition in ("в", "во"):
        return sentence.feature(head, "Case") != "Acc" and _is_said_by_nobody(sentence, governor)
    if relation == "nmod" and not preposition:
        return sentence.lemma(governor) not in _OF_PLACE
    return preposition not in _PLACE_CASES


def _is_said_by_nobody(sentence: Sentence, verb: int) -> bool:
    """Whether a verb of saying or holding stands in the plural without a subject: "в Минске отрицают"."""
    is_plural = sentence.feature(verb, "Number") == "Plur" and sentence.feature(verb, "VerbForm") == "Fin"
    return is_plural and not sentence.kids(verb, "nsubj") and sentence.lemma(verb) in context_words("speech")


def _preposition(sentence: Sentence, word: int) -> str:
    """The preposition that marks a word, or that of the first of its coordination; "" for none."""
    cases = sentence.kids(word, "case")
    if cases:
        return sentence.word(cases[0]).lower()
    if sentence.relation(word) == "conj":
        return _preposition(sentence, sentence.analysis.heads[word])
    return ""


def _is_of_currency(sentence: Sentence, end: int, names: tuple[KnownName, ...]) -> bool:
    is_adjective = any(name.form is NameForm.ADJECTIVE for name in names)
    return is_adjective and sentence.lemma(end) in context_words("currency")


@cache
def _index() -> dict[tuple[str, ...], tuple[KnownName, ...]]:
    """Known names by their folded words in every case."""
    index: dict[tuple[str, ...], tuple[KnownName, ...]] = {}
    for known in russian_names():
        for words in forms_of(known.name, known.form is NameForm.PEOPLE):
            index[words] = (*index.get(words, ()), known)
    return index


@cache
def _cities() -> dict[tuple[str, ...], str]:
    return {words: key for name, key in city_keys().items() for words in forms_of(name)}


@cache
def _longest() -> int:
    return max(len(words) for words in _index())
