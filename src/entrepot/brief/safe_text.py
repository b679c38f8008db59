"""Words of documents made harmless: control and bidirectional characters shown as what they are."""

from __future__ import annotations

import re

# Invisible characters that can reorder, hide or break what a reader sees; soft hyphens and joiners stay.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
# What no XML file, and no table of another program, can hold: controls, halves of surrogate pairs, non-characters.
_UNSTORABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# What has a meaning in the middle of a line of CommonMark or its GitHub dialect, addresses that become links included.
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~@]|!(?=\[)|&(?=[#\w])|:(?=//)|(?<=www)\.)", re.I)
_MARKDOWN_AT_START = re.compile(r"^(?:([#+=-])|(\d+)([.)]))")


def visible(text: str) -> str:
    """The text in one line, with hidden characters written out.

    >>> visible("a" + chr(0x202E) + "b")
    'a⟨U+202E⟩b'
    """
    return without_hidden(re.sub(r"[ \t\r\n\xa0]+", " ", text))


def without_hidden(text: str) -> str:
    """The text with hidden characters written out and its lines kept."""
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩" if found[0] != "\r" else "", text)


def storable(text: str) -> str:
    """The text with only those characters written out that files of other programs cannot hold.

    >>> storable("a" + chr(0) + chr(0xD800) + "b")
    'a⟨U+0000⟩⟨U+D800⟩b'
    """
    return _UNSTORABLE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def markdown_text(text: str) -> str:
    r"""The text as Markdown shows it unchanged: no document can open a link, a heading, a table cell or a tag.

    >>> markdown_text("[x](y) <b>"), markdown_text("- go-between: $5"), markdown_text("1. see http://x")
    ('\\[x\\](y) \\<b\\>', '\\- go-between: $5', '1\\. see http\\://x')
    """
    escaped = _MARKDOWN.sub(r"\\\1", visible(text))
    return _MARKDOWN_AT_START.sub(lambda found: f"{found[2] or ''}\\{found[1] or found[3]}", escaped)
