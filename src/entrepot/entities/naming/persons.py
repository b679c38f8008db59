"""A person's name as words that can be compared: particles off, compounds joined, notes in brackets apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile, zip_longest

from entrepot.entities.naming.scripts import Script, script_of
from entrepot.entities.naming.words import Word, word, words
from entrepot.entities.tables import rows

_BRACKETS = re.compile(r"[(\[（](.*?)[)\]）]")
Words = tuple[Word, ...]
_ALTERNATIVES = re.compile(
    r"\s*(?:/|;|\ba\.?k\.?a\.?[ :]|\b(?:alias|also known as|formerly|known as|n[ée]e)\b:?|\bor\b(?=\s+[A-Z]))\s*",
    re.IGNORECASE,
)
_LANGUAGE_LABEL = re.compile(
    r"\b(?:in )?(?:Russian|Belarusian|Ukrainian|Arabic|Persian|Farsi|Chinese|Korean)\s*(?:spelling)?\s*:", re.IGNORECASE
)
_REMEMBERED = 1 << 16
_SURNAME = 4  # letters by which two spellings of one surname are known
_TWO_NAMES = 4  # words that two names in a row have at least
_SERVANT = re.compile(r"abd[aueo][lrsnzd](?=[b-df-hj-np-tv-z]\w{2})")  # Abdulkarim, Abdelkader, Abdurrahman
_ABD = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdu"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """One way of writing a name: words in order, the script of most, and their forms as one string, also sorted."""

    words: tuple[Word, ...]
    script: Script
    joined: str
    skeleton: str
    sorted_forms: str


@lru_cache(_REMEMBERED)
def person_names(text: str) -> tuple[PersonName, ...]:
    """The ways of writing a person's name that a text gives: what stands in brackets or another script is one more.

    >>> [" ".join(word.form for word in name.words) for name in person_names("Lidia PETROVA (KUZMINA) Лидия ПЕТРОВА")]
    ['lida petrova', 'lida petrova', 'lida kuzmina']
    """
    found: dict[tuple[str, ...], PersonName] = {}
    for written in _variants(text):
        name = _person_name(written)
        if name.words:
            found.setdefault(tuple(each.written for each in name.words), name)
    full = tuple(name for name in found.values() if len(name.words) > 1)
    return full or tuple(found.values())


def _variants(text: str) -> Iterator[str]:
    text = _LANGUAGE_LABEL.sub(" ", text)
    for part in filter(str.strip, _ALTERNATIVES.split(_BRACKETS.sub(" ", text))):
        for one in _by_script(part):
            yield from _by_repeated_name(one)
    for bracket in _BRACKETS.finditer(text):
        before = words(_BRACKETS.sub(" ", text[: bracket.start()]))
        after = words(_BRACKETS.sub(" ", text[bracket.end() :]))
        for part in filter(str.strip, _ALTERNATIVES.split(bracket[1])):
            yield from _in_brackets(words(part), before, after) or _by_script(part)


def _in_brackets(inside: Words, before: Words, after: Words) -> list[str]:
    """A word in brackets in the place of the word before it: another spelling of it, or another surname."""
    if len(inside) != 1 or not before or inside[0].script is not before[-1].script:
        return []
    script = inside[0].script
    kept = [*(each for each in before[:-1] if each.script is script), inside[0]]
    kept += takewhile(lambda each: each.script is script, after)
    return [" ".join(each.written for each in kept)]


def _by_repeated_name(text: str) -> Iterator[str]:
    """The text, or its parts where it writes one name after another: all begin and end with the same letters.

    A father's or grandfather's name is often the bearer's own too, so the given name alone decides nothing.
    """
    parts = text.split()
    if len(parts) < _TWO_NAMES:
        yield text
        return
    first = word(parts[0]).form
    starts = [place for place, part in enumerate(parts) if part.isalpha() and word(part).form == first]
    runs = [parts[start:end] for start, end in zip_longest(starts, starts[1:])]
    surnames = {word(run[-1]).form[:_SURNAME] for run in runs if len(run) > 1}
    if len(runs) < 2 or len(surnames) > 1 or min(map(len, runs)) < 2:
        yield text
        return
    yield from (" ".join(run) for run in runs)


def _by_script(text: str) -> Iterator[str]:
    """The text, or its runs of words in one script where it mixes Latin letters with others."""
    runs: list[list[str]] = []
    last: Script | None = None
    for part in text.split():
        script = script_of(part)
        if script is Script.OTHER:
            script = last or script
        if script is not last and not (runs and last is Script.OTHER):
            runs.append([])
        last = script
        runs[-1].append(part)
    if len(runs) > 1 and min(map(len, runs)) > 1:
        yield from (" ".join(run) for run in runs)
    else:
        yield text


def _person_name(written: str) -> PersonName:
    found = _in_order(written)
    kept = tuple(_joined_compounds([each for each in found if each.form not in _particles()]))
    kept = kept or tuple(found)
    scripts = [each.script for each in kept]
    return PersonName(
        kept,
        max(set(scripts), key=lambda script: (scripts.count(script), script)) if scripts else Script.OTHER,
        "".join(each.form for each in kept),
        "".join(each.skeleton for each in kept),
        " ".join(sorted(each.form for each in kept)),
    )


def _in_order(written: str) -> list[Word]:
    """The words with given names first where a comma tells them apart ("LAKHVI, Zaki")."""
    family, comma, given = written.partition(",")
    text = f"{given} {family}" if comma and given.strip() and "," not in given else written
    return [_without_article(each) for each in words(text)]


def _without_article(each: Word) -> Word:
    """An Arabic word without its article."""
    if each.script is Script.ARABIC and each.written.startswith("ال") and len(each.written) > 4:
        return word(each.written[2:])
    return each


def _joined_compounds(found: list[Word]) -> Iterator[Word]:
    """Names of two words that are written as one or two: Abd al-Karim, Abdulkarim."""
    waiting = ""
    for each in found:
        if each.form in _ABD or each.written == "عبد":
            waiting = "عبد" if each.script is Script.ARABIC else "abd"
            continue
        if waiting:
            yield word(waiting + each.written.casefold())
            waiting = ""
        elif each.script is Script.ARABIC and each.written.startswith("عبدال"):
            yield word("عبد" + each.written[5:])
        elif each.script is Script.LATIN and (
            match := re.match(r"abd[aueo][lrsnzd](?=[b-df-hj-np-tv-z]\w{2})", each.form)
        ):
            yield word("abd" + each.form[match.end() :])
        else:
            yield each
    if waiting:
        yield word(waiting)


@cache
def _particles() -> frozenset[str]:
    return frozenset(row["form"] for row in rows("particles"))
