"""What the reader reaches on each annotated set never falls below its floor (floors.yml)."""

from pathlib import Path

import pytest
import yaml

from tools.measure_reading import HEADING, by_set_and_language, line

FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yml").read_text(encoding="utf-8"))
ALWAYS = FLOORS.pop("always")


@pytest.fixture(scope="module")
def results():
    measured = by_set_and_language()
    print("\n" + HEADING + "  mislead")
    for name, result in measured.items():
        print(line(name, result))
    return measured


def reached(result, field):
    if field == "claims_f1":
        return result["claims"]["f1"]
    if field == "roles_f1":
        return result["roles"]["f1"]
    return result["accuracy"][field]["share"]


@pytest.mark.parametrize(
    ("name", "field"),
    [(name, field) for name, floors in FLOORS.items() for field in floors if field != "misleading_at_most"],
)
def test_the_reading_reaches_its_floor(results, name, field):
    assert reached(results[name], field) >= FLOORS[name][field]


@pytest.mark.parametrize("name", FLOORS)
def test_few_claims_mislead(results, name):
    assert results[name]["misleading"]["share"] <= FLOORS[name]["misleading_at_most"]


def test_every_set_and_language_has_floors(results):
    assert set(results) == set(FLOORS)


def test_every_word_is_the_documents_own(results):
    for name, result in results.items():
        assert result["grounding"]["share"] >= ALWAYS["grounding"], (name, result["grounding"]["bad"])


def test_a_page_without_claims_gives_none(results):
    assert sum(each["claims_in_documents_without_any"] for each in results.values()) <= ALWAYS["false_alarms_at_most"]
