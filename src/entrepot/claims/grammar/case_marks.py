"""What marks the function of a Russian noun: its preposition, with the case where that decides, or the bare case."""

from __future__ import annotations

from collections.abc import Sequence

_VARIANTS = {"во": "в", "со": "с", "ко": "к", "об": "о", "обо": "о", "изо": "из", "ото": "от", "надо": "над"}
# The cases that prepositions of several meanings stand with; the first is taken where the form tells none.
_CASES = {
    "в": ("Loc", "Acc"),
    "на": ("Loc", "Acc"),
    "за": ("Acc", "Ins"),
    "под": ("Ins", "Acc"),
    "с": ("Ins", "Gen", "Acc"),
    "по": ("Dat", "Acc", "Loc"),
}
BARE = {"Gen": "gen", "Dat": "dat", "Ins": "ins", "Acc": "acc"}


def case_mark(prepositions: Sequence[str], case: str) -> str:
    """The mark that frames and word lists know a noun's function by; "" for a nominative.

    >>> case_mark(["в"], "Acc"), case_mark(["со"], "Ins"), case_mark(["через"], "Acc"), case_mark([], "Gen")
    ('в acc', 'с ins', 'через', 'gen')
    """
    if not prepositions:
        return BARE.get(case, "")
    joined = " ".join(_VARIANTS.get(word, word) for word in prepositions).replace("ё", "е")
    cases = _CASES.get(joined)
    if cases is None:
        return joined
    if joined in ("в", "на") and case == "Gen":
        case = "Acc"  # "в пять стран": the number stands in the accusative, its noun in the genitive
    return f"{joined} {(case if case in cases else cases[0]).lower()}"
