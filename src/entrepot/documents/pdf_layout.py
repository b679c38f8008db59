"""Lines to paragraphs: what belongs together, what is a heading, and what only runs along on every page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from statistics import median

from entrepot.documents.pdf_lines import Line
from entrepot.documents.plain_text import LIST_MARK
from entrepot.model.documents import BlockKind

_PAGE_NUMBER = re.compile(
    r"(?:page|стр\.?|с\.)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:[-–—|]|(?:of|/|из)\s*\d{1,4})?", re.IGNORECASE
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\d{1,3}\])?$")
# Share of the page's height at the top and at the bottom where running heads and feet stand.
_MARGIN = 0.12
_LONGEST_FURNITURE = 120
_LONGEST_HEADING = 250


@dataclass(slots=True)
class Paragraph:
    """Lines that are one block."""

    kind: BlockKind
    lines: list[Line]


def paragraphs(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> Iterator[Paragraph]:
    """The blocks of a document in reading order; a page's furniture follows the paragraph that runs past it."""
    running = _running_lines(pages, heights)
    body_size = _body_size(pages)
    held: Paragraph | None = None
    furniture: list[Paragraph] = []
    for page in pages:
        for paragraph in _of_page([line for line in page if line not in running], body_size):
            if held and _goes_on(held, paragraph):
                held.lines += paragraph.lines
                continue
            if held:
                yield held
            yield from furniture
            held, furniture = paragraph, []
        furniture += [Paragraph(BlockKind.FURNITURE, [line]) for line in page if line in running]
    if held:
        yield held
    yield from furniture


def titled(found: Iterable[Paragraph]) -> list[Paragraph]:
    """The blocks, with the largest of the headings that come before all other text as title."""
    blocks = list(found)
    leading = list(takewhile(lambda each: each.kind in (BlockKind.HEADING, BlockKind.FURNITURE), blocks))
    headings = [each for each in leading if each.kind is BlockKind.HEADING]
    if headings:
        max(headings, key=lambda each: each.lines[0].size).kind = BlockKind.TITLE
    return blocks


def _running_lines(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[Line]:
    """Heads, feet and page numbers: lines in the margins that come back on other pages, numbers aside."""
    found: dict[str, list[Line]] = defaultdict(list)
    marginal = [
        line
        for page, height in zip(pages, heights, strict=True)
        for line in page
        if line.bottom > height * (1 - _MARGIN) or line.top < height * _MARGIN
    ]
    for line in marginal:
        if len(line.text) <= _LONGEST_FURNITURE:
            found[re.sub(r"\d+", "#", line.text.casefold())].append(line)
    numbers = {line for line in marginal if _PAGE_NUMBER.fullmatch(line.text)}
    enough = min(3, max(2, len(pages) / 2))
    return numbers.union(*(lines for lines in found.values() if len({line.page for line in lines}) >= enough))


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font height in which most of the document is set."""
    weights: Counter[float] = Counter()
    for page in pages:
        for line in page:
            weights[round(line.size, 1)] += len(line.text)
    return max(weights, key=lambda size: (weights[size], size), default=0.0)


def _of_page(lines: Sequence[Line], body_size: float) -> Iterator[Paragraph]:
    if not lines:
        return
    pitch, right = _pitch(lines), _right_margins(lines)
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _belongs(before, line, pitch, right[before]):
            group.append(line)
        else:
            yield Paragraph(_kind(group, body_size), group)
            group = [line]
    yield Paragraph(_kind(group, body_size), group)


def _pitch(lines: Sequence[Line]) -> float:
    """The usual distance from one line to the next."""
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0.5 * a.size < a.bottom - b.bottom < 2.5 * a.size]
    return median(steps) if len(steps) > 2 else min(steps, default=1.3 * lines[0].size)


def _right_margins(lines: Sequence[Line]) -> dict[Line, float]:
    """For each line how far lines that begin near its left edge reach."""
    reach: dict[int, float] = defaultdict(float)
    for line in lines:
        column = round(line.left / 40)
        for near in (column - 1, column, column + 1):
            reach[near] = max(reach[near], line.right)
    return {line: reach[round(line.left / 40)] for line in lines}


def _belongs(before: Line, line: Line, pitch: float, right: float) -> bool:
    """True if a line goes on with the paragraph of the line before."""
    if before.is_hyphenated:
        return True
    if abs(before.size - line.size) > 0.1 * max(before.size, line.size) or LIST_MARK.match(line.text):
        return False
    down = before.bottom - line.bottom
    ends = _ENDS_SENTENCE.search(before.text) is not None
    if abs(down) < 0.3 * line.size:
        return True
    if down < 0:
        return not ends and line.text[0].islower()
    if down > 1.35 * pitch:
        return False
    room = (right - before.right) / max(1.0, right - before.left)
    if ends:
        return room < 0.12 and line.left < before.left + 0.8 * line.size
    return room < 0.35 or line.text[0].islower()


def _kind(lines: Sequence[Line], body_size: float) -> BlockKind:
    length = sum(len(line.text) for line in lines)
    if lines[0].size > 1.12 * body_size and length <= _LONGEST_HEADING:
        return BlockKind.HEADING
    return BlockKind.LIST_ITEM if LIST_MARK.match(lines[0].text) else BlockKind.PARAGRAPH


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """True if a paragraph runs on over the end of a page."""
    last, first = before.lines[-1], after.lines[0]
    if last.page == first.page or BlockKind.HEADING in (before.kind, after.kind):
        return False
    is_broken = last.is_hyphenated or (not _ENDS_SENTENCE.search(last.text) and first.text[0].islower())
    return is_broken and after.kind is BlockKind.PARAGRAPH and abs(last.size - first.size) < 0.1 * last.size
