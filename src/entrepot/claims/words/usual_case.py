"""Words of headlines and careless notes as running text would have them, so that names can be told from words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from lemminflect import getAllLemmas  # type: ignore[import-untyped]  # it ships no types

from entrepot.claims.cues import cue_list
from entrepot.claims.words.tokens import Token
from entrepot.reference.gazetteer import common_words, known_names
from entrepot.reference.goods import families, goods_class
from entrepot.reference.naming import organisation_words

_FEWEST_WORDS = 4
_LONG = 4  # letters; shorter words are often small ones or abbreviations
_SHARE = 0.8
_BEFORE_MONTH = frozenset({"by", "in", "since", "until", "of", "from", "to", "late", "early", "mid", "before", "after"})
_MONTHS_THAT_ARE_WORDS = frozenset({"may", "march"})
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)


def in_usual_case(sentences: Sequence[list[Token]]) -> list[list[Token]]:
    """The words of a document's sentences, those of headlines in capitals or title case written as in running text.

    So are names in sentences in small letters. Only `text` of a token changes, never its place. A word is written as
    elsewhere in the document, else as a known name, else by the English dictionary: what stands in it is no name.
    Source of the dictionary: lemminflect.
    """
    usual = _usual_forms(sentences)
    return [_rewritten(sentence, usual) for sentence in sentences]


def _usual_forms(sentences: Sequence[list[Token]]) -> dict[str, str]:
    """The most frequent form of each word inside the sentences of running text, by the word in small letters."""
    running = (each[1:] for each in sentences if not _in_capitals(each) and not _in_title_case(each))
    seen: dict[str, Counter[str]] = {}
    for word in (token.text for tokens in running for token in tokens if token.text[:1].isalpha()):
        seen.setdefault(word.lower(), Counter())[word] += 1
    return {word: min(forms, key=lambda form: (-forms[form], form)) for word, forms in seen.items()}


def _rewritten(sentence: list[Token], usual: Mapping[str, str]) -> list[Token]:
    if _in_capitals(sentence):
        changed = [_lowered(sentence, place, usual) for place in range(len(sentence))]
        changed[0] = changed[0][:1].upper() + changed[0][1:]
    elif _in_title_case(sentence):
        changed = [_untitled(sentence, place, usual) for place in range(len(sentence))]
    elif _in_small_letters(sentence):
        changed = [_raised(token.text, usual) for token in sentence]
    else:
        return sentence
    return [replace(token, text=text) for token, text in zip(sentence, changed, strict=True)]


def _in_capitals(sentence: Sequence[Token]) -> bool:
    """Whether nearly all words are in capitals."""
    words = [token.text for token in sentence if token.text.isalpha() and len(token.text) > 1]
    return len(words) >= _FEWEST_WORDS and sum(map(str.isupper, words)) >= _SHARE * len(words)


def _in_title_case(sentence: Sequence[Token]) -> bool:
    """Whether all longer words are capitalised and one can be nothing but a verb: a headline, no list of names."""
    words = [token.text for token in sentence if token.text.isalpha() and len(token.text) >= _LONG]
    titled = [word for word in words if word.lower() not in _small_words()]
    if len(titled) < _FEWEST_WORDS or sentence[-1].text == "." or not all(word[0].isupper() for word in titled):
        return False
    return any(_is_verb(word) for word in titled)


def _in_small_letters(sentence: Sequence[Token]) -> bool:
    """Whether no word has a capital."""
    words = [token.text for token in sentence if token.text.isalpha()]
    return len(words) >= _FEWEST_WORDS and all(map(str.islower, words))


def _raised(word: str, usual: Mapping[str, str]) -> str:
    """A word of a sentence in small letters: a country, or a name that no dictionary holds, gets its capitals."""
    if word in _countries():
        return _countries()[word]
    if not word.islower() or getAllLemmas(word) or word in _small_words():
        return word
    return usual.get(word) or _written().get(word, word)


def _lowered(sentence: Sequence[Token], place: int, usual: Mapping[str, str]) -> str:
    """A word of a sentence in capitals as running text has it."""
    word = sentence[place].text
    lower = word.lower()
    if not word.isupper() or len(word) < 2 or any(sign.isdigit() for sign in word):
        return word
    if lower in _MONTHS_THAT_ARE_WORDS and _is_month(sentence, place):
        return word.capitalize()
    for written in (usual, _written()):
        if lower in written:
            return written[lower]
    if word.capitalize() in organisation_words("state_body") and lower not in organisation_words("state_body"):
        return word.capitalize()  # "Treasury", but "army"
    if lower in _small_words() or getAllLemmas(lower):
        return lower
    return word.capitalize() if len(word) >= _LONG and _VOWEL.search(word) else word


def _untitled(sentence: Sequence[Token], place: int, usual: Mapping[str, str]) -> str:
    """A word of a headline in title case: small words, verbs and goods get small letters, the rest keeps its own."""
    word = sentence[place].text
    lower = word.lower()
    if place == 0 or not word.istitle() or lower in _written():
        return word
    if usual.get(lower) == lower and not _is_typed(word):
        return lower
    if _is_typed(word) and lower not in organisation_words("type"):
        return word  # "Trading", but "plant"
    is_common = lower in _small_words() or set(getAllLemmas(lower)) == {"VERB"} or _is_descriptor(lower)
    return lower if is_common or goods_class([word]) is not None else word


def _is_typed(word: str) -> bool:
    return word in organisation_words("type")


def _is_descriptor(lower: str) -> bool:
    roles = ("descriptor", "type")
    return any(lower in organisation_words(role) for role in roles) and bool(getAllLemmas(lower))


def _is_verb(word: str) -> bool:
    """Whether the dictionary knows a word as verb alone, other than as the gerunds that firms are named with."""
    return tuple(getAllLemmas(word.lower())) == ("VERB",) and not word.lower().endswith("ing")


def _is_month(sentence: Sequence[Token], place: int) -> bool:
    before = sentence[place - 1].text.lower() if place else ""
    after = sentence[place + 1].text if place + 1 < len(sentence) else ""
    return before in _BEFORE_MONTH or before.isdigit() or after.isdigit()


@cache
def _small_words() -> frozenset[str]:
    """Words of the closed classes, which name nothing."""
    return cue_list("small_words", "words")


@cache
def _written() -> Mapping[str, str]:
    """Words of known names, families of weapons, legal forms and technical abbreviations as they are written."""
    return {word.lower(): word for word in reversed(list(_known_words())) if word.lower() not in _small_words()}


@cache
def _countries() -> Mapping[str, str]:
    """Known names of one word that are no common words in small letters."""
    names = {known.name.lower(): known.name for known in known_names() if known.name[0].isupper()}
    return {lower: name for lower, name in names.items() if " " not in name and lower not in common_words()}


def _known_words() -> Iterator[str]:
    """Yield known words as written, those that win over others first."""
    for known in known_names():
        yield from (word for word in known.name.split() if word[:1].isupper() and word.isascii())
    yield from families()
    yield from sorted(organisation_words("no_name"))
    yield from (
        form for form in sorted(organisation_words("legal_form"), reverse=True) if not getAllLemmas(form.lower())
    )
