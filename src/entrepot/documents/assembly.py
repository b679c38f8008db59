"""What readers take and hand back, and the composer that keeps text, blocks and anchors in step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace

from entrepot.documents.limits import Limits
from entrepot.model.documents import Anchor, Block, BlockKind, Notice, NoticeKind, Place, Refusal


@dataclass(slots=True)
class Budget:
    """What is left of the archive limits of one given file."""

    members: int
    unpacked_bytes: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a member of one, on its way to a reader.

    `path` is the member path within the given file, None for the file itself; `given_sha256` is that of the given file.
    `report` tells whoever keeps time which file is being read, and that the work goes on; files in `skip` are left out.
    """

    name: str
    content: bytes
    given_sha256: str
    limits: Limits
    budget: Budget
    path: str | None = None
    depth: int = 0
    report: Callable[[str], None] = lambda name: None
    skip: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive or a mail, by its path there."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of itself; None is what it does not say. `published` is EDTF."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None

    def completed_by(self, other: Metadata) -> Metadata:
        """This, with the gaps filled from the other.

        >>> Metadata(title="A").completed_by(Metadata(title="B", author="C"))
        Metadata(title='A', publisher=None, author='C', published=None, url=None)
        """
        return Metadata(*(getattr(self, each.name) or getattr(other, each.name) for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of one file with its blocks and anchors, before language and odd characters are looked at.

    `members` are further files found inside (an archive's files, a mail's attachments), unpacked as they are asked for.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    notices: tuple[Notice, ...] = ()
    metadata: Metadata = Metadata()
    encoding: str | None = None
    pages: int | None = None
    members: Iterable[Member | Refusal] = ()


# A table has an anchor for each cell: beyond this many, a document costs more memory than it is worth as text.
_MOST_ANCHORS = 500_000


@dataclass(slots=True)
class Composer:
    """Canonical text in the making: blocks are parted by an empty line, rows and list items by a line end.

    Text beyond `limit` code points, or half a million anchors, is not taken; `cut` counts what was offered in vain.
    """

    limit: int
    blocks: list[Block] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    length: int = 0
    cut: int = 0
    _pieces: list[str] = field(default_factory=list)

    def add(self, kind: BlockKind, runs: list[tuple[str, Place | None]]) -> None:
        """Append a block made of runs of text, each with its place; a run without place is the reader's own."""
        size = sum(len(words) for words, _ in runs)
        gap = "" if not self.blocks else "\n" if self._is_tight(kind) else "\n\n"
        room = self.limit - self.length - len(gap) if len(self.anchors) < _MOST_ANCHORS and not self.cut else 0
        if size == 0 or room <= 0:
            self.cut += size
            return
        self._write(gap)
        start = self.length
        for words, place in runs:
            self._add_run(words[:room], place, is_whole=len(words) <= room)
            room = max(0, room - len(words))
        self.cut += size - (self.length - start)
        self.blocks.append(Block(start, self.length, kind))

    def text(self) -> str:
        """The canonical text so far."""
        return "".join(self._pieces)

    def reading(self, metadata: Metadata = Metadata(), notices: tuple[Notice, ...] = ()) -> Reading:
        """The finished reading, with a notice where text was cut."""
        if self.cut:
            notices += (cut_notice(self.cut, self.length),)
        return Reading(self.text(), tuple(self.blocks), tuple(self.anchors), notices, metadata)

    def _add_run(self, words: str, place: Place | None, is_whole: bool) -> None:
        if place is not None and words:
            if not is_whole and place.start is not None:
                place = replace(place, end=place.start + len(words))
            self.anchors.append(Anchor(self.length, self.length + len(words), place))
        self._write(words)

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self.length += len(words)

    def _is_tight(self, kind: BlockKind) -> bool:
        """True if the new block belongs in the same list or table as the one before."""
        before = self.blocks[-1].kind
        rows = (BlockKind.TABLE_HEADER, BlockKind.TABLE_ROW)
        return (kind in rows and before in rows) or kind is before is BlockKind.LIST_ITEM


def cut_notice(characters: int, read: int) -> Notice:
    """The notice that a document was longer than the limits: how much was not read."""
    return Notice(NoticeKind.TEXT_CUT, characters, f"only the first {read:,} characters were read")
