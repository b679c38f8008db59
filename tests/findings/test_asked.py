"""Where somebody is a party of a claim, and where only a place, an adjective or part of another's name."""

from __future__ import annotations

import pytest

from entrepot.findings import gather_findings
from entrepot.findings.asked import findings_about, is_party
from entrepot.model.letter import Party

DRONES = "goods drones class:uav"
MALI = Party("Mali", ("country:ml",))


@pytest.mark.parametrize(
    "arguments",
    [
        ("giver Mali country:ml", DRONES),
        ("recipient Mali country:ml", DRONES),
        ("intermediary Mali country:ml", DRONES),
        ("initiator Mali country:ml", DRONES),
    ],
)
def test_who_acts_or_gets_it_is_a_party(tell, arguments):
    assert is_party(tell("supply", *arguments), {"country:ml"})


@pytest.mark.parametrize(
    "arguments",
    [
        ("giver Chad country:td", "place Mali country:ml"),
        ("giver Chad country:td", "transit Mali country:ml"),
        ("giver Malian country:ml*", DRONES),
        ("giver the_army_of_Mali -", "giver Mali country:ml"),
        ("giver Chad country:td", "topic Mali country:ml"),
    ],
    ids=["a place", "a way", "an adjective", "part of another name", "a topic"],
)
def test_these_do_not_make_a_party(tell, arguments):
    assert not is_party(tell("supply", *arguments), {"country:ml"})


@pytest.mark.parametrize(
    ("source", "is_its_own"),
    [
        ("denies A spokesperson for Mali", True),
        ("denies MALI", True),
        ("denies Somalia", False),
        ("asserts Mali", False),
        ("denies", False),
    ],
)
def test_a_denial_in_its_name_is_its_own(tell, source, is_its_own):
    claim = tell("supply", "giver the_company -", DRONES, factuality="Uu", sources=(source,))
    found = findings_about(gather_findings([claim]), {claim.claim_id: claim}, MALI)
    assert bool(found) is is_its_own


def test_a_finding_is_about_a_party_if_one_of_its_claims_is(tell):
    claims = [tell("supply", "giver Chad country:td", "recipient Mali country:ml", DRONES), tell("produce", DRONES)]
    found = findings_about(gather_findings(claims), {one.claim_id: one for one in claims}, MALI)
    assert [finding.claims for finding in found] == [(claims[0].claim_id,)]
