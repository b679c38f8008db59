"""The tense that a claim's status and certainty allow: a plan is put as a plan, a possibility as a possibility."""

from __future__ import annotations

import re
from dataclasses import replace

from entrepot.brief.sentences.clauses import Clause
from entrepot.brief.sentences.telling import Telling
from entrepot.brief.sentences.times import is_open_since
from entrepot.brief.sentences.verbs import Tense
from entrepot.model.claims import Factuality, Kind, Status

_MODALS = {
    Status.ORDERED: "is to",
    Status.AGREED: "is to",
    Status.OFFERED: "has offered to",
    Status.PREDICTED: "is expected to",
    Status.HYPOTHETICAL: "could",
}
_PLAN_WORDS = (
    (r"\b(planned|intended|wanted) to\b", r"\1 to"),
    (r"\bintends?\b", "intends to"),
    (r"\bplan(?:s|ning)\b", "plans to"),
)
_PAST_BEFORE = re.compile(
    r"\b(?:was|were|had|\w+ed)\b"
    r"(?:(?!\b(?:that|it|they|he|she|wants?|aims?|hopes?|plans?|is|are|has|have|will)\b)[^,;:]){0,90}\bto$"
)
_EXPLORING = (
    (r"\b(?:attempt|tr(?:y|ied|ies)|sought|seek)", "has tried to", False),
    (r"\btalks\b|\bnegotiat", "is in talks to", False),
    (r"\bconsider", "is considering", True),
)
_CERTAIN_NOT = frozenset({Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT})
_ADVERBS = {
    Factuality.PROBABLE: "probably",
    Factuality.PROBABLY_NOT: "probably",
    Factuality.POSSIBLE: "possibly",
    Factuality.POSSIBLY_NOT: "possibly",
}


def tense_of(telling: Telling, clause: Clause, sure: Factuality, adverb: str) -> Tense | None:
    """How the clause's verb is to be put; None where no tense is faithful.

    `sure` is how certain the voice that tells it is; `adverb` is the hedge of an unnamed report ("reportedly").
    """
    claim = telling.claim
    plain = Tense() if clause.timeless else _of_status(telling, clause)
    if plain is None or (sure is Factuality.UNCOMMITTED and claim.status is not Status.HYPOTHETICAL):
        return None
    if sure in _CERTAIN_NOT:
        return replace(plain, negative=True, adverb=adverb or _ADVERBS.get(sure, ""))
    if adverb or claim.status is Status.HYPOTHETICAL:
        return replace(plain, adverb=adverb)
    if claim.status is Status.PREDICTED and sure is Factuality.PROBABLE:
        return plain  # "is expected to" says it already
    if sure is Factuality.POSSIBLE:
        return _as_possible(plain, claim.status)
    return replace(plain, adverb=_ADVERBS.get(sure, ""))


def _of_status(telling: Telling, clause: Clause) -> Tense | None:
    claim = telling.claim
    if clause.done and claim.status.is_fact:
        return Tense(past=True)
    since = is_open_since(claim.time)
    words = telling.lead_in
    if claim.status is Status.OCCURRED:
        return Tense(perfect=True) if since else Tense(past=True)
    if claim.status is Status.ONGOING:
        return _going_on(telling, clause, since)
    if claim.status is Status.HABITUAL:
        over = claim.time is not None and claim.time.start is not None and claim.time.end is not None
        return Tense(perfect=since, past=over)
    if claim.status is Status.ORDERED and claim.kind is Kind.ORDER:
        return Tense(perfect=True)
    if claim.status is Status.PLANNED:
        return Tense(modal=_planning(telling, clause.passive))
    if claim.status is Status.EXPLORED:
        return _exploring(words)
    modal = _MODALS.get(claim.status)
    return Tense(modal=modal) if modal else None


def _going_on(telling: Telling, clause: Clause, since: bool) -> Tense:
    """What lasts stays as it is ("has barred"); what is being done goes on ("is building")."""
    done = bool(re.match(r"(?:has|have) (?!been)", telling.predicate))
    return Tense(perfect=since or done, progressive=not clause.stative and not done)


def _planning(telling: Telling, passive: bool) -> str:
    """The plan in its own tense: "plans to", "planned to", "is to"; what was done for a purpose "was to" serve it."""
    words = telling.lead_in
    for cue, modal in _PLAN_WORDS:
        if found := re.search(cue, words):
            planned = found.expand(modal)
            return planned if not passive else "was to" if planned.endswith("ed to") else "is to"
    before = telling.before_trigger.casefold().rstrip()
    begins = telling.predicate.removeprefix("to ") != telling.predicate
    return "was to" if _PAST_BEFORE.search(f"{before} to" if begins else before) else "is to"


def _exploring(words: str) -> Tense:
    for cue, modal, gerund in _EXPLORING:
        if re.search(cue, words):
            return Tense(modal=modal, gerund=gerund)
    return Tense(modal="is exploring", gerund=True)


def _as_possible(plain: Tense, status: Status) -> Tense:
    if status is Status.PREDICTED:
        return Tense(modal="may")
    if not status.is_fact:
        return replace(plain, adverb="possibly")
    return replace(plain, modal="may", past=False, perfect=plain.perfect or plain.past)
