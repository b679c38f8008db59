"""Tags and text to blocks: paragraphs, headings, list items, table rows, each made of runs with source offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from entrepot.documents.html_scanner import Tag, Words, scan
from entrepot.model.documents import BlockKind, Place

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BREAKING_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre section summary table tbody td"
    " tfoot th thead title tr ul"
)
_BREAKING = frozenset(_BREAKING_NAMES.split())
_UNSEEN = ("head", "noscript", "template", "svg", "math", "object", "select", "button", "datalist", "audio", "video")
_BESIDE = ("nav", "footer", "aside", "form", "dialog", "menu")
_ITEMS = ("li", "dd", "dt")
_COUNTED = frozenset((*_UNSEEN, *_BESIDE, *_HEADINGS, *_ITEMS, "blockquote", "figcaption", "caption", "title", "body"))
_ENDS_LISTS = ("ul", "ol", "menu", "dl")
_LONGEST_CELL = 400


@dataclass(slots=True)
class Run:
    """Words that stand in one piece in the source; `is_exact` if they are written there as they are read."""

    parts: list[str]
    start: int
    end: int
    is_exact: bool = True

    @property
    def text(self) -> str:
        """The words of the run."""
        return "".join(self.parts)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A block of a page. `is_beside` if it stands in navigation, a footer, a form or an aside."""

    kind: BlockKind
    runs: tuple[Run, ...]
    text: str
    is_beside: bool
    is_top_heading: bool = False


@dataclass(slots=True)
class _Row:
    """Cells of a table row, each a list of the blocks in it, and whether all are header cells."""

    cells: list[list[SourceBlock]] = field(default_factory=list)
    header_cells: int = 0


class Page:
    """Blocks of an HTML source. Counters stand in for a tree: no depth of markup can exhaust it."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._small = source.lower()
        self._open: Counter[str] = Counter()
        self._is_unseen = False
        self._last_close: dict[str, int] = {}
        self._runs: list[Run] = []
        self._space: Words | None = None
        self._row: _Row | None = None
        self.title: str = ""
        self.blocks: list[SourceBlock] = []
        for event in scan(source):
            if isinstance(event, Words):
                self._hear(event)
            else:
                self._meet(event)
        self._finish_block()
        self._finish_row()

    def _hear(self, words: Words) -> None:
        """Take in text, or leave it where a browser shows none."""
        if self._open["title"]:
            self.title += words.text
        elif self._is_unseen:
            return
        elif words.is_space:
            self._space = self._space or words
        else:
            if self._space and self._runs:
                self._write(Words(" ", self._space.start, self._space.start + 1))
                if "\n" in self._source[self._space.start : self._space.end]:
                    self._runs.append(Run([], words.start, words.start))
            self._space = None
            self._write(words)

    def _write(self, words: Words) -> None:
        is_exact = len(words.text) == words.end - words.start
        last = self._runs[-1] if self._runs else None
        if last and is_exact and last.is_exact and last.end == words.start:
            last.parts.append(words.text)
            last.end = words.end
        else:
            self._runs.append(Run([words.text], words.start, words.end, is_exact))

    def _meet(self, tag: Tag) -> None:
        """Open or close what the tag opens or closes."""
        name = tag.name
        if name == "br":
            self._break_line(tag)
        if name in _BREAKING:
            self._finish_block()
        if name in ("tr", "table", "tbody", "thead"):
            self._finish_row()
        if name in ("td", "th") and not tag.is_end:
            self._row = self._row or _Row()
            self._row.cells.append([])
            self._row.header_cells += name == "th"
        if name in _COUNTED:
            self._count(tag)
        if tag.is_end and name in _ENDS_LISTS:
            self._open["li"] = self._open["dd"] = self._open["dt"] = 0

    def _count(self, tag: Tag) -> None:
        if tag.is_end:
            self._open[tag.name] = max(0, self._open[tag.name] - 1)
        elif tag.name in (*_ITEMS, *_HEADINGS):
            self._open[tag.name] = 1
        elif self._is_closed_later(tag):
            self._open[tag.name] += 1
        if tag.name == "body" or (tag.name == "head" and tag.is_end):
            self._open["head"] = 0
        if tag.name in _UNSEEN or tag.name == "body":
            self._is_unseen = any(self._open[name] for name in _UNSEEN)

    def _is_closed_later(self, tag: Tag) -> bool:
        """False for an element that is never closed: its bounds are then not known, so it is taken to be empty."""
        if tag.name not in self._last_close:
            self._last_close[tag.name] = self._small.rfind(f"</{tag.name}")
        return self._last_close[tag.name] >= tag.end and not tag.attributes.endswith("/")

    def _break_line(self, tag: Tag) -> None:
        r"""A single line break stands in the block as "\n"; two of them end it."""
        if self._runs and self._runs[-1].parts == ["\n"]:
            self._finish_block()
        elif self._runs:
            self._space = None
            self._runs.append(Run(["\n"], tag.start, tag.end, is_exact=False))

    def _finish_block(self) -> None:
        runs, self._runs, self._space = [run for run in self._runs if run.parts], [], None
        while runs and runs[-1].text.isspace():
            runs.pop()
        if not runs:
            return
        is_beside = any(self._open[name] for name in _BESIDE)
        block = SourceBlock(self._kind(), tuple(runs), _text(runs), is_beside, self._open["h1"] > 0)
        if self._row and self._row.cells:
            self._row.cells[-1].append(block)
        else:
            self.blocks.append(block)

    def _kind(self) -> BlockKind:
        kinds = (
            (_HEADINGS, BlockKind.HEADING),
            (("figcaption", "caption"), BlockKind.CAPTION),
            (("blockquote",), BlockKind.QUOTATION),
            (_ITEMS, BlockKind.LIST_ITEM),
        )
        for names, kind in kinds:
            if any(self._open[name] for name in names):
                return kind
        return BlockKind.PARAGRAPH

    def _finish_row(self) -> None:
        row, self._row = self._row, None
        if row is None:
            return
        filled = [cell for cell in row.cells if cell]
        if len(filled) > 1 and all(_is_cell(cell) for cell in filled):
            kind = BlockKind.TABLE_HEADER if row.header_cells == len(row.cells) else BlockKind.TABLE_ROW
            runs = tuple(_cells_in_line(row.cells))
            self.blocks.append(SourceBlock(kind, runs, _text(runs), filled[0][0].is_beside))
        else:
            self.blocks.extend(block for cell in filled for block in cell)


def place_of_run(run: Run, lines: list[int]) -> Place | None:
    """Where a run stands, None for a separator of ours; `lines` are the offsets at which the source's lines begin."""
    return None if run.start < 0 else Place(start=run.start, end=run.end, line=bisect_right(lines, run.start))


def line_starts(source: str) -> list[int]:
    """Offsets at which the lines of a source begin."""
    starts, at = [0], source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return starts


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _is_cell(blocks: list[SourceBlock]) -> bool:
    """True for a cell that holds a value; a cell with whole paragraphs is there for the layout."""
    return len(blocks) <= 2 and sum(len(block.text) for block in blocks) <= _LONGEST_CELL


def _cells_in_line(cells: list[list[SourceBlock]]) -> Iterator[Run]:
    """The runs of all cells with " | " between; separators have no place in the source."""
    for number, cell in enumerate(cells):
        if number:
            yield Run([" | "], -1, -1, is_exact=False)
        for position, block in enumerate(cell):
            if position:
                yield Run([" "], -1, -1, is_exact=False)
            yield from block.runs
