"""Whose text it is: the body that speaks as "we" outside of quotations, named at the head of a statement or release."""

from __future__ import annotations

import re
from collections.abc import Sequence

from entrepot.claims.cues import cue_list
from entrepot.claims.names.mention import Mention
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.documents import BlockKind

_HEAD_SENTENCES = 8
_BODIES = ("org:", "country:", "group:")
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


def publisher(text: str, head: Sequence[ParsedSentence]) -> str | None:
    """Key of the body that speaks in a text, from the sentences at its head; None where no single one is named.

    It is whose statement a headline calls it ("Statement by the Ministry of Ports"), else whose name stands alone above
    the rest, else the subject of the first sentence where the text ends with "About" that body.
    """
    headings = [sentence for sentence in head[:_HEAD_SENTENCES] if sentence.block in _HEADINGS]
    for sentence in headings:
        if (found := _whose_statement(sentence)) is not None:
            return found
    if headings and (found := _name_alone(headings[0])) is not None:
        return found
    prose = next((sentence for sentence in head if sentence.block not in _HEADINGS), None)
    return _described_below(text, prose) if prose is not None else None


def _whose_statement(sentence: ParsedSentence) -> str | None:
    """The only body behind a word for a text and "by", "of" or "from", or in Russian right behind it."""
    words = cue_list("publishers", "texts")
    at = next((place for place, lemma in enumerate(sentence.lemmas) if lemma.lower() in words), None)
    if at is None:
        return None
    behind = [mention for mention in _bodies(sentence) if mention.first > at]
    if not behind or not _leads_to(sentence, at, behind[0].first):
        return None
    others = {mention.entity for mention in behind[1:] if _is_joined(sentence, behind[0], mention)}
    return None if others else behind[0].entity


def _leads_to(sentence: ParsedSentence, at: int, first: int) -> bool:
    """Whether only a preposition, articles and titles stand between a text and whose it is."""
    between = [sentence.word(place) for place in range(at + 1, first)]
    is_led = bool(set(between) & {"by", "of", "from"}) or sentence.language == "ru"
    return is_led and all(word not in cue_list("publishers", "about") for word in between)


def _is_joined(sentence: ParsedSentence, left: Mention, right: Mention) -> bool:
    """True for the second name of "by Peru and Chad"."""
    between = [sentence.word(place) for place in range(left.end, right.first)]
    return set(between) <= {"and", ",", "the", "&", "и"} and bool(set(between) & {"and", "&", "и", ","})


def _name_alone(sentence: ParsedSentence) -> str | None:
    """The organisation whose name is all of a heading."""
    named = [mention for mention in _bodies(sentence) if (mention.entity or "").startswith("org:")]
    if len(named) != 1 or len(sentence.mentions) != 1:
        return None
    return named[0].entity if len(sentence.tokens) - (named[0].end - named[0].first) <= 1 else None


def _described_below(text: str, prose: ParsedSentence) -> str | None:
    """The organisation that acts in the first sentence and is described under "About" its name at the end."""
    for mention in _bodies(prose):
        name = mention.quote.text.removeprefix("the ").removeprefix("The ")
        about = "|".join(re.escape(words) for words in cue_list("publishers", "described"))
        if re.search(rf"^(?:{about})\s(?:the\s)?{re.escape(name)}", text, re.MULTILINE | re.IGNORECASE):
            return mention.entity
    return None


def _bodies(sentence: ParsedSentence) -> list[Mention]:
    return [m for m in sentence.mentions if m.entity and m.entity.startswith(_BODIES) and m.basis is None]
