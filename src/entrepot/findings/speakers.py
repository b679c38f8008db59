"""Who a source is, so that two documents that name it in other words can be seen to name one and the same."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from entrepot.entities.names import latin, same_word
from entrepot.model.findings import OriginKind
from entrepot.reference.gazetteer import known_names
from entrepot.reference.naming import organisation_words, person_titles
from entrepot.reference.russian import russian_names

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Case endings of Russian and the plural and genitive of English are cut off before names are compared.
_LONGEST_ENDING = 3
_LEAST_STEM = 4
_PRONOUNS = frozenset("he she they it we i who his her their он она они мы я его её их кто".split())


class Sameness(StrEnum):
    """Whether two speakers are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as its words tell it: the states named, what body it is, proper names, and whether it is named at all.

    `states` are ISO 3166 codes or group keys, `bodies` words of `speaker_words.csv`, `names` in plain Latin letters.
    """

    words: str
    states: frozenset[str]
    bodies: frozenset[str]
    names: frozenset[str]
    kind: OriginKind

    @property
    def is_pronoun(self) -> bool:
        """True for words that only point to somebody named before."""
        return self.words.casefold() in _PRONOUNS

    @property
    def is_named(self) -> bool:
        """True if a name, a state or a body of one tells who it is."""
        return self.kind is not OriginKind.UNNAMED


@cache
def speaker_of(words: str) -> Speaker:
    """The speaker that the words for a source name; empty words are an unnamed one.

    >>> speaker_of("Ukraine's defence ministry").bodies == speaker_of("министерство обороны Украины").bodies
    True
    >>> speaker_of("two people familiar with the matter").kind.value, speaker_of("customs data").kind.value
    ('unnamed', 'record')
    """
    plain = " ".join(words.casefold().replace("’", "'").split())
    found = [row for row in _bodies() if re.search(rf"\b{re.escape(row[0])}", plain)]
    states, rest = _states_in(words)
    for stem, _, _ in found:
        rest = re.sub(rf"\b{re.escape(stem)}\w*", " ", rest, flags=re.IGNORECASE)
    kinds = {OriginKind(kind) for _, _, kind in found}
    names = _names_in(rest)
    return Speaker(words, states, frozenset(body for _, body, _ in found), names, _kind(kinds, states, names, plain))


def compare(one: Speaker, other: Speaker) -> Sameness:
    """Whether two sources are one.

    A state and whoever speaks for it are one; two bodies of one state, and the unnamed, are not told apart.

    >>> compare(speaker_of("Han Do-yun"), speaker_of("South Korea's defence minister, Han Do-yun")).value
    'same'
    >>> compare(speaker_of("Kyiv"), speaker_of("Ukrainian military intelligence")).value
    'same'
    >>> compare(speaker_of("the Ukrainian customs"), speaker_of("Ukrainian military intelligence")).value
    'undetermined'
    >>> compare(speaker_of("a Western official"), speaker_of("the Tribune")).value
    'undetermined'
    """
    states_differ = bool(one.states and other.states and not one.states & other.states)
    if one.names and other.names:
        return Sameness.SAME if share_a_name(one, other) and not states_differ else Sameness.DIFFERENT
    if states_differ:
        return Sameness.DIFFERENT
    if not (one.is_named and other.is_named):
        return Sameness.UNDETERMINED
    if one.states and one.states == other.states:
        is_state = _is_state_itself(one) or _is_state_itself(other)
        return Sameness.SAME if is_state or _same_bodies(one, other) else Sameness.UNDETERMINED
    if one.bodies & other.bodies:
        return Sameness.SAME if one.bodies & other.bodies - _VAGUE_BODIES else Sameness.UNDETERMINED
    return Sameness.DIFFERENT


def _is_state_itself(speaker: Speaker) -> bool:
    """True for "Minsk" and "the Belarusian side": a state without body or person."""
    return not (speaker.bodies or speaker.names)


def _same_bodies(one: Speaker, other: Speaker) -> bool:
    return one.bodies == other.bodies or bool(one.bodies & other.bodies - _VAGUE_BODIES)


_VAGUE_BODIES = frozenset({"government", "ministry"})


def share_a_name(one: Speaker, other: Speaker) -> bool:
    """True if two speakers have a proper name in common, in any spelling."""
    return any(same_name(name, other_name) for name in one.names for other_name in other.names)


def same_name(one: str, other: str) -> bool:
    """True for spellings and case forms of one name, both in plain Latin letters.

    >>> same_name("dossier", "dossier"), same_name("hrynevich", "hrynevicha"), same_name("petrov", "petrenko")
    (True, True, False)
    """
    if one == other or same_word(one, other):
        return True
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(_LEAST_STEM, len(shorter) - 1)]
    return len(shorter) >= _LEAST_STEM and longer.startswith(stem) and len(longer) - len(stem) <= _LONGEST_ENDING


def same_names(ones: Sequence[str], others: Sequence[str]) -> bool:
    """True for two rows of words that are spellings and case forms of the same names, one by one.

    >>> same_names(["minsk", "dossier"], ["minska", "dossier"]), same_names(["volga", "jsc"], ["volga"])
    (True, False)
    """
    return len(ones) == len(others) and all(map(same_name, ones, others))


def _kind(kinds: set[OriginKind], states: frozenset[str], names: frozenset[str], plain: str) -> OriginKind:
    if OriginKind.RECORD in kinds:
        return OriginKind.RECORD
    if plain in _PRONOUNS:
        return OriginKind.UNNAMED
    if re.search(_INDEFINITE, plain) or not (kinds or states or names):
        return OriginKind.UNNAMED
    if OriginKind.OFFICIAL in kinds or (states and not names):
        return OriginKind.OFFICIAL
    return OriginKind.NAMED


# "a Western official", "two officials", "sources in Kyiv": told, but not who.
_INDEFINITE = (
    r"^(?:an?|some|several|two|three|four|five|unnamed|anonymous|senior|western|officials?|sources?|people|persons?"
    r"|источник|собеседник|неназванн|западн|чиновник|дв[ао]е?|тр[ои]е?|несколько)\b"
)


def _states_in(words: str) -> tuple[frozenset[str], str]:
    """Keys of the states that the words name, and the words without them."""
    found: set[str] = set()
    rest = words
    for pattern, key in _state_patterns():
        rest, count = pattern.subn(" ", rest)
        if count:
            found.add(key)
    return frozenset(found), rest


@cache
def _state_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Patterns of names of states, longest first; Russian names with any case ending."""
    english = [(rf"\b{re.escape(each.name)}(?:['’]s?)?\b", each) for each in known_names()]
    russian = [(rf"\b{_stem(each.name)}[а-яё]{{0,3}}\b", each) for each in russian_names()]
    listed = sorted((*english, *russian), key=lambda one: -len(one[1].name))
    return tuple((re.compile(pattern), each.key) for pattern, each in listed if each.key.startswith(_POWERS))


_POWERS = ("country:", "group:")


def _stem(name: str) -> str:
    return r"\s".join(re.escape(re.sub(r"[аяьйиыео]{1,2}$", "", word)) for word in name.split())


def _names_in(words: str) -> frozenset[str]:
    """Proper names among the words: those with a capital letter that are no title."""
    found = []
    for match in _WORD.finditer(words):
        word = match[0].removesuffix("'s").removesuffix("’s")
        plain = word.casefold()
        if not word[0].isupper() or plain in _titles():
            continue
        if len(word) > 1 and plain not in _COMMON and plain not in _legal_forms():
            found.append(latin(word))
    return frozenset(found)


# Words that begin with a capital at the start of a sentence and name nobody.
_COMMON = frozenset(
    "a all an and another as at both but by each east eight five for four from he her here his how i if in it"
    " its many most mr mrs ms my news no north not of on one our said senior seven several she six so some south ten"
    " that the their then there these they this those three to two we west western what when where who with"
    " yet you".split()
)


@cache
def _legal_forms() -> frozenset[str]:
    """Words such as LLC and Ltd, which tell no firm from another."""
    return frozenset(word.casefold().rstrip(".") for word in organisation_words("legal_form"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.casefold().rstrip(".") for title in person_titles() for word in title)


@cache
def _bodies() -> tuple[tuple[str, str, str], ...]:
    table = files("entrepot.findings").joinpath("speaker_words.csv").read_text(encoding="utf-8")
    return tuple((row["stem"], row["means"], row["kind"]) for row in csv.DictReader(table.splitlines()))
