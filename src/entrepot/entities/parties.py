"""The party that a user means by a name: somebody who can be asked, not a place or a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from entrepot.entities.names import tokens
from entrepot.errors import UnknownParty
from entrepot.model.entities import Entity, EntityKind
from entrepot.model.letter import Party
from entrepot.reference.gazetteer import NameForm, known_names

_CAN_BE_ASKED = (EntityKind.COUNTRY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)
_NEAREST = 5
_NEARLY = 0.85  # of the letters of two names: a typing error or another ending, seldom two firms


def party_named(name: str, entities: Sequence[Entity]) -> Party:
    """The party with this key, label or other name; letters, case and accents may differ.

    Where several bodies bear the name (a firm and its abbreviation that nothing joined), they are one party, and
    `names` tells them all; several persons are not. Raises UnknownParty with the nearest names.
    """
    exact = [entity for entity in entities if entity.key in (name, _state_called(name))]
    candidates = [entity for entity in entities if entity.kind in _CAN_BE_ASKED]
    found = exact or [entity for entity in candidates if tokens(name) in _spellings(entity)]
    if not found:
        raise UnknownParty(_not_there(name, candidates))
    if len(found) > 1 and {entity.kind for entity in found} != {EntityKind.ORGANISATION}:
        raise UnknownParty(f"{name}: several have this name; name one by its key: {_keys(found)}")
    if found[0].kind not in (*_CAN_BE_ASKED, EntityKind.UNNAMED):
        raise UnknownParty(f"{name}: a {found[0].kind.value}, not somebody who can be asked")
    label = max(found, key=lambda entity: (len(entity.appearances), entity.label)).label
    names = dict.fromkeys(each for entity in found for each in (entity.label, *filter(_is_name, entity.names)))
    return Party(label, tuple(entity.key for entity in found), tuple(each for each in names if each != label))


def _state_called(name: str) -> str | None:
    """The key of the state that English calls so, whatever the documents call it."""
    names = (one for one in known_names() if one.form is NameForm.NAME)
    return next((one.key for one in names if tokens(one.name) == tokens(name)), None)


def names_like(party: Party, entities: Iterable[Entity]) -> tuple[str, ...]:
    """Labels of others that can be asked, with names so near those of the party that they may be the same."""
    others = {each: entity.label for each, entity in _names(entities) if entity.key not in party.keys}
    own = [each.casefold() for each in (party.name, *party.names)]
    near = (label for each, label in others.items() if get_close_matches(each, own, 1, _NEARLY))
    return tuple(sorted(set(near)))


def _names(entities: Iterable[Entity]) -> Iterator[tuple[str, Entity]]:
    """Every name of those that can be asked, in lower case."""
    for entity in entities:
        if entity.kind in _CAN_BE_ASKED:
            yield from ((each.casefold(), entity) for each in (entity.label, *filter(_is_name, entity.names)))


def _spellings(entity: Entity) -> set[tuple[str, ...]]:
    return {tokens(each) for each in (entity.label, *filter(_is_name, entity.names))}


def _is_name(words: str) -> bool:
    """True for what can name somebody: a capital that is not just that of a short word such as "It"."""
    return any(word[:1].isupper() and len(word) > 2 for word in words.split()) and words not in ("The", "She", "They")


def _not_there(name: str, candidates: Iterable[Entity]) -> str:
    folded = {each: entity.label for each, entity in _names(candidates)}
    near = dict.fromkeys(folded[each] for each in get_close_matches(name.casefold(), folded, _NEAREST, 0.5))
    inside = (label for each, label in sorted(folded.items()) if tokens(name) and set(tokens(name)) & set(tokens(each)))
    listed = list(dict.fromkeys((*near, *inside)))[:_NEAREST]
    advice = f"the nearest are: {', '.join(listed)}" if listed else "see the names with: entrepot export --format csv"
    return f"{name}: no party of this name in the documents; {advice}"


def _keys(entities: Iterable[Entity]) -> str:
    return ", ".join(entity.key for entity in entities)
