"""Digests: texts that tell what another text says, and their closing summaries, which may go beyond their parts.

A text is taken for a digest where it speaks of the text that it was given ("the provided text", "in this excerpt"), or
calls itself its summary ("key takeaways from the article"). The words stand in cues/LANGUAGE/digest.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from entrepot.claims.cues import cue_list
from entrepot.model.claims import Claim, Derivation
from entrepot.model.documents import Block, BlockKind, Document
from entrepot.model.spans import Quote, Span

_CLOSING_SHARE = 0.6  # a summary that closes begins behind so much of the text


def mark_derivation(document: Document, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those of a digest marked as such, and those that only its closing summary tells as going beyond."""
    if digest_mark(document.text) is None:
        yield from claims
        return
    closing = closing_summary(document)
    for claim in claims:
        goes_beyond = closing is not None and all(closing.contains(quote) for quote in claim.evidence)
        yield replace(claim, derivation=Derivation.SUMMARY if goes_beyond else Derivation.DIGEST)


def digest_mark(text: str) -> Quote | None:
    """The first words by which a text shows that it is a digest of another; None for a text that stands for itself.

    >>> digest_mark("Here are the key details from the provided text.").text
    'the provided text'
    >>> digest_mark("The company provided the text messages to the court.") is None
    True
    """
    found = min((match for each in _patterns() if (match := each.search(text))), key=lambda m: m.start(), default=None)
    return Quote.cut(text, found.start(), found.end()) if found else None


def closing_summary(document: Document) -> Span | None:
    """The last paragraphs of a text from the one that sums up ("In essence, ..."), None where none does."""
    blocks = document.blocks or tuple(_paragraphs(document.text))
    prose = [block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    for block in reversed(prose):
        if block.start < _CLOSING_SHARE * len(document.text):
            return None
        if _closing().match(block.quote(document.text)):
            return Span(block.start, len(document.text))
    return None


def _paragraphs(text: str) -> Iterator[Block]:
    for found in re.finditer(r"[^\n]+", text):
        yield Block(found.start(), found.end(), BlockKind.PARAGRAPH)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    given, texts, parts, summaries = (_words(name) for name in ("given", "texts", "parts", "summaries"))
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            # "the provided text", not "provided the text messages"
            rf"\b(?:(?:the|your|в|из|по|на)\s+)(?:{given})\w*\s+(?:{texts})\w{{0,2}}\b(?!\s+messages?\b)",
            rf"\b(?:the|текст\w*)\s+(?:{texts}\s+)?(?:you\s+)(?:{given}|shared)\b",
            rf"\b(?:this|the\s+(?:short|given)|данн\w+|эт\w+)\s+(?:{parts})\b",
            rf"\b(?:{summaries})\b(?:\s+\w+){{0,4}}\s+(?:of|from|based\s+on)\s+(?:the|this)\s+(?:{texts})\b",
            rf"\b(?:{summaries})\s+(?:{texts})\w{{0,2}}\b",
        )
    )


@cache
def _closing() -> re.Pattern[str]:
    words = "|".join(re.escape(each) for each in sorted(cue_list("digest", "closing"), key=len, reverse=True))
    return re.compile(rf"[\W_]*(?:{words})\b", re.IGNORECASE)


def _words(section: str) -> str:
    return "|".join(re.escape(each) for each in sorted(cue_list("digest", section), key=len, reverse=True))
