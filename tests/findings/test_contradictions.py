"""Where two findings do not agree, and where they only seem not to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.findings import gather_findings
from entrepot.model.claims import Factuality, Quantity, Source, Stance, When
from entrepot.model.documents import Document
from entrepot.model.findings import ContradictionKind, FindingKind, Standing
from entrepot.model.spans import Quote

PAIR = ("giver Iran country:ir", "recipient Russia country:ru")
TURNED = ("giver Russia country:ru", "recipient Iran country:ir")
DRONES = "goods drones class:uav"


def count(low, high=None, unit="1"):
    return (Quantity("drones", low, low if high is None else high, unit),)


def document(name: str, published: str | None = None) -> Document:
    return Document(name, f"{name}.txt", "0" * 64, "text/plain", f"told in {name}", language="en", published=published)


def contradictions(*claims, dates=(None, None)):
    documents = [document(name, published) for name, published in zip(("d1", "d2"), dates, strict=True)]
    found = gather_findings(claims, documents)
    return {each for finding in found for each in finding.contradictions}


def test_two_numbers_of_one_delivery_do_not_agree(tell):
    claims = (
        tell("supply", *PAIR, DRONES, quantities=count(2400)),
        tell("supply", *PAIR, DRONES, quantities=count(400), document="d2"),
    )
    (only,) = contradictions(*claims)
    assert only.kind is ContradictionKind.NUMBERS
    assert {only.claim, only.other} == {claim.claim_id for claim in claims}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"quantities": count(2400)}, {"quantities": count(70, unit="1/mo")}),
        ({"quantities": count(2400)}, {"quantities": (Quantity("containers", 70, 70, "1"),)}),
        ({"quantities": count(2400, 3000)}, {"quantities": count(2500)}),
        (
            {"quantities": count(100), "time": When("2021", "2021", "")},
            {"quantities": count(500), "time": When("2023", "2023", "")},
        ),
        ({"quantities": count(100)}, {}),
        ({"status": "ordered"}, {"status": "occurred"}),
        ({"status": "hypothetical"}, {"status": "occurred"}),
    ],
    ids=[
        "other units",
        "other things",
        "within bounds",
        "other years",
        "no number",
        "ordered, delivered",
        "possible, done",
    ],
)
def test_these_may_both_be_so(tell, one, other):
    assert not contradictions(
        tell("supply", *PAIR, DRONES, **one), tell("supply", *PAIR, DRONES, document="d2", **other)
    )


def test_goods_that_nothing_tells_apart_never_contradict(tell):
    one = tell("supply", *PAIR, "goods goods class:goods", quantities=count(100))
    assert not contradictions(
        one, tell("supply", *TURNED, "goods goods class:goods", quantities=count(7), document="d2")
    )


def test_the_other_way_round_is_a_contradiction(tell):
    (only,) = contradictions(tell("supply", *PAIR, DRONES), tell("supply", *TURNED, DRONES, document="d2"))
    assert only.kind is ContradictionKind.DIRECTION


@pytest.mark.parametrize(
    ("dates", "is_development"),
    [
        (("2023-01-01", "2024-01-01"), True),
        (("2024-01-01", "2023-01-01"), False),
        ((None, None), False),
        (("2024", "2024-03-01"), False),
        (("2023-12", "2024"), True),
    ],
)
def test_planned_and_later_done_is_a_development(tell, dates, is_development):
    planned = tell("supply", *PAIR, DRONES, status="planned")
    (only,) = contradictions(planned, tell("supply", *PAIR, DRONES, document="d2"), dates=dates)
    assert (only.kind, only.is_development) == (ContradictionKind.STAGE, is_development)


def test_contradictions_come_in_the_order_of_the_parties(tell):
    givers = [f"giver {name} country:{key}" for name, key in (("Syria", "sy"), ("Cuba", "cu"), ("Mali", "ml"))]
    givers += ["giver Iran country:ir", "giver Oman country:om"]
    together = tell("supply", *givers, PAIR[1], DRONES, quantities=count(2400))
    each = [tell("supply", one, PAIR[1], DRONES, quantities=count(7), document="d2") for one in givers]
    documents = [document("d1"), document("d2")]
    (lead,) = [one for one in gather_findings([together, *each], documents) if together.claim_id in one.claims]
    by_key = sorted(zip([giver.split()[2] for giver in givers], [claim.claim_id for claim in each], strict=True))
    assert [one.other for one in lead.contradictions] == [claim_id for _, claim_id in by_key]


def test_two_makers_numbers_of_one_product_do_not_agree(tell):
    makes = "producer Belarus country:by", "goods shells class:ammunition"
    (only,) = contradictions(
        tell("produce", *makes, quantities=count(700000, unit="1/a")),
        tell("produce", *makes, quantities=count(480000, unit="1/a"), document="d2"),
    )
    assert only.kind is ContradictionKind.NUMBERS


def standing(*claims):
    found = gather_findings(claims, [document(name) for name in ("d1", "d2")])
    return {finding.standing for finding in found if finding.kind is FindingKind.TOLD}


def test_how_a_finding_stands(tell):
    told = tell("supply", *PAIR, DRONES)
    assert standing(told) == {Standing.REPORTED}
    assert standing(replace(told, sources=_named("Iranian customs data"))) == {Standing.DOCUMENTED}
    assert standing(replace(told, sources=_named("Kyiv"))) == {Standing.ALLEGED}
    denial = tell("supply", *PAIR, DRONES, factuality="Uu", sources=("denies Iran",), document="d2")
    assert standing(told, denial) == {Standing.DENIED}
    other = tell("supply", *PAIR, DRONES, quantities=count(400), document="d2")
    assert standing(replace(told, quantities=count(2400)), other) == {Standing.DISPUTED}


def _named(words):
    return (Source(Quote(0, len(words), words), Stance.ASSERTS, Factuality.CERTAIN),)


def test_two_named_sources_of_two_states_corroborate(tell):
    one = replace(tell("supply", *PAIR, DRONES), sources=_named("the Polish defence ministry"))
    two = replace(tell("supply", *PAIR, DRONES, document="d2"), sources=_named("South Korean intelligence"))
    two = replace(two, evidence=(Quote(0, 7, "told in"),))
    assert standing(one, two) == {Standing.CORROBORATED}
    suspected = replace(two, factuality=Factuality.POSSIBLE)
    assert standing(one, suspected) == {Standing.ALLEGED}
    assert standing(replace(one, factuality=Factuality.POSSIBLE), suspected) == {Standing.ALLEGED}
    assert standing(one, replace(two, factuality=Factuality.PROBABLE)) == {Standing.CORROBORATED}
