import json
from pathlib import Path

import pytest
import yaml

from entrepot.claims import read_claims
from entrepot.model.exchange import from_exchange, to_exchange
from tools.score_claims import as_table, read_file, report, score

CORPUS = Path(__file__).parents[1] / "corpus"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result():
    gold = {path.stem: read_file(path) for path in sorted(CORPUS.glob("*.json"))}
    english = {name: record for name, record in gold.items() if record["doc"]["lang"] == "en"}
    predicted = {name: read_again(record) for name, record in english.items()}
    measured = report(score(english, predicted))
    print("\n" + as_table(measured))
    return measured


def read_again(record):
    document, _ = from_exchange(record)
    return json.loads(json.dumps(to_exchange(document, read_claims(document))))


def test_claims_are_found(result):
    assert result["claims"]["f1"] >= FLOORS["claims_f1"]


def test_roles_are_filled_with_the_right_entities(result):
    assert result["roles"]["f1"] >= FLOORS["roles_f1"]


@pytest.mark.parametrize("field", ["kind", "status", "polarity", "factuality"])
def test_field_is_read_right(result, field):
    assert result["accuracy"][field]["share"] >= FLOORS[field]


def test_few_claims_mislead(result):
    assert result["misleading"]["share"] <= FLOORS["misleading_at_most"]


def test_every_word_is_the_documents_own(result):
    assert result["grounding"]["share"] >= FLOORS["grounding"], result["grounding"]["bad"]


def test_a_page_without_claims_gives_none(result):
    assert result["claims_in_documents_without_any"] <= FLOORS["false_alarms_at_most"]
