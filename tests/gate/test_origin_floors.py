"""Counting origins on families of documents with a known lineage never gets worse (origin_floors.yml)."""

from pathlib import Path

import pytest
import yaml

from tools.measure_origins import measured

FLOORS = yaml.safe_load(Path(__file__).with_name("origin_floors.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=list(FLOORS))
def result(request):
    return FLOORS[request.param], measured(request.param)


def told(pairs, label, *told_as):
    return sum(pairs.get(f"{label} told {each}", 0) for each in told_as)


def test_one_origin_is_seldom_told_as_two(result):
    floors, found = result
    assert told(found["pairs"], "same", "independent") <= floors["same_told_independent_at_most"]


def test_two_origins_are_seldom_told_as_one(result):
    floors, found = result
    assert told(found["pairs"], "independent", "same") <= floors["independent_told_same_at_most"]


def test_many_ties_are_found(result):
    floors, found = result
    assert told(found["pairs"], "same", "same") >= floors["same_told_same"]


def test_the_range_of_origins_holds_the_true_number(result):
    floors, found = result
    assert found["families"]["range holds the truth"] >= floors["range_holds_the_truth"]
    assert found["families"]["too many for certain"] <= floors["too_many_for_certain_at_most"]


def test_claims_that_say_the_same_are_put_together(result):
    floors, found = result
    assert found["grouping"]["in the largest finding"] >= floors["in_the_largest_finding"]
