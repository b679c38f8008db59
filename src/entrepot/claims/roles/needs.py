"""Whether the roles that were filled make a claim of their frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame
from entrepot.claims.grammar.coreference import is_pronoun
from entrepot.claims.grammar.nominals import ABSTRACT, ACTOR, CARRIER, GOODS, PLACE, Nominal
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.triggers import Announcement
from entrepot.model.claims import Basis, Family, Kind, Role

IS_THING = frozenset({Role.GOODS, Role.COMPONENT, Role.PLATFORM})
_NAMED_TIES = frozenset({Kind.DIRECT, Kind.EMPLOY, Kind.PARTNER})
_MOVES_THINGS = frozenset({Kind.SUPPLY, Kind.AID, Kind.RE_EXPORT})
_NAMED_ENOUGH = 2  # named actors that make any thing between them goods
_MAKERS = (Family.TRANSFER, Family.PRODUCTION)
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


def _tell_enough(roles: list[Filled]) -> bool:
    """Whether the words say who or what takes part, in a text that is about supply: two parts, one of them a noun."""
    parts = {filled.nominal.head for filled in roles}
    return len(parts) > 1 and any(not is_pronoun(filled.nominal.quote.text) for filled in roles)


def _is_no_post(announcement: Announcement, roles: list[Filled]) -> bool:
    """True for an office of a state, a post held by a country, the lead of what is no body, and men who are owned."""
    frame, is_verb = announcement.trigger.frame, announcement.trigger.part_of_speech == "verb"
    targets = [filled.nominal for filled in roles if filled.role is Role.TARGET]
    offices = ("country:", "group:")
    if frame.kind is Kind.DIRECT and any(_is_a(t, *offices) or (t.entity or "").endswith("-ministry") for t in targets):
        return True
    owned = [target for target in targets if target.basis is not Basis.DEMONYM]
    if frame.kind is Kind.OWN and any(_is_a(target, "country:", "person:") for target in owned):
        return True  # "was transferred to Chad"
    if frame.kind is Kind.DIRECT and is_verb:
        bodies = [target for target in targets if not _is_a(target, "person:")]
        return not any(body.is_named or body.natures & {ACTOR, PLACE} for body in bodies)
    holders = [filled.nominal for filled in roles if filled.role is Role.INITIATOR]
    is_post = frame.kind in (Kind.DIRECT, Kind.EMPLOY) and "self" in frame.slots
    is_personal = announcement.trigger.word in cue_list("nouns", "personal")
    return is_post and any(
        _is_a(holder, "country:", "place:") or (is_personal and _is_a(holder, "org:")) for holder in holders
    )


def _is_a(found: Nominal, *kinds: str) -> bool:
    return (found.entity or "").startswith(kinds)


def what_it_lacks(announcement: Announcement, roles: list[Filled], is_about_supply: bool) -> str:
    """Why the roles make no claim of the frame, in a few words; "" where they do.

    One set of needed roles must be there, something must have a key, and the goods must be goods where that matters; in
    a text that is about supply the words may do without names.
    """
    return next(_obstacles(announcement, roles, is_about_supply), "")


def _obstacles(announcement: Announcement, roles: list[Filled], is_about_supply: bool) -> Iterator[str]:
    frame = announcement.trigger.frame
    is_named = any(filled.nominal.is_named and filled.role is not Role.PLACE for filled in roles)
    is_told = not frame.known_goods and _are_described(frame, roles)
    if not is_named and not is_told and not (is_about_supply and _tell_enough(roles)):
        yield "nobody and nothing that takes part is named"
    goods = [filled.nominal for filled in roles if filled.role in IS_THING]
    is_some_thing = is_about_supply and _are_things(announcement, goods, roles)
    if frame.known_goods and goods and not is_some_thing and not _are_goods(announcement, goods, roles):
        yield "what is handed over or made is no known kind of goods"
    if frame.classes and not any(_is_of_class(thing, frame.classes) for thing in goods):
        yield f"the goods are none of: {' '.join(sorted(frame.classes))}"
    if _is_no_post(announcement, roles):
        yield "an office of a state, or no body that can be led or worked for"
    if frame.kind in _NAMED_TIES and any(
        f.role in (Role.INITIATOR, Role.PARTY) and f.nominal.head == announcement.place for f in roles
    ):
        yield "who holds the post is not named"  # "its director"
    if frame.kind.family is Family.STRUCTURE and _is_tied_to_itself(roles):
        yield "nobody owns or heads himself"
    if frame.kind is Kind.OWN and any(
        f.role is Role.TARGET and f.nominal.head == announcement.place and not f.nominal.is_actor for f in roles
    ):
        yield "what is owned is not named"  # "all property of the designated persons"
    if _is_anybody(announcement, roles):
        yield "those who do it are nobody in particular"  # "exporters of parts must apply"
    if not _has_needed_roles(announcement, roles, goods):
        yield "it needs " + ", or ".join(" and ".join(needed) for needed in frame.needs)


def _is_tied_to_itself(roles: list[Filled]) -> bool:
    """True where the only one who holds something is the very one that is held."""
    held = {filled.nominal.entity for filled in roles if filled.role in (Role.TARGET, Role.BENEFICIARY)} - {None}
    holders = {filled.nominal.entity for filled in roles if filled.role is Role.INITIATOR} - {None}
    return bool(holders) and holders <= held


def _is_anybody(announcement: Announcement, roles: list[Filled]) -> bool:
    """True for a noun of doing that names nobody and stands beside nobody named: "suppliers of school meals"."""
    if "self" not in announcement.trigger.frame.slots or announcement.trigger.frame.kind.family not in _MAKERS:
        return False
    means_itself = any(f.nominal.head == announcement.place and not f.nominal.is_named for f in roles)
    return means_itself and not any(
        f.nominal.is_named and f.nominal.head != announcement.place and f.role not in _CIRCUMSTANCE | IS_THING
        for f in roles
        if f.role is not Role.ORIGIN
    )


def _are_goods(announcement: Announcement, goods: list[Nominal], roles: list[Filled]) -> bool:
    """Whether something is known as goods, or stands between enough named actors to be some."""
    if any(GOODS in thing.natures for thing in goods):
        return True
    named = {f.nominal.entity for f in roles if f.nominal.is_named and f.nominal.is_actor and f.nominal.basis is None}
    moves_things = announcement.trigger.frame.kind in _MOVES_THINGS
    is_verb = announcement.trigger.part_of_speech == "verb"
    return len(named) >= (1 if moves_things and is_verb else _NAMED_ENOUGH)


def _means_two(words: str) -> bool:
    """True for words that name two at once.

    >>> _means_two("The two institutes"), _means_two("the institute")
    (True, False)
    """
    return words.lower().startswith(("the two ", "both ", "the sides", "the parties"))


def _are_things(announcement: Announcement, goods: list[Nominal], roles: list[Filled]) -> bool:
    """Whether a verb's goods may be any things beside a named actor: "Volta makes wings", in a text about supply."""
    kind = announcement.trigger.frame.kind
    hands_over = kind.family in _MAKERS and kind is not Kind.TRANSPORT
    if (
        announcement.trigger.part_of_speech != "verb"
        or not hands_over
        or not any(f.nominal.is_named and f.nominal.is_actor and f.role not in IS_THING for f in roles)
    ):
        return False
    no_things = {ABSTRACT, ACTOR, PLACE}
    return any(not each.natures & no_things and not is_pronoun(each.quote.text) for each in goods)


def _has_needed_roles(announcement: Announcement, roles: list[Filled], goods: list[Nominal]) -> bool:
    frame = announcement.trigger.frame
    if frame.goods_suffice and any(
        GOODS in thing.natures and thing.entity not in (None, "class:goods") for thing in goods
    ):
        return True
    is_named_verb = announcement.trigger.part_of_speech == "verb" and any(
        filled.nominal.is_named and filled.role not in _CIRCUMSTANCE for filled in roles
    )
    if frame.one_suffices and (is_named_verb or announcement.is_stated):
        return True
    there = Counter(filled.role for filled in roles)
    there[Role.PARTY] += sum(_means_two(filled.nominal.quote.text) for filled in roles if filled.role is Role.PARTY)
    return any(not Counter(needed) - there for needed in frame.needs)
