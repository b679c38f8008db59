"""What was said when, and about when: the findings that tell a time, each a row with its times and documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from entrepot.brief.pictures.standing import Look, claim_look, claim_standing
from entrepot.brief.pictures.time_axis import Stretch, stretch
from entrepot.brief.pictures.wording import denial_words, deniers_of
from entrepot.brief.sentences.times import date_in_words, when_in_words
from entrepot.brief.statements import Writer
from entrepot.model.brief import Sentence
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.findings import Finding, FindingKind, Standing
from entrepot.network.certainty import is_denial

_FOREVER = 10**7  # a day later than any date
_NOTED = (Standing.DISPUTED, Standing.RETRACTED)


@dataclass(frozen=True, slots=True)
class Told:
    """A time that a claim tells, how sure that is, and the document's words for it."""

    time: Stretch
    look: Look
    words: str


@dataclass(frozen=True, slots=True)
class Said:
    """A document that says or denies it, by its date."""

    time: Stretch
    denies: bool
    words: str


@dataclass(frozen=True, slots=True)
class Event:
    """One row. `told` and `said` hold different times once, the earliest first; `claims` are all that it rests on."""

    number: int
    finding_id: str
    sentence: Sentence
    status: str
    look: Look
    denied_by: tuple[str, ...]
    told: tuple[Told, ...]
    said: tuple[Said, ...]
    claims: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The id of its row in the table, which the picture links to."""
        return f"time-{self.number}"

    @property
    def denial(self) -> str:
        """Who denies it, in a few words; empty if nobody does."""
        return denial_words(self.denied_by)

    @property
    def times(self) -> tuple[Stretch, ...]:
        """All its times."""
        return (*(one.time for one in self.told), *(one.time for one in self.said))


def timeline_events(findings: Iterable[Finding], writer: Writer) -> tuple[Event, ...]:
    """The rows, weightiest finding first, numbered by time.

    A finding has a row if a claim of it tells a time, if documents of different dates tell it, or if it is told and
    denied in documents with dates. A denial stands in the row of what it denies; only one that denies nothing of the
    case has its own. Findings that the brief tells in the same words share a row.
    """
    shown = [finding for finding in findings if finding.kind is not FindingKind.UNKNOWN and not finding.denied]
    found: dict[str, Event] = {}
    for finding in shown:
        event = _event(finding, writer)
        if event is not None:
            same = found.get(event.sentence.text)
            found[event.sentence.text] = _joined(same, event) if same else event
    events = list(found.values())
    order = sorted(range(len(events)), key=lambda place: (_beginning(events[place]), place))
    numbers = {place: number for number, place in enumerate(order, start=1)}
    return tuple(replace(event, number=numbers[place]) for place, event in enumerate(events))


def _beginning(event: Event) -> tuple[int, int]:
    """By the first time told of, else the first document; what only has an end comes before it."""
    times = [one.time for one in event.told] or [one.time for one in event.said]
    return min((_first(time), time.last if time.last is not None else _FOREVER) for time in times)


def _first(time: Stretch) -> int:
    return time.first if time.first is not None else (time.last or 0) - 1


def _event(finding: Finding, writer: Writer) -> Event | None:
    telling = [writer.claims[claim_id] for claim_id in finding.claims]
    against = [writer.claims[claim_id] for claim_id in finding.denials]
    told, said = _told(telling), _said(telling, against, writer.documents)
    if not told and len(said) < 2:
        return None
    (sentence, *_) = writer.sentences(finding.claims)
    noted = [finding.standing.value] if finding.standing in _NOTED else []
    return Event(
        number=0,
        finding_id=finding.finding_id,
        sentence=sentence,
        status=", ".join(filter(None, [claim_standing(telling[0]), *noted])),
        look=claim_look(telling[0]),
        denied_by=deniers_of(against),
        told=told,
        said=said,
        claims=(*finding.claims, *finding.denials),
    )


def _joined(one: Event, other: Event) -> Event:
    """One row for both; the first speaks for it."""
    return replace(
        one,
        denied_by=tuple(dict.fromkeys((*one.denied_by, *other.denied_by))),
        told=tuple(dict.fromkeys((*one.told, *other.told))),
        said=tuple(dict.fromkeys((*one.said, *other.said))),
        claims=tuple(dict.fromkeys((*one.claims, *other.claims))),
    )


def _told(claims: Iterable[Claim]) -> tuple[Told, ...]:
    found: dict[tuple[Stretch, Look], Told] = {}
    for claim in claims:
        time = stretch(claim.time.start, claim.time.end) if claim.time else None
        if time is not None:
            found.setdefault((time, claim_look(claim)), Told(time, claim_look(claim), when_in_words(claim.time)))
    return tuple(sorted(found.values(), key=lambda one: (_first(one.time), one.time.last or _FOREVER, one.look)))


def _said(telling: Sequence[Claim], against: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[Said, ...]:
    found: dict[tuple[Stretch, bool], Said] = {}
    for claim in (*telling, *against):
        published = documents[claim.document_id].published
        time = stretch(published, published)
        if time is not None and published:
            found.setdefault((time, is_denial(claim)), Said(time, is_denial(claim), date_in_words(published)))
    return tuple(sorted(found.values(), key=lambda one: (_first(one.time), one.denies)))
