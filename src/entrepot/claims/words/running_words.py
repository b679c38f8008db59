"""Where the running words of a document are: behind list marks, labels and datelines, and in cells that hold prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from entrepot.claims.cues import cue_list
from entrepot.claims.speakers.turns import Turn, turn_at
from entrepot.documents.datelines import dateline_at
from entrepot.documents.places import anchors_within
from entrepot.documents.sentences import Sentence, sentence_spans, split_sentences
from entrepot.model.documents import Block, BlockKind, Document

_LIST_MARK = re.compile(r"(?:[-–—*•·▪►]|\(?\d{1,2}[.)])\s+")
_LABEL = re.compile(r"[^\W\d_][^:\n.;]{1,45}:\s+(?=\S+\s+\S+\s+\S+)")
_BOLD_LABEL = re.compile(r"(\*\*|__)[^*_\n]{1,60}?[.:]?\1[.:]?\s+(?=\S+\s+\S+\s+\S+)")
_LABEL_WORDS = 4
# "14:05 - ", "9:36 p.m.: ", "[10.32am GMT] ": the hour at which an entry of a live page was written.
_HOUR = re.compile(
    r"\[?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|UTC|[CE]?E?[SD]T|CET|CEST|МСК|мск))?\]?"
    r"(?:\s?[:—–|-]\s+|(?<=[\]mTКкC.])\s+|(?<=\d:\d\d)\s+)(?=[\"'“«]?[A-ZА-ЯЁ])"
)
_QUESTION_HEAD = re.compile(r"(?:who|what|which|how|why|where|when|whether)\b", re.I)
_LONG_QUESTION = 8  # words; shorter ones presuppose nothing
_CELL_WORDS = 5  # fewer are a name or a figure, not prose
_TABULAR = (BlockKind.TABLE_ROW, BlockKind.TABLE_HEADER)


def running_sentences(document: Document, turns: Sequence[Turn]) -> Iterator[tuple[Sentence, int]]:
    """The sentences to read, each with the offset of its first running word.

    A sentence keeps its marks and labels, because they are part of the evidence. Short questions and headings that
    ask claim nothing and are left out; so are what an interviewer tells, and table cells that hold no sentence.
    """
    for sentence in split_sentences(document):
        turn = turn_at(turns, sentence.start)
        if sentence.block is not None and sentence.block.kind in _TABULAR:
            yield from ((cell, cell.start) for cell in _prose_cells(document, sentence.block))
        elif not _asks(document.text, sentence) and not (turn and _is_frame_of(turn, document.text, sentence)):
            said = sentence
            if turn is not None and turn.words > sentence.start:
                said = replace(sentence, start=turn.words)
            yield sentence, first_word(document.text, said)


def _is_frame_of(turn: Turn, text: str, sentence: Sentence) -> bool:
    """True for a label without words behind it, and for what an interviewer says without asking."""
    if turn.words >= sentence.end:
        return True
    return turn.asks and not sentence.quote(text).rstrip("\"'”’»)*_ ").endswith("?")


def first_word(text: str, sentence: Sentence) -> int:
    """The offset behind list marks, a label ("Drone procurement: ...") and a dateline ("KYIV - ...").

    >>> text = "- **Launch sites.** They fly from Minsk."
    >>> text[first_word(text, Sentence(0, len(text), Block(0, len(text), BlockKind.LIST_ITEM))) :]
    'They fly from Minsk.'
    """
    start = sentence.start
    for _ in range(3):
        mark = _LIST_MARK.match(text, start, sentence.end)
        if mark is None:
            break
        start = mark.end()
    if bold := _BOLD_LABEL.match(text, start, sentence.end):
        return bold.end()
    start = _behind_heads(text, start, sentence)
    label = _LABEL.match(text, start, sentence.end)
    in_list = sentence.block is not None and sentence.block.kind is BlockKind.LIST_ITEM
    return label.end() if label and in_list and len(label[0].split()) <= _LABEL_WORDS else start


def _behind_heads(text: str, start: int, sentence: Sentence) -> int:
    """The offset behind an hour, a flag ("UPDATE:"), a dateline and an address ("My Lords,")."""
    if hour := _HOUR.match(text, start, sentence.end):
        start = hour.end()
    if flag := _lead("flags").match(text, start, sentence.end):
        start = flag.end()
    is_heading = sentence.block is not None and sentence.block.kind in (BlockKind.HEADING, BlockKind.TITLE)
    if not is_heading and (dateline := dateline_at(text, start, sentence.end)):
        start = dateline.end
    address = _lead("addresses").match(text, start, sentence.end)
    return address.end() if address else start


@cache
def _lead(section: str) -> re.Pattern[str]:
    """Words of cues/LANGUAGE/leads.yml that may stand before a sentence, with the sign behind them."""
    words = sorted(cue_list("leads", section), key=len, reverse=True)
    return re.compile(rf"\(?(?:{'|'.join(re.escape(each) for each in words)})(?:\)|\s?[:,—–|]|\s-)\s+(?=\S)", re.I)


def _asks(text: str, sentence: Sentence) -> bool:
    """True for a short question, and for a heading that asks, also without a mark ("Who makes the trucks")."""
    words = sentence.quote(text).rstrip("\"'”’»)")
    if sentence.block is not None and sentence.block.kind in (BlockKind.HEADING, BlockKind.TITLE):
        return words.endswith("?") or _QUESTION_HEAD.match(words) is not None
    return words.endswith("?") and len(words.split()) < _LONG_QUESTION


def _prose_cells(document: Document, row: Block) -> Iterator[Sentence]:
    """The sentences in cells of a row that hold prose: some words, and a full stop."""
    for anchor in anchors_within(document, row):
        if anchor.place.column is None:
            continue
        words = anchor.quote(document.text)
        if len(words.split()) >= _CELL_WORDS and words.rstrip().endswith((".", "!")):
            for span in sentence_spans(document.text, anchor.start, anchor.end):
                yield Sentence(span.start, span.end, Block(anchor.start, anchor.end, BlockKind.PARAGRAPH))
