"""Who is meant by a name: any spelling of a party, never a place or a pronoun."""

from __future__ import annotations

import pytest

from entrepot.entities.parties import names_like, party_named
from entrepot.errors import UnknownParty
from entrepot.model.entities import Entity, EntityKind

ENTITIES = (
    Entity("country:tr", EntityKind.COUNTRY, "Türkiye", ("Ankara", "Turkish")),
    Entity("org:lac-avia", EntityKind.ORGANISATION, "Lac Avia", ("Lac Avia", "LAVIA", "It", "the firm")),
    Entity("org:lavia", EntityKind.ORGANISATION, "LAVIA", ("LAVIA",)),
    Entity("org:lac-aviation", EntityKind.ORGANISATION, "Lac Avial", ("Lac Avial",)),
    Entity("person:omar-deby", EntityKind.PERSON, "Omar Deby", ("Omar Deby", "Deby")),
    Entity("person:ali-deby", EntityKind.PERSON, "Ali Deby", ("Ali Deby", "Deby")),
    Entity("org:severny-zavod", EntityKind.ORGANISATION, "Severny Zavod", ("Северный завод",)),
    Entity("place:moundou", EntityKind.PLACE, "Moundou", ("Moundou",)),
)


@pytest.mark.parametrize(
    ("name", "label", "keys"),
    [
        ("Türkiye", "Türkiye", ("country:tr",)),
        ("turkiye", "Türkiye", ("country:tr",)),
        ("Turkey", "Türkiye", ("country:tr",)),
        ("country:tr", "Türkiye", ("country:tr",)),
        ("lac avia", "Lac Avia", ("org:lac-avia",)),
        ("org:lavia", "LAVIA", ("org:lavia",)),
        ("Северный завод", "Severny Zavod", ("org:severny-zavod",)),
        ("Ali Deby", "Ali Deby", ("person:ali-deby",)),
    ],
)
def test_a_party_is_found_by_key_label_or_any_spelling(name, label, keys):
    party = party_named(name, ENTITIES)
    assert (party.name, party.keys) == (label, keys)


def test_bodies_that_bear_one_name_are_one_party_that_tells_all_its_names():
    party = party_named("LAVIA", ENTITIES)
    assert set(party.keys) == {"org:lac-avia", "org:lavia"}
    assert {party.name, *party.names} == {"Lac Avia", "LAVIA"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Turky", "the nearest are: Türkiye"),
        ("Deby", "several have this name; name one by its key: person:omar-deby, person:ali-deby"),
        ("Moundou", "no party of this name"),
        ("place:moundou", "a place, not somebody who can be asked"),
        ("It", "no party of this name"),
        ("the firm", "no party of this name"),
        ("", "no party of this name"),
    ],
)
def test_whoever_cannot_be_meant_is_answered_with_what_to_do(name, told):
    with pytest.raises(UnknownParty, match=told):
        party_named(name, ENTITIES)


def test_others_with_nearly_the_same_name_are_told():
    assert names_like(party_named("org:lac-avia", ENTITIES), ENTITIES) == ("LAVIA", "Lac Avial")
