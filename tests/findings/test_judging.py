"""What persons decide about findings, applied to the groups that were found."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from entrepot.findings import gather_findings, mark_of, with_origins
from entrepot.findings.judging import find_claim, judged_groups
from entrepot.model.claims import Quantity
from entrepot.model.documents import Document
from entrepot.model.findings import ContradictionKind, LinkKind, Standing
from entrepot.model.judgements import Decision, Judgement, Ruling
from entrepot.model.spans import Quote

DRONES = "goods drones class:uav"
PAIR = ("giver Iran country:ir", "recipient Russia country:ru")
WHY = "read both"


def judgement(number, ruling, *claims, documents=(), text="", undone=None):
    decision = Decision(ruling, WHY, tuple(map(mark_of, claims)), tuple(sorted(documents)), text)
    return Judgement(number, f"2026-01-{number:02}T00:00:00Z", "Anna", decision, undone)


def drones(tell, document, amount=None, **more):
    counted = (Quantity("drones", amount, amount, "1"),) if amount else ()
    return tell("supply", *PAIR, DRONES, document=document, quantities=counted, **more)


def ids(judged):
    return [[claim.claim_id for claim in group] for group in judged.groups]


@pytest.fixture
def four(tell):
    """Two groups of two claims: 200 drones, and 900."""
    return [drones(tell, "d1", 200), drones(tell, "d2", 200), drones(tell, "d3", 900), drones(tell, "d4", 900)]


def groups(claims):
    return ((claims[0], claims[1]), (claims[2], claims[3]))


J, S = Ruling.JOIN, Ruling.SPLIT
CASES = [
    ([], [[0, 1], [2, 3]]),
    ([(J, 0, 2)], [[0, 1, 2, 3]]),
    ([(S, 1)], [[0], [1], [2, 3]]),
    ([(J, 0, 2), (S, 0)], [[0], [1, 2, 3]]),
    ([(J, 0, 2), (S, 0, 2)], [[0, 2], [1, 3]]),
    ([(S, 0), (J, 0, 2)], [[0, 2, 3], [1]]),
    ([(S, 0), (J, 0, 1)], [[0, 1], [2, 3]]),
    ([(S, 0), (S, 1)], [[0], [1], [2, 3]]),
    ([(J, 0, 1, 2), (J, 1, 3)], [[0, 1, 2, 3]]),
]


@pytest.mark.parametrize(("made", "left"), CASES)
def test_each_judgement_is_applied_after_the_earlier_ones(four, made, left):
    judgements = [judgement(n, ruling, *(four[at] for at in at_all)) for n, (ruling, *at_all) in enumerate(made, 1)]
    names = [claim.claim_id for claim in four]
    judged = judged_groups(groups(four), judgements)
    assert ids(judged) == [[names[at] for at in group] for group in left]


@pytest.mark.parametrize(("made", "left"), CASES)
def test_judgements_come_in_the_order_of_their_numbers_however_given(four, made, left):
    judgements = [judgement(n, ruling, *(four[at] for at in at_all)) for n, (ruling, *at_all) in enumerate(made, 1)]
    shuffled = random.Random(7).sample(judgements, len(judgements))
    assert judged_groups(groups(four), shuffled) == judged_groups(groups(four), judgements)


def test_every_claim_stays_in_exactly_one_group(four):
    chance = random.Random(11)
    for _ in range(200):
        made = [
            judgement(n, chance.choice((J, S)), *chance.sample(four, chance.randint(1, 4)))
            for n in range(1, chance.randint(2, 9))
        ]
        judged = judged_groups(groups(four), made)
        assert sorted(claim for group in ids(judged) for claim in group) == sorted(c.claim_id for c in four)
        assert all(judged.groups)


def test_what_was_undone_changes_nothing(four):
    assert ids(judged_groups(groups(four), [judgement(1, J, four[0], four[2], undone=2)])) == ids(
        judged_groups(groups(four), [])
    )


def test_a_later_judgement_overtakes_an_earlier_one(four):
    made = [judgement(1, S, four[0]), judgement(2, J, four[0], four[1])]
    assert [one.applies for one in judged_groups(groups(four), made).outcomes] == [False, True]
    made = [judgement(1, J, four[0], four[2]), judgement(2, S, four[2])]
    assert [one.obstacle for one in judged_groups(groups(four), made).outcomes] == [
        "overtaken by a later judgement",
        None,
    ]


def words(claim, text, claim_id="new", **more):
    return replace(claim, claim_id=claim_id, evidence=(Quote(0, len(text), text),), **more)


def test_a_claim_is_found_again_by_its_words_when_its_id_has_changed(tell):
    claim = words(drones(tell, "d1"), "Iran  gave\nRussia drones.", "old")
    mark = mark_of(claim)
    here = words(claim, "Iran gave Russia drones.")
    elsewhere = [words(claim, "Iran gave Russia drones.", document_id="d2"), words(claim, "Other words.")]
    assert find_claim(mark, [here, *elsewhere]) == here
    assert find_claim(mark, elsewhere) is None


def test_of_several_claims_on_the_same_words_the_one_of_its_kind_is_meant_and_two_alike_are_nobody(tell):
    claim = words(drones(tell, "d1"), "Iran sold and shipped drones.", "old")
    mark = mark_of(claim)
    other_kind = words(tell("order", *PAIR, DRONES), "Iran sold and shipped drones.", "other")
    same_kind = words(claim, "Iran sold and shipped drones.", "same")
    assert find_claim(mark, [other_kind, same_kind]) == same_kind
    assert find_claim(mark, [same_kind, replace(same_kind, claim_id="again")]) is None


def test_a_judgement_whose_claims_are_gone_says_so(four):
    lost = words(four[0], "Words of an older reading.", "gone")
    (outcome,) = judged_groups(groups(four), [judgement(1, J, lost, four[2])]).outcomes
    assert not outcome.applies
    assert outcome.obstacle == "no longer applies: no claim is read any more from “Words of an older reading.”"


def test_a_judgement_of_which_enough_is_left_applies_in_part(four):
    lost = words(four[0], "Words of an older reading.", "gone")
    judged = judged_groups(groups(four), [judgement(1, J, lost, four[0], four[2])])
    assert len(judged.groups) == 1
    assert judged.outcomes[0].applies
    assert str(judged.outcomes[0].obstacle).startswith("applies in part")


def test_a_claim_that_has_become_a_denial_is_not_joined_with_what_it_denies(four):
    denial = replace(four[2], factuality=type(four[2].factuality)("CT-"))
    made = [judgement(1, J, four[0], four[2])]
    judged = judged_groups(((four[0], four[1]), (denial,)), made)
    assert len(judged.groups) == 2
    assert "denial" in str(judged.outcomes[0].obstacle)


def test_joined_claims_with_other_numbers_contradict_each_other_inside_the_finding(four):
    (finding,) = gather_findings(four, (), [judgement(1, J, four[0], four[2])])
    assert len(finding.claims) == 4
    assert {one.kind for one in finding.contradictions} == {ContradictionKind.NUMBERS}
    assert all({one.claim, one.other} <= set(finding.claims) for one in finding.contradictions)
    assert [one.number for one in finding.judgements] == [1]


def test_both_parts_of_a_split_finding_tell_that_a_person_split_it(four):
    told = gather_findings(four, (), [judgement(1, S, four[0])])
    assert sorted(len(one.judgements) for one in told) == [0, 1, 1]


def test_a_note_stands_with_the_finding_that_holds_most_of_its_claims(four):
    made = [judgement(1, Ruling.NOTE, *four[:2], text="Asked."), judgement(2, S, four[1])]
    noted = [one for one in gather_findings(four, (), made) if any(j.decision.text for j in one.judgements)]
    assert [one.claims for one in noted] == [(four[0].claim_id,)]


def page(document_id, text, publisher):
    return Document(document_id, "0" * 64, f"{document_id}.txt", "text/plain", "en", text, publisher=publisher)


@pytest.fixture
def told_twice(tell):
    """One thing that two papers tell in their own words, naming no source."""
    texts = {
        "d1": "Iran gave Russia 200 drones in the spring.",
        "d2": "Moscow got 200 drones from Tehran, two men said.",
    }
    documents = [page(name, text, f"The {name} Gazette") for name, text in texts.items()]
    claims = [words(drones(tell, name, 200), text, f"c-{name}") for name, text in texts.items()]
    return claims, documents


def origins(claims, documents, *made):
    (finding,) = gather_findings(claims, documents, made)
    assert finding.lineage is not None
    return finding, (finding.lineage.fewest, finding.lineage.most)


def test_a_person_can_say_that_two_documents_are_one_source_or_two(told_twice):
    pair = ("d1", "d2")
    _, before = origins(*told_twice)
    same, one = origins(*told_twice, judgement(1, Ruling.SAME_ORIGIN, documents=pair))
    apart, two = origins(*told_twice, judgement(1, Ruling.INDEPENDENT, documents=pair))
    assert (before, one, two) == ((1, 2), (1, 1), (2, 2))
    assert [(link.kind, link.words) for link in same.lineage.links] == [(LinkKind.JUDGED, WHY)]
    assert apart.standing is Standing.CORROBORATED


def test_copies_that_a_person_calls_independent_are_two_origins(tell):
    text = "Iran gave Russia 200 drones in the spring."
    documents = [page(name, text, f"The {name} Gazette") for name in ("d1", "d2")]
    claims = [words(drones(tell, name, 200), text, f"c-{name}") for name in ("d1", "d2")]
    assert origins(claims, documents)[1] == (1, 1)
    assert origins(claims, documents, judgement(1, Ruling.INDEPENDENT, documents=("d1", "d2")))[1] == (2, 2)


def test_of_two_judgements_on_two_documents_the_later_stands(told_twice):
    claims, documents = told_twice
    made = [
        judgement(1, Ruling.SAME_ORIGIN, documents=("d1", "d2")),
        judgement(2, Ruling.INDEPENDENT, documents=("d1", "d2")),
    ]
    found = gather_findings(claims, documents, made)
    outcomes = with_origins(judged_groups((tuple(claims),), made).outcomes, found, made)
    assert [one.applies for one in outcomes] == [False, True]


def test_a_judgement_on_documents_that_tell_nothing_together_says_so(four):
    made = [judgement(1, Ruling.SAME_ORIGIN, documents=("d1", "d3"))]
    (outcome,) = with_origins(judged_groups(groups(four), made).outcomes, gather_findings(four, (), made), made)
    assert outcome.obstacle == "no effect: the two documents tell no finding together"
