"""Whether the roles that were filled make a claim of their frame."""

from __future__ import annotations

from collections import Counter

from entrepot.claims.coreference import is_pronoun
from entrepot.claims.cues import cue_list
from entrepot.claims.filled import Filled
from entrepot.claims.frames import Frame
from entrepot.claims.nominals import ACTOR, CARRIER, GOODS, PLACE, Nominal
from entrepot.claims.triggers import Announcement
from entrepot.model.claims import Kind, Role

IS_THING = frozenset({Role.GOODS, Role.COMPONENT, Role.PLATFORM})
_NAMED_TIES = frozenset({Kind.DIRECT, Kind.EMPLOY, Kind.PARTNER})
_MOVES_THINGS = frozenset({Kind.SUPPLY, Kind.AID, Kind.RE_EXPORT})
_NAMED_ENOUGH = 2  # named actors that make any thing between them goods
_CIRCUMSTANCE = frozenset({Role.PLACE, Role.PURPOSE, Role.TOPIC})


def _is_of_class(found: Nominal, classes: frozenset[str]) -> bool:
    kind, _, name = (found.entity or "").partition(":")
    return kind == "product" or name in classes


def _are_described(frame: Frame, roles: list[Filled]) -> bool:
    """Whether nouns without a key tell enough of who takes part: two actors, or one who is restricted or evades."""
    if frame.kind is Kind.SANCTION:
        return any(filled.nominal.natures & {ACTOR, CARRIER} for filled in roles)
    if frame.kind is Kind.EVADE:
        return any(not is_pronoun(filled.nominal.quote.text) for filled in roles)
    words = {f.nominal.head for f in roles if f.nominal.is_actor and not is_pronoun(f.nominal.quote.text)}
    return len(words) > 1


def _is_no_post(announcement: Announcement, roles: list[Filled]) -> bool:
    """True for an office of a state, a post held by a country, and the lead of what is no body: "led the attack"."""
    frame, is_verb = announcement.trigger.frame, announcement.trigger.part_of_speech == "verb"
    targets = [filled.nominal for filled in roles if filled.role is Role.TARGET]
    if frame.kind is Kind.DIRECT and any(_is_a(target, "country:", "group:") for target in targets):
        return True
    if frame.kind is Kind.DIRECT and is_verb:
        return not any(target.is_named or target.natures & {ACTOR, PLACE} for target in targets)
    holders = [filled.nominal for filled in roles if filled.role is Role.INITIATOR]
    is_post = frame.kind in (Kind.DIRECT, Kind.EMPLOY) and "self" in frame.slots
    is_personal = announcement.trigger.word in cue_list("nouns", "personal")
    return is_post and any(
        _is_a(holder, "country:", "place:") or (is_personal and _is_a(holder, "org:")) for holder in holders
    )


def _is_a(found: Nominal, *kinds: str) -> bool:
    return (found.entity or "").startswith(kinds)


def has_what_it_needs(announcement: Announcement, roles: list[Filled]) -> bool:
    """Whether one set of needed roles is there, something has a key, and the goods are goods where that matters."""
    place, frame = announcement.place, announcement.trigger.frame
    is_verb = announcement.trigger.part_of_speech == "verb"
    if not any(filled.nominal.is_named and filled.role is not Role.PLACE for filled in roles) and (
        frame.known_goods or not _are_described(frame, roles)
    ):
        return False
    goods = [filled.nominal for filled in roles if filled.role in IS_THING]
    if frame.known_goods and goods and not any(GOODS in thing.natures for thing in goods):
        named = {
            f.nominal.entity for f in roles if f.nominal.is_named and f.nominal.is_actor and f.nominal.basis is None
        }
        if len(named) < (1 if frame.kind in _MOVES_THINGS and is_verb else _NAMED_ENOUGH):
            return False
    if frame.classes and not any(_is_of_class(thing, frame.classes) for thing in goods):
        return False
    if _is_no_post(announcement, roles):
        return False
    if frame.kind in _NAMED_TIES and any(
        f.role in (Role.INITIATOR, Role.PARTY) and f.nominal.head == place for f in roles
    ):
        return False  # "its director" without a name
    if frame.goods_suffice and any(GOODS in thing.natures and thing.is_named for thing in goods):
        return True
    if (
        is_verb
        and frame.one_suffices
        and any(filled.nominal.is_named and filled.role not in _CIRCUMSTANCE for filled in roles)
    ):
        return True
    there = Counter(filled.role for filled in roles)
    return any(not Counter(needed) - there for needed in frame.needs)
