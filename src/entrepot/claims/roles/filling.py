"""From grammatical functions to roles: what a frame makes of the words around its trigger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame, Slot
from entrepot.claims.grammar.attachments import add_nested
from entrepot.claims.grammar.clauses import (
    functions,
    is_nominal,
    surface_subject,
)
from entrepot.claims.grammar.coreference import Discourse, is_pronoun
from entrepot.claims.grammar.nominals import (
    ABSTRACT,
    CARRIER,
    Nominal,
    nominal,
    stand_in,
    whole_phrase,
)
from entrepot.claims.grammar.russian_phrases import Functions
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.implied import TOLD, implied
from entrepot.claims.roles.needs import IS_THING, what_it_lacks
from entrepot.claims.roles.suiting import Use, chosen, fits_function, readings
from entrepot.claims.roles.triggers import Announcement
from entrepot.claims.standing.walk import governor_class
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Basis, Family, Kind, Role

_PASS_SUBJECT_ON = frozenset("planned explored agreed cancelled begun denied refused".split())
_OWN = ("self", "partner")  # functions of the words of the trigger themselves


@dataclass(frozen=True, slots=True)
class Candidate:
    """A frame that found what it needs; becomes a claim."""

    announcement: Announcement
    kind: Kind
    roles: tuple[Filled, ...]

    @property
    def frame(self) -> Frame:
        """The frame that made it."""
        return self.announcement.trigger.frame

    def filling(self, *roles: Role) -> list[Filled]:
        """What fills the given roles."""
        return [filled for filled in self.roles if filled.role in roles]

    def is_same_family(self, other: Candidate) -> bool:
        """Whether both are of one family of kinds."""
        return self.kind.family is other.kind.family

    @property
    def weight(self) -> tuple[bool, int, bool, int]:
        """How well a frame fits, to choose among those of one trigger: who carries as a ship does moves things."""
        named = sum(filled.nominal.is_named for filled in self.roles)
        carries = any(filled.role is Role.CARRIER and CARRIER in filled.nominal.natures for filled in self.roles)
        return (self.announcement.partner is not None, named, carries, len(self.roles))


@dataclass(frozen=True, slots=True)
class Rejected:
    """A frame that was announced and makes no claim, with what was found for it, and why."""

    announcement: Announcement
    roles: tuple[Filled, ...]
    reason: str


def candidate(sentence: ParsedSentence, announcement: Announcement, discourse: Discourse) -> Candidate | Rejected:
    """The frame of an announcement with its roles filled, or why it makes no claim."""
    frame = announcement.trigger.frame
    roles = list(_fill(sentence, announcement, discourse))
    roles += list(implied(sentence, frame, roles, discourse))
    roles = _without_repetition(roles)
    if announcement.trigger.part_of_speech == "noun" and "self" in frame.slots:
        announcement = replace(announcement, is_stated=_is_stated(sentence, announcement.place, roles))
    if reason := what_it_lacks(announcement, roles, discourse.is_about_supply):
        return Rejected(announcement, tuple(roles), reason)
    if frame.kind is Kind.OPPOSE and _denies(sentence, announcement.place):
        return Rejected(announcement, tuple(roles), "a denial, not a protest")
    if _has_lost_its_goods(sentence, announcement, roles, discourse):
        return Rejected(announcement, tuple(roles), "what is handed over is no goods")
    roles = _bought_for_another(frame, roles)
    kind = next((kind for role, kind in frame.switches if any(f.role is role for f in roles)), frame.kind)
    if kind is Kind.SALE and frame.kind is Kind.ORDER:
        roles = _as_sale(roles)
    if kind is Kind.DIRECT and announcement.trigger.part_of_speech == "verb" and _is_led_by_body(roles):
        kind = Kind.CONTROL  # "the army runs the airport"
    return Candidate(announcement, kind, tuple(roles))


def _is_stated(sentence: ParsedSentence, noun: int, roles: list[Filled]) -> bool:
    """True for "получателем значилась фирма Y": the noun is said of somebody named."""
    relation = sentence.deprels[noun]
    is_predicate = relation in ("root", "xcomp") or (relation == "obl" and sentence.preposition(noun) == "ins")
    named = [filled for filled in roles if filled.nominal.is_named and filled.nominal.head != noun]
    return sentence.language == "ru" and is_predicate and any(filled.nominal.is_actor for filled in named)


def _denies(sentence: ParsedSentence, verb: int) -> bool:
    """True for "rejects the accusation that", "dismissed the report": what is said is denied."""
    told = [sentence.lemmas[word] for word in sentence.kids(verb, "obj", "nsubj:pass")]
    sayings = cue_list("falsity", "checked") - cue_list("nouns", "empty")
    return governor_class(sentence, verb) == "denied" and any(word in sayings for word in told)


def _is_led_by_body(roles: list[Filled]) -> bool:
    """Whether it is a firm or state that runs something, no person."""
    leaders = [filled.nominal.entity or "" for filled in roles if filled.role is Role.INITIATOR]
    return any(key.startswith(("org:", "country:", "group:")) for key in leaders)


def _bought_for_another(frame: Frame, roles: list[Filled]) -> list[Filled]:
    """The roles without the buyer as recipient where the text tells for whom it was bought."""
    buyers = {filled.nominal.head for filled in roles if filled.role is Role.INITIATOR}
    others = [f for f in roles if f.role is Role.RECIPIENT and f.nominal.head not in buyers]
    if frame.kind is not Kind.ORDER or not others:
        return roles
    return [f for f in roles if f.role is not Role.RECIPIENT or f.nominal.head not in buyers]


def _as_sale(roles: list[Filled]) -> list[Filled]:
    """The roles of a purchase whose seller is told: who buys receives, or buys on behalf of who does."""
    buyer = Role.INTERMEDIARY if any(filled.role is Role.RECIPIENT for filled in roles) else Role.RECIPIENT
    kept = {filled.nominal.head for filled in roles if filled.role is not Role.INITIATOR}
    return [
        replace(filled, role=buyer) if filled.role is Role.INITIATOR else filled
        for filled in roles
        if filled.role is not Role.INITIATOR or filled.nominal.head not in kept
    ]


def _has_lost_its_goods(
    sentence: ParsedSentence, announcement: Announcement, roles: list[Filled], discourse: Discourse
) -> bool:
    """True for a verb that hands over what is no goods: "deliver a speech", "transferred the power to"."""
    frame = announcement.trigger.frame
    slot = frame.slots.get("object")
    is_handing = announcement.trigger.part_of_speech == "verb" and frame.kind.family is Family.TRANSFER
    if slot is None or not is_handing or any(filled.role in IS_THING for filled in roles):
        return False
    filled = {each.nominal.head for each in roles}
    things = [nominal(sentence, word, discourse) for word in _functions(sentence, announcement).get("object", [])]
    return any(thing.head not in filled and _is_no_goods(thing) for thing in things)


def _is_no_goods(found: Nominal) -> bool:
    """True for words that name a deed, a saying or an unnamed body: nothing that is handed over."""
    return ABSTRACT in found.natures or (found.is_actor and not found.is_named and not is_pronoun(found.quote.text))


def _fill(sentence: ParsedSentence, announcement: Announcement, discourse: Discourse) -> Iterator[Filled]:
    """Roles from the functions that the frame knows, each word once."""
    frame, taken = announcement.trigger.frame, set[int]()
    own = (announcement.place, announcement.partner)
    known = [
        (function, word, slot)
        for function, words in _functions(sentence, announcement).items()
        if (slot := _slot(frame, function, sentence.language)) is not None
        for word in words
        if word not in own or function in _OWN
    ]
    for function, word, slot in known:
        fitting = [
            (found, roles)
            for found, roles in readings(sentence, word, Use(slot, frame, function), discourse)
            if roles and found.head not in taken and fits_function(function, found, roles)
        ]
        taken |= {found.head for found, _ in fitting}
        yield from (_filled(sentence, frame, found, role) for found, roles in fitting for role in roles)
    told = {function for function, _, _ in known}
    yield from _subject_left_out(sentence, announcement, told, discourse)


def _subject_left_out(
    sentence: ParsedSentence, announcement: Announcement, told: set[str], discourse: Discourse
) -> Iterator[Filled]:
    """The roles of the subject that a bullet leaves out: "- Supplies tanks to Chad", "- Owned by Ann Lee"."""
    frame, place = announcement.trigger.frame, announcement.place
    function = "object" if sentence.kids(place, "obl:agent") else "subject"
    known = discourse.cast.subject_left_out(sentence, place)
    slot = None if function in told else frame.slots.get(function)
    if known is not None and slot is not None and announcement.trigger.part_of_speech == "verb":
        found = stand_in(place, known, Basis.ELLIPSIS)
        yield from (Filled(role, found) for role in chosen(slot, found, frame))


def _filled(sentence: ParsedSentence, frame: Frame, found: Nominal, role: Role) -> Filled:
    """A role with its nominal: goods originate in a country, and leave from a town, which is a place."""
    is_town = (found.entity or "").startswith("place:")
    if role is Role.ORIGIN and is_town and frame.kind.family is Family.TRANSFER:
        role = Role.PLACE
    return Filled(role, _as_told(sentence, found, role))


def _slot(frame: Frame, function: str, language: str) -> Slot | None:
    """What a frame makes of a function; a Russian genitive without a role of its own is an object."""
    named = "object" if language == "ru" and function == "of" and "of" not in frame.slots else function
    return frame.slots.get(named)


def _as_told(sentence: ParsedSentence, found: Nominal, role: Role) -> Nominal:
    """The nominal with the words that suit the role: a topic or purpose is told in full."""
    if role in (Role.TOPIC, Role.PURPOSE) and found.basis is None:
        return Nominal(found.head, whole_phrase(sentence, found.head), found.entity, None, found.natures)
    return found


def _functions(sentence: ParsedSentence, announcement: Announcement) -> Functions:
    """Functions around the trigger, those of the word that completes it included, in a fixed order."""
    place, partner = announcement.place, announcement.partner
    found = functions(sentence, place)
    if is_nominal(sentence, place):
        found = _of_noun(sentence, place, found)
        if "self" in announcement.trigger.frame.slots and _is_only_nationality(sentence, found.get("subject", [])):
            found.pop("subject")  # "the Chinese supplier" is Chinese, and supplies whom?
    if partner is not None:
        nouns = _partner_nouns(sentence, place, partner)
        found = {name: [word for word in words if word not in (partner, *nouns)] for name, words in found.items()}
        found["partner"] = [partner] if is_nominal(sentence, partner) else []
        for noun in nouns:
            own = _of_noun(sentence, noun, functions(sentence, noun))
            added = {name for name in own if name != "self" and partner not in own[name] and not found.get(name)}
            found |= {name: own[name] for name in added}
    first = ("subject", "object", "of", "indirect", "self", "compound")
    return {name: found[name] for name in (*first, *sorted(found.keys() - set(first))) if found.get(name)}


def _partner_nouns(sentence: ParsedSentence, place: int, partner: int) -> list[int]:
    """The noun that completes a verb, and the batch that it comes in: "a new round of sanctions on Chad"."""
    if not is_nominal(sentence, partner) and sentence.upos[partner] != "SYM":  # "holds 30% of X"
        return []
    batch = sentence.heads[partner]
    return [partner, batch] if batch >= 0 and batch != place and sentence.heads[batch] == place else [partner]


def _of_noun(sentence: ParsedSentence, noun: int, found: Functions) -> Functions:
    """Functions of a noun in the words of a clause: the possessor acts, what follows "of" is acted upon."""
    if not _has_light_verb(sentence, noun):
        found["guest"] = found.pop("governor", [])  # "on a visit to Chad he said": he was on it
    renamed: Functions = {}
    for name in ("possessor", "by", "governor", "planner"):
        if found.get(name) and not renamed.get("subject"):
            renamed["subject"] = found[name]
    nations = [word for word in found.get("compound", []) if _is_nationality(sentence, word)]
    if nations and not renamed.get("subject"):
        renamed["subject"] = nations
    renamed["of" if sentence.language == "ru" else "object"] = found.get("of", [])
    if sentence.preposition(noun) == "with" and sentence.lemmas[noun] in cue_list("nouns", "lent") and found.get("of"):
        renamed["subject"], renamed["object"] = found["of"], surface_subject(sentence, sentence.heads[noun])
    ranks = cue_list("nouns", "ranks")
    renamed["compound"] = [
        word for word in found.get("compound", []) if word not in nations and sentence.lemmas[word] not in ranks
    ]
    kept = {
        name: words
        for name, words in found.items()
        if name not in ("possessor", "by", "governor", "planner", "of", "compound")
    }
    told: Functions = defaultdict(list, {**kept, **renamed})
    add_nested(sentence, told)
    return told


def _is_only_nationality(sentence: ParsedSentence, words: list[int]) -> bool:
    return bool(words) and all(word in sentence.named and sentence.named[word].basis is not None for word in words)


def _is_nationality(sentence: ParsedSentence, word: int) -> bool:
    mention = sentence.named.get(word)
    return mention is not None and (mention.entity or "").startswith(("country:", "group:"))


def _has_light_verb(sentence: ParsedSentence, noun: int) -> bool:
    """True for the noun of "make deliveries", "explore production": the verb's subject is the noun's."""
    head = sentence.heads[noun]
    if head >= 0 and sentence.deprels[noun] == "obj" and governor_class(sentence, head) in _PASS_SUBJECT_ON:
        return True
    return head >= 0 and sentence.lemmas[head] in cue_list("light_verbs", "verbs")


def _without_repetition(roles: list[Filled]) -> list[Filled]:
    """Each role with each entity or phrase once; a class of goods may be told of twice ("fuel and spare parts").

    A topic inside the words of another topic is told with it.
    """
    kept: dict[tuple[Role, str | int], Filled] = {}
    for filled in roles:
        key = filled.nominal.entity or ""
        kept.setdefault(
            (filled.role, filled.nominal.quote.start if key.startswith("class:") or not key else key), filled
        )
    told = [filled for filled in kept.values() if filled.role in TOLD]
    return [
        filled
        for filled in kept.values()
        if filled.role not in TOLD or not any(_is_part_of(filled, whole) for whole in told)
    ]


def _is_part_of(part: Filled, whole: Filled) -> bool:
    """True for words inside the words of another of the same role: "trade" in "a treaty on trade"."""
    inner, outer = part.nominal.quote, whole.nominal.quote
    return part.role is whole.role and inner != outer and outer.contains(inner)
