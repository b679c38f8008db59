"""Which denials stand beside which claims, and what is missing from a delivery."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.findings import gather_findings
from entrepot.findings.denials import denies
from entrepot.findings.gaps import gaps_of
from entrepot.model.claims import Money, When
from entrepot.model.findings import FindingKind, Gap

IRAN_TO_RUSSIA = ("giver Iran country:ir", "recipient Russia country:ru")
DENIED = {"factuality": "Uu", "status": "unknown", "sources": ("denies Iran",)}


@pytest.mark.parametrize(
    ("denial", "claim", "stands"),
    [
        ((*IRAN_TO_RUSSIA, "goods weapons class:arms"), (*IRAN_TO_RUSSIA, "goods drones class:uav"), True),
        ((*IRAN_TO_RUSSIA, "goods weapons class:arms"), (*IRAN_TO_RUSSIA, "goods shahed_drones product:shahed"), True),
        (IRAN_TO_RUSSIA, (*IRAN_TO_RUSSIA, "goods drones class:uav"), True),
        ((*IRAN_TO_RUSSIA, "goods drones class:uav"), (*IRAN_TO_RUSSIA, "goods weapons class:arms"), False),
        ((*IRAN_TO_RUSSIA, "goods weapons class:arms"), (*IRAN_TO_RUSSIA, "goods flour class:other"), False),
        (
            (*IRAN_TO_RUSSIA, "goods weapons class:arms"),
            ("giver Russia country:ru", "recipient Iran country:ir", "goods weapons class:arms"),
            False,
        ),
        (("giver Iran country:ir", "goods weapons class:arms"), (*IRAN_TO_RUSSIA, "goods weapons class:arms"), False),
    ],
    ids=["wider", "wider than a product", "no goods named", "narrower", "other goods", "turned round", "one side only"],
)
def test_a_denial_stands_against_the_same_or_less(tell, denial, claim, stands):
    assert denies(tell("supply", *denial, **DENIED), tell("order", *claim, status="ordered")) is stands


def test_a_denied_supply_does_not_deny_production(tell):
    denial = tell("supply", *IRAN_TO_RUSSIA, "goods drones class:uav", **DENIED)
    assert not denies(denial, tell("produce", "producer Iran country:ir", "goods drones class:uav"))


def test_a_denial_of_another_year_is_left_out(tell):
    denial = replace(tell("supply", *IRAN_TO_RUSSIA, **DENIED), time=When("2022", "2022", "in 2022"))
    claim = replace(tell("supply", *IRAN_TO_RUSSIA), time=When("2024", "2024", "in 2024"))
    assert not denies(denial, claim)


def test_both_sides_know_of_each_other(tell):
    claim = tell("order", *IRAN_TO_RUSSIA, "goods drones class:uav", status="ordered")
    denial = tell("supply", *IRAN_TO_RUSSIA, "goods weapons class:arms", **DENIED)
    by_kind = {finding.kind: finding for finding in gather_findings([claim, denial])}
    assert by_kind[FindingKind.TOLD].denials == (denial.claim_id,)
    assert by_kind[FindingKind.DENIAL].denied == (claim.claim_id,)
    assert by_kind[FindingKind.DENIAL].gaps == ()


def test_gaps_are_what_no_claim_of_the_group_gives(tell):
    order = tell("order", *IRAN_TO_RUSSIA, "goods drones class:uav", status="ordered")
    assert gaps_of([order]) == (Gap.PRICE, Gap.ROUTE, Gap.CARRIER, Gap.DATE, Gap.DELIVERY)
    through = tell("order", *IRAN_TO_RUSSIA, "intermediary Belarus country:by", "carrier Iran_Air org:iran-air")
    told = replace(through, money=(Money(1e6, None, "USD"),), time=When("2023", None, "since 2023"))
    assert gaps_of([order, told]) == ()


def test_a_firm_as_recipient_leaves_the_end_user_open(tell):
    assert Gap.END_USER in gaps_of(
        [tell("sale", "giver A org:a", "recipient B org:b", "goods chips class:electronics")]
    )


def test_a_currency_without_a_sum_is_no_price(tell):
    paid = replace(tell("sale", *IRAN_TO_RUSSIA), money=(Money(None, None, "AED"),))
    assert Gap.PRICE in gaps_of([paid])


def test_only_transfers_have_gaps(tell):
    assert gaps_of([tell("own", "initiator A org:a", "target B org:b")]) == ()
