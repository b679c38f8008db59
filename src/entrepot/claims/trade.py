"""Claims of trade levels and changes: "exports to X tripled", "trade between X and Y reached $8bn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from entrepot.claims.attribution import speaker_of
from entrepot.claims.clauses import surface_subject, verb_functions
from entrepot.claims.coreference import Discourse
from entrepot.claims.cues import cue_list, cue_table
from entrepot.claims.figures import Figures, within, word_at
from entrepot.claims.filled import Filled
from entrepot.claims.filling import Candidate, candidate
from entrepot.claims.frames import Trigger, measure_frames
from entrepot.claims.modality import is_negated
from entrepot.claims.nominals import nominal, owner
from entrepot.claims.parsed import ParsedSentence
from entrepot.claims.triggers import Announcement, joined_word
from entrepot.model.claims import Change, Kind, Role
from entrepot.model.spans import Quote

_NESTED = 3  # how many nouns a measure may hang under ("the value of China's share in imports")


@dataclass(frozen=True, slots=True)
class TradeFigure:
    """A level or change of trade: the candidate claim, the word that tells it, and the change where there is one.

    `denier` are the words for an authority whose figures show none ("records no imports").
    """

    candidate: Candidate
    trigger: int
    change: Change | None
    denier: Quote | None = None


@dataclass(slots=True)
class TradeMemory:
    """The trade that was spoken of last in the block, for "it then fell"."""

    block: int = -1
    measure: str = ""
    roles: tuple[Filled, ...] = field(default=())


def trade_figures(
    sentence: ParsedSentence, figures: Figures, discourse: Discourse, memory: TradeMemory
) -> Iterator[TradeFigure]:
    """Levels and changes that a sentence tells, in the order of their verbs."""
    for place, upos in enumerate(sentence.upos):
        direction = _direction(sentence, place)
        is_level = upos in ("VERB", "AUX", "ADJ") and sentence.lemmas[place] in cue_list("trade", "levels")
        if not direction and not is_level and not _is_numeric_predicate(sentence, place):
            continue
        found = _measure_of(sentence, place, discourse)
        if found is None and sentence.deprels[place] == "amod":
            continue  # "a growing alliance": what grows is named, and it is no trade
        if found is None:
            found = _remembered(sentence, place, memory, bool(direction)) or _share_of(
                sentence, place, memory, discourse
            )
        if found is None:
            continue
        measure, roles, trigger = found
        changed = _change(sentence, place, figures, measure, direction)
        if changed is None and not _has_amount(sentence, figures, place) and not _reports_none(sentence, place):
            continue
        memory.measure, memory.roles = measure, roles
        kind = Kind.TRADE_CHANGE if changed else Kind.TRADE_LEVEL
        if _reports_none(sentence, place):
            yield _denied(sentence, place, found, discourse)
            continue
        yield TradeFigure(Candidate(Announcement(trigger, place), kind, roles), place, changed)
        for other in _compared(sentence, figures, place):
            yield TradeFigure(Candidate(Announcement(trigger, other), Kind.TRADE_LEVEL, roles), other, None)


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
        return table.get(f"{lemma} {particle}", table.get(lemma, ""))
    if upos == "NOUN":
        return cue_table("trade", "change_nouns").get(lemma, "")
    if upos in ("ADJ", "ADV") and sentence.kids(place, "cop", "nsubj"):
        return {"flat": "flat", "unchanged": "flat", "stable": "flat", "down": "down", "up": "up"}.get(lemma, "")
    before = [sentence.word(word) for word in range(max(0, place - 3), place)]
    if _is_numeric_predicate(sentence, place) and {"up", "down"} & set(before):
        return "up" if "up" in before else "down"
    return ""


def _is_numeric_predicate(sentence: ParsedSentence, place: int) -> bool:
    """True for the sum in "exports were $4m"."""
    if sentence.upos[place] not in ("NUM", "SYM", "NOUN"):
        return False
    return bool(sentence.kids(place, "cop")) or _is_bare_measure(sentence, place)


def _is_bare_measure(sentence: ParsedSentence, place: int) -> bool:
    """True for a trade noun with its sum: "imports worth $3m", "a trade of $8bn"."""
    return sentence.lemmas[place] in cue_list("trade", "bare") and sentence.deprels[place] not in (
        "nsubj",
        "nsubj:pass",
    )


Measured = tuple[str, tuple[Filled, ...], Trigger]


def _measure_of(sentence: ParsedSentence, place: int, discourse: Discourse) -> Measured | None:
    """The trade noun that a word of level or change is about, with its roles."""
    if sentence.upos[place] in ("VERB", "AUX"):
        found = verb_functions(sentence, place)
        nouns = [*found.get("subject", []), *found.get("object", [])] or surface_subject(sentence, place)
    else:
        nouns = [*sentence.kids(place, "nsubj", "nsubj:outer"), *sentence.kids(place, "nmod", "compound", "nmod:poss")]
        nouns = [place, *nouns] if _is_bare_measure(sentence, place) else nouns
    for noun in nouns:
        read = _read_measure(sentence, noun, discourse, 0)
        if read is not None:
            return read
    return None


def _read_measure(sentence: ParsedSentence, noun: int, discourse: Discourse, depth: int) -> Measured | None:
    """Roles of a trade noun, or of the one that it holds ("the value of exports", "share in imports")."""
    trigger = measure_frames().get(joined_word(sentence, noun)) or measure_frames().get(sentence.lemmas[noun])
    inner = None
    for kid in sentence.kids(noun, "nmod") if depth < _NESTED else []:
        inner = inner or _read_measure(sentence, kid, discourse, depth + 1)
    if trigger is None:
        is_holder = sentence.lemmas[noun] in cue_list("trade", "holders") or depth > 0
        return inner if is_holder else None
    own = candidate(sentence, Announcement(trigger, noun), discourse)
    roles = own.roles if isinstance(own, Candidate) else ()
    if inner is not None:
        taken = {filled.role for filled in roles}
        roles = (*roles, *(filled for filled in inner[1] if filled.role not in taken))
    if not roles:
        return None
    return sentence.word(noun), roles, trigger


def _remembered(sentence: ParsedSentence, place: int, memory: TradeMemory, is_change: bool) -> Measured | None:
    """The trade spoken of before, where the subject is missing or a pronoun."""
    subjects = surface_subject(sentence, place) if sentence.upos[place] == "VERB" else sentence.kids(place, "nsubj")
    if not memory.roles or not is_change:
        return None
    words = {sentence.word(subject) for subject in subjects}
    if words and not words <= {"they", "it", "growth", "figure", "figures", "value", "volume"}:
        return None
    trigger = measure_frames().get(_singular(memory.measure)) or measure_frames()["trade"]
    return memory.measure, tuple(f for f in memory.roles if f.role is not Role.PLACE), trigger


def _share_of(sentence: ParsedSentence, place: int, memory: TradeMemory, discourse: Discourse) -> Measured | None:
    """A country's part in the trade spoken of before: "Germany alone accounted for 44% of this"."""
    if sentence.lemmas[place] != "account" or not memory.roles:
        return None
    shared = [nominal(sentence, word, discourse) for word in verb_functions(sentence, place).get("subject", [])]
    own = [Filled(Role.GIVER, each) for each in shared if each.is_named and each.is_actor]
    if not own:
        return None
    return memory.measure, (*own, *(f for f in memory.roles if f.role is not Role.GIVER)), measure_frames()["share"]


def _singular(word: str) -> str:
    return re.sub(r"s$", "", word)


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
    """Whether a sum or share of the sentence hangs on a word."""
    spans = [*(m.amount for m in within(figures.money, sentence)), *(
        q.number for q in within(figures.quantities, sentence) if q.unit in ("%", "t", "bbl", "bbl/d", "t/a")
    )]  # fmt: skip
    words = [word_at(sentence, span.end - 1) for span in spans]
    return any(word is not None and (word == place or _reaches(sentence, word, place)) for word in words)
