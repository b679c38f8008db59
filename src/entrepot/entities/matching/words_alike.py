"""How alike two words of names are, in one script or across two."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from entrepot.entities.naming.scripts import Script
from entrepot.entities.naming.words import Word

_REMEMBERED = 1 << 18
ALIKE = 0.72  # below it, two words are not spellings of one
_INITIAL = 0.9  # what an initial that fits is worth of the name that it stands for


@lru_cache(_REMEMBERED)
def words_alike(one: Word, other: Word) -> float:
    """How alike two words of names are, 0 to 1; 1 for the same once compared."""
    if one.form == other.form:
        return 1.0
    if one.is_initial or other.is_initial:
        return _INITIAL if one.form[:1] == other.form[:1] else 0.0
    forms = OSA.normalized_similarity(one.form, other.form)
    if Script.ARABIC in (one.script, other.script):
        bones = skeletons_alike(one.skeleton, other.skeleton)
        return bones if one.script is not other.script else (bones + forms) / 2
    if not one.skeleton or not other.skeleton:
        return forms
    bones = OSA.normalized_similarity(one.skeleton, other.skeleton)
    return max(forms, (forms + bones) / 2)


def skeletons_alike(one: str, other: str) -> float:
    """How alike two skeletons are, without the letters that Arabic script does not tell from vowels."""
    return OSA.normalized_similarity(_without_weak(one), _without_weak(other))


@lru_cache(_REMEMBERED)
def _without_weak(bones: str) -> str:
    return re.sub(r"(.)\1+", r"\1", bones.replace("v", ""))
