"""Whose trade a word of level or change is about: "exports to X", "the value of China's share", "it" of before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Trigger, measure_frames
from entrepot.claims.grammar.clauses import surface_subject, verb_functions
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import Nominal, nominal
from entrepot.claims.grammar.own_clause import in_same_stretch
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.filling import Candidate, candidate
from entrepot.claims.roles.triggers import Announcement, joined_word
from entrepot.claims.trade.trade_context import country_of_trade, gapped_roles, is_gapped, is_heading
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Role, When

_NESTED = 3  # how many nouns a measure may hang under ("the value of China's share in imports")
# Who has a share of X's exports buys from X, who has one of X's imports sells to X.
_OTHER_SIDE = {"exports": Role.RECIPIENT, "imports": Role.GIVER, "trade": Role.PARTY}

Measured = tuple[str, tuple[Filled, ...], Trigger]


@dataclass(slots=True)
class TradeMemory:
    """The trade that was spoken of last in the block, for "it then fell"."""

    block: int = -1
    measure: str = ""
    roles: tuple[Filled, ...] = field(default=())
    frame: str = ""  # the measure's frame: exports, imports, trade, share
    whose: Nominal | None = None  # the country that a heading, or the paragraph before, tells the trade of
    whose_until: int = 0  # the last paragraph for which it does
    period: When | None = None  # the time that such a heading tells for all figures under it
    when: When | None = None
    paragraph: int = -1  # in which `when` was told

    def hear(self, sentence: ParsedSentence, discourse: Discourse, when: When | None) -> None:
        """Keep whose trade a Russian sentence tells, and the period where it is a heading (`when`)."""
        found = country_of_trade(sentence, discourse) if sentence.language == "ru" else None
        if found is None:
            return
        if is_heading(sentence):
            self.whose, self.whose_until, self.period = found, len(sentence.text), when
        elif sentence.paragraph >= self.whose_until or self.whose is None:
            self.whose, self.whose_until = found, sentence.paragraph

    def whose_trade(self, sentence: ParsedSentence) -> Nominal | None:
        """The country whose trade is spoken of, None where too much has been said since."""
        return self.whose if self.whose is not None and sentence.paragraph <= self.whose_until else None

    def time_of(self, sentence: ParsedSentence, place: int, told: When | None) -> When | None:
        """The time of a level: its own, else the one that the paragraph told for the level before.

        What that was compared with ("against $2m in 2021") tells no time for the next.
        """
        if told is None or told.start is told.end is None:
            before = self.when if self.paragraph == sentence.paragraph else None
            return before or self.period or told
        if sentence.preposition(place) not in cue_list("trade", "against"):
            self.when, self.paragraph = told, sentence.paragraph
        return told


def is_numeric_predicate(sentence: ParsedSentence, place: int) -> bool:
    """True for the sum in "exports were $4m"."""
    if sentence.upos[place] not in ("NUM", "SYM", "NOUN"):
        return False
    return bool(sentence.kids(place, "cop")) or is_bare_measure(sentence, place)


def is_bare_measure(sentence: ParsedSentence, place: int) -> bool:
    """True for a trade noun with its sum: "imports worth $3m", "a trade of $8bn"."""
    return sentence.lemmas[place] in cue_list("trade", "bare") and sentence.deprels[place] not in (
        "nsubj",
        "nsubj:pass",
    )


def gapped_measure(sentence: ParsedSentence, place: int, memory: TradeMemory, discourse: Discourse) -> Measured | None:
    """The trade noun of a clause whose verb is left out, with the roles that it leaves out too."""
    if not is_gapped(sentence, place) or not memory.roles:
        return None
    trigger = measure_frames()[sentence.lemmas[place]]
    own = candidate(sentence, Announcement(trigger, place), discourse)
    told = own.roles if isinstance(own, Candidate) else ()
    if trigger.frame.name == memory.frame == "share" and memory.roles:
        told = tuple(replace(filled, role=memory.roles[0].role) for filled in told)
    roles = gapped_roles(trigger.frame.name, told, memory.roles, memory.frame)
    return (sentence.word(place), roles, trigger) if roles else None


def measure_of(sentence: ParsedSentence, place: int, discourse: Discourse) -> Measured | None:
    """The trade noun that a word of level or change is about, with its roles."""
    if sentence.upos[place] in ("VERB", "AUX"):
        found = verb_functions(sentence, place)
        nouns = [*found.get("subject", []), *found.get("object", [])] or surface_subject(sentence, place)
    else:
        nouns = [*sentence.kids(place, "nsubj", "nsubj:outer"), *sentence.kids(place, "nmod", "compound", "nmod:poss")]
        nouns = [place, *nouns] if is_bare_measure(sentence, place) else nouns
    for noun in (noun for noun in nouns if noun == place or not is_gapped(sentence, noun)):
        read = _read_measure(sentence, noun, discourse, 0)
        if read is not None:
            return read
        if sentence.language == "ru" and sentence.lemmas[noun] in measure_frames():
            return None  # "экспорт составил 3 млрд, импорт из Чада — 2 млн": not the imports
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
    strays = _stray_sides(sentence, noun, trigger, own.roles, discourse)
    is_kept = strays or isinstance(own, Candidate) or sentence.language == "ru"
    roles = (*own.roles, *strays) if is_kept else ()
    if inner is not None:
        if trigger.frame.name == "share":
            side = _OTHER_SIDE.get(inner[2].frame.name, Role.GIVER)
            roles = tuple(replace(filled, role=side) if filled.role is Role.GIVER else filled for filled in roles)
        taken = {filled.role for filled in roles} - {Role.PARTY}
        roles = (*roles, *(filled for filled in inner[1] if filled.role not in taken))
    if not roles:
        return None
    return sentence.word(noun), roles, trigger


def _stray_sides(
    sentence: ParsedSentence, noun: int, trigger: Trigger, roles: tuple[Filled, ...], discourse: Discourse
) -> tuple[Filled, ...]:
    """Sides that the Russian tree hangs on the verb although they stand before it: "вывоз нефти [в Чад] упал"."""
    verb = sentence.heads[noun]
    if sentence.language != "ru" or verb < noun:
        return ()
    strays = [kid for kid in sentence.kids(verb, "obl") if noun < kid < verb]
    found: list[Filled] = []
    for kid in strays:
        side, taken = nominal(sentence, kid, discourse), {filled.role for filled in (*roles, *found)}
        slot = trigger.frame.slots.get(sentence.preposition(kid))
        role = slot.alternatives[0][0] if slot else None
        if role in (Role.GIVER, Role.RECIPIENT) and role not in taken and side.is_named and side.is_actor:
            found.append(Filled(role, side))
    return tuple(found)


def remembered(sentence: ParsedSentence, place: int, memory: TradeMemory, is_change: bool) -> Measured | None:
    """The trade spoken of before, where the subject is missing or a pronoun."""
    subjects = surface_subject(sentence, place) if sentence.upos[place] == "VERB" else sentence.kids(place, "nsubj")
    if not memory.roles or not is_change:
        return None
    words = {sentence.word(subject) for subject in subjects}
    if words and not words <= {"they", "it", "growth", "figure", "figures", "value", "volume"}:
        return None
    trigger = measure_frames().get(_singular(memory.measure)) or measure_frames()["trade"]
    return memory.measure, tuple(f for f in memory.roles if f.role is not Role.PLACE), trigger


def share_that_falls(sentence: ParsedSentence, place: int, discourse: Discourse) -> Measured | None:
    """Whose part of some trade it is: "на долю Чада пришлось 61 % импорта Перу", "треть экспорта приходится на Чад"."""
    if sentence.lemmas[place] not in cue_list("trade", "falling"):
        return None
    whole = next((_read_measure(sentence, noun, discourse, 0) for noun in _trade_below(sentence, place)), None)
    for word in sentence.kids(place, "obl", "nmod") if whole is not None else []:
        inside = sentence.kids(word, "nmod") if sentence.lemmas[word] in cue_list("trade", "parts") else [word]
        holders = [nominal(sentence, each, discourse) for each in inside] if _is_onto(sentence, word) else []
        actors = [each for each in holders if each.is_named and each.is_actor]
        if whole is not None and actors:
            role = _OTHER_SIDE.get(whole[2].frame.name, Role.GIVER)
            others = [filled for filled in whole[1] if filled.role is not role or role is Role.PARTY]
            return whole[0], (*(Filled(role, each) for each in actors), *others), measure_frames()["доля"]
    return None


def _is_onto(sentence: ParsedSentence, word: int) -> bool:
    return sentence.preposition(word).split(" ")[0] == "на"


def _trade_below(sentence: ParsedSentence, place: int) -> list[int]:
    """The words for trade that hang on a verb's subject or object."""
    below = [kid for kid in sentence.kids(place, "nsubj", "obj", "iobj", "nummod:gov") if not _is_onto(sentence, kid)]
    nested = [*below, *(inner for kid in below for inner in sentence.kids(kid, "nmod"))]
    frames = measure_frames()
    return [
        word
        for word in nested
        if sentence.lemmas[word] in frames and frames[sentence.lemmas[word]].frame.name != "share"
    ]


def share_of(sentence: ParsedSentence, place: int, memory: TradeMemory, discourse: Discourse) -> Measured | None:
    """A country's part in some trade: "Germany alone accounted for 44% of this", "supplied half of X's imports"."""
    if sentence.lemmas[place] not in cue_list("trade", "sharers"):
        return None
    shared = [nominal(sentence, word, discourse) for word in verb_functions(sentence, place).get("subject", [])]
    actors = [each for each in shared if each.is_named and each.is_actor]
    whole = _whole_of_share(sentence, place, discourse)
    if not actors or (whole is None and (sentence.lemmas[place] != "account" or not memory.roles)):
        return None
    measure, roles, role = memory.measure, memory.roles, Role.GIVER
    if whole is not None:
        measure, roles, trigger = whole
        role = _OTHER_SIDE.get(trigger.frame.name, Role.GIVER)
    others = [filled for filled in roles if filled.role is not role or role is Role.PARTY]
    return measure, (*(Filled(role, each) for each in actors), *others), measure_frames()["share"]


def _whole_of_share(sentence: ParsedSentence, place: int, discourse: Discourse) -> Measured | None:
    """The trade that a share is one of: the first trade noun behind the verb in its stretch."""
    for noun in range(place + 1, len(sentence.tokens)):
        if sentence.lemmas[noun] in measure_frames() and in_same_stretch(sentence, noun, place):
            return _read_measure(sentence, noun, discourse, 0)
    return None


def _singular(word: str) -> str:
    return re.sub(r"s$", "", word)
