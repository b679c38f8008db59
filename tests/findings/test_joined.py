"""Claims take the keys of the entities that their words were joined to."""

from entrepot.findings import joined_claims
from entrepot.model.entities import Appearance, Entity, EntityKind


def test_a_short_name_takes_the_key_of_the_full_one(tell):
    claim = tell("own", "initiator Halden org:halden", "target B org:b")
    entity = Entity(
        "org:halden-devices",
        EntityKind.ORGANISATION,
        "Halden Devices",
        ("Halden Devices", "Halden"),
        (Appearance("d1", claim.claim_id, "initiator", "Halden", 0),),
    )
    (joined,) = joined_claims([claim], [entity])
    assert [argument.entity for argument in joined.arguments] == ["org:halden-devices", "org:b"]


def test_somebody_without_a_name_keeps_no_key(tell):
    claim = tell("supply", "giver a_dealer -", "recipient Russia country:ru")
    unnamed = Entity(
        "unnamed:d1:a-dealer",
        EntityKind.UNNAMED,
        "a dealer",
        ("a dealer",),
        (Appearance("d1", claim.claim_id, "giver", "a dealer", 0),),
    )
    assert joined_claims([claim], [unnamed])[0].arguments[0].entity is None
