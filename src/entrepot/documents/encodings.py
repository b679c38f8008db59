"""Bytes to text: byte order marks, UTF-8, the declared charset, UTF-16 by its pattern, and Cyrillic code pages."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

from entrepot.model.documents import Notice, NoticeKind

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages call Latin-1 is Windows-1252 in practice (WHATWG Encoding Standard, section 4.2).
_IN_PRACTICE = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}
_CYRILLIC = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
# The twelve most frequent letters of Russian (Lyashevskaya and Sharoff 2009); Ukrainian and Belarusian і with them.
_FREQUENT = frozenset("оеаинтсрвлкмі")
_SAMPLE = 100_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, the encoding's Python name, and how many characters could not be told."""

    text: str
    encoding: str
    replaced: int = 0

    def notices(self) -> tuple[Notice, ...]:
        """A notice if characters were replaced."""
        if not self.replaced:
            return ()
        detail = f"bytes that are not {self.encoding} were replaced by \N{REPLACEMENT CHARACTER}"
        return (Notice(NoticeKind.REPLACED_CHARACTERS, self.replaced, detail),)


def decode(content: bytes, declared: str | None = None) -> Decoded:
    r"""The text of the bytes, by the first of these that fits: mark, UTF-16 pattern, UTF-8, declared charset, letters.

    >>> decode("Минск и Гомель".encode("cp1251")).encoding
    'cp1251'
    >>> decode(b"Caf\xe9 in Minsk").text
    'Café in Minsk'
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _replacing(content[len(mark) :], encoding)
    if utf16 := utf16_without_mark(content):
        return _replacing(content, utf16)
    for candidate in ("utf-8", _known(declared)):
        if candidate and (text := _strictly(content, candidate)) is not None:
            return Decoded(text, candidate)
    return _guessed(content)


def utf16_without_mark(content: bytes) -> str | None:
    """Name of the UTF-16 that bytes without a mark are in, or None.

    In UTF-16 of a Latin or Cyrillic text, one byte of each pair is nearly always 0x00 or 0x04.

    >>> utf16_without_mark("Iran denies".encode("utf-16-be"))
    'utf-16-be'
    """
    sample = content[: _SAMPLE // 10 * 2]
    if len(content) % 2 or len(content) < 4 or b"\0" not in sample:
        return None
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high, low = sample[offset::2], sample[1 - offset :: 2]
        if high.count(0) + high.count(4) + high.count(0x20) > 0.9 * len(high) and low.count(0) < 0.05 * len(low):
            return encoding
    return None


def _known(charset: str | None) -> str | None:
    """The Python name of a declared charset, as it is meant in practice; None if there is no such text encoding."""
    try:
        name = codecs.lookup((charset or "").strip()).name
        "".encode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return None if name.startswith(("utf-16", "utf-32", "utf-7")) else _IN_PRACTICE.get(name, name)


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None


def _replacing(content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace")
    return Decoded(text, encoding, max(0, text.count("\ufffd") - content.count("\ufffd".encode(encoding))))


def _guessed(content: bytes) -> Decoded:
    """UTF-8 with few faults, else a Cyrillic code page if bytes above 127 stand in rows, else Windows-1252."""
    as_utf8 = _replacing(content, "utf-8")
    sample = content[:_SAMPLE]
    read = sum(1 for sign in as_utf8.text[:_SAMPLE] if sign > "\x7f" and sign != "\ufffd")
    if read > 10 * as_utf8.text[:_SAMPLE].count("\ufffd"):
        return as_utf8
    rows = re.findall(rb"[\x80-\xff]{3,}", sample)
    high = sum(byte > 0x7F for byte in sample)
    encoding = _cyrillic_page(sample) if sum(map(len, rows)) > 0.5 * high else "cp1252"
    text = _strictly(content, encoding)
    return as_utf8 if text is None else Decoded(text, encoding)


def _cyrillic_page(sample: bytes) -> str:
    """The code page under which the most letters are frequent small letters of Russian."""

    def frequent_letters(encoding: str) -> int:
        counts = Counter(sample.decode(encoding, "ignore"))
        return sum(counts[letter] for letter in _FREQUENT)

    return max(_CYRILLIC, key=frequent_letters)
