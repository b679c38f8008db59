"""Korean and Chinese names as syllables, in the coarse sounds that all their romanisations share."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anyascii import anyascii

from entrepot.entities.names import latin
from entrepot.entities.naming.scripts import Script, script_of_letter
from entrepot.entities.tables import rows

_REMEMBERED = 1 << 16
_SYLLABLE = re.compile(r"[bdfghjklmnpqrstvwxyzBDGJKLMNPSX]*[AEIOUaeiou]+(?:N(?![AEIOU])|[BDGKLMPSnm](?![AEIOU]))?")


@lru_cache(_REMEMBERED)
def sounds(name: str) -> str:
    """A name in Hangul, Han or Latin letters as coarse sounds.

    Aspiration and voice are not told apart, nor are the vowels that romanisations write alike (o, ŏ, eo, u, eu), nor
    l, r and a first n. After McCune-Reischauer, the Revised Romanization, North Korean usage, pinyin and Wade-Giles.

    >>> sounds("최경성") == sounds("Choe Kyong-song") == sounds("Choi Gyeongseong")
    True
    """
    plain = "".join(latin(anyascii(each)) if _is_syllable(each) else each for each in name)
    text = re.sub(r"[^a-z]", "", latin(plain if plain.isascii() else anyascii(plain)))
    return _coarse().sub(lambda part: _sounds()[part[0]], text)


def _is_syllable(letter: str) -> bool:
    return script_of_letter(letter) in (Script.HAN, Script.HANGUL)


@cache
def _sounds() -> dict[str, str]:
    return {row["written"]: row["sound"] for row in rows("sounds")}


@cache
def _coarse() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_sounds(), key=len, reverse=True)))
