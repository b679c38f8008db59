"""From whom to whom, and through whom, each kind of claim tells."""

import pytest

from entrepot.entities import entity_index, join_entities
from entrepot.model.claims import Claim
from entrepot.model.network import EdgeKind
from entrepot.network.parties import Cast
from entrepot.network.routes import routes


def told(claim: Claim) -> list[str]:
    cast = Cast(claim, entity_index(join_entities([], [claim])))
    return [_written(route) for route in routes(cast)]


def _written(route) -> str:
    arrow = "->" if route.directed else "--"
    names = [key.partition(":")[2] for key in (route.source, *route.via, route.target)]
    open_ends = "" if route.start_told and route.end_told else " open"
    return f"{route.kind}: {f' {arrow} '.join(names)}{open_ends}"


IRAN, RUSSIA, BELARUS = "Iran country:ir", "Russia country:ru", "Belarus country:by"


WAYS: list[tuple[str, tuple[str, ...], list[str]]] = [
    ("supply", (f"giver {IRAN}", f"recipient {RUSSIA}"), ["supply: ir -> ru"]),
    ("sale", (f"origin {IRAN}", f"recipient {RUSSIA}"), ["supply: ir -> ru"]),
    (
        "order",
        (f"initiator {RUSSIA}", f"recipient {RUSSIA}", f"giver {IRAN}", f"intermediary {BELARUS}"),
        ["supply: ir -> by -> ru"],
    ),
    (
        "order",
        ("initiator Ann person:ann-orr", "intermediary Alfa org:alfa", "recipient Beta org:beta"),
        ["supply: alfa -> ann-orr -> beta open"],
    ),
    (
        "transport",
        (f"origin {IRAN}", "carrier Wing org:wing", "transit Port place:port", f"destination {RUSSIA}"),
        ["supply: ir -> wing -> port -> ru"],
    ),
    ("transport", ("place Rajin place:rajin", f"destination {RUSSIA}"), ["supply: rajin -> ru"]),
    ("transport", (f"origin {BELARUS}", "transit Port place:port"), ["supply: by -> port open"]),
    ("sale", (f"party {BELARUS}", f"party {IRAN}"), ["supply: by -- ir"]),
    ("supply", (f"recipient {RUSSIA}", "goods drones class:uav"), []),
    ("payment", (f"giver {RUSSIA}", f"recipient {IRAN}"), ["payment: ru -> ir"]),
    ("produce", ("producer China country:cn", f"place {BELARUS}"), ["production: cn -> by"]),
    ("produce", (f"producer {BELARUS}", f"place {BELARUS}", f"end_user {RUSSIA}"), ["production: by -> ru"]),
    ("produce", (f"producer {BELARUS}", "goods truck product:mzkt-7"), ["production: by -> mzkt-7"]),
    ("set_up_production", (f"initiator {RUSSIA}", f"place {BELARUS}"), ["production: ru -> by"]),
    ("part_of", ("goods radar product:alfa-3", "platform truck product:mzkt-7"), ["part_of: mzkt-7 -> alfa-3"]),
    ("part_of", ("component chip product:q-1", "platform radar product:alfa-3"), ["part_of: q-1 -> alfa-3"]),
    ("display", (f"initiator {IRAN}", "goods radar product:alfa-3"), ["use: alfa-3 -> ir"]),
    ("use", (f"initiator {RUSSIA}", "goods drones class:uav"), []),
    ("trade_level", (f"giver {IRAN}", f"recipient {RUSSIA}"), ["trade: ir -> ru"]),
    ("trade_change", (f"party {IRAN}", f"party {BELARUS}"), ["trade: by -- ir"]),
    (
        "intermediate",
        (f"intermediary {BELARUS}", f"party {RUSSIA}", f"party {IRAN}", "party China country:cn"),
        ["brokerage: cn -- by -- ru", "brokerage: ir -- by -- ru"],
    ),
    ("partner", (f"party {IRAN}", f"party {BELARUS}"), ["structure: by -- ir"]),
    ("own", ("initiator Ann person:ann-orr", "target Alfa org:alfa"), ["structure: ann-orr -> alfa"]),
    ("employ", ("initiator Ann person:ann-orr", "beneficiary Alfa org:alfa"), ["structure: ann-orr -> alfa"]),
    ("support", (f"initiator {IRAN}", f"beneficiary {RUSSIA}"), ["support: ir -> ru"]),
    ("sanction", ("initiator EU group:eu", "target Alfa org:alfa"), ["restriction: eu -> alfa"]),
    ("oppose", (f"initiator {IRAN}", f"target {RUSSIA}"), []),
    ("supply", (f"giver {IRAN}", f"recipient {IRAN}"), []),
]


@pytest.mark.parametrize(("kind", "arguments", "expected"), WAYS)
def test_each_kind_tells_its_way(tell, kind: str, arguments: tuple[str, ...], expected: list[str]) -> None:
    assert told(tell(kind, *arguments)) == expected


def test_a_country_that_only_describes_somebody_unnamed_is_no_second_party(tell) -> None:
    claim = tell("supply", f"giver {IRAN}", "recipient Chinese_buyers -", "recipient Chinese country:cn*")
    assert told(claim) == ["supply: ir -> d1:chinese-buyers"]


def test_the_place_of_a_journey_that_was_called_off_is_no_start(tell) -> None:
    claim = tell("transport", "place Port place:port", f"destination {RUSSIA}", status="cancelled")
    assert told(claim) == []


def test_every_kind_of_edge_can_be_told() -> None:
    assert {way.partition(":")[0] for _, _, ways in WAYS for way in ways} == set(EdgeKind)
