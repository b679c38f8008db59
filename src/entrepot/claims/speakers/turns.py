"""Who holds the floor: interviews, transcripts and debates, in which whole paragraphs are what somebody said.

Four layouts are known: messages of a chat with names and times, labels before a colon ("MR. LEE: ..."), names on lines
of their own above what they said, and an announced interview in which questions take turns with answers. One label
proves nothing ("Status: delivered"), so labels count only where a document has several that fit together. What the
others ask is nobody's claim. Written questions and answers are no speech: what an answer tells is its author's own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from entrepot.claims.cues import cue_list
from entrepot.claims.names.entity_keys import EntityKeys
from entrepot.claims.speakers.chats import messages
from entrepot.claims.speakers.guests import guests, is_announced, last_named
from entrepot.claims.speakers.speaker_labels import Label, speaker_labels
from entrepot.model.claims import Factuality, Source, Stance
from entrepot.model.documents import Block, BlockKind
from entrepot.model.entities import EntityKind
from entrepot.model.spans import Quote, Span

_LONGEST_QUESTION = 90  # words
_FEWEST_QUESTIONS = 3
_DASH = re.compile(r"[-–—]\s")
_OPENS_QUOTATION = re.compile(r"[>\s]*[“«\"]|>")
_SIGNATURE = re.compile(
    r"(?:>\s?)?[—–-]{1,2}\s?(?P<who>[A-ZА-ЯЁ][\w.'’-]+(?:\s[A-ZА-ЯЁ][\w.'’-]+){0,4})(?:,\s[^\n]{2,80})?$"
)


@dataclass(frozen=True, slots=True)
class Turn(Span):
    """From the label of a speaker to the next: `words` is where what is said begins.

    `who` are the last words that name the speaker, None where the text does not, `entity` his key. `asks` marks the
    turns of an interviewer, who claims nothing.
    """

    words: int
    who: Quote | None
    asks: bool = False
    entity: str | None = None

    def source(self, factuality: Factuality) -> Source:
        """The speaker as a source who is that sure."""
        return Source(self.who, Stance.ASSERTS if self.who else Stance.REPORTS, factuality)


def speaker_turns(text: str, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    r"""The turns of a text in which people speak at length, in order; empty for any other text.

    >>> text = "Q: Who buys?\nA: Chad buys tanks.\nQ: Still?\nA: Yes, Chad does."
    >>> lines = [Block(found.start(), found.end(), BlockKind.PARAGRAPH) for found in re.finditer(".+", text)]
    >>> [text[turn.words : turn.end] for turn in speaker_turns(text, lines) if not turn.asks]
    ['Chad buys tanks.\n', 'Yes, Chad does.']
    """
    chat = tuple(Turn(span.start, span.end, words, name) for span, words, name in messages(text))
    if chat:
        return chat
    read = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    if _is_written(text, read):
        return ()
    labels = speaker_labels(text, read)
    if labels:
        return tuple(_labelled(text, read, labels))
    return tuple(_interview(text, read)) or tuple(_set_off(text, read))


def _is_written(text: str, blocks: Sequence[Block]) -> bool:
    """True for written questions with their answers, whose headings look like labels: "Answered on 3 May 2024"."""
    marks = tuple(cue_list("turns", "written"))
    return any(" ".join(block.quote(text).casefold().split()).lstrip("#*- ").startswith(marks) for block in blocks)


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    """The turn that an offset stands in, if any."""
    rank = bisect_right(turns, offset, key=lambda turn: turn.start)
    return turns[rank - 1] if rank and offset < turns[rank - 1].end else None


def with_names(turns: Sequence[Turn], keys: EntityKeys) -> tuple[Turn, ...]:
    """The turns with the keys of their speakers; answers that no words name are given by whom the text names first.

    Where nobody is named before them, answers without a label are their author's own, who asks himself.
    """
    people = [mention for mention in keys.mentions if mention.kind is EntityKind.PERSON and mention.entity]
    by_surname = {_surname(person.quote.text): keys.key(person) for person in people}
    begun = next((turn.start for turn in turns if not turn.asks), 0)
    first = next((person.quote for person in people if person.quote.end <= begun), None)
    named = [turn if turn.who or turn.asks else replace(turn, who=first) for turn in turns]
    return tuple(
        replace(turn, entity=by_surname.get(_surname(turn.who.text)) if turn.who else None)
        for turn in named
        if turn.who or turn.asks or turn.words > turn.start
    )


def _surname(words: str) -> str:
    return words.casefold().split()[-1]


def _labelled(text: str, blocks: Sequence[Block], labels: Sequence[Label]) -> Iterator[Turn]:
    """A turn from each label to the next one, or to what ends the transcript."""
    named = guests(text, blocks)
    closing = [block.start for block in blocks if _closes(text, block)]
    for label, following in zip(labels, [*(each.start for each in labels[1:]), len(text)], strict=True):
        rank = bisect_right(closing, label.start)
        end = closing[rank] if rank < len(closing) else len(text)
        who = last_named(named, label.start) if label.is_impersonal else label.name
        yield Turn(label.start, min(following, end), label.words, None if label.asks else who, asks=label.asks)


def _closes(text: str, block: Block) -> bool:
    words = " ".join(block.quote(text).casefold().split()).lstrip("([*- ")
    return words.startswith(tuple(cue_list("turns", "closings"))) or not words.strip("# *-")


def _interview(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    """Questions and answers without labels, of a document whose head announces an interview."""
    asking = {block.start for block in blocks if _is_question(text, block)}
    dashes = sum(_DASH.match(text, start) is not None for start in asking)
    if len(asking) + dashes < _FEWEST_QUESTIONS or not is_announced(text, blocks):
        return
    begun, above, named = min(asking), _above_others(text, blocks), guests(text, blocks)
    if len(asking & above) * 2 > len(asking):  # questions stand right above their answers, also those without a mark
        asking |= above
    for block in blocks:
        is_footer = block is blocks[-1] and named and named[0].text.split()[-1] in block.quote(text)
        if block.start >= begun and not is_footer:
            asks = block.start in asking
            yield Turn(block.start, block.end, block.start, None if asks else last_named(named, block.start), asks)


def _set_off(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    """Quotations on lines of their own with a dash and a name below: "— Ann Roe, trader"."""
    for block, below in pairwise(blocks):
        signed = _SIGNATURE.match(text, below.start, below.end)
        if signed is not None and _OPENS_QUOTATION.match(text, block.start, block.end):
            yield Turn(block.start, block.end, block.start, Quote.cut(text, *signed.span("who")))


def _is_question(text: str, block: Block) -> bool:
    words = block.quote(text)
    return words.rstrip("\"'”’»)*_ ").endswith("?") and len(words.split()) <= _LONGEST_QUESTION


def _above_others(text: str, blocks: Sequence[Block]) -> set[int]:
    """Where the lines start that stand behind an empty line and right above another."""
    gaps = [text.count("\n", left.end, right.start) for left, right in pairwise(blocks)]
    return {
        block.start
        for block, before, after in zip(blocks, [2, *gaps], [*gaps, 0], strict=True)
        if before > 1 and after == 1
    }
