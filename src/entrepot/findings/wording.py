"""Whether two passages share wording, or figures and names where their languages differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from entrepot.claims.figures.numerals import find_numerals
from entrepot.documents.dates import MONTH_WORDS
from entrepot.entities.names import latin
from entrepot.reference.gazetteer import known_names
from entrepot.reference.russian import russian_names

_WORD = re.compile(r"[^\W_]+")
# A word with a capital that begins no sentence.
_NAME = re.compile(r"(?<=[\w,;:(«“\"][ \u00a0])[«“\"(]?([A-ZÀ-ÞА-ЯЁ][\w’'-]+)")
# Word sequences this long are compared: shorter ones are shared by chance, longer ones break at every change.
_RUN = 4
# Of a passage's sequences, the part that must stand in the other text.
_COPIED_SENTENCE = 0.3
_COPIED_TEXT = 0.15
_COPIED_BOTH = 0.12  # of the sentence and of the text
_LEAST_RUNS = 5
# Two texts in different languages that share this part of the rarer one's figures and names, and this many.
_TRANSLATED = 0.6
_LEAST_SHARED = 6
# Transliterations and case endings differ behind these.
_NAME_LETTERS = 4
_LEAST_TELLING = 4
_YEARS = range(1990, 2040)


@dataclass(frozen=True)
class Wording:
    """The words of a text, and of the sentence in it that is compared; `language` is that of both."""

    sentence: str
    text: str
    language: str = "en"

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """All sequences of four words of the whole text."""
        return _runs(_words(self.text))

    @cached_property
    def sentence_runs(self) -> frozenset[tuple[str, ...]]:
        """All sequences of four words of the sentence."""
        return _runs(_words(self.sentence))

    @cached_property
    def details(self) -> frozenset[str]:
        """The marks that few texts on one subject share by chance: no states, months, years and small numbers."""
        return frozenset(mark for mark in self.marks if not _is_usual(mark))

    @cached_property
    def marks(self) -> frozenset[str]:
        """Figures and names of the text in a form that is the same in both languages."""
        numerals = find_numerals(self.text, 0, len(self.text), self.language if self.language == "ru" else "en")
        numbers = (f"{numeral.value:g}" for numeral in numerals)
        names = (latin(name)[:_NAME_LETTERS] for name in _NAME.findall(self.text))
        return frozenset((*numbers, *names))


def shares_wording(one: Wording, other: Wording) -> str | None:
    """The longest stretch that a sentence, or else the text, shares with the other text; None without a copy.

    A copy is where a third of the four-word sequences of one sentence stand in the other text, or a sixth of those of
    the shorter text besides the longest stretch, or an eighth of both: one stretch alone is a paragraph that everybody
    reprints. Source: the containment of w-shingles of A. Z. Broder, "On the resemblance and containment of documents",
    Compression and Complexity of Sequences (1997).
    """
    sentence = max(_part(one.sentence_runs, other.runs), _part(other.sentence_runs, one.runs))
    shorter, longer = sorted((one, other), key=lambda wording: len(wording.runs))
    text = _part(shorter.runs, longer.runs)
    if sentence < _COPIED_SENTENCE and text < _COPIED_TEXT and min(sentence, text) < _COPIED_BOTH:
        return None
    stretch = _longest_common(_words(shorter.text), _words(longer.text))
    besides = frozenset(shorter.runs & longer.runs) - _runs(stretch)
    if sentence < _COPIED_BOTH and len(besides) < _COPIED_TEXT * len(shorter.runs):
        return None
    if sentence >= _COPIED_SENTENCE:
        in_sentences = ((one.sentence, other.text), (other.sentence, one.text))
        stretch = max((_longest_common(_words(a), _words(b)) for a, b in in_sentences), key=len)
    return " ".join(stretch)


def seems_translated(one: Wording, other: Wording) -> str | None:
    """The shared figures and names of two texts in different languages, where most of them are; else None."""
    shared = one.marks & other.marks
    fewer = min(len(one.marks), len(other.marks))
    if len(shared) < _LEAST_SHARED or len(shared) < _TRANSLATED * fewer:
        return None
    return ", ".join(sorted(shared))


def _is_usual(mark: str) -> bool:
    if mark[0].isdigit():
        value = float(mark)
        return value < _LEAST_TELLING or value in _YEARS
    return mark in _usual_names()


@cache
def _usual_names() -> frozenset[str]:
    """The first letters of states, peoples, capitals and months in both languages."""
    names = (name.name for name in (*known_names(), *russian_names()))
    months = MONTH_WORDS.replace("\\", "|").split("|")
    return frozenset(word[:_NAME_LETTERS] for name in (*names, *months) for word in re.findall(r"\w+", latin(name)))


def _part(runs: frozenset[tuple[str, ...]], others: frozenset[tuple[str, ...]]) -> float:
    return len(runs & others) / len(runs) if len(runs) >= _LEAST_RUNS else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _longest_common(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    from difflib import SequenceMatcher

    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[found.a : found.a + found.size]
