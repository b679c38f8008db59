"""Cards: a box with the lines to all who have no other partner told in rows beneath it, as in a directory.

A row costs a fifth of the paper of a box with a line. Its line hangs on a spine below the box and has the pattern,
number, head and marks that it would have anywhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import ceil

from entrepot.brief.pictures.lettering import text_width, wrap
from entrepot.brief.pictures.lines import LinePicture, arrow_head, marks
from entrepot.brief.pictures.nodes import NodePicture, draw_node, icon_of, name_lines, type_of
from entrepot.brief.pictures.svg import element, words
from entrepot.model.entities import EntityKind
from entrepot.network.layout import Box, Rectangle, Size

_SIZE, _SMALL = 11.5, 10.5
_FIRST, _NEXT, _BETWEEN = 15.0, 13.0, 4.0  # height of the first line of a row, of each further one, and what follows
_SPINE, _BEFORE, _AFTER = 10.0, 9.0, 26.0  # from the edge to the spine, from there to the number, from it to the words
_ICON, _MARK, _TOP, _GUTTER = 17.0, 16.0, 7.0, 14.0


@dataclass(frozen=True, slots=True)
class Row:
    """A line between a card's node and a leaf; `again` if the row before is about the same leaf."""

    line: LinePicture
    leaf: NodePicture
    again: bool

    @property
    def bold(self) -> bool:
        """True for names in bold letters."""
        return self.leaf.kind is EntityKind.COUNTRY

    @property
    def name(self) -> str:
        """The leaf's name; none where the row before has it."""
        return "" if self.again else self.leaf.name

    @property
    def told(self) -> str:
        """What passes, and how far it has got; after a ditto mark where the row before has the name."""
        return "″ " * self.again + " · ".join(filter(None, [self.line.what, self.line.status]))


@dataclass(frozen=True)  # without slots, so that what is measured is kept
class Card:
    """A node with its rows, none for a plain box; rows fill columns not much higher than `most_down`."""

    node: NodePicture
    rows: tuple[Row, ...] = ()
    column_width: float = 264
    most_down: float = 380

    @cached_property
    def box(self) -> Box:
        """The card as the layout needs it."""
        if not self.rows:
            return self.node.box
        columns = self._columns
        plain = self._head(columns).box
        high = plain.size.height + self._down(columns)
        return Box(plain.key, Size(max(plain.size.width, self._wide(columns)), high), plain.size.height)

    def draw(self, place: Rectangle, inside: Iterable[str] = ()) -> str:
        """The box on top of its place, and the rows beneath it."""
        columns = self._columns if self.rows else []
        head = replace(place, height=place.height - self._down(columns))
        rows = [
            self._column(column, place.x + number * (self.column_width + _GUTTER), head.bottom)
            for number, column in enumerate(columns)
        ]
        return "".join([*rows, draw_node(self._head(columns), head, inside)])

    def _head(self, columns: Sequence[Sequence[Row]]) -> NodePicture:
        """The box above the rows: its name has the whole width of the card."""
        name = name_lines(self.node.name, self.node.kind, self._wide(columns)) if columns else self.node.lines
        return replace(self.node, lines=name)

    def _wide(self, columns: Sequence[Sequence[Row]]) -> float:
        return len(columns) * self.column_width + (len(columns) - 1) * _GUTTER

    @property
    def _room(self) -> float:
        """Width of the words of a row."""
        return self.column_width - _SPINE - self._branch - _ICON

    @cached_property
    def _branch(self) -> float:
        """From the spine to the words."""
        widest = max(row.line.chip for row in self.rows)
        return _BEFORE + 2 * widest + (_MARK if any(row.line.denied for row in self.rows) else 0) + _AFTER

    def _down(self, columns: Sequence[Sequence[Row]]) -> float:
        """Height of the rows beneath the box."""
        return max((sum(map(self._height, column)) for column in columns), default=0.0) + (_TOP if columns else 0)

    @cached_property
    def _columns(self) -> list[list[Row]]:
        """The rows in columns of about one height, in reading order."""
        total = sum(map(self._height, self.rows))
        wanted = total / ceil(total / self.most_down)
        columns: list[list[Row]] = [[]]
        filled = 0.0
        for row in self.rows:
            if filled >= wanted - _FIRST and not row.again:
                columns.append([])
                filled = 0.0
            columns[-1].append(row)
            filled += self._height(row)
        return columns

    def _height(self, row: Row) -> float:
        return _FIRST + _NEXT * (len(self._lines(row)) - 1) + _BETWEEN

    def _lines(self, row: Row) -> list[list[tuple[str, str, float]]]:
        """The words of a row in lines of runs: text, class and size. Name and facts share a line that holds both."""
        names = wrap(row.name, _SIZE, self._room, 2, bold=row.bold)
        lines = [[(name, "name", _SIZE)] for name in names]
        free = self._room - text_width(f"{names[-1]} · ", _SIZE, bold=row.bold) if names else 0.0
        if row.told and text_width(row.told, _SMALL) <= free:
            lines[-1].append((f" · {row.told}", "small", _SMALL))
        else:
            lines += [[(told, "small", _SMALL)] for told in wrap(row.told, _SMALL, self._room, 2)]
        return lines + [[(denial, "denial", _SMALL)] for denial in wrap(row.line.denial, _SMALL, self._room, 2)]

    def _column(self, rows: Sequence[Row], x: float, top: float) -> str:
        spine = x + _SPINE
        y = top + _TOP
        drawn: list[str] = []
        for row in rows:
            drawn.append(self._row(row, spine, y))
            end = y + _FIRST / 2
            y += self._height(row)
        return element("path", class_="spine", d=f"M{spine:.1f} {top:.1f}V{end:.1f}") + "".join(drawn)

    def _row(self, row: Row, spine: float, top: float) -> str:
        level, text = top + _FIRST / 2, spine + self._branch
        inwards = row.line.path[-1] == self.node.key
        tip, start = (spine, text - 2) if inwards else (text - 2, spine)
        short = 6 if row.line.directed else 0
        way = f"M{start:.1f} {level:.1f}L{tip + (short if inwards else -short):.1f} {level:.1f}"
        head = arrow_head((start, level), (tip, level)) if row.line.directed else ""
        parts = [element("path", d=way), head, marks(row.line, spine + _BEFORE + row.line.chip, level)]
        parts += [] if row.again else [icon_of(row.leaf.kind, text + 2, level - 6.5)]
        title = element("title", words(row.line.meaning))
        kinds = f"line {row.line.look.value}"
        return element("a", title, *parts, *self._words(row, text + _ICON, level + 4), class_=kinds, href=row.line.link)

    def _words(self, row: Row, x: float, y: float) -> Iterator[str]:
        for place, runs in enumerate(self._lines(row)):
            (first, kind, size), *more = runs
            shape = type_of(row.leaf.kind) if kind == "name" else {}
            plain: dict[str, object] = {"font_weight": 400, "font_style": "normal"} if shape else {}
            following = [
                element("tspan", words(text), class_=name, font_size=high, **plain) for text, name, high in more
            ]
            yield element(
                "text", words(first), *following, class_=kind, x=x, y=y + _NEXT * place, font_size=size, **shape
            )
