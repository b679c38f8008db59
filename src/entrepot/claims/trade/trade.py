"""Claims of trade levels and changes: "exports to X tripled", "trade between X and Y reached $8bn"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.figures.figures import Figures, last_word, within, word_at
from entrepot.claims.frames import measure_frames
from entrepot.claims.grammar.clauses import surface_subject
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import nominal, owner
from entrepot.claims.grammar.own_clause import in_same_stretch
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.filling import Candidate, candidate
from entrepot.claims.roles.triggers import Announcement
from entrepot.claims.standing.attribution import speaker_of
from entrepot.claims.standing.modality import is_negated
from entrepot.claims.trade.trade_context import (
    country_of_figures,
    is_gapped,
    mirrored,
    reporting,
    unrecorded,
    with_own_side,
    with_things_told,
)
from entrepot.claims.trade.trade_measures import (
    Measured,
    TradeMemory,
    gapped_measure,
    is_bare_measure,
    is_numeric_predicate,
    measure_of,
    remembered,
    share_of,
    share_that_falls,
)
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Change, Kind, Role
from entrepot.model.spans import Quote


@dataclass(frozen=True, slots=True)
class TradeFigure:
    """A level or change of trade: the candidate claim, the word that tells it, and the change where there is one.

    `denier` are the words for an authority whose figures show none ("records no imports"), `reporter` those for the
    statistics that are the subject of the sentence.
    """

    candidate: Candidate
    trigger: int
    change: Change | None
    denier: Quote | None = None
    reporter: Quote | None = None


def trade_figures(
    sentence: ParsedSentence, figures: Figures, discourse: Discourse, memory: TradeMemory
) -> Iterator[TradeFigure]:
    """Levels and changes that a sentence tells, in the order of their verbs."""
    told: list[int] = []
    yield from _unrecorded(sentence, discourse, memory)
    for place, upos in enumerate(sentence.upos):
        direction = _direction(sentence, place)
        if _goes_on_with_change(sentence, place) or _goes_on_with_level(sentence, place, told):
            continue
        levels = cue_list("trade", "levels") | cue_list("trade", "sharers")
        is_level = upos in ("VERB", "AUX", "ADJ") and sentence.lemmas[place] in levels
        is_without_verb = is_gapped(sentence, place)
        if not (direction or is_level or is_without_verb or is_numeric_predicate(sentence, place)):
            continue
        found = _measured(sentence, place, memory, discourse, is_change=bool(direction))
        if found is None:
            continue
        measure, roles, trigger = found
        roles = _in_context(sentence, found, memory, discourse)
        if not roles:
            continue
        roles = _without_dates(sentence, figures, roles)
        found = (measure, roles, trigger)
        changed = _change(sentence, place, figures, measure, direction) or _change_behind(
            sentence, place, figures, measure
        )
        if changed is None and not _has_amount(sentence, figures, place) and not _reports_none(sentence, place):
            continue
        memory.measure, memory.roles, memory.frame = measure, roles, trigger.frame.name
        memory.block = sentence.paragraph
        kind = Kind.TRADE_CHANGE if changed else Kind.TRADE_LEVEL
        told += [place] if changed else []
        if _reports_none(sentence, place):
            yield _denied(sentence, place, found, discourse)
            continue
        reporter = reporting(sentence, place)
        yield TradeFigure(Candidate(Announcement(trigger, place), kind, roles), place, changed, reporter=reporter)
        for other in _compared(sentence, figures, place):
            yield TradeFigure(Candidate(Announcement(trigger, other), Kind.TRADE_LEVEL, roles), other, None)


def _measured(
    sentence: ParsedSentence, place: int, memory: TradeMemory, discourse: Discourse, *, is_change: bool
) -> Measured | None:
    """The trade that a word of level or change is about: told with it, shared in, left out, or of before."""
    found = share_that_falls(sentence, place, discourse) or gapped_measure(sentence, place, memory, discourse)
    found = found or measure_of(sentence, place, discourse)
    if found is not None or sentence.deprels[place] == "amod":
        return found  # "a growing alliance": what grows is named, and it is no trade
    return share_of(sentence, place, memory, discourse) or remembered(sentence, place, memory, is_change)


def _in_context(
    sentence: ParsedSentence, found: Measured, memory: TradeMemory, discourse: Discourse
) -> tuple[Filled, ...]:
    """The roles with what Russian notes leave to the context: whose statistics, whose trade, which goods."""
    _, roles, trigger = found
    if sentence.language != "ru":
        return roles
    before = memory.roles if memory.block == sentence.paragraph else ()
    roles = with_things_told(sentence, roles, memory.whose_trade(sentence), before)
    keeper = country_of_figures(sentence, discourse)
    if not roles and keeper is not None:
        return mirrored(trigger.frame.name, keeper, memory.whose_trade(sentence), before)
    return with_own_side(trigger.frame.name, roles, keeper or memory.whose_trade(sentence))


def _unrecorded(sentence: ParsedSentence, discourse: Discourse, memory: TradeMemory) -> Iterator[TradeFigure]:
    """Trade that somebody's statistics do not show."""
    for place, word, keeper in unrecorded(sentence):
        trigger = measure_frames()[sentence.lemmas[word]]
        found = candidate(sentence, Announcement(trigger, word), discourse)
        whose = country_of_figures(sentence, discourse) or memory.whose_trade(sentence)
        roles = with_own_side(trigger.frame.name, found.roles, whose)
        if any(filled.nominal.is_named for filled in roles):
            kind = Kind.RE_EXPORT if sentence.lemmas[word] in cue_list("trade", "passing_on") else Kind.TRADE_LEVEL
            yield TradeFigure(Candidate(Announcement(trigger, word), kind, roles), place, None, keeper)


def _compared(sentence: ParsedSentence, figures: Figures, place: int) -> Iterator[int]:
    """Sums that a figure is only compared with: "against 1.8 million in 2021"."""
    for sum_ in within(figures.money, sentence):
        word = word_at(sentence, sum_.amount.end - 1)
        above = [] if word is None else [word, *sentence.above(word)]
        for head in above[: above.index(place)] if place in above else []:
            if sentence.preposition(head) in cue_list("trade", "against"):
                yield head
                break


def _direction(sentence: ParsedSentence, place: int) -> str:
    """Which way a verb or noun of change points, "" for other words."""
    upos, lemma = sentence.upos[place], sentence.lemmas[place]
    if upos in ("VERB", "AUX"):
        table = cue_table("trade", "changes")
        particle = next((sentence.lemmas[kid] for kid in sentence.kids(place, "compound:prt", "advmod")), "")
        return table.get(f"{lemma} {particle}", table.get(lemma, table.get(lemma.removesuffix("ся"), "")))
    if upos == "NOUN":
        return cue_table("trade", "change_nouns").get(lemma, "")
    if upos in ("ADJ", "ADV") and sentence.kids(place, "cop", "nsubj"):
        return cue_table("trade", "compared_levels").get(sentence.word(place), "")
    before = [sentence.word(word) for word in range(max(0, place - 3), place)]
    if is_numeric_predicate(sentence, place) and {"up", "down"} & set(before):
        return "up" if "up" in before else "down"
    return ""


def _change(sentence: ParsedSentence, place: int, figures: Figures, measure: str, direction: str) -> Change | None:
    """The change that a word tells, with the number that stands by it."""
    if not direction:
        return None
    near = [
        found
        for found in within(figures.changes, sentence)
        if (word := word_at(sentence, found.start)) is not None
        and (abs(word - place) <= 1 or _reaches(sentence, word, place))
    ]
    if near:
        found = near[0]
        if found.direction in (direction, "flat") or found.factor or found.percent:
            return Change(measure, found.direction or direction, found.factor, found.percent, found.delta)
    return Change(measure, direction)


def _change_behind(sentence: ParsedSentence, place: int, figures: Figures, measure: str) -> Change | None:
    """The change that follows a level: "hit $8.4bn, up by two thirds", "stood at $14bn, unchanged from 2022"."""
    for found in within(figures.changes, sentence):
        word = word_at(sentence, found.start)
        is_told = found.is_measured or found.direction == "flat"
        if word is not None and word > place and is_told and in_same_stretch(sentence, word, place):
            return Change(measure, found.direction, found.factor, found.percent, found.delta)
    return None


def _goes_on_with_level(sentence: ParsedSentence, place: int, told: list[int]) -> bool:
    """True for "увеличившись" in "достиг 5 млрд, увеличившись на 23 %": the change has been told of the level."""
    head = sentence.heads[place]
    is_joined = sentence.deprels[place] in ("advcl", "parataxis", "appos") and bool(_direction(sentence, place))
    if told and place and sentence.tokens[place - 1].text == "(" and sentence.upos[place] == "NOUN":
        return sentence.language == "ru"  # "составил 2 млрд (рост в 1,3 раза)"
    return sentence.language == "ru" and is_joined and head in told and not sentence.kids(place, "nsubj")


def _goes_on_with_change(sentence: ParsedSentence, place: int) -> bool:
    """True for "reaching" in "doubled, reaching $158m": the sum is that of the change."""
    head, relation = sentence.heads[place], sentence.deprels[place]
    is_level = sentence.lemmas[place] in cue_list("trade", "levels")
    if not is_level or head < 0 or relation not in ("advcl", "conj", "xcomp", "parataxis"):
        return False
    return bool(_direction(sentence, head)) and not sentence.kids(place, "nsubj", "nsubj:pass")


def _without_dates(sentence: ParsedSentence, figures: Figures, roles: tuple[Filled, ...]) -> tuple[Filled, ...]:
    """The roles without what is a date: "H1" in "in H1 2023"."""
    dates = within(figures.dates, sentence)
    return tuple(
        filled
        for filled in roles
        if not any(date.start <= sentence.tokens[filled.nominal.head].start < date.end for date in dates)
    )


def _denied(sentence: ParsedSentence, place: int, found: Measured, discourse: Discourse) -> TradeFigure:
    """The level that an authority's figures deny; its country is the side that the measure names."""
    _, roles, trigger = found
    who = speaker_of(sentence, place, discourse)
    role = Role.RECIPIENT if trigger.word.startswith("import") else Role.GIVER
    taken = {filled.role for filled in roles}
    for subject in surface_subject(sentence, place):
        side = nominal(sentence, subject, discourse)
        side = side if side.is_named else owner(sentence, side, discourse) or side
        if side.is_named and side.is_actor and role not in taken:
            roles = (Filled(role, side), *roles)
    return TradeFigure(Candidate(Announcement(trigger, place), Kind.TRADE_LEVEL, roles), place, None, who)


def _reports_none(sentence: ParsedSentence, place: int) -> bool:
    """True for "records no imports from X"."""
    return any(
        sentence.lemmas[kid] in measure_frames() and is_negated(sentence, kid) for kid in sentence.kids(place, "obj")
    )


def _reaches(sentence: ParsedSentence, word: int, place: int) -> bool:
    """Whether a word hangs on another without a verb between them."""
    for above in [word, *sentence.above(word)]:
        if above == place:
            return True
        if sentence.upos[above] == "VERB":
            return False
    return False


def _has_amount(sentence: ParsedSentence, figures: Figures, place: int) -> bool:
    """Whether a sum or share of the sentence hangs on a word; on a bare noun of trade only one that follows it."""
    spans = [*(m.amount for m in within(figures.money, sentence)), *(
        q.number for q in within(figures.quantities, sentence) if q.unit in ("%", "t", "bbl", "bbl/d", "t/a")
    )]  # fmt: skip
    words = [word for span in spans if (word := last_word(sentence, span)) is not None]
    if is_bare_measure(sentence, place):
        before = [word for word in words if word < place]
        words = [] if any(_reaches(sentence, word, place) for word in before) else words
    return any(word == place or _reaches(sentence, word, place) for word in words)
