"""Furniture of web pages among their blocks: navigation, notices, links to other texts, credits, dates, authors.

What says something stays: a caption keeps its words and loses the credit behind them. The words stand in
`page_furniture.csv`: `line` is all of a block, `start` its beginning, `within` anywhere in a short block, `section` a
heading of links, `bio` what stands before the life of an author. Method: docs/method/documents.md.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from entrepot.documents.page_lines import is_byline, is_moment
from entrepot.model.documents import Block, BlockKind

_READ_AS_PROSE = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.CAPTION, BlockKind.TITLE)
_LONGEST_NOTICE = 60  # words; longer blocks say more than a notice does
_LONGEST_TERMS = 40
_MOST_BUTTONS = 10
_LONGEST_LINK = 25  # words of a headline in a list of links
_FEWEST_PROSE_WORDS = 12  # a block that ends like a sentence and is as long is prose, not a link
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_LINK_CHAIN = re.compile(r"[^|›»>·•]{1,30}(?:\s?[|›»>·•]\s?[^|›»>·•]{1,30}){2,}|(?:Home|Главная)(?:\s?/\s?[^/]{1,30})+")
# Marks of the printed record of a parliament, and page numbers: "20 May 2002 : Column 550", "Page 3 of 8".
_RECORD = re.compile(
    r"(?:[\w ]{4,24}:\s)?Columns?\s\d+\w*(?:[-–]\d+\w*)?|-?\s?Hansard\s[-\s\w]{0,30}|Page\s\d+(?:\sof\s\d+)?"
)
_AGENCY = (
    r"(?:AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|Getty(?:\s?Images)?|Shutterstock|iStock|Alamy|TASS|ТАСС|РИА\s«?Новости»?"
    r"|Anadolu(?:\sAgency)?|Bloomberg|Unsplash|Wikimedia(?:\sCommons)?|AP\sPhoto|Flickr|Xinhua|Yonhap|DPA|dpa"
    r"|PA(?:\sMedia|\sWire)?)"
)
_NAME = r"[A-ZА-ЯЁÀ-Þ][\w.'’-]*"
_LINKED = rf"(?:{_NAME}|via|of|the|for|and|de|von|van|и|для|copyright|handout)"
_NAMES = rf"{_LINKED}(?:[\s/,&|©:–—-]+{_LINKED}){{0,9}}"
_CREDIT = re.compile(
    r"[\[(]?(?:(?:(?:File|Stock|Header|Cover|Illustrative)\s)?(?:Photo(?:graph)?s?|Images?|Pictures?|Illustrations?|Credits?"
    r"|Graphics?|Video)(?:\s(?:credit|courtesy|by|source))?|Фото|Снимок|Изображение|Иллюстрация|Видео|Коллаж)"
    rf"\s?(?::|©|(?<=by)|(?<=courtesy)(?:\sof)?)\s?{_NAMES}\.?[\])]?"
    rf"|©\s?(?:\d{{4}}\s)?{_NAMES}"
    rf"|[\[(]?(?:{_NAMES}\s?[/|,–—-]\s?)?{_AGENCY}(?:\s?[/|,–—-]\s?(?:{_NAMES}|{_AGENCY})){{0,3}}[\])]?"
)
_MOST_CREDIT_WORDS = 14
_QUOTED = re.compile(r"«([^«»]*)»")
_BEHIND_CAPTION = re.compile(rf"(?:(?<=[.!?…”\"»)])\s+|\s+(?=[\[(]))(?:{_CREDIT.pattern})$")
# "1,245 views", "14 comments"
_COUNT = re.compile(
    r"\d[\d\s.,]*[KkMКк]?\s(?:views?|shares?|reads?|likes?|comments?|просмотр\w*|комментари\w*|прочтени\w*)"
)


def with_furniture(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with those of a page's frame as furniture, and credits parted from the captions before them."""
    return tuple(_parted(text, list(_marked(text, blocks))))


def _marked(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with whole ones marked; under a heading of links, links are furniture up to the next prose."""
    in_links = is_bio = False
    for block in blocks:
        if block.kind not in _READ_AS_PROSE:
            yield block
            continue
        words = " ".join(block.quote(text).split())
        folded = _folded(words)
        is_frame = is_furniture(words)
        heads_links = folded in _phrases("section") or (is_frame and words.endswith(":") and " " in words)
        in_links = heads_links or (in_links and not _is_prose(words))
        yield _as_furniture(block) if in_links or is_bio or is_frame else block
        is_bio = folded in _phrases("bio")


def is_furniture(words: str) -> bool:
    """True for the words of a block that belong to the page, not to what it tells.

    >>> is_furniture("Share this"), is_furniture("Read more: China sells jets"), is_furniture("China sells jets")
    (True, True, False)
    """
    folded = _folded(words)
    if (
        is_moment(words)
        or is_byline(words)
        or _RECORD.fullmatch(words)
        or _COUNT.fullmatch(words)
        or _is_row_of_buttons(folded)
    ):
        return True
    if any(folded in _phrases(where) for where in ("line", "section", "bio")):
        return True
    length = len(words.split())
    if length > _LONGEST_NOTICE:
        return False
    small = _plain(words).lstrip("[-–—•*|>► ")
    if _starts().match(small) or (length <= _LONGEST_TERMS and any(each in small for each in _phrases("within"))):
        return True
    return small.startswith(("©", "(c) ", "copyright ©", "copyright 2")) or _is_credit(words) or _is_chain(words)


def _is_row_of_buttons(folded: str) -> bool:
    """True for "Facebook Twitter Email"."""
    words = folded.split()
    return 1 < len(words) <= _MOST_BUTTONS and all(word in _phrases("line") for word in words)


def _is_credit(words: str) -> bool:
    """True for "Photo: Jane Roe/AFP", "REUTERS/Jane Roe"."""
    return len(words.split()) <= _MOST_CREDIT_WORDS and _CREDIT.fullmatch(words) is not None


def _is_chain(words: str) -> bool:
    """True for breadcrumbs and menus on one line: "Home > News > Europe", "About us | Contact | Sitemap".

    What closes a quotation parts nothing: "«Volna» sold «Zarya» to «Luch»" is a headline.
    """
    words = _QUOTED.sub(r"\1", words)
    return len(words.split()) <= 16 and _LINK_CHAIN.fullmatch(words) is not None and not any(map(str.isdigit, words))


def _parted(text: str, blocks: list[Block]) -> Iterator[Block]:
    """The blocks, with a credit at the end of a short one as furniture of its own."""
    for block in blocks:
        words = block.quote(text)
        credit = None
        if block.kind in _READ_AS_PROSE and len(words.split()) <= _LONGEST_NOTICE:
            credit = _BEHIND_CAPTION.search(words)
        if credit is None:
            yield block
            continue
        begin = credit.end() - len(credit[0].lstrip())
        yield Block(block.start, block.start + credit.start(), BlockKind.CAPTION)
        yield Block(block.start + begin, block.end, BlockKind.FURNITURE)


def _as_furniture(block: Block) -> Block:
    return Block(block.start, block.end, BlockKind.FURNITURE)


def _is_prose(words: str) -> bool:
    """True for what is no link: it ends like a sentence and is not short, or it is longer than headlines are."""
    length = len(words.split())
    return length > _LONGEST_LINK or (length >= _FEWEST_PROSE_WORDS and _ENDS_SENTENCE.search(words) is not None)


def _folded(words: str) -> str:
    """The words in small letters, without signs and figures at their ends."""
    return _EDGES.sub("", _plain(words))


def _plain(words: str) -> str:
    """The words in small letters, with one form of apostrophe and of the Russian e."""
    return words.casefold().replace("ё", "е").replace("’", "'")


@cache
def _phrases(where: str) -> frozenset[str]:
    """The words of the table for one place; those that are all of a block without signs at their ends."""
    fold = _plain if where in ("start", "within") else _folded
    rows = csv.DictReader((files(__package__) / "page_furniture.csv").read_text("utf-8").splitlines())
    return frozenset(fold(row["words"]) for row in rows if row["where"] == where)


@cache
def _starts() -> re.Pattern[str]:
    """What such a block begins with, up to the end of a word."""
    phrases = sorted(_phrases("start"), key=len, reverse=True)
    return re.compile("|".join(re.escape(each) + (r"(?!\w)" if each[-1].isalnum() else "") for each in phrases))
