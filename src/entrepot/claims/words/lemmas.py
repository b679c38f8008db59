"""Dictionary forms of English words."""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getLemma  # type: ignore[import-untyped]  # it ships no types

from entrepot.claims.cues import cue_table

_INFLECTED = {"VERB": "VERB", "AUX": "AUX", "NOUN": "NOUN", "ADJ": "ADJ", "ADV": "ADV", "PROPN": "NOUN"}


@lru_cache(maxsize=65536)
def lemma(word: str, upos: str) -> str:
    """Dictionary form of a word in lower case; a word class without inflection gives the word itself.

    >>> lemma("re-exported", "VERB"), lemma("shells", "NOUN"), lemma("bought", "VERB"), lemma("through", "ADP")
    ('re-export', 'shell', 'buy', 'through')
    """
    lower = word.lower()
    known = _INFLECTED.get(upos)
    if known is None:
        return lower
    prefix, hyphen, last = lower.rpartition("-")
    if not last.isalpha():
        return lower
    if hyphen:
        return prefix + hyphen + lemma(last, upos)
    found: tuple[str, ...] = getLemma(lower, upos=known)
    return cue_table("lemmas", "misread").get(found[0], found[0]) if found else lower
