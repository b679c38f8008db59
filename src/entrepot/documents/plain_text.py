"""Plain text: the canonical text is the source itself; blocks are found from its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from entrepot.documents.assembly import Metadata, Reading, Source, cut_notice
from entrepot.documents.encodings import decode
from entrepot.documents.furniture import with_furniture
from entrepot.documents.masthead import masthead
from entrepot.documents.top_lines import dateline_metadata, page_metadata, read_top_lines
from entrepot.model.documents import Anchor, Block, BlockKind, Place
from entrepot.model.spans import Span

LIST_MARK = re.compile(r"(?:[-*+•‣▪●◦–—·]\s+)+(?=\S)|\(?(?:\d{1,3}|[a-zа-я])[.)]\s+(?=\S)|\([ivx]{1,4}\)\s+(?=\S)")
# Lines longer than this are paragraphs of their own: no text is wrapped so wide on purpose.
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_LONGEST_HEADING = 120
_SHORT_HEADING = 2  # words: the name of a desk, not a headline
# Stored pages have the date of publication set before their first line: "date 2024-02-28 Plant found".
_DATE_STAMP = re.compile(r"(?P<date>(?:date|Date|DATE):?\s(?:19|20)\d\d-\d\d(?:-\d\d)?)\s+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?…;,]['\"”’»)\]]*$")
_ENDS_LINE = re.compile(r"[.!?…:;]['\"”’»)\]]*$")


def read_plain_text(source: Source) -> Reading:
    """Text as it stands, with blocks found from its lines and metadata from the first of them."""
    reading = read_as_it_stands(source)
    blocks, metadata = structure(reading.text)
    metadata = metadata.completed_by(dateline_metadata(reading.text, blocks))
    title = next((block.quote(reading.text) for block in blocks if block.kind is BlockKind.TITLE), None)
    told = metadata.completed_by(Metadata(title=" ".join(title.split()) if title else None))
    return replace(reading, blocks=blocks, metadata=told)


def read_as_it_stands(source: Source) -> Reading:
    r"""The decoded text without blocks; line ends are written as "\n", with anchors that count them as they were."""
    decoded = decode(source.content)
    text, anchors = with_plain_line_ends(decoded.text[: source.limits.text_characters])
    cut = len(decoded.text) - source.limits.text_characters
    notices = decoded.notices() + ((cut_notice(cut, len(text)),) if cut > 0 else ())
    return Reading(text, (), anchors, notices, encoding=decoded.encoding)


def with_plain_line_ends(source: str) -> tuple[str, tuple[Anchor, ...]]:
    r"""The text with "\n" alone as line end, and anchors to the source offsets.

    >>> with_plain_line_ends("a\r\nb")[1][1].place.start
    2
    """
    pieces = source.split("\r\n")
    anchors, at, origin, line = [], 0, 0, 1
    for number, piece in enumerate(pieces):
        # The "\n" of a line end belongs to the run after it, so that each run is as long as its original.
        start = origin - 1 if number else 0
        length = origin + len(piece) - start
        if length:
            place = Place(start=start, end=start + length, line=line - (number > 0))
            anchors.append(Anchor(at, at + length, place))
        at, origin, line = at + length, origin + len(piece) + 2, line + piece.count("\n") + piece.count("\r") + 1
    return "\n".join(pieces).replace("\r", "\n"), tuple(anchors)


def structure(text: str) -> tuple[tuple[Block, ...], Metadata]:
    """Blocks of a plain text, and what its first lines say of it."""
    lines = [Span(match.start(), match.end()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    if lines and (stamp := _DATE_STAMP.match(text, lines[0].start, lines[0].end)):
        lines[:1] = [Span(lines[0].start, stamp.end("date")), Span(stamp.end(), lines[0].end)]
    top, metadata = read_top_lines(text, lines)
    body = with_furniture(text, tuple(_body_blocks(text, lines[len(top) :])))
    blocks = (*top, *_with_title(text, body, has_title=any(b.kind is BlockKind.TITLE for b in top)))
    return blocks, metadata.completed_by(page_metadata(text, blocks)).completed_by(masthead(text, lines))


def _body_blocks(text: str, lines: list[Span]) -> Iterator[Block]:
    width = _wrap_width(text, lines)
    for paragraph in _paragraphs(text, lines):
        yield from _joined(text, paragraph, width)


def _paragraphs(text: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Lines grouped where no empty line stands between them."""
    group: list[Span] = []
    for line in lines:
        if group and text.count("\n", group[-1].end, line.start) > 1:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _wrap_width(text: str, lines: list[Span]) -> int | None:
    """The width at which the text was broken into lines by a program; None if line ends are the author's own.

    It was, if nearly no prose line is wide and several lines that another follows reach nearly the same width.
    """
    prose = [line for line in lines if line.end - line.start >= _NARROWEST_WRAP]
    narrow = [line.end - line.start for line in prose if line.end - line.start <= _WIDEST_WRAP]
    if len(narrow) < 3 or len(narrow) < 0.9 * len(prose):
        return None
    widest = max(narrow)
    followed = [a for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1]
    nearly = sum(widest - 15 <= line.end - line.start <= widest for line in followed)
    return (
        widest
        if nearly >= 3 and nearly >= 0.5 * sum(line.end - line.start >= _NARROWEST_WRAP for line in followed)
        else None
    )


def _joined(text: str, lines: list[Span], width: int | None) -> Iterator[Block]:
    """Blocks of the lines of one paragraph: a line is joined to the one before if that one was full."""
    start = lines[0].start
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        if following is not None and _goes_on(text, line, following, width):
            continue
        yield Block(start, line.end, _kind(text, start))
        start = following.start if following else line.end


def _goes_on(text: str, line: Span, following: Span, width: int | None) -> bool:
    """True if the next line goes on with this one.

    It does where its first word would not have fitted on this line, and where a long line that ends no sentence is
    followed by a small letter or, in a quotation, by another quoted line.
    """
    if LIST_MARK.match(text, following.start):
        return False
    length = line.end - line.start
    words = following.quote(text).lstrip("> ").split(maxsplit=1) or [""]
    if width is not None and length + 1 + len(words[0]) > width:
        return True
    is_open = _NARROWEST_WRAP <= length <= _WIDEST_WRAP and not _ENDS_LINE.search(line.quote(text))
    are_quoted = text[line.start] == text[following.start] == ">"
    return is_open and (are_quoted or words[0][:1].islower())


def _kind(text: str, start: int) -> BlockKind:
    if LIST_MARK.match(text, start):
        return BlockKind.LIST_ITEM
    return BlockKind.QUOTATION if text.startswith(">", start) else BlockKind.PARAGRAPH


def _with_title(text: str, blocks: tuple[Block, ...], has_title: bool) -> Iterator[Block]:
    """The blocks, with the headline as title and short lines without a period that text follows as headings."""
    title = None if has_title else _title(text, blocks)
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if not _is_headline(text, block, following):
            yield block
        elif block is title:
            yield Block(block.start, block.end, BlockKind.TITLE)
        elif _is_heading(text, block):
            yield Block(block.start, block.end, BlockKind.HEADING)
        else:
            yield block


def _title(text: str, blocks: tuple[Block, ...]) -> Block | None:
    """The headline: of the lines before the first prose the first of some length, else the first."""
    shown = [block for block in blocks if block.kind is not BlockKind.FURNITURE]
    heads = list(
        takewhile(lambda block: _is_headline(text, block, shown[-1] if block is not shown[-1] else None), shown)
    )
    long = [block for block in heads if len(block.quote(text).split()) > _SHORT_HEADING]
    return next(iter(long or heads), None)


def _is_headline(text: str, block: Block, following: Block | None) -> bool:
    words = block.quote(text)
    if following is None or block.kind is not BlockKind.PARAGRAPH or "\n" in words:
        return False
    if len(words) > _LONGEST_HEADING or _ENDS_SENTENCE.search(words):
        return False
    return words[0].isalnum() or words[0] in "«“\"'"


def _is_heading(text: str, block: Block) -> bool:
    """True for a short line such as "The Routes:" or "RED FLAGS".

    "The minister said:" introduces what follows: with a colon, all longer words must be capitalised.
    """
    line = block.quote(text)
    words = line.split()
    if line.endswith(":"):
        return len(words) <= 8 and all(len(word) <= 3 or not word[0].islower() for word in words)
    return line.isupper() or len(words) <= 12
