"""Labels of speakers: before a colon ("MR ROE:", "Question:") or alone on a line ("Baroness Roe (Lab)")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from entrepot.claims.cues import cue_list
from entrepot.model.documents import Block
from entrepot.model.spans import Quote, Span

_LEAD = r"(?:[-–—•]\s+|\*\*|__|>\s)?"
_INLINE = re.compile(rf"{_LEAD}(?P<label>[^\s:.][^:\n]{{0,110}}?)(?:\*\*|__)?\s?:(?:\*\*|__)?\s+(?=\S)")
# Courts and committees write "Q. ", "A. ", "Senator LEE. ", "THE WITNESS. ".
_PERIOD = re.compile(r"(?P<label>[QA]|(?:[A-Z][a-z]+\.?|[A-Z]{2,}\.?)(?:\s[A-Z'’-]{2,}){1,3})\.\s+(?=\S)")
_ALONE = re.compile(rf"{_LEAD}(?P<label>[^:\n]{{3,140}}?)\s?:?(?:\*\*|__)?")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_HOLDER = re.compile(r"\(([^()]+)\)$")
_PORTRAIT = re.compile(r"(?P<name>.+) Portrait (?P=name)?")  # as pages of parliamentary records name a picture
_NAME_WORD = r"(?:[A-ZА-ЯЁÀ-Þ](?:[\w'’-]+|\.)|of|de|van|von|al-\w+|bin|ибн)"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s?{_NAME_WORD}){{0,5}}")
_PARTY = re.compile(r"\((?:[A-Z][\w-]{1,6}|[A-Z][\w.,’' -]{2,60})\)$")  # "(Con)", "(Labour Co-op)"
_FULL_NAME = re.compile(r"(?:[A-ZА-ЯЁ][\w'’.-]+\s){1,2}[A-ZА-ЯЁ][\w'’-]+")
_LONGEST_LABEL = 9  # words, without brackets
_LONGEST_OFFICE = 20  # words of an office with the name of its holder behind it in brackets
_FEWEST_LABELS = 2
_FEWEST_SAID = 8  # words behind a label; fewer end like a sentence, or they are the value of a field
_ENDS_SPEECH = re.compile(r"[.!?…,–—-][\"'”’»)\]*]*$")


class _Form(Enum):
    """What a label looks like."""

    ASKER = auto()
    ANSWERER = auto()
    TITLED = auto()
    CAPITALS = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Label(Span):
    """A label, from the start of its block; `words` is where the words behind it begin, `name` the name in it."""

    words: int
    name: Quote
    form: _Form
    is_alone: bool

    @property
    def asks(self) -> bool:
        """Whether it is that of an interviewer."""
        return self.form is _Form.ASKER

    @property
    def is_impersonal(self) -> bool:
        """Whether it tells only that somebody asks or answers."""
        return self.form in (_Form.ASKER, _Form.ANSWERER)

    @property
    def key(self) -> str:
        """Its name in small letters."""
        return _folded(self.name.text)


def speaker_labels(text: str, blocks: Sequence[Block]) -> list[Label]:
    """The labels of those who speak, judged by each other; none where they prove nothing."""
    labels = list(_labels(text, blocks))
    if len(labels) < _FEWEST_LABELS:
        return []
    times = Counter(label.key for label in labels if not label.is_alone)
    alone = sum(label.is_alone and label.form is _Form.TITLED for label in labels)
    asks = any(label.asks for label in labels)
    known = asks or any(label.form is _Form.TITLED for label in labels) or len(times) > 1
    surnames = {found[0].casefold().rsplit(maxsplit=1)[-1] for found in _FULL_NAME.finditer(text)}

    def fits(label: Label) -> bool:
        if label.is_impersonal or label.form is _Form.TITLED:
            return not label.is_alone or alone > 1 or label.is_impersonal
        is_person = label.key.rsplit(maxsplit=1)[-1] in surnames or (label.form is _Form.NAME and " " in label.key)
        return known and is_person and not label.is_alone and (asks or times[label.key] > 1)

    found = [label for label in labels if fits(label)]
    speaks = any(not label.is_impersonal for label in found) or len({label.form for label in found}) > 1
    return found if len(found) >= _FEWEST_LABELS and speaks else []


def _labels(text: str, blocks: Sequence[Block]) -> Iterator[Label]:
    """Everything that looks like a label."""
    for number, block in enumerate(blocks):
        inline = _INLINE.match(text, block.start, block.end) or _PERIOD.match(text, block.start, block.end)
        alone = None if inline else _ALONE.fullmatch(text, block.start, block.end)
        found = inline or alone
        if found is None or (alone and number + 1 == len(blocks)):
            continue
        form, name = _form(text, Span(*found.span("label")))
        is_label = form is not None and (
            _is_said(text[found.end() : block.end])
            if inline
            else ":" in found[0] or form not in (_Form.ASKER, _Form.ANSWERER)
        )
        if form is not None and is_label:
            yield Label(block.start, found.end(), found.end(), name, form, is_alone=inline is None)


def _is_said(words: str) -> bool:
    """True for what somebody says, False for the value of a field ("Director: Ann Roe")."""
    return len(words.split()) >= _FEWEST_SAID or _ENDS_SPEECH.search(words) is not None


def _form(text: str, label: Span) -> tuple[_Form | None, Quote]:
    """What a label looks like, None for none, and the name in it."""
    words = label.quote(text)
    holder = _HOLDER.search(words)
    if holder and len(words.split()) <= _LONGEST_OFFICE and _is_titled(words) and _is_titled(holder[1]):
        return _Form.TITLED, Quote.cut(text, label.start + holder.start(1), label.start + holder.end(1))
    portrait = _PORTRAIT.match(words)
    bare = portrait["name"] if portrait else _BRACKETS.sub("", words).strip()
    name = Quote.cut(text, label.start, label.start + len(bare) if words.startswith(bare) else label.end)
    if _folded(bare) in cue_list("turns", "questioners"):
        return _Form.ASKER, name
    if _folded(bare) in cue_list("turns", "answerers"):
        return _Form.ANSWERER, name
    if not bare or len(bare.split()) > _LONGEST_LABEL:
        return None, name
    has_party = _PARTY.search(words) is not None and _NAME.fullmatch(bare) is not None and " " in bare
    if portrait or has_party or (_is_titled(bare) and (bare.isupper() or not bare.split()[-1].islower())):
        return _Form.TITLED, name
    if bare.isupper() and not any(sign.isdigit() for sign in bare):
        return _Form.CAPITALS, name
    return (_Form.NAME if _NAME.fullmatch(bare) else None), name


def _is_titled(words: str) -> bool:
    """True for words that begin with a title and have a name behind it, and for those that begin with an office."""
    folded = _folded(words)
    return _beginning("offices").match(folded) is not None or (
        _beginning("titles").match(folded) is not None and " " in folded
    )


def _folded(words: str) -> str:
    return " ".join(words.casefold().replace(".", " ").split())


@cache
def _beginning(section: str) -> re.Pattern[str]:
    words = sorted(cue_list("turns", section), key=len, reverse=True)
    return re.compile("(?:" + "|".join(re.escape(each) for each in words) + r")(?![\w-])")
