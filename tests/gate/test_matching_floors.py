"""Matching on judged pairs of list entries never gets worse (matching_floors.yml)."""

from pathlib import Path

import pytest
import yaml

from tools.fit_matching import MODELS
from tools.measure_matching import LISTS, measure_files

FLOORS = yaml.safe_load(Path(__file__).with_name("matching_floors.yml").read_text(encoding="utf-8"))
FITTED = {f"{model.kind} {model.pairing}": model for model in MODELS}


@pytest.fixture(scope="module", params=list(FLOORS))
def result(request):
    if not (LISTS / "pairs").exists():
        pytest.skip("the judged pairs are not beside the repository (../shared/data/lists/pairs)")
    return FLOORS[request.param], dict(measure_files(FITTED[request.param], LISTS))


def test_as_many_right_pairs_are_found_as_before(result):
    floors, measured = result
    found = {name: round(100 * measured[name].recall, 1) for name in floors}
    assert {name: each for name, each in found.items() if each < floors[name]["recall"]} == {}


def test_what_is_told_at_our_own_bar_is_as_right_as_before(result):
    floors, measured = result
    found = {name: round(100 * measured[name].own_precision, 1) for name in floors}
    assert {name: each for name, each in found.items() if each < floors[name]["own_precision"]} == {}
