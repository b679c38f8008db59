"""A ship's names: what stands in brackets, and behind "ex", is a name that it had before."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BRACKETS = re.compile(r"[(\[（](.*?)[)\]）]")
_FORMERLY = re.compile(r"(?:^|[\s,;]+)(?:ex|exx|f/k/a|fka|formerly|previously|now)\b[\s.:-]*", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:m/v|m/t|m/s|mv|mt|ms|ss|s/s)\b\.?\s+", re.IGNORECASE)


def ship_names(text: str) -> tuple[str, ...]:
    """The names that a text gives a ship, the present one first, without "M/V" and its like.

    >>> ship_names("M/V SEVERNY VETER (ex Kem Star 7)"), ship_names("Kem Star 7")
    (('SEVERNY VETER', 'Kem Star 7'), ('Kem Star 7',))
    """
    return tuple(dict.fromkeys(_PREFIX.sub("", part) for part in _parts(text)))


def _parts(text: str) -> Iterator[str]:
    for written in (_BRACKETS.sub(" ", text), *_BRACKETS.findall(text)):
        yield from (part.strip(" ,;") for part in _FORMERLY.split(written) if part.strip(" ,;"))
