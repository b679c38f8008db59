"""Whether whoever told a thing first has taken it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from entrepot.findings.tellings import Telling

_REPORT = re.compile(
    r"\b(?:report|story|article|account|claim|statement|piece|it|we|our|this (?:newspaper|agency|site)|публикаци\w*|"
    r"сообщени\w*|стать\w*|материал\w*|мы|редакци\w*)\b",
    re.IGNORECASE,
)


def is_retracted(tellings: Sequence[Telling]) -> bool:
    """True if one of the documents says, next to the claim or in its title, that the report was taken back."""
    return any(_takes_back(telling) for telling in tellings)


def _takes_back(telling: Telling) -> bool:
    sentence, before, after = telling.surroundings
    near = (telling.document.title or "", sentence, *before[:1], *after)
    return any(_words().search(text) and _REPORT.search(text) for text in near)


@cache
def _words() -> re.Pattern[str]:
    listed = files("entrepot.findings").joinpath("retraction_words.csv").read_text(encoding="utf-8").splitlines()[1:]
    return re.compile(rf"\b(?:{'|'.join(re.escape(words) for words in listed)})", re.IGNORECASE)
