"""What the first lines of a text say of it: "Source:", "Published:", release banners, and datelines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from entrepot.documents.assembly import Metadata
from entrepot.documents.datelines import dateline_at
from entrepot.documents.dates import edtf_date
from entrepot.documents.furniture import is_furniture
from entrepot.documents.page_lines import author_of_line, date_of_line
from entrepot.model.documents import Block, BlockKind
from entrepot.model.spans import Span

_FIELDS = {
    "title": "title headline subject заголовок",
    "publisher": "source publisher publication outlet agency источник издание",
    "author": "author by byline автор",
    "published": "published date updated posted дата опубликовано",
    "url": "url link address ссылка",
    "": "language keywords tags retrieved accessed archived copyright licence license язык",
}
_FIELD_OF = {word: field for field, words in _FIELDS.items() for word in words.split()}
_FIELD_LINE = re.compile(r"([A-Za-zА-Яа-я]{2,12})\s{0,2}:\s{1,4}(\S.{0,300})$")
_BANNER = re.compile(
    r"(?:for immediate release|(?:press|news|media) release|embargoed (?:until|till).{0,60}|not for publication"
    r"|пресс-релиз)[.:]?$",
    re.IGNORECASE,
)
_URL = re.compile(r"https?://\S+$")
_MOST_TOP_LINES = 12
# Dates on more lines than these are those of a chronology, not of its publication.
_MOST_DATES = 3
_HEAD_BLOCKS = 30


def read_top_lines(text: str, lines: Sequence[Span]) -> tuple[list[Block], Metadata]:
    """Blocks for the leading field lines and banners, with the title line among them, and what they say.

    A single line of another kind may stand before or between them: it is the title.
    """
    blocks: list[Block] = []
    kept, metadata = 0, Metadata()
    for line in lines[:_MOST_TOP_LINES]:
        words = line.quote(text)
        told = _told_by(words)
        if told is None and any(block.kind is BlockKind.TITLE for block in blocks):
            break
        kind = BlockKind.TITLE if told is None else BlockKind.FURNITURE
        if told is None and not _can_be_title(words):
            break
        blocks.append(Block(line.start, line.end, kind))
        if told is not None:
            metadata, kept = metadata.completed_by(told), len(blocks)
    return blocks[:kept], metadata


def dateline_metadata(text: str, blocks: Sequence[Block]) -> Metadata:
    """The date and the agency that a dateline in one of the first paragraphs gives."""
    for block in [b for b in blocks if b.kind is BlockKind.PARAGRAPH][:4]:
        dateline = dateline_at(text, block.start, block.end)
        if dateline and (dateline.published or dateline.agency):
            return Metadata(published=dateline.published, publisher=dateline.agency)
    return Metadata()


def page_metadata(text: str, blocks: Sequence[Block]) -> Metadata:
    """What lines of date and author among the first blocks tell, wherever a page's frame has put them."""
    lines = [block.quote(text) for block in blocks[:_HEAD_BLOCKS] if block.kind is BlockKind.FURNITURE]
    dates = [date for line in lines if (date := date_of_line(line))]
    authors = [author for line in lines if (author := author_of_line(line))]
    is_chronology = len(set(dates)) > _MOST_DATES
    return Metadata(author=authors[0] if authors else None, published=dates[0] if dates and not is_chronology else None)


def field_of(name: str) -> str | None:
    """The piece of metadata that a field name stands for; "" for one of no use, None for an unknown name.

    >>> field_of("Byline"), field_of("Weather")
    ('author', None)
    """
    return _FIELD_OF.get(name.lower())


def _told_by(line: str) -> Metadata | None:
    """What a field line says; empty metadata for a banner or a field that is of no use; None for any other line."""
    if _BANNER.match(line):
        return Metadata()
    if _URL.match(line):
        return Metadata(url=line)
    if author := author_of_line(line):
        return Metadata(author=author, published=date_of_line(line))
    if published := date_of_line(line):
        return Metadata(published=published)
    field_line = _FIELD_LINE.match(line)
    field = field_of(field_line[1]) if field_line else None
    if field is None or field_line is None:
        return Metadata() if is_furniture(line) else None
    value: str | None = field_line[2].strip()
    if field == "published":
        value = edtf_date(value or "")
    return replace(Metadata(), **{field: value}) if field else Metadata()


def _can_be_title(line: str) -> bool:
    return len(line) <= 200 and not line.endswith((".", ";", ",")) and (line[0].isalnum() or line[0] in "«“\"'")
