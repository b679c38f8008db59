"""Roles that are filled by what stands inside the words of another: "Iranian drones", "a plant in Chad"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from entrepot.claims.cues import cue_list
from entrepot.claims.frames import Frame
from entrepot.claims.grammar.clauses import nominal_conjuncts
from entrepot.claims.grammar.coreference import Discourse
from entrepot.claims.grammar.nominals import CARRIER, GOODS, Nominal, nominal
from entrepot.claims.roles.filled import Filled
from entrepot.claims.roles.needs import IS_THING
from entrepot.claims.words.parsed import ParsedSentence
from entrepot.model.claims import Family, Kind, Role

TOLD = frozenset({Role.TOPIC, Role.PURPOSE})  # in full words


def implied(sentence: ParsedSentence, frame: Frame, roles: list[Filled], discourse: Discourse) -> Iterator[Filled]:
    """Roles that a nationality or a place inside a phrase fills: "Iranian drones", "a plant in Chad"."""
    has_giver = any(filled.role in (Role.GIVER, Role.PARTY) for filled in roles)
    has_maker = any(filled.role is Role.PRODUCER for filled in roles)
    yield from _loads(sentence, roles, discourse)
    of_origin = [Role.ORIGIN]
    if frame.kind.family is Family.TRANSFER and frame.kind is not Kind.TRANSPORT and not has_giver:
        of_origin.append(Role.GIVER)
    if frame.kind is Kind.PRODUCE and not has_maker:
        of_origin.append(Role.PRODUCER)
    taken = {filled.nominal.head for filled in roles}
    for filled in roles:
        if filled.role in IS_THING and sentence.language == "ru":
            yield from _makers(sentence, filled.nominal.head, taken, discourse)
        for word, is_place in _countries_inside(sentence, filled.nominal.head):
            if word in taken:
                continue  # "поставил ракеты России": she is told as who receives them
            found = nominal(sentence, word, discourse)
            if filled.role in IS_THING:
                yield from _of_thing(sentence, found, roles, of_origin)
            elif filled.nominal.entity is None and filled.role not in TOLD and not _is_held_thing(frame, filled):
                yield Filled(Role.PLACE if is_place else filled.role, found)


def _makers(sentence: ParsedSentence, head: int, taken: set[int], discourse: Discourse) -> Iterator[Filled]:
    """The foreign firm that Russian goods are called by: "оборудование компании Siemens", "чипы фирм Intel и AMD"."""
    for kid in sentence.kids(head, "nmod"):
        if kid in taken or sentence.preposition(kid) not in ("", "gen"):
            continue
        for word in (kid, *sentence.kids(kid, "appos"), *nominal_conjuncts(sentence, kid)):
            found = nominal(sentence, word, discourse)
            if (found.entity or "").startswith("org:") and re.search("[A-Za-z]{2}", found.quote.text):
                yield Filled(Role.ORIGIN, found)


def _of_thing(sentence: ParsedSentence, found: Nominal, roles: list[Filled], of_origin: list[Role]) -> Iterator[Filled]:
    """What a country inside the words for goods is to them: where they are, or where they come from."""
    if sentence.preposition(found.head) in cue_list("prepositions", "inside"):
        yield Filled(Role.PLACE, found)
        return
    is_told = any(each.nominal.entity == found.entity and each.role is Role.GIVER for each in roles)
    if found.basis is not None or not is_told:  # "shells from Chad", of which Chad is the giver
        yield from (Filled(role, found) for role in of_origin)


def _is_held_thing(frame: Frame, filled: Filled) -> bool:
    """True for what is owned or run and acts not: who owns an Iranian programme does not own Iran."""
    return frame.kind.family is Family.STRUCTURE and filled.role is Role.TARGET and not filled.nominal.is_actor


def _loads(sentence: ParsedSentence, roles: list[Filled], discourse: Discourse) -> Iterator[Filled]:
    """What a ship or lorry among the roles carries: "a ship with 55,000 tonnes of potash"."""
    for filled in roles:
        if CARRIER not in filled.nominal.natures or filled.role not in (Role.CARRIER, Role.GOODS, Role.TARGET):
            continue
        for kid in sentence.kids(filled.nominal.head, "nmod", "acl"):
            words = sentence.kids(kid, "obj") if sentence.lemmas[kid] == "carry" else [kid]
            load = nominal(sentence, words[0], discourse) if words else None
            is_load = sentence.lemmas[kid] == "carry" or sentence.preposition(kid) in cue_list("prepositions", "laden")
            if load is not None and is_load and GOODS in load.natures:
                yield Filled(Role.GOODS, load)


def _names_whom(preposition: str) -> bool:
    """True for "the presidents of Chad and Mali", "countries such as Iran"."""
    sections = ("belonging", "examples")
    return any(preposition in cue_list("prepositions", section) for section in sections)


def _countries_inside(sentence: ParsedSentence, head: int) -> Iterator[tuple[int, bool]]:
    """Countries and towns that a noun's phrase names, each with whether it only says where."""
    for kid in sentence.kids(head, "amod", "compound", "nmod:poss", "nmod"):
        mention = sentence.named.get(kid)
        key = mention.entity if mention else None
        if key is None or not key.startswith(("country:", "group:", "place:")):
            continue
        if sentence.deprels[kid] == "nmod":
            preposition = sentence.preposition(kid)
            if preposition in cue_list("prepositions", "inside"):
                yield kid, True
            elif preposition in cue_list("prepositions", "away"):
                yield kid, key.startswith("place:")
            elif _names_whom(preposition) and key.startswith(("country:", "group:")):
                yield from ((word, False) for word in (kid, *nominal_conjuncts(sentence, kid)))
        elif not key.startswith("place:"):
            yield kid, False
