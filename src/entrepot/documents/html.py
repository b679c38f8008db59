"""HTML pages: main text made of the page's own characters; trafilatura decides which blocks are main text."""

from __future__ import annotations

import re
from dataclasses import replace

import trafilatura
from trafilatura.settings import Document as Extracted

from entrepot.documents.assembly import Composer, Metadata, Reading, Source
from entrepot.documents.dates import edtf_date
from entrepot.documents.encodings import decode
from entrepot.documents.html_blocks import Page, SourceBlock, line_starts, place_of_run
from entrepot.model.documents import BlockKind, Notice, NoticeKind

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w:.-]{2,40})""", re.I)
# Beyond this the tree that trafilatura builds costs more memory and time than its choice is worth.
_LONGEST_FOR_TREE = 5_000_000
# If less of the page's prose than the first share is kept, the choice of main text has failed and all is kept; if less
# than the second, it is said that text was lost. Both are a judgement, not tuned on a set of pages.
_FAILED_SHARE, _LOSSY_SHARE = 0.4, 0.7
_FEWEST_PROSE_WORDS = 8
_SHINGLE = 4


def read_html(source: Source) -> Reading:
    """The main text of a page, with anchors to its decoded source, and what its markup says of it."""
    head = _CHARSET.search(source.content[:4096])
    decoded = decode(source.content, head[1].decode("ascii") if head else None)
    reading = read_html_text(decoded.text, source.limits.text_characters)
    return replace(reading, encoding=decoded.encoding, notices=decoded.notices() + reading.notices)


def read_html_text(text: str, limit: int) -> Reading:
    """The main text of a decoded page; see `read_html`."""
    page = Page(text)
    extracted = _extracted(text)
    kept, notices = _main_blocks(page.blocks, extracted)
    composer, lines = Composer(limit), line_starts(text)
    has_title = False
    for block in kept:
        kind = BlockKind.TITLE if block.is_top_heading and not has_title else block.kind
        has_title |= kind is BlockKind.TITLE
        composer.add(kind, [(run.text, place_of_run(run, lines)) for run in block.runs])
    own_title = " ".join(page.title.split()) or None
    return composer.reading(_metadata(extracted).completed_by(Metadata(title=own_title)), notices)


def _extracted(text: str) -> Extracted | None:
    """What trafilatura makes of the page; None where it makes nothing of it."""
    if len(text) > _LONGEST_FOR_TREE:
        return None
    found = trafilatura.bare_extraction(
        text,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    return found if isinstance(found, Extracted) else None


def _metadata(extracted: Extracted | None) -> Metadata:
    if extracted is None:
        return Metadata()
    return Metadata(
        title=extracted.title or None,
        publisher=extracted.sitename or None,
        author=extracted.author or None,
        published=edtf_date(extracted.date or ""),
        url=extracted.url or None,
    )


def _main_blocks(
    blocks: list[SourceBlock], extracted: Extracted | None
) -> tuple[list[SourceBlock], tuple[Notice, ...]]:
    """The blocks that are main text; all that stand in the page's body where the choice loses too much."""
    choice = _Choice((extracted.text if extracted else None) or "")
    kept = _with_companions(blocks, [choice.keeps(block) for block in blocks])
    prose = sum(len(block.text) for block in blocks if _is_prose(block))
    kept_prose = sum(len(block.text) for block in kept if _is_prose(block))
    if kept_prose < _FAILED_SHARE * prose or not kept:
        return [block for block in blocks if not block.is_beside] or blocks, ()
    if kept_prose < _LOSSY_SHARE * prose:
        share = 100 * kept_prose / prose
        detail = f"{share:.0f} % of the page's prose was taken for its main text; the rest was left out"
        return kept, (Notice(NoticeKind.TEXT_LOST, prose - kept_prose, detail),)
    return kept, ()


def _with_companions(blocks: list[SourceBlock], is_kept: list[bool]) -> list[SourceBlock]:
    """Blocks kept, with what goes with them: the page's top heading, headings right before, captions right after."""
    first = is_kept.index(True) if True in is_kept else len(blocks)
    taken = []
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and not block.is_beside:
            follows = number + 1 < len(blocks) and is_kept[number + 1] and number > first
            is_kept[number] |= follows or (block.is_top_heading and number < first)
        if block.kind is BlockKind.CAPTION and not block.is_beside:
            is_kept[number] |= number > 0 and is_kept[number - 1]
        if is_kept[number]:
            taken.append(block)
    return taken


def _is_prose(block: SourceBlock) -> bool:
    """True for a block of running text in the page's body."""
    if block.is_beside or block.kind in (BlockKind.TABLE_ROW, BlockKind.TABLE_HEADER):
        return False
    text = block.text
    words = text.count(" ") + 1
    return words >= 3 * _FEWEST_PROSE_WORDS or (words >= _FEWEST_PROSE_WORDS and text.rstrip("\"'”»)")[-1:] in ".!?…")


class _Choice:
    """The words that trafilatura took for main text, by line and by runs of four words."""

    def __init__(self, text: str) -> None:
        lines = [_normal(line) for line in text.splitlines()]
        self._lines = {" ".join(words) for words in lines}
        self._shingles = set(_shingles([word for words in lines for word in words]))

    def keeps(self, block: SourceBlock) -> bool:
        """True if most of the block's words stand in the main text in this order."""
        words = _normal(block.text)
        if len(words) < _SHINGLE or (block.is_beside and len(words) < 20):
            return not block.is_beside and " ".join(words) in self._lines and bool(words)
        shingles = _shingles(words)
        return sum(map(self._shingles.__contains__, shingles)) >= 0.6 * len(shingles)


def _normal(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _shingles(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[at:] for at in range(_SHINGLE)), strict=False))
