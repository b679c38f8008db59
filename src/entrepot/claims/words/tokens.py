"""Words of a sentence with their place in the document, cut as in the English Web Treebank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A word or sign at [start, end) of the document text, counted in code points."""

    start: int
    end: int
    text: str


_WORD = r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*"
_PIECE = re.compile(
    rf"""
    (?P<link>(?:https?://|www\.)\S*[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
        | (?:[\w-]+\.)+(?:com|org|net|gov|mil|info|eu|ru|by|ua|ir|kz|cn|uk|html?|pdf|docx?|xlsx?)\b)
    | (?P<number>\d+(?:[.,:/]\d+)+\w*(?:[-–]\d+(?:[.,:]\d+)*)* | \d+[.,]?\d*\s?[×]\s?\d+[.,]?\d*)
    | (?P<initials>(?:[^\W\d_]\.){{2,}}|[^\W\d_]\.(?=\s*[^\W\d_]))
    | (?P<abbreviation>\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Gov|Sen|Rep|St|Jr|Sr|vs|etc|approx
        |Inc|Ltd|Corp|Co|Bros|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.
        |\bNos?\.(?=\s*\d))
    | (?P<joined>\w+(?:&\w+)+)
    | (?P<chain>{_WORD}(?:[-‐‑–]{_WORD})+)
    | (?P<word>{_WORD})
    | (?P<sign>\.{{2,}}|-{{2,}}|[!?]{{2,}}|\S)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_HYPHEN = re.compile(r"[-‐‑–]")
# The treebank leaves these prefixes on their word: "non-military", "mid-2019", "ex-Soviet".
_PREFIXES = frozenset(["co", "e", "ex", "mid", "multi", "non", "post", "pre", "pro", "re", "semi", "sub", "un"])
_SHORT_COUNTRIES = frozenset(["EU", "UAE", "UK", "UN", "US", "USA", "USSR"])
_FUSED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Words and signs of the sentence at [start, end), in order, with white space alone between them.

    Designators (S-400, Iskander-M, 8×8) and numbers (1,200-1,500) stay whole; other hyphenated
    words, clitics, currency signs, quotes, brackets and slashes are cut off.
    Source: tokenisation of UD English EWT 2.x, whose hyphen rule is the LDC's.

    >>> [token.text for token in tokenise("Iran's Shahed-136 isn't Belarusian-made.", 0, 40)]
    ['Iran', "'s", 'Shahed-136', 'is', "n't", 'Belarusian', '-', 'made', '.']
    """
    return [
        Token(first, last, text[first:last])
        for piece in _PIECE.finditer(text, start, end)
        for first, last in _cut(piece)
    ]


def _cut(piece: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Spans of the tokens of one piece of text without white space around it."""
    first, last = piece.span()
    if piece.lastgroup == "word":
        yield from _cut_clitic(piece.group(), first)
    elif piece.lastgroup == "chain":
        for begin, stop in _cut_chain(piece.group(), first):
            yield from _cut_clitic(piece.group()[begin - first : stop - first], begin)
    else:
        yield first, last


def _cut_clitic(word: str, offset: int) -> Iterator[tuple[int, int]]:
    """Spans of a word and of the clitic at its end: do|n't, Iran|'s, can|not."""
    end = offset + len(word)
    clitic = _CLITIC.search(word)
    cut = clitic.start() if clitic else _FUSED.get(word.lower(), 0)
    if cut:
        yield offset, offset + cut
    yield offset + cut, end


def _cut_chain(chain: str, offset: int) -> Iterator[tuple[int, int]]:
    """Spans of the parts of a hyphenated word and of its hyphens; designators stay in one part."""
    begin = 0
    for hyphen in _HYPHEN.finditer(chain):
        following = _HYPHEN.split(chain[hyphen.end() :], maxsplit=1)[0]
        if _belong_together(chain[begin : hyphen.start()], following):
            continue
        yield offset + begin, offset + hyphen.start()
        yield offset + hyphen.start(), offset + hyphen.end()
        begin = hyphen.end()
    yield offset + begin, offset + len(chain)


def _belong_together(left: str, right: str) -> bool:
    """Whether the hyphen between two parts is inside a designator, a number or a prefixed word.

    >>> _belong_together("Tu", "22M3"), _belong_together("22M3", "based"), _belong_together("Iskander", "M")
    (True, False, True)
    """
    if left.lower() in _PREFIXES:
        return True
    if _is_common_word(right) or _is_common_word(left):
        return False
    if any(sign.isdigit() for sign in left + right):
        return True
    return left[0].isupper() and right.isupper() and len(right) <= 3 and right not in _SHORT_COUNTRIES


def _is_common_word(part: str) -> bool:
    """Whether a part of a hyphenated word is a plain lower-case word such as "made" or "page"."""
    return len(part) > 1 and part.isalpha() and part.islower()
