"""Keys of Russian names: romanised or translated so that they meet the keys of the same names in English texts."""

from __future__ import annotations

import re
from functools import lru_cache

from entrepot.claims.names.mention import Sentence
from entrepot.claims.russian.known_names import city_slug, place_slug
from entrepot.claims.russian.lemmas import morphology
from entrepot.claims.russian.nominative import (
    is_given_name,
    is_patronymic,
    nominative_words,
    person_nominative,
    singular_nominative,
)
from entrepot.reference.naming import organisation_slug, slug
from entrepot.reference.romanisation import romanised, romanised_given_name
from entrepot.reference.russian import (
    city_keys,
    loanwords,
    place_adjectives,
    romanised_surnames,
    russian_organisation_words,
)

NAMED_AFTER = frozenset({"имени", "им"})
_OPENING = frozenset('«"“„')
_CLOSING = frozenset('»"”“')
_LATIN = re.compile(r"[A-Za-z]")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")


def person_slug(sentence: Sentence, first: int, end: int) -> str:
    """The slug of a person's name: given name and surname in the nominative, romanised, without patronymic.

    "Олега Викторовича Туманова" gives oleg-tumanov, "Иванов И. И." i-i-ivanov.
    """
    places = [i for i in range(first, end) if sentence.word(i)[:1].isalpha()]
    words = person_nominative(sentence, places)
    abbreviated = [sentence.word(i + 1) == "." for i in places]
    if len(words) > 1 and _is_surname_first(words, abbreviated):
        words = [*words[1:], words[0]]
    if len(words) > 2:
        words = [words[0], *(word for word in words[1:-1] if not is_patronymic(word)), words[-1]]
    latin = [romanised_given_name(word) for word in words[:-1]]
    last = words[-1]
    return slug(" ".join([*latin, romanised_surnames().get(last.lower()) or romanised(last)]))


def _is_surname_first(words: list[str], abbreviated: list[bool]) -> bool:
    """Whether a surname stands first: before initials, or before a given name and a patronymic."""
    if len(words[0]) > 1 and all(len(word) == 1 for word in words[1:]) and any(abbreviated[1:]):
        return not is_given_name(words[0])
    return is_patronymic(words[-1]) and not is_given_name(words[0])


def place_name_slug(sentence: Sentence, first: int, end: int) -> str:
    """The slug of a place: "Нижнем Тагиле" gives nizhny-tagil, "Тульской области" tula-region."""
    known = city_slug([sentence.word(i) for i in range(first, end)])
    if known:
        return known
    words = nominative_words(sentence, first, end)
    kind = russian_organisation_words("place").get(words[-1].lower()) if len(words) > 1 else None
    if kind and len(words) == 2:
        return slug(f"{place_of_adjective(words[0].lower()) or romanised(words[0], 'y')} {kind}")
    kinds = russian_organisation_words("place_before")
    named = words[1:] if len(words) > 1 and words[0].lower() in kinds else words
    return place_slug(" ".join(named))


def organisation_name_slug(sentence: Sentence, first: int, end: int) -> str:
    """The slug of an organisation: the name in quotes, else all words; legal form and kind of firm dropped.

    A name built on a type of organisation is translated where all its words are known: "Пермскому пороховому заводу"
    gives perm-powder-plant. Any other is romanised, English words in it restored: "Логистик" is logistics.
    """
    inner, end = _quoted(sentence, first, end)
    latin = next((i for i in range(inner, end) if _LATIN.match(sentence.word(i))), None)
    if latin is not None and not any(_CYRILLIC.search(sentence.word(i)) for i in range(latin, end)):
        return organisation_slug(sentence.text[sentence.tokens[latin].start : sentence.tokens[end - 1].end])
    is_nominative = inner > first + 1  # after a noun for its kind a name in quotes is not declined
    inner = _after_descriptors(sentence, inner, end)
    lemmas = [sentence.lemma(i) for i in range(inner, end) if sentence.word(i)[:1].isalnum()]
    plain = [sentence.word(i) for i in range(inner, end) if sentence.word(i)[:1].isalnum()]
    named_after = _named_after(plain, lemmas)
    if named_after:
        return slug(named_after)
    words = plain if is_nominative else nominative_words(sentence, inner, end)
    return slug(_translated(words, lemmas) or " ".join(map(_romanised_word, words)))


def _quoted(sentence: Sentence, first: int, end: int) -> tuple[int, int]:
    """The words between the first pair of quotation marks within [first, end), else all."""
    opening = next((i for i in range(first, end) if sentence.word(i) in _OPENING), None)
    if opening is None:
        return first, end
    closing = next((i for i in range(opening + 1, end) if sentence.word(i) in _CLOSING), end)
    return (opening + 1, closing) if closing > opening + 1 else (first, end)


def _after_descriptors(sentence: Sentence, first: int, end: int) -> int:
    """The first word after legal forms and words in lower case for the kind of firm."""
    drop = russian_organisation_words("legal_form")
    kinds = {**russian_organisation_words("descriptor"), **russian_organisation_words("type")}
    while first < end - 1:
        word = sentence.word(first)
        is_kind = word.islower() and sentence.lemma(first) in kinds and sentence.word(first + 1)[:1].isupper()
        if word not in drop and not is_kind:
            break
        first += 1
    return first


def _named_after(words: list[str], lemmas: list[str]) -> str | None:
    """The English name of what is named after a person: surname in the nominative, type; None for any other name.

    >>> _named_after("завода имени В. А. Дегтярёва".split(), "завод имя в а дегтярёв".split())
    'Degtyarev plant'
    """
    types = russian_organisation_words("type")
    if len(words) < 3 or lemmas[0] not in types or words[1].lower() not in NAMED_AFTER:
        return None
    surname = singular_nominative(words[-1])
    return f"{romanised_surnames().get(surname.lower()) or romanised(surname)} {types[lemmas[0]]}"


def _translated(words: list[str], lemmas: list[str]) -> str | None:
    """The English name: adjectives, what the head is for, the head; None where a word has no translation.

    >>> _translated("Минский завод колёсных тягачей".split(), "минский завод колёсный тягач".split())
    'Minsk wheeled tractor plant'
    """
    types, parts = russian_organisation_words("type"), russian_organisation_words("part")
    head = next((place for place, lemma in enumerate(lemmas) if lemma in types), None)
    if head is None or len(words) == 1:
        return None
    english: list[str] = []
    for place in (*range(head), *range(head + 1, len(words))):
        found = parts.get(lemmas[place]) or types.get(lemmas[place]) or place_of_adjective(lemmas[place])
        if not found:
            return None
        english.append(found)
    return " ".join([*english, types[lemmas[head]]])


@lru_cache(maxsize=10_000)
def place_of_adjective(lemma: str) -> str | None:
    """The English name of the place that an adjective belongs to: "тульский" is Tula; None where it is of no place.

    >>> place_of_adjective("ижевский"), place_of_adjective("рязанский"), place_of_adjective("моторный")
    ('Izhevsk', 'Ryazan', None)
    """
    known = place_adjectives().get(lemma)
    if known:
        return known
    for ending in ("инский", "енский", "овский", "ский", "цкий"):
        stem = lemma.removesuffix(ending)
        if stem == lemma or len(stem) < 2:
            continue
        tail = "ц" if ending == "цкий" else ""
        bases = (f"{stem}{ending[:-2]}", f"{stem}{tail}", f"{stem}ь", f"{stem}{tail}к", f"{stem.rstrip('ь')}а")
        for base in (*bases, stem.rstrip("ь"), f"{stem}и", f"{stem}о", f"{stem}ы", f"{stem}{ending[:-4]}"):
            if _is_place(base):
                return _title(place_slug(base.capitalize()))
    return None


def _title(place: str) -> str:
    return " ".join(word.capitalize() for word in place.split("-"))


def _is_place(word: str) -> bool:
    return len(word) > 2 and any(
        "Geox" in parse.tag and parse.is_known and parse.tag.case == "nomn" for parse in morphology().parse(word)
    )


def _romanised_word(word: str) -> str:
    """A word in Latin letters; English words that Russian firms carry are written as in English.

    >>> _romanised_word("Трейдинг"), _romanised_word("Жигули-Карго"), _romanised_word("Haas")
    ('trading', 'Zhiguli-cargo', 'Haas')
    """
    city = city_keys().get(word)
    return city or "-".join(loanwords().get(part.lower()) or romanised(part) for part in word.split("-"))
