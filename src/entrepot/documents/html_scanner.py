"""HTML source to tags and text with their offsets: one pass without recursion, in time linear in the source.

Tag rules after the HTML standard, section 13.2.5 (tokenization), as far as text and its place depend on them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# Quotes count only after "="; possessive, so that a quote that never closes is not tried again from each position.
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/>]*+)((?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+)>""",
)
_RAW = ("script", "style", "textarea", "xmp", "iframe", "noembed", "noframes")
_REFERENCE = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
_TEXT = re.compile(
    rf"""(?P<space>[ \t\n\r\f]+) | (?P<reference>{_REFERENCE}) | (?P<words>[^ \t\n\r\f&]+(?:[ ][^ \t\n\r\f&]+)*|&)""",
    re.VERBOSE,
)
# After so many tags that do not end, as only hostile pages have them, they are looked for less far.
_LONGEST_TAG, _MOST_FAULTS, _LONGEST_TAG_THEN = 100_000, 200, 2_000


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag; `attributes` is their source text."""

    name: str
    is_end: bool
    attributes: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it is read, and the range of the source it was written in; white space alone reads as one space."""

    text: str
    start: int
    end: int

    @property
    def is_space(self) -> bool:
        """True for white space between words."""
        return self.text == " "


def scan(source: str) -> Iterator[Tag | Words]:
    """Tags and text of an HTML source in order; comments, scripts and styles are left out.

    >>> [each.text for each in scan("<p>R&amp;D  in <b>Minsk</b>") if isinstance(each, Words)]
    ['R', '&', 'D', ' ', 'in', ' ', 'Minsk']
    """
    at, small, faults = 0, source.lower(), 0
    while at < len(source):
        opening = source.find("<", at)
        yield from _words(source, at, opening if opening >= 0 else len(source))
        if opening < 0:
            return
        tag = _TAG.match(source, opening, opening + (_LONGEST_TAG if faults < _MOST_FAULTS else _LONGEST_TAG_THEN))
        if tag is None:
            faults += 1
            at = _end_of_other(source, opening)
            if at == opening + 1:
                yield Words("<", opening, at)
            continue
        name, at = tag[2].lower(), tag.end()
        yield Tag(name, bool(tag[1]), tag[3], opening, at)
        if name in _RAW and not tag[1]:
            closing = small.find(f"</{name}", at) if len(small) == len(source) else source.find(f"</{name}", at)
            at = closing if closing >= 0 else at


def _end_of_other(source: str, opening: int) -> int:
    """Where a comment, declaration or broken tag ends; the next character for a "<" that is text."""
    if source.startswith("<!--", opening):
        end = source.find("-->", opening + 4)
        return end + 3 if end >= 0 else len(source)
    if source.startswith(("<!", "<?", "</"), opening):
        end = source.find(">", opening)
        return end + 1 if end >= 0 else len(source)
    return opening + 1


def _words(source: str, start: int, end: int) -> Iterator[Words]:
    for match in _TEXT.finditer(source, start, end):
        text = match.group()
        if match.lastgroup == "space":
            text = " "
        elif match.lastgroup == "reference":
            text = html.unescape(text)
        yield Words(text, match.start(), match.end())
