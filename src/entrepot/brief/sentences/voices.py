"""Who speaks in a sentence, and how much of it is the document's own word."""

from __future__ import annotations

from dataclasses import dataclass

from entrepot.brief.sentences.nouns import Noun
from entrepot.brief.sentences.telling import Telling
from entrepot.model.claims import Factuality, Source, Stance, Status

_NEGATIVE = frozenset({Factuality.CERTAINLY_NOT, Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT})


@dataclass(frozen=True, slots=True)
class Voice:
    """How a claim is attributed: words before the clause, the hedge within it, a sentence after it.

    `sure` is how certain the clause is to be put; `speaker` is who is named, to tell whether they speak of themselves.
    """

    sure: Factuality
    before: str = ""
    speaker: Noun | None = None
    is_person: bool = True
    adverb: str = ""
    after: str = ""


def voice_of(telling: Telling) -> Voice | None:
    """The voice of a claim that nobody denies; None where no voice of ours is faithful, and a quotation must do."""
    claim = telling.claim
    if not claim.sources:
        return Voice(claim.factuality)
    if len(claim.sources) > 2 or any(s.stance in (Stance.DOUBTS, Stance.DENIES) for s in claim.sources):
        return None
    if len(claim.sources) == 2:
        return _chain(telling, *claim.sources)
    source = claim.sources[0]
    return _unnamed(claim.factuality) if source.who is None else _named(telling, source)


def deniers(telling: Telling) -> Noun | None:
    """Who denies, where the claim is denied by one named source and nobody else speaks."""
    match telling.claim.sources:
        case [Source(who=who, stance=Stance.DENIES)] if who is not None:
            return telling.naming.speaker(who, telling.claim)
        case _:
            return None


def _unnamed(factuality: Factuality) -> Voice | None:
    """The adverb: "reportedly", or "allegedly" where the author keeps a distance."""
    left_open = _left_open(factuality)
    if factuality is Factuality.POSSIBLE:
        return Voice(Factuality.CERTAIN, adverb="allegedly")
    if factuality in (Factuality.PROBABLY_NOT, Factuality.POSSIBLY_NOT):
        return None
    sure = Factuality.CERTAINLY_NOT if factuality in _NEGATIVE else Factuality.CERTAIN
    return Voice(sure, adverb="reportedly", after=left_open)


def _named(telling: Telling, source: Source) -> Voice | None:
    who = telling.naming.speaker(source.who, telling.claim) if source.who else None
    if who is None or source.factuality is Factuality.UNCOMMITTED:
        return None
    author = telling.claim.factuality
    if author in _NEGATIVE and source.factuality not in _NEGATIVE:
        return Voice(author, before=f"Contrary to what {who.text} {'say' if who.plural else 'says'}, ")
    if author is Factuality.POSSIBLE and source.factuality in (Factuality.CERTAIN, Factuality.PROBABLE):
        return Voice(source.factuality, before=f"{who.text} {'allege' if who.plural else 'alleges'} that ")
    after = "" if telling.claim.status is Status.HYPOTHETICAL else _left_open(author)
    if source.stance is Stance.REPORTS:
        return Voice(source.factuality, before=f"{who.text} {_reports(who)} that ", after=after)
    return Voice(
        source.factuality,
        before=f"According to {who.text}, ",
        speaker=who,
        is_person=_is_person(telling, source),
        after=after,
    )


def _is_person(telling: Telling, source: Source) -> bool:
    """True unless the claim's own arguments show the speaker to be a state, a firm or a group."""
    keys = [a.entity for a in telling.claim.arguments if source.who and a.quote.overlaps(source.who)]
    return not any((key or "").startswith(("country:", "org:", "group:")) for key in keys)


def _chain(telling: Telling, outer: Source, inner: Source) -> Voice | None:
    told = _named(telling, inner) if inner.who else None
    if told is None or outer.who is None or not told.before.startswith("According to"):
        return None
    who = telling.naming.speaker(outer.who, telling.claim)
    if who is None:
        return None
    before = f"{who.text} {_reports(who)} that, {told.before[0].lower()}{told.before[1:]}"
    return Voice(told.sure, before=before, after=told.after)


def _reports(who: Noun) -> str:
    verb = "say" if "report" in who.text.casefold() else "report"
    return verb if who.plural else f"{verb}s"


def _left_open(author: Factuality) -> str:
    return " The document leaves open whether this is so." if author is Factuality.UNCOMMITTED else ""
