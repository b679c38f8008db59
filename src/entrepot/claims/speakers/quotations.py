"""Quotations that run over several sentences: what stands inside, and which sentence names who is quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from entrepot.claims.words.parsed import ParsedSentence

_QUOTED_WORDS = 4
_FARTHEST_CLOSING = 50  # sentences that are looked at together, so that a page of one paragraph needs little memory


def runs_on(sentence: ParsedSentence, is_open: bool) -> bool:
    """Whether a quotation is open after a sentence."""
    for token in sentence.tokens:
        is_open = _after_mark(token.text, is_open)
    return is_open


def is_quoted(sentence: ParsedSentence, place: int, is_open: bool) -> bool:
    """Whether a word stands inside double quotation marks together with at least `_QUOTED_WORDS` others."""
    run, holds = 0, False
    for at, token in enumerate(sentence.tokens):
        was_open, is_open = is_open, _after_mark(token.text, is_open)
        if was_open != is_open:
            if was_open and holds:
                return run >= _QUOTED_WORDS
            run, holds = 0, False
        elif is_open:
            run += 1
            holds = holds or at == place
    return holds and run >= _QUOTED_WORDS


def with_closings(sentences: Iterable[ParsedSentence]) -> Iterator[tuple[ParsedSentence, ParsedSentence | None]]:
    """Each sentence with the later one of its paragraph in which a quotation closes that is open after it.

    That one names who is quoted: "“Chad bought tanks. Mali paid. It was legal,” said Ann Roe." None without one.
    """
    for _, paragraph in groupby(sentences, key=lambda each: (each.paragraph, each.number // _FARTHEST_CLOSING)):
        together = list(paragraph)
        is_open = False
        opened = [is_open := runs_on(sentence, is_open) for sentence in together]
        closing: ParsedSentence | None = None
        found: list[tuple[ParsedSentence, ParsedSentence | None]] = []
        for number in range(len(together) - 1, -1, -1):
            sentence = together[number]
            found.append((sentence, closing if opened[number] else None))
            if not opened[number]:
                closing = sentence
        yield from reversed(found)


def _after_mark(mark: str, is_open: bool) -> bool:
    """Whether a quotation is open after a token.

    >>> _after_mark("“", False), _after_mark('"', True), _after_mark("tank", True)
    (True, False, True)
    """
    if mark in "“«":
        return True
    if mark in "”»":
        return False
    return not is_open if mark in ('"', "``", "''") else is_open
