"""The rule on how far it has got: a plan, an order, a possibility is not told as done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entrepot.brief.lint.told import Told
from entrepot.brief.lint.word_classes import stage_words, words_of_class

_WORD = re.compile(r"[\w’'-]+|[,;:]")
_BEFORE_NOUN = frozenset("the a an of its their his her newly already recently more".split())
_AFTER_NOUN = frozenset("in by for at from with under since on between before after within".split())
_AUXILIARIES = frozenset("has have had was were is are been being".split())
_BETWEEN = frozenset({"be", "not", "also", "never", "already"})


def raises_status(told: Told) -> Iterator[str]:
    """What no claim tells as done has a word of its stage, and no verb that tells it as done."""
    if told.is_quotation or not told.claims:
        return
    statuses = {claim.status for claim in told.claims}
    if any(claim.is_denied for claim in told.claims) or not statuses <= set(stage_words()):
        return
    if not any(stage_words()[status].search(told.own) for status in statuses):
        yield f"the claims say {' or '.join(sorted(statuses))}, and no word of the sentence does"
    elif done := _told_as_done(told.own):
        yield f"the claims say {' or '.join(sorted(statuses))}, and the sentence tells it as done (“{done}”)"


def _told_as_done(text: str) -> str | None:
    """A verb of doing that the text tells as having been done; None where there is none."""
    words: list[str] = _WORD.findall(text)
    doing, modal = words_of_class("doing"), words_of_class("modal")
    for place, word in enumerate(words):
        if not doing.fullmatch(word):
            continue
        at = place
        while at and _is_auxiliary(words[at - 1].casefold()):
            at -= 1
        auxiliaries = {one.casefold() for one in words[at:place]} & _AUXILIARIES
        before = words[at - 1].casefold() if at else ""
        if modal.fullmatch(before) or (not auxiliaries and before in _BEFORE_NOUN):
            continue
        if auxiliaries:
            return word
        following = words[place + 1].casefold() if place + 1 < len(words) else ""
        if place and (words[place - 1][0].isupper() or (following not in _AFTER_NOUN and before not in ",;:")):
            return word
    return None


def _is_auxiliary(word: str) -> bool:
    return word in _AUXILIARIES or word in _BETWEEN or word.endswith("ly")
