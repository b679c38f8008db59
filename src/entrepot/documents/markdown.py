"""Markdown: the canonical text is the source itself; blocks are found from its marks (CommonMark and pipe tables)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entrepot.documents.assembly import Metadata, Reading, Source
from entrepot.documents.dates import edtf_date
from entrepot.documents.plain_text import read_as_it_stands
from entrepot.documents.top_lines import dateline_metadata, field_of
from entrepot.model.documents import Block, BlockKind
from entrepot.model.spans import Span

_ATX = re.compile(r" {0,3}(#{1,6})[ \t]+(?P<words>\S.*?)[ \t]*(?:[ \t]#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_ITEM = re.compile(r"[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+\S")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_COMMENT = re.compile(r" {0,3}<!--.*-->$")
_REFERENCE = re.compile(r" {0,3}\[[^\]]+\]:\s")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FRONT_FIELD = re.compile(r"([A-Za-z_-]{2,20}):[ \t]+[\"']?([^\n]+?)[\"']?[ \t]*$", re.MULTILINE)


def read_markdown(source: Source) -> Reading:
    """Markdown as it stands; front matter is furniture and tells title, date, author, publisher and address."""
    reading = read_as_it_stands(source)
    front, metadata = _front_matter(reading.text)
    blocks = (*front, *_titled(_blocks(reading.text, front[-1].end if front else 0)))
    title = next((block.quote(reading.text) for block in blocks if block.kind is BlockKind.TITLE), None)
    told = metadata.completed_by(Metadata(title=title)).completed_by(dateline_metadata(reading.text, blocks))
    return replace(reading, blocks=blocks, metadata=told)


@dataclass(slots=True)
class _Paragraph:
    """Lines being gathered into one block."""

    kind: BlockKind | None = None
    start: int = 0
    end: int = 0

    def finish(self) -> Iterator[Block]:
        """The block gathered so far, if any."""
        if self.kind is not None:
            yield Block(self.start, self.end, self.kind)
        self.kind = None

    def add(self, line: Span, kind: BlockKind) -> None:
        """Begin or go on with a line."""
        if self.kind is None:
            self.kind, self.start = kind, line.start
        self.end = line.end


def _front_matter(text: str) -> tuple[tuple[Block, ...], Metadata]:
    """The block of fields between "---" lines at the start, and what they tell."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return (), Metadata()
    told: dict[str, str | None] = {}
    for name, value in _FRONT_FIELD.findall(front[1]):
        field = field_of(name)
        if field and field not in told:
            told[field] = edtf_date(value) if field == "published" else value
    return (Block(0, len(front[0].rstrip()), BlockKind.FURNITURE),), Metadata(**told)


def _blocks(text: str, start: int) -> Iterator[Block]:
    lines = [_trimmed(match) for match in re.compile(r"[^\n]*(?:\n|$)").finditer(text, start)]
    gathered, in_fence, number = _Paragraph(), False, 0
    while number < len(lines):
        line = lines[number]
        words = line.quote(text)
        following = lines[number + 1].quote(text) if number + 1 < len(lines) else ""
        number += 1
        if in_fence or _FENCE.match(words):
            yield from gathered.finish()
            in_fence ^= bool(_FENCE.match(words))
            yield from _furniture(line)
        elif "|" in words and _TABLE_RULE.match(following) and "-" in following:
            yield from gathered.finish()
            yield Block(line.start, line.end, BlockKind.TABLE_HEADER)
            yield from _furniture(lines[number])
            number += 1
            while number < len(lines) and "|" in lines[number].quote(text):
                yield Block(lines[number].start, lines[number].end, BlockKind.TABLE_ROW)
                number += 1
        else:
            yield from _line(text, line, words, gathered)
    yield from gathered.finish()


def _line(text: str, line: Span, words: str, gathered: _Paragraph) -> Iterator[Block]:
    """What one line outside of fences and tables begins, goes on with or ends."""
    if gathered.kind is BlockKind.PARAGRAPH and _UNDERLINE.match(words):
        gathered.kind = BlockKind.HEADING
        yield from gathered.finish()
        yield from _furniture(line)
    elif atx := _ATX.match(words):
        yield from gathered.finish()
        yield Block(line.start + atx.start("words"), line.start + atx.end("words"), BlockKind.HEADING)
    elif not words or any(mark.match(words) for mark in (_RULE, _REFERENCE, _COMMENT)):
        yield from gathered.finish()
        yield from _furniture(line)
    else:
        yield from _running(text, line, words, gathered)


def _running(text: str, line: Span, words: str, gathered: _Paragraph) -> Iterator[Block]:
    """A line of a list item, quotation or paragraph."""
    quote = _QUOTE.match(words)
    kind = BlockKind.LIST_ITEM if _ITEM.match(words) else BlockKind.QUOTATION if quote else BlockKind.PARAGRAPH
    is_new = kind is BlockKind.LIST_ITEM or (kind is BlockKind.QUOTATION and gathered.kind is not kind)
    # Two spaces or a backslash at the end of a line break it, and so end the sentence.
    is_broken = text.startswith("  \n", line.end) or text.startswith("\\\n", line.end - 1)
    if is_new:
        yield from gathered.finish()
    lead = quote.end() if quote and gathered.kind is None else 0
    if line.start + lead < line.end:
        gathered.add(Span(line.start + lead, line.end), kind)
    if is_broken:
        yield from gathered.finish()


def _furniture(line: Span) -> Iterator[Block]:
    if line.start < line.end:
        yield Block(line.start, line.end, BlockKind.FURNITURE)


def _titled(blocks: Iterator[Block]) -> Iterator[Block]:
    """The blocks, with the first heading as title where it comes before any paragraph."""
    is_open = True
    for block in blocks:
        if is_open and block.kind is BlockKind.HEADING:
            yield Block(block.start, block.end, BlockKind.TITLE)
        else:
            yield block
        is_open = is_open and block.kind is BlockKind.FURNITURE


def _trimmed(match: re.Match[str]) -> Span:
    """The line without the white space at its ends."""
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Span(min(start, match.end()), max(start, match.start() + len(words.rstrip())))
