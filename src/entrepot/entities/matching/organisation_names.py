"""How two names of organisations compare: word by word, in spelling or in translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import log
from operator import itemgetter

from rapidfuzz.distance import OSA

from entrepot.entities.matching.comparison import NameComparison, words_written
from entrepot.entities.matching.words_alike import ALIKE, words_alike
from entrepot.entities.naming.organisations import OrganisationName, base
from entrepot.entities.naming.scripts import Script
from entrepot.entities.naming.syllables import sounds
from entrepot.entities.naming.words import Word, word, words
from entrepot.entities.tables import rows

_REMEMBERED = 1 << 18
_TRANSLATED = 0.8  # what a sure translation is worth of the same word: it says what sort of firm, seldom which
_STEMS = 0.95  # what a place and its adjective are worth
_UNSEEN = 8.0
_MOST_TELLING = 25.0
_LONGEST_RUN = 4  # characters of a Chinese name that one Latin word may write
_LEAST_ACRONYM = 3  # letters; two stand for too many names
_LONG = 6  # letters from which on a word may be two written as one
_LETTERS_APART = 4
_HEARD = 0.85  # of the sounds of a word, from which on characters are taken to write it


def compare_organisations(one: OrganisationName, other: OrganisationName) -> NameComparison:
    """The comparison of two names of organisations."""
    if bool(one.characters) != bool(other.characters):
        native, latin = (one, other) if one.characters else (other, one)
        return _compare_characters(native, latin)
    if one.characters:
        whole = OSA.normalized_similarity(one.characters, other.characters)
        return NameComparison(whole, whole, 1 - whole, 1 - whole, whole, min(1.0, len(one.characters) / 6), 0.0)
    if _is_acronym(one, other) or _is_acronym(other, one):
        return _compare_acronym(one, other)
    return _compare_words(one, other)


def _is_acronym(short: OrganisationName, long: OrganisationName) -> bool:
    """True if one name is made of the first letters of the other, in the other's own language."""
    return (
        len(short.words) == 1
        and len(long.words) > 2
        and len(short.joined) >= _LEAST_ACRONYM
        and short.joined == long.initials
    )


def _compare_acronym(one: OrganisationName, other: OrganisationName) -> NameComparison:
    """An acronym stands for its name as one word does for itself; the longer it is, the less by chance."""
    return NameComparison(
        agreement=1.0,
        worst=1.0,
        missing=0.0,
        conflict=0.0,
        whole=1.0,
        rarity=_UNSEEN / _MOST_TELLING,
        is_short=1.0,
        pairs=((" ".join(each.written for each in one.words), " ".join(each.written for each in other.words), 1.0),),
    )


def _compare_words(one: OrganisationName, other: OrganisationName) -> NameComparison:
    here, there = _best(one, other), _best(other, one)
    if len(one.words) > len(other.words):
        one, other, here, there = other, one, there, here
    ones, others = [telling(each) for each in one.words], [telling(each) for each in other.words]
    found, found_there = _share(ones, here), _share(others, there)
    shared = [weight * alike for weight, (_, alike) in zip(ones, here, strict=True) if alike >= ALIKE]
    names = [alike for weight, (_, alike) in zip(ones, here, strict=True) if weight >= _NAME]
    pairs = [(each, other.words[place], alike) for each, (place, alike) in zip(one.words, here, strict=True)]
    return NameComparison(
        agreement=found,
        worst=min(names, default=found),
        missing=1 - found_there,
        conflict=min(_lost(ones, here), _lost(others, there)) / (sum(ones) or 1.0),
        whole=OSA.normalized_similarity(one.joined, other.joined),
        rarity=min(1.0, sum(shared) / _MOST_TELLING),
        is_short=float(len(one.words) == 1),
        numbers=_numbers(one, other),
        pairs=words_written(pairs),
    )


_NAME = 6.0  # telling from which on a word is the organisation's own name rather than its sort


def _share(weights: Sequence[float], best: Sequence[tuple[int, float]]) -> float:
    total = sum(weights) or 1.0
    return sum(weight * alike for weight, (_, alike) in zip(weights, best, strict=True)) / total


def _lost(weights: Sequence[float], best: Sequence[tuple[int, float]]) -> float:
    return sum(weight for weight, (_, alike) in zip(weights, best, strict=True) if alike < ALIKE)


def _best(one: OrganisationName, other: OrganisationName) -> list[tuple[int, float]]:
    """For each word of one name, the place of the word of the other that fits best, and how well."""
    found = []
    for each, stem in zip(one.words, one.stems, strict=True):
        best, at = 0.0, 0
        for there, candidate in enumerate(other.words):
            alike = _alike(each, candidate)
            if alike < _STEMS and stem == other.stems[there]:
                alike = _STEMS
            if alike > best:
                best, at = alike, there
        found.append((at, best))
    _join(one, other, found)
    return found


def _join(one: OrganisationName, other: OrganisationName, found: list[tuple[int, float]]) -> None:
    """Words that one side writes as two ("radio zavod", "Techno Export") found in the other's one word, and back."""
    for place, (_, alike) in enumerate(found):
        if alike < ALIKE and len(one.words[place].form) >= _LONG:
            for there in range(len(other.words) - 1):
                joined = _alike_joined(one.words[place], other.words[there], other.words[there + 1])
                found[place] = max(found[place], (there, joined), key=_fit)
    longs = [(there, each) for there, each in enumerate(other.words) if len(each.form) >= _LONG]
    for place in range(len(found) - 1):
        if longs and (found[place][1] < ALIKE or found[place + 1][1] < ALIKE):
            first, second = one.words[place : place + 2]
            there, alike = max(((there, _alike_joined(each, first, second)) for there, each in longs), key=_fit)
            if alike >= _HEARD:
                found[place] = found[place + 1] = (there, alike)


_fit = itemgetter(1)


def _alike_joined(whole: Word, first: Word, second: Word) -> float:
    """How alike a word is to two written as one; 0 where the letters are too many or too few."""
    if abs(len(first.form) + len(second.form) - len(whole.form)) > _LETTERS_APART:
        return 0.0
    return words_alike(whole, word(first.written + second.written))


@lru_cache(_REMEMBERED)
def _alike(one: Word, other: Word) -> float:
    """How alike two words are, in spelling or as translations of each other."""
    if one.form.isdigit() or other.form.isdigit():
        return float(one.form == other.form)
    spelled = words_alike(one, other)
    if spelled >= 1.0:
        return spelled
    return max(spelled, _TRANSLATED * max(translated(one.form, other.form), translated(other.form, one.form)))


def translated(native: str, latin: str) -> float:
    """How sure it is that a word of a name is translated by another, 0 to 1."""
    chance = translations().get(base(native), {}).get(base(latin), 0.0)
    return min(1.0, chance * 3)


@cache
def translations() -> Mapping[str, Mapping[str, float]]:
    """The chance of each translation by the word that it translates, learned and from the glossary."""
    learned = ((row["word"], row["translation"], float(row["chance"])) for row in rows("type_words"))
    return translation_table(learned)


def translation_table(learned: Iterable[tuple[str, str, float]]) -> dict[str, dict[str, float]]:
    """The chances of learned translations (word, translation, chance), with those of the glossary as certain."""
    found: dict[str, dict[str, float]] = {}
    for word_of_name, translation, chance in learned:
        found.setdefault(word_of_name, {})[translation] = chance
    for row in rows("type_glossary"):
        for native in words(row["written"]):
            key = native.written if native.script in (Script.HAN, Script.HANGUL) else base(native.form)
            found.setdefault(key, {}).update({base(latin.form): 1.0 for latin in words(row["translations"])})
    return found


def forget() -> None:
    """Drop what is remembered of pairs of words, for when the translations are others."""
    _alike.cache_clear()
    _heard.cache_clear()


def telling(each: Word) -> float:
    """How much a word of an organisation's name tells: minus the logarithm of how often it stands in names."""
    if each.form.isdigit():
        return _UNSEEN / 2
    return _frequencies().get(each.form, _UNSEEN if len(each.form) > 2 else _UNSEEN / 2)


@cache
def _frequencies() -> dict[str, float]:
    found = rows("organisation_words")
    names = float(found[0]["names"])  # the first row counts the names
    return {row["form"]: min(_UNSEEN, log(names / float(row["names"]))) for row in found[1:]}


def _numbers(one: OrganisationName, other: OrganisationName) -> float | None:
    """1 where the numbers in both names are the same, 0 where they differ or one has none; None for no number."""
    ones, others = (frozenset(each.form for each in name.words if each.form.isdigit()) for name in (one, other))
    return None if not ones and not others else float(ones == others)


def _compare_characters(native: OrganisationName, latin: OrganisationName) -> NameComparison:
    """A name in Han or Hangul against one in Latin letters: by sound, and by learned translations of two characters."""
    weights = [telling(each) for each in latin.words]
    taken: set[int] = set()
    found: list[tuple[int, float]] = []
    for each in latin.words:
        start, length, alike = _heard(native.characters, each)
        if alike >= _HEARD:
            taken.update(range(start, start + length))
        found.append((start, alike if alike >= _HEARD else 0.0))
    covered = len(taken) / (len(native.characters) or 1)
    agreement = _share(weights, found)
    whole = OSA.normalized_similarity(sounds(native.characters), sounds("".join(each.written for each in latin.words)))
    names = [alike for weight, (_, alike) in zip(weights, found, strict=True) if weight >= _NAME]
    shared = sum(weight * alike for weight, (_, alike) in zip(weights, found, strict=True))
    return NameComparison(
        agreement=agreement,
        worst=min(names, default=agreement),
        missing=1 - covered,
        conflict=min(1 - covered, 1 - agreement),
        whole=whole,
        rarity=min(1.0, shared / _MOST_TELLING),
        is_short=float(len(latin.words) == 1),
        pairs=tuple(
            (native.characters[start : start + 2], each.written, alike)
            for each, (start, alike) in zip(latin.words, found, strict=True)
            if alike
        ),
    )


@lru_cache(_REMEMBERED)
def _heard(characters: str, each: Word) -> tuple[int, int, float]:
    """Where the characters that a Latin word writes or translates begin, how many they are, and how alike (0 to 1)."""
    return max(_runs(characters, each), key=lambda run: (run[2], run[1], -run[0]), default=(0, 0, 0.0))


def _runs(characters: str, each: Word) -> Iterator[tuple[int, int, float]]:
    wanted = sounds(each.written)
    for start in range(len(characters)):
        chance = translations().get(characters[start : start + 2], {}).get(base(each.form), 0.0)
        if chance:
            yield start, 2, min(1.0, chance * 3)
        for length in range(1, min(_LONGEST_RUN, len(characters) - start) + 1):
            heard = sounds(characters[start : start + length])
            if len(heard) > 2 and abs(len(heard) - len(wanted)) < 3:
                yield start, length, OSA.normalized_similarity(heard, wanted)


def is_syllabic(name: OrganisationName) -> bool:
    """True for a name in Han or Hangul."""
    return name.script in (Script.HAN, Script.HANGUL)
