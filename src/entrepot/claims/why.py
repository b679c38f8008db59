"""Why a document was read as it was.

Per sentence: its tree, the frames that fired, the words that settled how each claim stands, and what was rejected.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entrepot.claims.cues import cue_table
from entrepot.claims.reader import SentenceReading, read_with_reasons
from entrepot.claims.roles.filling import Rejected
from entrepot.claims.roles.triggers import unannounced
from entrepot.claims.standing.walk import Step
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Claim, Factuality, Kind, Source, Status
from entrepot.model.documents import Document
from entrepot.model.spans import Quote

_TENSE = ("aux", "aux:pass", "cop")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence in its tree.

    `head` is the place of the word that it depends on, counted from 0 in the sentence, -1 for the root; `relation` is
    that of Universal Dependencies; `entity` is the key of the name whose head it is.
    """

    quote: Quote
    lemma: str
    part_of_speech: str
    head: int
    relation: str
    entity: str | None


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that changed how a claim stands, and how it stands from there on; the first is the trigger itself.

    `beside` are the words at its side that count with it: auxiliaries, negation, hedges ("has", "reportedly").
    """

    word: Quote
    beside: tuple[Quote, ...]
    status: Status | None
    factuality: Factuality
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Fired:
    """A claim, the frame that made it ("en/deliver") and its cues from the trigger upwards."""

    claim: Claim
    frame: str
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A frame that a word could announce and that made no claim: what was found for it, and why not."""

    word: Quote
    frame: str
    kind: Kind
    roles: tuple[tuple[str, str], ...]  # role and words
    reason: str


@dataclass(frozen=True, slots=True)
class Why:
    """One sentence as it was read."""

    sentence: Quote
    words: tuple[Word, ...]
    fired: tuple[Fired, ...]
    not_taken: tuple[NotTaken, ...]


def explain_claims(document: Document) -> tuple[Why, ...]:
    """The sentences of a document in text order, each with its tree, its claims and what was rejected.

    A claim said twice stands at each of its sentences. A row of a table that became a claim has no tree and no cues.
    Empty for a document in a language that is not read.
    """
    readings: list[SentenceReading] = []
    claims: dict[Quote, list[Claim]] = {}
    for claim in read_with_reasons(document, readings):
        for quote in claim.evidence:
            claims.setdefault(quote, []).append(claim)
    whys = [_why(reading, claims.pop(reading.sentence.evidence, [])) for reading in readings]
    for row, found in claims.items():
        whys.append(Why(row, (), tuple(Fired(claim, claim.extractor.rule or "", ()) for claim in found), ()))
    return tuple(sorted(whys, key=lambda why: why.sentence))


def _why(reading: SentenceReading, claims: list[Claim]) -> Why:
    sentence = reading.sentence
    words = tuple(
        Word(
            quote=sentence.quote(place, place + 1),
            lemma=sentence.lemmas[place],
            part_of_speech=sentence.upos[place],
            head=sentence.heads[place],
            relation=sentence.deprels[place],
            entity=sentence.named[place].entity if place in sentence.named else None,
        )
        for place in range(len(sentence.tokens))
    )
    fired = tuple(
        Fired(claim, claim.extractor.rule or "", tuple(_cues(sentence, reading.steps.get(claim.predicate, ()))))
        for claim in claims
    )
    return Why(sentence.evidence, words, fired, tuple(_not_taken(reading)))


def _cues(sentence: ParsedSentence, steps: tuple[Step, ...]) -> Iterator[Cue]:
    for step in steps:
        word = sentence.quote(step.place, step.place + 1)
        yield Cue(word, tuple(_beside(sentence, step.place)), step.status, step.factuality, step.sources)


def _beside(sentence: ParsedSentence, place: int) -> Iterator[Quote]:
    hedges = cue_table("governors", "adverbs")
    for kid in sentence.children[place]:
        if sentence.deprels[kid] in _TENSE or sentence.word(kid) in hedges:
            yield sentence.quote(kid, kid + 1)


def _not_taken(reading: SentenceReading) -> Iterator[NotTaken]:
    """What was rejected, in the order of the words; a frame whose claim was told otherwise is not repeated."""
    sentence = reading.sentence
    rejected = [(each.announcement.place, _of_rejected(sentence, each)) for each in reading.rejected]
    rejected += [
        (place, NotTaken(sentence.quote(place, place + 1), trigger.frame.name, trigger.frame.kind, (), reason))
        for trigger, place, reason in unannounced(sentence)
    ]
    yield from (each for _, each in sorted(rejected, key=lambda pair: pair[0]))


def _of_rejected(sentence: ParsedSentence, rejected: Rejected) -> NotTaken:
    place, frame = rejected.announcement.place, rejected.announcement.trigger.frame
    roles = tuple((filled.role.value, filled.nominal.quote.text) for filled in rejected.roles)
    return NotTaken(sentence.quote(place, place + 1), frame.name, frame.kind, roles, rejected.reason)
