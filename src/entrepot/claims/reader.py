"""Claims of a document: sentences are parsed, frames matched, numbers and sources added, repetitions joined."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from entrepot.claims.cues import cue_list
from entrepot.claims.digest import mark_derivation
from entrepot.claims.figures.counted import loose_quantities, of_a_year, quantities_of, shares_of, times_of
from entrepot.claims.figures.event_times import base_of_change, sole_date, time_of
from entrepot.claims.figures.figures import Figures
from entrepot.claims.figures.sums import is_flow, money_of, per_period, per_year
from entrepot.claims.frames import measure_frames
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.ellipsis import Deals
from entrepot.claims.grounding import check
from entrepot.claims.headlines import with_headlines
from entrepot.claims.merging import merged
from entrepot.claims.roles.filling import Candidate, Rejected, candidate
from entrepot.claims.roles.said_twice import is_only_asked_for, is_told_already, is_told_in_full, outermost
from entrepot.claims.roles.shared_out import (
    claim_of_share,
    first_share,
    shares_beside,
    without_dates,
    without_shares,
)
from entrepot.claims.roles.triggers import Announcement, find_triggers, predicate
from entrepot.claims.speakers.backward_speech import told_of_before
from entrepot.claims.speakers.publishers import publisher
from entrepot.claims.speakers.quotations import with_closings
from entrepot.claims.standing.attribution import remember_speaker
from entrepot.claims.standing.denials import denial_of_before
from entrepot.claims.standing.list_leads import keep_lead, lead_of_list
from entrepot.claims.standing.standing import Standing, denied_by, standing, told_by
from entrepot.claims.standing.walk import Step
from entrepot.claims.subject_matter import tells_of_supply, without_small_talk
from entrepot.claims.trade.trade import TradeFigure, trade_figures
from entrepot.claims.trade.trade_measures import TradeMemory
from entrepot.claims.trade.trade_rows import read_trade_rows
from entrepot.claims.unknowns.unknowns import Unknown, find_unknowns, said_by, unchecked
from entrepot.claims.version import LANGUAGES, READER_NAME, READER_VERSION, UNDETERMINED
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.claims.words.parsing import parse
from entrepot.claims.words.questions import asks, is_presupposed
from entrepot.model.claims import Argument, Change, Claim, Extractor, Factuality, Family, Kind, Role, Status
from entrepot.model.documents import BlockKind, Document
from entrepot.model.spans import Quote

_SAID_IN_DOING = (Kind.SUPPORT, Kind.REQUEST, Kind.OPPOSE)  # "we condemn" is the condemnation
_MOVES = (Family.TRANSFER, Family.PRODUCTION)
_HEAD_SENTENCES = 12  # in which a text says whose it is
_FIRST_SENTENCES = 40  # in which a text shows what it is about
_WITHOUT_PRICE = (Kind.PRODUCE, Kind.PART_OF, Kind.DIRECT, Kind.EMPLOY)
_DOERS = (Role.GIVER, Role.RECIPIENT, Role.CARRIER)
_COUNTED = (
    Role.GOODS,
    Role.COMPONENT,
    Role.PLATFORM,
    Role.TARGET,
    Role.INTERMEDIARY,
    Role.RECIPIENT,
    Role.GIVER,
    Role.CARRIER,
    Role.TOPIC,
)


def read_claims(document: Document) -> tuple[Claim, ...]:
    """The claims of one document in text order, none for a document in a language that is not read.

    Pure and repeatable: the same document gives the same claims with the same ids. Every quote is the document's own
    text (`entrepot.claims.grounding`). Method: docs/method/reading.md.
    """
    return read_with_reasons(document, None)


def read_with_reasons(document: Document, readings: list[SentenceReading] | None) -> tuple[Claim, ...]:
    """The claims of one document; `readings`, where given, gains the reading of each sentence."""
    if document.language not in (*LANGUAGES, UNDETERMINED):
        return ()
    extractor = Extractor(READER_NAME, READER_VERSION, "trade-row")
    said = with_headlines(document, merged(_claims(document, readings)))
    told = (*without_small_talk(document.text, said), *read_trade_rows(document, extractor))
    return check(document, mark_derivation(document, _numbered(told)))


def _claims(document: Document, readings: list[SentenceReading] | None) -> Iterator[Claim]:
    """Claims sentence by sentence; what was named before is kept for pronouns."""
    discourse, memory, deals, figures = Discourse(), TradeMemory(), Deals(), Figures.of(document)
    before: list[Claim] = []
    recent: list[Claim] = []
    parsed = parse(document)
    head = list(islice(parsed, _FIRST_SENTENCES))
    discourse.publisher = publisher(document.text, head[:_HEAD_SENTENCES])
    discourse.is_about_supply = _tells_of_supply_soon(document, head, figures)
    for sentence, closing in with_closings(chain(head, parsed)):
        discourse.hold(sentence.turn)
        if closing is not None:
            remember_speaker(closing, discourse)
        remember_speaker(sentence, discourse)
        keep_lead(document.text, sentence, discourse)
        reading = SentenceReading(document, sentence, figures, discourse)
        if readings is not None:
            readings.append(reading)
        found = deals.complete(sentence, list(reading.claims(memory)))
        denied = denial_of_before(sentence, discourse, recent, found)
        found += [denied] if denied else []
        recent = found
        discourse.is_about_supply = discourse.is_about_supply or any(map(tells_of_supply, found))
        if sentence.block is not BlockKind.LIST_ITEM:
            discourse.list_lead = lead_of_list(sentence, discourse)
        discourse.hear(sentence)
        if (doubt := unchecked(sentence)) is not None:
            before = doubt(before)
        if (told := told_of_before(sentence, discourse)) is not None:
            before = told(before)
        yield from before
        before = found
    yield from before


def _tells_of_supply_soon(document: Document, head: list[ParsedSentence], figures: Figures) -> bool:
    """Whether the first sentences of a text show that it is about supply: they may do so after unnamed parties."""
    discourse = Discourse()
    for sentence in head:
        if any(map(tells_of_supply, SentenceReading(document, sentence, figures, discourse).claims(TradeMemory()))):
            return True
        discourse.hear(sentence)
    return False


class SentenceReading:
    """Reads one sentence; keeps what was rejected, and the words that settled how each claim stands."""

    def __init__(self, document: Document, sentence: ParsedSentence, figures: Figures, discourse: Discourse) -> None:
        self.document, self.sentence, self.figures, self.discourse = document, sentence, figures, discourse
        self.rejected: list[Rejected] = []
        self.steps: dict[Quote, tuple[Step, ...]] = {}  # by the words of the trigger

    def claims(self, memory: TradeMemory) -> Iterator[Claim]:
        """Claims of the sentence: trade figures, unknowns, then frames at the words that are left."""
        taken: set[int] = set()
        found: list[Claim] = []
        told: dict[int, Family] = {}
        if asks(self.sentence):
            yield from self._presupposed()
            return
        memory.hear(self.sentence, self.discourse, sole_date(self.sentence, self.figures))
        for figure in trade_figures(self.sentence, self.figures, self.discourse, memory):
            taken |= {figure.trigger, *(filled.nominal.head for filled in figure.candidate.roles)}
            taken |= self._measure_words(figure)
            read = partial(self._trade_claim, figure=figure, memory=memory)
            found += self._parted_claims(figure.candidate, read)
        for unknown in find_unknowns(self.sentence, self.discourse):
            taken |= {unknown.trigger, *([] if unknown.question is None else [unknown.question])}
            found.append(self._unknown_claim(unknown))
        for announcements in find_triggers(self.sentence):
            place = announcements[0].place
            if place in taken or is_told_already(self.sentence, place, told):
                reason = "told by another claim of the sentence"
                self.rejected += [Rejected(each, (), reason) for each in announcements]
                continue
            claims = self._frame_claims(announcements)
            claims = [each for each in claims if not is_only_asked_for(self.sentence, place, each, found)]
            found += claims
            if claims:
                told[place] = claims[0].kind.family
                found = [each for each in found if not is_told_in_full(self.sentence, place, each)]
        yield from sorted(outermost(found), key=lambda claim: claim.predicate)

    def _presupposed(self) -> Iterator[Claim]:
        """Claims that a question takes for granted."""
        for announcements in find_triggers(self.sentence):
            if is_presupposed(self.sentence, announcements[0].place):
                yield from self._frame_claims(announcements)

    def _frame_claims(self, announcements: list[Announcement]) -> list[Claim]:
        """The claim of the frame that fits best, and of one of another family that fits beside it."""
        tried = [candidate(self.sentence, each, self.discourse) for each in announcements]
        self.rejected += [each for each in tried if isinstance(each, Rejected)]
        fitting = [each for each in tried if isinstance(each, Candidate)]
        poor = [each for each in fitting if each.frame.with_money and not self._has_money(each)]
        self.rejected += [Rejected(each.announcement, each.roles, "no sum of money beside it") for each in poor]
        fitting = [each for each in fitting if each not in poor]
        if not fitting:
            return []
        best = max(fitting, key=lambda each: each.weight)
        beside = [
            each for each in fitting if each.kind is Kind.EVADE is not best.kind and not each.is_same_family(best)
        ]
        chosen = (best, *beside[:1])
        self.rejected += [
            Rejected(each.announcement, each.roles, f"{best.frame.name} fits better")
            for each in fitting
            if each not in chosen
        ]
        return [claim for each in chosen for claim in self._parted_claims(each, self._frame_claim)]

    def _parted_claims(self, found: Candidate, read: Callable[[Candidate], Claim]) -> Iterator[Claim]:
        """The claim that `read` makes of a candidate, and one for each further share of what it tells."""
        found = without_dates(self.sentence, self.figures, found)
        shares = shares_beside(self.sentence, self.figures, found, self.discourse)
        whole = self.figures
        self.figures = without_shares(whole, shares) if shares else whole
        claim = read(first_share(found, shares) if shares else found)
        self.figures = whole
        yield claim
        for share in shares:
            told = claim_of_share(claim, share)
            is_level = told.kind is Kind.TRADE_LEVEL
            yield replace(told, money=per_period(told.money, told.time)) if is_level else told

    def _has_money(self, found: Candidate) -> bool:
        """Whether a sum of money stands in the clause of a candidate."""
        return bool(money_of(self.sentence, self.figures, found.announcement.place))

    def _measure_words(self, figure: TradeFigure) -> set[int]:
        """Nouns of the trade that a figure was read from: they announce nothing further."""
        heads = {figure.candidate.announcement.place}
        return {
            place
            for place, lemma in enumerate(self.sentence.lemmas)
            if lemma in measure_frames()
            or (self.sentence.upos[place] == "NOUN" and self.sentence.heads[place] in heads)
        }

    def _frame_claim(self, found: Candidate) -> Claim:
        place = found.announcement.place
        told = standing(self.sentence, place, found.frame, self.discourse)
        claim = self._claim(found, place, told, None)
        is_told = self.sentence.language == "ru" and self.sentence.turn is not None  # "мы призвали", says a guest
        if claim.kind in _SAID_IN_DOING and not is_told and any(_is_speaker(a) for a in claim.filling(Role.INITIATOR)):
            claim = replace(claim, sources=(), factuality=Factuality.CERTAIN) if not claim.is_denied else claim
        if claim.kind is Kind.CONSULT and not claim.quantities:
            claim = replace(claim, quantities=tuple(times_of(self.sentence, place)))
        if claim.kind.family in _MOVES and not claim.quantities:
            loose = loose_quantities(self.sentence, self.figures, place)
            has_goods = bool(claim.filling(Role.GOODS, Role.CARRIER))
            claim = replace(claim, quantities=tuple(each for each in loose if each.unit[0] != "1" or not has_goods))
        if claim.kind is Kind.PRODUCE and self.sentence.lemmas[place] in cue_list("trade", "outputs"):
            claim = replace(claim, quantities=of_a_year(claim.quantities, claim.time))
        if claim.kind is Kind.PRODUCE and self.sentence.deprels[place] == "acl":
            claim = replace(claim, quantities=())  # "sold 40 chips made by X" does not tell how many X made
        if claim.kind in _WITHOUT_PRICE:
            claim = replace(claim, money=())
        is_paid = claim.kind is Kind.SUPPLY and claim.money and not claim.filling(Role.GOODS)
        if is_paid:  # "imports worth $3m" are a level, "gave X $3m" is a payment
            is_trade = self.sentence.lemmas[place] in cue_list("trade", "bare")
            claim = replace(claim, kind=Kind.TRADE_LEVEL if is_trade else Kind.PAYMENT)
        is_of_a_year = claim.kind.family is Family.MONEY or is_flow(self.sentence, self.figures)
        return replace(claim, money=per_year(claim.money, claim.time)) if is_of_a_year else claim

    def _trade_claim(self, found: Candidate, figure: TradeFigure, memory: TradeMemory) -> Claim:
        frame = replace(
            figure.candidate.frame, happened=Status.OCCURRED, nominal=Status.OCCURRED, present=Status.OCCURRED
        )
        told = standing(self.sentence, figure.trigger, frame, self.discourse)
        if figure.denier is not None:
            told = denied_by(figure.denier)
        elif figure.reporter is not None and not told.sources:
            told = told_by(told, figure.reporter)
        claim = self._claim(found, figure.trigger, told, figure.change)
        shares = shares_of(self.sentence, self.figures, figure.trigger)
        when = base_of_change(self.sentence, self.figures, figure.trigger, claim.time) if figure.change else claim.time
        is_russian = self.sentence.language == "ru"
        if figure.change is None or is_russian:
            when = memory.time_of(self.sentence, figure.trigger, when)
        sums = per_period(claim.money, when, is_change=figure.change is not None)
        return replace(claim, quantities=tuple(shares), money=sums, time=when)

    def _claim(self, found: Candidate, place: int, told: Standing, change: Change | None) -> Claim:
        counted = _counted_heads(self.sentence, self.figures, found)
        words = predicate(self.sentence, found.announcement)
        self.steps[words] = told.steps
        return Claim(
            claim_id="",
            document_id=self.document.document_id,
            kind=found.kind,
            predicate=words,
            arguments=tuple(filled.argument for filled in found.roles),
            evidence=(self.sentence.evidence,),
            extractor=Extractor(READER_NAME, READER_VERSION, f"{found.frame.language}/{found.frame.name}"),
            status=told.status,
            factuality=told.factuality,
            sources=told.sources,
            quantities=tuple(quantities_of(self.sentence, self.figures, place, counted)),
            money=tuple(money_of(self.sentence, self.figures, place)),
            change=change,
            time=None if _is_lasting(self.sentence, found) else time_of(self.sentence, self.figures, place),
        )

    def _unknown_claim(self, found: Unknown) -> Claim:
        sources = said_by(self.sentence, found.trigger, self.discourse)
        heads = [filled.nominal.head for filled in found.roles]
        return Claim(
            claim_id="",
            document_id=self.document.document_id,
            kind=Kind.UNKNOWN,
            predicate=found.predicate,
            arguments=tuple(filled.argument for filled in found.roles),
            evidence=(self.sentence.evidence,),
            extractor=Extractor(READER_NAME, READER_VERSION, f"{self.sentence.language}/unknown"),
            status=Status.ONGOING,
            factuality=Factuality.PROBABLE if sources else Factuality.CERTAIN,
            sources=sources,
            missing=found.missing,
            quantities=tuple(quantities_of(self.sentence, self.figures, found.trigger, heads)),
            time=time_of(self.sentence, self.figures, found.trigger),
        )


def _counted_heads(sentence: ParsedSentence, figures: Figures, found: Candidate) -> list[int]:
    """The words whose numbers are those of the claim.

    Not how many give or receive where the goods are counted, nor how many they are of whom a clause tells a deed:
    "three firms that shipped engines".
    """
    above = list(sentence.above(found.announcement.place))
    described = {*above, *(kid for place in above for kid in sentence.kids(place, "conj"))}
    workers = (Role.INITIATOR,) if found.kind is Kind.EMPLOY else ()
    counted = found.filling(*_COUNTED, *workers)
    goods = [filled.nominal.head for filled in found.filling(Role.GOODS, Role.COMPONENT)]
    is_counted = found.kind.family is Family.TRANSFER and quantities_of(sentence, figures, -1, goods)
    return [
        filled.nominal.head
        for filled in counted
        if filled.role not in _DOERS
        or (filled.nominal.head not in described and not (is_counted and filled.role is not Role.CARRIER))
    ]


def _is_lasting(sentence: ParsedSentence, found: Candidate) -> bool:
    """True for a maker or the like, who is one at all times: a date beside him is that of the deed told of him.

    "Has been its director since May" tells when he was.
    """
    place = found.announcement.place
    head = sentence.heads[place]
    is_told = bool(sentence.kids(place, "cop")) or (head >= 0 and sentence.lemmas[head] in cue_list("trade", "being"))
    return "self" in found.frame.slots and found.kind is not Kind.SANCTION and not is_told


def _is_speaker(argument: Argument) -> bool:
    """True for "we" and "I", and for whoever a pronoun or ellipsis means."""
    return argument.basis is not None or argument.quote.text.lower() in cue_list("pronouns", "speaker")


def _numbered(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """The claims with their ids: "c" and 12 hex digits over document, kind, predicate and arguments."""
    seen: dict[str, int] = {}
    for claim in claims:
        parts = [claim.document_id, claim.kind, f"{claim.predicate.start}-{claim.predicate.end}"]
        parts += [f"{a.role} {a.quote.start}-{a.quote.end}" for a in claim.arguments]
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        if seen[digest] > 1:
            digest = hashlib.sha256(f"{digest} {seen[digest]}".encode()).hexdigest()[:12]
        yield replace(claim, claim_id=f"c{digest}")
