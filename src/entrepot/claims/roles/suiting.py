"""What a word means in a slot of a frame, and which of the slot's roles suit it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame, Slot
from entrepot.claims.grammar.coreference import Discourse, is_pronoun, is_year
from entrepot.claims.grammar.nominals import (
    ABSTRACT,
    ACTOR,
    CARRIER,
    GOODS,
    NUMBER,
    PLACE,
    UNKNOWN,
    Nominal,
    nominal,
    owner,
    phrase,
    stand_in,
    thing,
)
from entrepot.claims.names.name_spans import CALENDAR
from entrepot.claims.roles.needs import IS_THING
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Basis, Family, Kind, Role

_ACTS = frozenset(
    {Role.INITIATOR, Role.GIVER, Role.RECIPIENT, Role.INTERMEDIARY, Role.CARRIER, Role.PRODUCER, Role.PARTY}
    | {Role.BENEFICIARY, Role.END_USER}
)
_IS_SOMEWHERE = frozenset({Role.PLACE, Role.DESTINATION, Role.TRANSIT, Role.ORIGIN})
_OWNERS_STAND_IN = _ACTS - {Role.INTERMEDIARY} | {Role.TARGET}
_COUNTS_THINGS = (Family.TRANSFER, Family.PRODUCTION)
_PARTS = ("nsubj", "nsubj:pass", "obj")
_ASKS = frozenset("who whom what which".split())


@dataclass(frozen=True, slots=True)
class Use:
    """A slot of a frame and the function that fills it."""

    slot: Slot
    frame: Frame
    function: str


def readings(
    sentence: ParsedSentence, word: int, use: Use, discourse: Discourse
) -> Iterator[tuple[Nominal, tuple[Role, ...]]]:
    """What a word means in a slot, with the roles that it fills; its owner too, where he is the one meant."""
    slot, frame = use.slot, use.frame
    if pair := discourse.cast.pair(sentence, word):
        both = [stand_in(word, (key, phrase(sentence, word)), Basis.COREFERENCE) for key, _ in pair]
        yield from ((each, chosen(slot, each, frame)) for each in both)
        return
    found = _as_doer(nominal(sentence, word, discourse), use)
    takes_things = any(roles[0] in IS_THING for roles in slot.alternatives)
    if takes_things and (found.entity is None or is_pronoun(sentence.word(word))):
        found = thing(sentence, word, discourse) or found
    if takes_things and frame.kind.family in _COUNTS_THINGS and use.function in ("object", "subject"):
        found = _as_counted(sentence, found)
    roles, first = chosen(slot, found, frame), slot.alternatives[0]
    whose = owner(sentence, found, discourse) if roles != first and first[0] in _OWNERS_STAND_IN else None
    if whose is not None and (whose.basis is None or use.function not in ("for", "over")):  # not "for its war"
        yield whose, chosen(slot, whose, frame)  # "backs Chad's plan": backs Chad
    yield found, roles


def _as_counted(sentence: ParsedSentence, found: Nominal) -> Nominal:
    """A bare number as the things that it counts: "about 400 were taken to Chad"; no year and no sum of money."""
    word = found.head
    is_bare = sentence.upos[word] == "NUM" and not is_year(sentence.word(word)) and not sentence.kids(word, "compound")
    of_some = any(sentence.named.get(kid) for kid in sentence.kids(word, "nmod", "nsubj"))
    if found.natures != {NUMBER} or not is_bare or of_some or sentence.deprels[word] not in _PARTS:
        return found
    return replace(found, natures=frozenset({GOODS}))


def _as_doer(found: Nominal, use: Use) -> Nominal:
    """A town that does something acts for those who sit there: "Dubai buys gold"; things only move to towns."""
    is_town = (found.entity or "").startswith("place:") and found.basis is None
    if use.function not in ("subject", "by") or not is_town or use.frame.kind is Kind.TRANSPORT:
        return found
    return replace(found, natures=found.natures | {ACTOR})


def fits_function(function: str, found: Nominal, roles: tuple[Role, ...]) -> bool:
    """Whether a nominal with its roles suits the function: a destination "in" is a place, compounds are known words."""
    if roles == (Role.DESTINATION,) and function in ("in", "at", "on"):
        return PLACE in found.natures
    return function != "compound" or found.is_named or GOODS in found.natures  # not "mass production"


def chosen(slot: Slot, found: Nominal, frame: Frame) -> tuple[Role, ...]:
    """The first alternative of a slot that a nominal suits, nothing if it suits none."""
    if frame.kind is Kind.OPPOSE and GOODS in found.natures and ACTOR not in found.natures:
        return ()  # "rejected the bearings"
    suits = _suits_structure if frame.kind.family is Family.STRUCTURE else _suits
    if CARRIER in found.natures and (Role.CARRIER,) in slot.alternatives:
        return (Role.CARRIER,)
    for roles, strict in zip(slot.alternatives, slot.strict, strict=True):
        wanted = CARRIER if roles == (Role.CARRIER,) else ACTOR if frame.kind.family is Family.STRUCTURE else GOODS
        if all(suits(found, role) for role in roles) and not (strict and wanted not in found.natures):
            return roles
    return ()


def _suits(found: Nominal, role: Role) -> bool:
    """Whether a nominal can fill a role by what kind of thing it is."""
    natures = found.natures
    if found.quote.text.lower().split()[0] in _ASKS | cue_list("pronouns", "asking") and role not in (
        Role.TOPIC,
        Role.PURPOSE,
    ):
        return False
    if NUMBER in natures or CALENDAR.issuperset(found.quote.text.lower().split()):
        return False
    if role is Role.CARRIER:
        return bool(natures & {ACTOR, CARRIER}) or (found.entity or "").startswith("product:")
    if role in _ACTS:
        return ACTOR in natures or (role is Role.INITIATOR and CARRIER in natures)
    if role in _IS_SOMEWHERE:
        if role is Role.PLACE and (found.entity or "").startswith("org:"):
            return True
        if role is Role.DESTINATION and natures == {UNKNOWN} and not is_pronoun(found.quote.text):
            return True
        return PLACE in natures or (
            role is not Role.PLACE and GOODS not in natures and ABSTRACT not in natures and found.is_named
        )
    if role in IS_THING:
        return GOODS in natures or not (natures & {ACTOR, PLACE, ABSTRACT} or is_pronoun(found.quote.text))
    if role is Role.TARGET:
        return ABSTRACT not in natures and not (found.entity is None and is_pronoun(found.quote.text))
    return not is_pronoun(found.quote.text) or found.is_named


def _suits_structure(found: Nominal, role: Role) -> bool:
    """What suits a role in ownership, direction and the like: goods are neither owned nor headed, ships are owned."""
    if GOODS in found.natures and not found.natures & {ACTOR, CARRIER, PLACE}:
        return role in (Role.TOPIC, Role.PURPOSE) or role is Role.TARGET
    return _suits(found, role) or (
        role is Role.TARGET and found.quote.text.lower() in cue_list("pronouns", "whose_thing")
    )
