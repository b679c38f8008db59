"""What is new, surer, denied, taken back or gone between two states of a case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.entities import join_entities
from entrepot.findings import joined_claims
from entrepot.findings.differences import State, differences_between, told_alike
from entrepot.model.claims import Factuality, Quantity, Status
from entrepot.model.comparison import DifferenceKind
from entrepot.model.documents import Document
from entrepot.model.findings import Standing
from entrepot.model.spans import Quote

PAIR = ("giver Turkey country:tr", "recipient Chad country:td")
DRONES = "goods drones class:uav"


def document(name, published=None, text="told that much of it", title=None):
    return Document(name, f"{name}.txt", "", "text/plain", text, "en", title=title, published=published)


def states(old, new, documents):
    together = {claim.claim_id: claim for claim in (*old, *new)}
    entities = join_entities(documents, list(together.values()))

    def state(claims):
        names = {claim.document_id for claim in claims}
        return State.of(
            [one for one in documents if one.document_id in names], joined_claims(claims, entities), entities
        )

    return state(old), state(new)


def kinds(old, new, documents=()):
    documents = documents or [document(name) for name in ("d1", "d2", "d3")]
    return [one.kind.value for one in differences_between(*states(old, new, documents))]


def test_a_claim_that_was_there_is_no_difference(tell):
    claim = tell("supply", *PAIR, DRONES)
    assert kinds([claim], [claim]) == []


def test_a_new_claim_is_a_new_finding_and_a_new_edge(tell):
    assert kinds([], [tell("supply", *PAIR, DRONES)]) == ["finding", "edge"]


def test_two_documents_that_say_the_same_in_two_cases_match(tell):
    """The same event read out of another file is neither new nor gone."""
    assert kinds([tell("supply", *PAIR, DRONES)], [tell("sale", *PAIR, DRONES, document="d2")]) == []


@pytest.mark.parametrize(
    "change",
    [
        {"quantities": (Quantity("drones", 900, 900, "1"),)},
        {"status": Status.PLANNED},
    ],
    ids=["another number", "another stage"],
)
def test_what_does_not_say_the_same_is_new_and_the_other_gone(tell, change):
    old = tell("supply", *PAIR, DRONES, quantities=(Quantity("drones", 40, 40, "1"),))
    new = replace(tell("supply", *PAIR, DRONES, document="d2"), **change)
    found = kinds([old], [new])
    assert "finding" in found
    assert "gone" in found


def test_words_that_another_reader_reads_otherwise_are_new_and_gone(tell):
    planned = tell("supply", *PAIR, DRONES, status="planned")
    assert kinds([planned], [replace(planned, status=Status.OCCURRED)]) == ["finding", "edge_surer", "gone"]
    assert kinds([planned], [replace(planned, factuality=Factuality.PROBABLE)]) == []


def test_a_denial_is_told_with_what_it_denies_and_makes_that_less_sure(tell):
    said = tell("supply", *PAIR, DRONES)
    denial = tell("supply", *PAIR, DRONES, factuality="Uu", sources=("denies Turkey",), document="d2")
    found = differences_between(*states([said], [said, denial], [document("d1"), document("d2")]))
    by_kind = {one.kind: one for one in found}
    assert set(by_kind) == {DifferenceKind.DENIAL, DifferenceKind.LESS_SURE, DifferenceKind.EDGE_LESS_SURE}
    assert by_kind[DifferenceKind.DENIAL].others == (said.claim_id,)
    worse = by_kind[DifferenceKind.LESS_SURE]
    assert (worse.earlier.standing, worse.finding.standing) == (Standing.REPORTED, Standing.DENIED)


def test_a_denial_that_went_makes_it_surer_again(tell):
    said = tell("supply", *PAIR, DRONES)
    denial = tell("supply", *PAIR, DRONES, factuality="Uu", sources=("denies Turkey",), document="d2")
    assert kinds([said, denial], [said]) == ["surer", "edge_surer", "gone"]


def test_a_denial_that_stood_alone_is_not_gone_once_somebody_says_it(tell):
    said = tell("supply", *PAIR, DRONES)
    denial = tell("supply", *PAIR, "goods arms class:arms", factuality="Uu", sources=("denies Turkey",), document="d2")
    assert kinds([denial], [said, denial]) == ["finding", "edge"]
    assert kinds([said, denial], [denial]) == ["gone", "edge_gone"]


def test_an_order_that_is_told_as_delivered_is_a_surer_edge(tell):
    ordered = tell("supply", *PAIR, DRONES, status="ordered")
    done = tell("supply", *PAIR, DRONES, document="d2")
    found = kinds([ordered], [ordered, done])
    assert "edge_surer" in found
    assert "edge" not in found


def test_another_independent_origin_is_told_with_the_new_claims(tell):
    one = tell("supply", *PAIR, DRONES, sources=("asserts Orhan Demir",))
    other = tell("supply", *PAIR, DRONES, sources=("asserts Amina Sow",), document="d2")
    other = replace(other, evidence=(Quote(5, 9, "that"),))
    (found,) = differences_between(*states([one], [one, other], [document("d1"), document("d2")]))
    assert found.kind is DifferenceKind.ORIGIN
    assert found.claims == (other.claim_id,)
    assert (found.earlier.lineage.fewest, found.finding.lineage.fewest) == (1, 2)


def test_an_origin_that_takes_its_report_back_is_a_retraction(tell):
    said = tell("supply", *PAIR, DRONES)
    repeated = tell("supply", *PAIR, DRONES, document="d2")
    documents = [document("d1"), document("d2", title="Correction: we retract our report on drones")]
    assert kinds([said], [said, repeated], documents) == ["retraction"]


def test_a_contradiction_names_the_new_claim_first(tell):
    few = tell("supply", *PAIR, DRONES, quantities=(Quantity("drones", 40, 40, "1"),))
    many = tell("supply", *PAIR, DRONES, document="d2", quantities=(Quantity("drones", 900, 900, "1"),))
    found = differences_between(*states([many], [few, many], [document("d1", "2024"), document("d2", "2025")]))
    (clash,) = [one for one in found if one.kind is DifferenceKind.CONTRADICTION]
    assert (clash.claims, clash.others) == ((few.claim_id,), (many.claim_id,))


def test_a_contradiction_that_was_known_is_not_told_again(tell):
    few = tell("supply", *PAIR, DRONES, quantities=(Quantity("drones", 40, 40, "1"),))
    many = tell("supply", *PAIR, DRONES, document="d2", quantities=(Quantity("drones", 900, 900, "1"),))
    assert kinds([few, many], [few, many, tell("produce", "producer Chad country:td", DRONES, document="d3")]) == [
        "finding",
        "edge",
    ]


def test_a_later_document_that_tells_more_is_what_came_of_it(tell):
    planned = tell("supply", *PAIR, DRONES, status="planned")
    done = tell("supply", *PAIR, DRONES, document="d2")
    documents = [document("d1", "2023-01-05"), document("d2", "2024-02-01")]
    assert "development" in kinds([planned], [planned, done], documents)


def test_the_differences_do_not_depend_on_the_order_of_claims(tell):
    old = [tell("supply", *PAIR, DRONES), tell("produce", "producer Turkey country:tr", DRONES)]
    new = [old[0], tell("sale", *PAIR, DRONES, document="d2"), tell("supply", *PAIR, "goods rifles class:arms")]
    documents = [document("d1"), document("d2")]
    turned = states(old[::-1], new[::-1], documents)
    assert differences_between(*states(old, new, documents)) == differences_between(*turned)


def test_a_claim_is_not_told_alike_with_itself(tell):
    claim, same = tell("supply", *PAIR, DRONES), tell("supply", *PAIR, DRONES, document="d2")
    assert told_alike([claim], [claim, same]) == {claim.claim_id: (same.claim_id,)}
