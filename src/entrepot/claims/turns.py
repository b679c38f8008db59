"""Who holds the floor: interviews, transcripts and debates, in which whole paragraphs are what somebody said.

Three layouts are known: lines that begin with a label ("MR. LEE: ..."), names on lines of their own above what they
said, and an announced interview in which questions take turns with answers. What the others ask is nobody's claim.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from entrepot.claims.cues import cue_list
from entrepot.model.claims import Factuality, Source, Stance
from entrepot.model.spans import Quote, Span

_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_LABEL = re.compile(r"(?P<who>[^\W\d_][^:\n]{0,50}):\s+(?=\S)")
_NOTE = re.compile(r"\s*\([^()\n]{1,40}\)\s*$")
_NAME = r"[^\W\d_a-zа-яё][\w’'-]*(?:[ ]+[^\W\d_a-zа-яё][\w’'-]*){0,3}"
_LABEL_WORDS = 6
_NAME_LINE_WORDS = 14
_LEAST_TURNS = 3
_TOP_LINES = 8  # in which an interview is announced


@dataclass(frozen=True, slots=True)
class Turn(Span):
    """What somebody said at length; `who` are the last words that name him, None where the text does not."""

    who: Quote | None

    def source(self, factuality: Factuality) -> Source:
        """The speaker as a source who is that sure."""
        return Source(self.who, Stance.ASSERTS if self.who else Stance.REPORTS, factuality)


def speaker_turns(text: str) -> tuple[Turn, ...]:
    r"""The turns of a text in which people speak at length, in order; empty for any other text.

    >>> text = "Q: Who buys?\nA: Chad buys tanks.\nQ: Still?\nA: Yes, Chad does."
    >>> [turn.quote(text) for turn in speaker_turns(text)]
    ['Chad buys tanks.\n', 'Yes, Chad does.']
    """
    lines = [Span(found.start(), found.end()) for found in _LINE.finditer(text)]
    for layout in (_labelled, _headed, _interview):
        if turns := tuple(layout(text, lines)):
            return turns
    return ()


def turn_at(turns: tuple[Turn, ...], offset: int) -> Turn | None:
    """The turn that an offset stands in, if any."""
    rank = bisect_right(turns, offset, key=lambda turn: turn.start)
    return turns[rank - 1] if rank and offset < turns[rank - 1].end else None


def _labelled(text: str, lines: list[Span]) -> Iterator[Turn]:
    """Turns behind labels, of which at least two come again."""
    labels = {line.start: found for line in lines if (found := _LABEL.match(text, line.start, line.end))}
    times = Counter(found["who"].casefold() for found in labels.values() if _may_be_label(found["who"]))
    again = {who for who, count in times.items() if count > 1}
    if len(again) < 2 or sum(times[who] for who in again) < _LEAST_TURNS + 1:
        return
    guests = _guests(text, lines)
    starts = sorted(start for start, found in labels.items() if found["who"].casefold() in times)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        label = labels[start]
        who = label["who"].casefold()
        if who in cue_list("turns", "questioners"):
            continue
        named = None if who in cue_list("turns", "answerers") else Quote.cut(text, label.start("who"), label.end("who"))
        yield Turn(label.end(), end, named or _last(guests, start))


def _may_be_label(words: str) -> bool:
    """True for "Q", "MR. LEE", "Ann Lee", "Minister Lee"; not for "Drones"."""
    if words.casefold() in cue_list("turns", "questioners") | cue_list("turns", "answerers"):
        return True
    parts = words.split()
    return 1 < len(parts) <= _LABEL_WORDS and (words.isupper() or re.fullmatch(_NAME, words) is not None)


def _headed(text: str, lines: list[Span]) -> Iterator[Turn]:
    """Turns below lines that hold only a name with a title or a party, one of which comes again."""
    names = {line.start: name for line in lines if (name := _name_on_line(line.quote(text)))}
    times = Counter(names.values())
    if len(names) < _LEAST_TURNS or max(times.values()) < 2:
        return
    starts = sorted(names)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        at = text.index(names[start], start)
        yield Turn(text.find("\n", at) + 1 or end, end, Quote.cut(text, at, at + len(names[start])))


def _name_on_line(line: str) -> str | None:
    """The name on a line that holds nothing else: "Lord Lee (Con)", "The Minister for Trade (Lord Lee)"."""
    if line[-1] in ".?!:;," or len(line.split()) > _NAME_LINE_WORDS:
        return None
    titles = cue_list("turns", "titles")
    note = _NOTE.search(line)
    inside = note.group().strip(" ()") if note else ""
    for words, has_note in ((inside, True), (_NOTE.sub("", line), note is not None)):
        parts = words.split()
        has_title = bool(parts) and parts[0].rstrip(".").casefold() in titles
        if 1 < len(parts) <= _LABEL_WORDS and has_title and (has_note or parts[-1][0].isupper()):
            return words
    return None


def _interview(text: str, lines: list[Span]) -> Iterator[Turn]:
    """Answers of an announced interview: what stands between the lines that ask."""
    asking = {line.start for line in lines if line.quote(text).endswith("?")}
    if len(asking) < _LEAST_TURNS or not _is_announced(text, lines):
        return
    begun, above, guests = min(asking), _above_others(text, lines), _guests(text, lines)
    if not guests:  # an author who asks himself
        return
    if len(asking & above) * 2 > len(asking):  # questions stand right above their answers, also those without a mark
        asking |= above
    for line in lines:
        is_footer = line is lines[-1] and guests and guests[0].text.split()[-1] in line.quote(text)
        if line.start > begun and line.start not in asking and not is_footer:
            yield Turn(line.start, line.end, _last(guests, line.start))


def _is_announced(text: str, lines: list[Span]) -> bool:
    """Whether the first lines speak of an interview."""
    top = text[: lines[min(len(lines), _TOP_LINES) - 1].end].casefold()
    return any(re.search(rf"\b{re.escape(words)}\b", top) for words in cue_list("turns", "announcing"))


def _above_others(text: str, lines: list[Span]) -> set[int]:
    """Where the lines start that stand behind an empty line and right above another."""
    gaps = [text.count("\n", left.end, right.start) for left, right in pairwise(lines)]
    return {
        line.start
        for line, before, after in zip(lines, [2, *gaps], [*gaps, 0], strict=True)
        if before > 1 and after == 1
    }


def _guests(text: str, lines: list[Span]) -> list[Quote]:
    """The words that name whoever is asked, in order: in the first lines, later by name or by title and surname."""
    titles = "|".join(re.escape(word) for word in sorted(cue_list("turns", "titles"), key=len, reverse=True))
    leads = "|".join(re.escape(words) for words in sorted(cue_list("turns", "before_guest"), key=len, reverse=True))
    title = rf"(?i:\b(?:{titles})\b\.?[ ]+)"
    top = lines[min(len(lines), _TOP_LINES) - 1].end
    first = re.search(rf"(?i:\b(?:{leads})[ ]+)(?:{title})*(?P<led>{_NAME})|{title}+(?P<titled>{_NAME})", text[:top])
    if first is None:
        return []
    name = first["led"] or first["titled"]
    words = "|".join(re.escape(word) for word in name.split())
    again = re.compile(rf"(?:{title})*\b{re.escape(name)}|{title}+(?:{words})\b")
    return [Quote.cut(text, found.start(), found.end()) for found in again.finditer(text)]


def _last(guests: list[Quote], before: int) -> Quote | None:
    """The last of the words that end before an offset."""
    rank = bisect_right([guest.end for guest in guests], before)
    return guests[rank - 1] if rank else None
