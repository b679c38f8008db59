"""Who answers in an interview: the words of its head that name the guest, and the later ones by which he is called."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from entrepot.claims.cues import cue_list
from entrepot.model.spans import Quote, Span

_NAME = r"[^\W\d_a-zа-яё][\w’'-]*(?:[ ]+[^\W\d_a-zа-яё][\w’'-]*){0,3}"
_TOP_LINES = 8  # in which an interview is announced


def is_announced(text: str, lines: Sequence[Span]) -> bool:
    """Whether the first lines speak of an interview."""
    top = text[: _end_of_top(lines)].casefold()
    return any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", top) for words in cue_list("turns", "announcing"))


def guests(text: str, lines: Sequence[Span]) -> list[Quote]:
    """The words that name whoever is asked, in order: in the first lines, later by name or by title and surname."""
    titles = "|".join(re.escape(word) for word in sorted(cue_list("turns", "titles"), key=len, reverse=True))
    leads = "|".join(re.escape(words) for words in sorted(cue_list("turns", "before_guest"), key=len, reverse=True))
    title = rf"(?i:\b(?:{titles})\b\.?[ ]+)"
    top = text[: _end_of_top(lines)]
    first = re.search(rf"(?i:\b(?:{leads})[ ]+)(?:{title})*(?P<led>{_NAME})|{title}+(?P<titled>{_NAME})", top)
    if first is None:
        return []
    name = first["led"] or first["titled"]
    words = "|".join(re.escape(word) for word in name.split())
    again = re.compile(rf"(?:{title})*\b{re.escape(name)}|{title}+(?:{words})\b")
    return [Quote.cut(text, found.start(), found.end()) for found in again.finditer(text)]


def last_named(named: Sequence[Quote], before: int) -> Quote | None:
    """The last of the words that end before an offset."""
    rank = bisect_right([guest.end for guest in named], before)
    return named[rank - 1] if rank else None


def _end_of_top(lines: Sequence[Span]) -> int:
    return lines[min(len(lines), _TOP_LINES) - 1].end if lines else 0
