"""Who published a plain text and who wrote it, from the lines between its title and its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from entrepot.documents.assembly import Metadata
from entrepot.documents.dates import MONTH_WORDS, edtf_date
from entrepot.model.spans import Span

_MOST_LINES = 5
_LONGEST_LINE = 110  # characters
_MOST_WORDS = 7  # of a name
_PARTS = re.compile(r"\s[-–—|·•*/>~]+\s|\s?[|·•]\s?|,\s|\s?\(|\)\s?|:\s|;\s")
_BYLINE = re.compile(
    r"(?:^|\b)(?:posted\s.{0,40}\sby|(?:additional\s)?reporting\sby|reported\sby|compiled\sby|written\sby|words\sby"
    r"|story\sby|by(?:\sour\scorrespondent)?|from\sour\s[\w\s]{0,40}correspondent,?|words:|text:|автор:?|текст:?)\s+",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"[\"“]?[A-ZÀ-ÞА-ЯЁ][\w.'’-]+(?:\s(?:(?:van|von|de|da|al|bin|el)\s)?[A-ZÀ-ÞА-ЯЁ][\w.'’-]*){0,3}[\"”]?"
)
_IS_DATE = re.compile(
    rf"(?<!\w)\d+(?:st|nd|rd|th)?\b|\b(?:{MONTH_WORDS})\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:updated|published|posted)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^(?:staff|agencies|members only|english (?:edition|pages)|page|p\.|desk|category|exclusive|opinion"
    r"|investigations?|analysis|commentary|press release|our|share|read|markets?|world|business|politics|in brief"
    r"|редакция)\b",
    re.IGNORECASE,
)
_JOINING = frozenset("& and of the for do da de и".split())
_MOST_UNTOLD = 3
_QUOTED = re.compile(r"[«“\"]([^»”\"]{2,60})[»”\"]")


def masthead(text: str, lines: Sequence[Span]) -> Metadata:
    """Publisher, author and date as the lines under a title tell them; empty where there are no such lines.

    Such lines are short, end no sentence and stand between the first line and the first blank one; one of them has a
    date, a byline or the word for an outlet, so that a first heading is not taken for one. The publisher is what is
    called a paper, an agency or a ministry, else the first name that is no person's byline.
    """
    told = [line.quote(text) for line in _lines_under_title(text, lines)]
    if not any(_BYLINE.search(line) or _IS_DATE.search(line) or _is_outlet(line) for line in told):
        return Metadata()
    authors = [name for line in told if (name := _author(line))]
    names = [name for line in told for name in _names(line) if name not in authors]
    outlets = [name for line in told for name in _outlets(line) if name not in authors]
    publisher = next(iter((*outlets, *(name for name in names if _may_be_outlet(name)))), None)
    # The first name may be the outlet, and another one like a person's the author.
    if not authors:
        authors = [name for name in names if name != publisher and _is_person(name)]
    published = next((date for line in told if (date := edtf_date(line))), None)
    return Metadata(publisher=publisher, author=authors[0] if authors else None, published=published)


def _lines_under_title(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    for before, line in pairwise(lines[: _MOST_LINES + 1]):
        is_apart = text.count("\n", before.end, line.start) > 1
        words = line.quote(text)
        ends_sentence = words.endswith((".", "!", "?", ";")) and not _IS_DATE.search(words)
        if is_apart or len(words) > _LONGEST_LINE or ends_sentence:
            return
        yield line


def _author(line: str) -> str | None:
    found = _BYLINE.search(line)
    if found is None:
        return None
    person = _PERSON.match(line, found.end())
    return person[0].strip('"“”') if person else None


def _names(line: str) -> Iterator[str]:
    """The parts of a line that can be names, without bylines and dates; a name in quotation marks stands alone."""
    rest = _BYLINE.split(line)[0] if _BYLINE.search(line) else line
    if (quoted := _QUOTED.search(rest)) is not None:
        yield quoted[1]
        return
    for part in _PARTS.split(rest):
        words = part.strip(' .,-–—*"“”')
        if words and words[0].isupper() and len(words.split()) <= _MOST_WORDS and not _is_no_name(words):
            yield words


def _outlets(line: str) -> tuple[str, ...]:
    """The names of a line that has a word for an outlet: those with the word, else the first ("Fertil - a weekly")."""
    names = tuple(_names(line))
    told = tuple(name for name in names if _is_outlet(name))
    return told or (names[:1] if _is_outlet(_BYLINE.split(line)[0]) else ())


def _is_no_name(words: str) -> bool:
    return bool(_IS_DATE.search(words) or _NO_NAME.search(words))


def _is_outlet(name: str) -> bool:
    words = [word for word in re.split(r"[\s.&-]+", name.casefold()) if word]
    return any(word in outlet_words() for word in words) and (len(words) > 1 or name.isupper() or " " in name)


def _may_be_outlet(name: str) -> bool:
    """True for what can be a name without a word that says so: two words or three, no line of capitals.

    Russian names have their first word in capitals alone.
    """
    words = [word for word in name.split() if word not in _JOINING]
    has_capitals = all(word[0].isupper() for word in words) or "а" <= words[-1][0] <= "я"
    has_initials = any(word.endswith(".") for word in words)
    return 2 <= len(words) <= _MOST_UNTOLD and has_capitals and not name.isupper() and not has_initials


def _is_person(name: str) -> bool:
    return _PERSON.fullmatch(name) is not None and 2 <= len(name.split()) <= 4


@cache
def outlet_words() -> frozenset[str]:
    """Words that tell an outlet or a body in its name, in small letters: "gazette", "ministry"."""
    table = files("entrepot.documents").joinpath("outlet_words.csv").read_text(encoding="utf-8")
    return frozenset(table.split()[1:])
