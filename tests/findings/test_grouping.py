"""Which claims are one finding, and which must stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.findings import gather_findings
from entrepot.findings.grouping import group_claims
from entrepot.model.claims import Change, Money, Quantity, When
from entrepot.model.findings import FindingKind

DRONES = "goods drones class:uav"
PAIR = ("giver Iran country:ir", "recipient Russia country:ru")


def count(amount: float | None, high: float | None = None) -> Quantity:
    return Quantity("drones", amount, high if high is not None else amount, "1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({"kind": "supply"}, {"kind": "sale"}),
        ({"quantities": (count(2400),)}, {}),
        ({"quantities": (Quantity("drones", 2400, None, "1"),)}, {"quantities": (count(2400),)}),
        ({"status": "occurred"}, {"status": "ongoing"}),
        ({"factuality": "CT+"}, {"factuality": "PR+", "sources": ("reports",)}),
    ],
)
def test_these_say_the_same(tell, one, other):
    claims = [
        tell(form.pop("kind", "supply"), *PAIR, DRONES, document=document, **form)
        for document, form in (("d1", dict(one)), ("d2", dict(other)))
    ]
    assert len(group_claims(claims)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"status": "occurred"}, {"status": "planned"}),
        ({"status": "ordered"}, {"status": "occurred"}),
        ({"quantities": (count(2400),)}, {"quantities": (count(10000),)}),
        ({"quantities": (Quantity("drones", 2400, None, "1"),)}, {"quantities": (count(10000),)}),
        ({"factuality": "CT+"}, {"factuality": "CT-"}),
        ({"factuality": "CT+"}, {"factuality": "Uu", "sources": ("denies Iran",)}),
        (
            {"factuality": "Uu", "sources": ("denies Iran",)},
            {"factuality": "Uu", "sources": ("denies Russia",)},
        ),
        (
            {"change": Change("trade", "up", factor=3)},
            {"change": Change("trade", "up", percent=40)},
        ),
    ],
)
def test_these_do_not(tell, one, other):
    claims = [tell("supply", *PAIR, DRONES, document=d, **form) for d, form in (("d1", one), ("d2", other))]
    assert len(group_claims(claims)) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("giver Russia country:ru", "recipient Iran country:ir", DRONES),
        ("giver Iran country:ir", DRONES),
        (*PAIR, "goods missiles class:missile"),
        PAIR,
        (*PAIR, DRONES, "intermediary Oman country:om"),
    ],
    ids=["turned round", "no recipient", "other goods", "no goods", "another go-between"],
)
def test_other_parties_or_goods_are_another_finding(tell, arguments):
    through = tell("supply", *PAIR, DRONES, "intermediary Belarus country:by")
    assert len(group_claims([through, tell("supply", *arguments, document="d2")])) == 2


def test_times_that_do_not_meet_keep_claims_apart(tell):
    early, late = tell("supply", *PAIR, DRONES), tell("supply", *PAIR, DRONES)
    early = replace(early, time=When("2021", "2021", "in 2021"))
    assert len(group_claims([early, replace(late, time=When("2023", "2023", "in 2023"))])) == 2
    assert len(group_claims([early, replace(late, time=When("2021-05", None, "since May 2021"))])) == 1


def test_sums_in_one_currency_must_meet(tell):
    first, second = tell("sale", *PAIR, DRONES), tell("sale", *PAIR, DRONES)
    first = replace(first, money=(Money(1e6, 1e6, "USD"),))
    assert len(group_claims([first, replace(second, money=(Money(5e6, 5e6, "USD"),))])) == 2
    assert len(group_claims([first, replace(second, money=(Money(9e5, 9e5, "EUR"),))])) == 1


def test_every_member_agrees_with_every_other(tell):
    """An unnumbered claim does not draw 100 and 10,000 into one finding."""
    claims = [
        tell("supply", *PAIR, DRONES, quantities=(count(100),)),
        tell("supply", *PAIR, DRONES),
        tell("supply", *PAIR, DRONES, quantities=(count(10000),)),
    ]
    assert sorted(map(len, group_claims(claims))) == [1, 2]


def test_findings_do_not_depend_on_the_order_of_claims(tell):
    claims = [
        tell("supply", *PAIR, DRONES, document="d2"),
        tell("supply", *PAIR, DRONES),
        tell("sale", *PAIR, DRONES, factuality="Uu", sources=("denies Iran",), document="d3"),
        tell("produce", "producer Iran country:ir", DRONES),
    ]
    assert gather_findings(claims) == gather_findings(claims[::-1])


def test_every_claim_is_in_exactly_one_finding(tell):
    claims = [tell("supply", *PAIR, DRONES), tell("supply", *PAIR, DRONES), tell("unknown", "topic price -")]
    found = gather_findings(claims)
    assert sorted(name for finding in found for name in finding.claims) == sorted(c.claim_id for c in claims)
    assert {finding.kind for finding in found} == {FindingKind.TOLD, FindingKind.UNKNOWN}


def test_a_copy_weighs_nothing_and_a_go_between_much(tell):
    alone = gather_findings([tell("supply", *PAIR, DRONES)])[0].weight
    twice = gather_findings([tell("supply", *PAIR, DRONES), tell("supply", *PAIR, DRONES, document="d2")])[0].weight
    through = gather_findings([tell("supply", *PAIR, DRONES, "intermediary Belarus country:by")])[0].weight
    assert alone == twice < through
