"""What the text says is not known, in the text's own words where they stand alone."""

from __future__ import annotations

import re

from entrepot.brief.sentences.naming import tidy
from entrepot.brief.sentences.nouns import opens_sentence
from entrepot.brief.sentences.telling import Telling
from entrepot.model.claims import Role

_LONGEST = 240
_FEWEST_WORDS = 4  # "details are limited": of what stands elsewhere
_POINTS_AWAY = re.compile(
    r"\b(?:its|his|her|their|our|it|he|she|they|we|this|these|neither|either|the other two|the figure)\b", re.IGNORECASE
)
_BARE = re.compile(r"(?:the )?[\w-]+$", re.IGNORECASE)  # "volumes", "the cost": of what stands elsewhere
_NOBODY_FIRST = re.compile(r"(?:no|nobody|none|neither|unknown|it is)\b", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"\b(?:not|unknown|nobody|no one|cannot|unclear|undisclosed|without|limited|never|no)\b|n[’']t\b",
    re.IGNORECASE,
)


def not_known(telling: Telling) -> str | None:
    """The clause from the topic to the predicate, as the document has it; None where it points to words elsewhere.

    "The financial value of arms traded between Belarus and Iran is not publicly known" stands alone, "its authenticity
    has not been confirmed" does not.
    """
    claim = telling.claim
    if any(source.who is not None for source in claim.sources):
        return None  # a quotation says whose words they are
    parts = [claim.predicate, *(argument.quote for argument in claim.filling(Role.TOPIC, Role.INITIATOR))]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    holding = [quote for quote in claim.evidence if quote.start <= start and end <= quote.end]
    words = tidy(telling.text[start:end])
    topic = claim.filling(Role.TOPIC)
    bare = bool(topic) and _BARE.match(topic[0].quote.text) and 0 <= claim.predicate.start - topic[0].quote.end <= 1
    headless = start == claim.predicate.start and _NOBODY_FIRST.match(words) is None
    whole = (
        not bare and not headless and bool(holding) and len(topic) == 1 and len(words) <= _LONGEST and "\n" not in words
    )
    if len(words.split()) < _FEWEST_WORDS or not whole or _POINTS_AWAY.search(words) or not _SAYS_SO.search(words):
        return None
    when = telling.when() if claim.time and claim.time.text not in words else ""
    return f"{opens_sentence(words)}{' ' if when else ''}{when}."
