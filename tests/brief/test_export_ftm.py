"""The FollowTheMoney lines follow the model, and make nothing more certain than the documents do."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from entrepot.brief.export_contents import Contents
from entrepot.brief.export_ftm import entity_id, ftm_text
from entrepot.entities import join_entities
from entrepot.model.claims import (
    Argument,
    Claim,
    Extractor,
    Factuality,
    Kind,
    Money,
    Role,
    Source,
    Stance,
    Status,
    When,
)
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.model.spans import Quote

Readings = list[tuple[Document, tuple[Claim, ...]]]

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.json"))
MODEL = Path(__file__).parents[3] / "shared" / "data" / "ftm-model-4.11.2.json"
TEXT = "Ann Lee of Acme Ltd and Beta Plant."


def records(readings: Readings) -> list[dict[str, Any]]:
    documents = [document for document, _ in readings]
    claims = [claim for _, found in readings for claim in found]
    contents = Contents(readings, lambda: join_entities(documents, claims))
    return [json.loads(line) for line in ftm_text(contents)]


def corpus() -> Readings:
    return [from_exchange(json.loads(path.read_text(encoding="utf-8"))) for path in CORPUS]


def argument(role: Role, words: str, key: str) -> Argument:
    start = TEXT.index(words)
    return Argument(role, Quote(start, start + len(words), words), key)


def claim(kind: Kind = Kind.OWN, **fields: object) -> Claim:
    """Ann Lee and Acme Ltd in a claim of the kind, told as a fact unless the fields say otherwise."""
    ends = {Kind.PAYMENT: (Role.GIVER, Role.RECIPIENT), Kind.EMPLOY: (Role.INITIATOR, Role.BENEFICIARY)}
    source, target = ends.get(kind, (Role.INITIATOR, Role.TARGET))
    people = (argument(source, "Ann Lee", "person:ann-lee"), argument(target, "Acme Ltd", "org:acme-ltd"))
    evidence = (Quote(0, len(TEXT), TEXT),)
    fact = Claim(
        "c1", "d1", kind, Quote(8, 10, "of"), people, evidence, Extractor("x", "1"), Status.ONGOING, Factuality.CERTAIN
    )
    return replace(fact, **fields)


def links(*claims: Claim) -> list[dict[str, Any]]:
    document = Document("d1", "a.txt", "", "text/plain", TEXT, title="A", url="https://example.org/a")
    things = ("Person", "Company", "Organization", "Document")
    return [record for record in records([(document, claims)]) if record["schema"] not in things]


@pytest.mark.parametrize(
    ("kind", "schema", "source", "target"),
    [
        (Kind.OWN, "Ownership", "owner", "asset"),
        (Kind.CONTROL, "Control", "controller", "controlled"),
        (Kind.DIRECT, "Directorship", "director", "organization"),
        (Kind.EMPLOY, "Employment", "employee", "employer"),
        (Kind.PAYMENT, "Payment", "payer", "beneficiary"),
    ],
)
def test_a_fact_becomes_the_tie_of_its_kind(kind: Kind, schema: str, source: str, target: str) -> None:
    (link,) = links(claim(kind))
    assert link["schema"] == schema
    assert link["properties"][source] == [entity_id("person:ann-lee")]
    assert link["properties"][target] == [entity_id("org:acme-ltd")]
    assert link["properties"]["summary"] == [TEXT]
    assert len(link["properties"]["proof"]) == 1


ANN_DOUBTS = Source(Quote(0, 7, "Ann Lee"), Stance.DOUBTS, Factuality.UNCOMMITTED)
ANN_DENIES = Source(Quote(0, 7, "Ann Lee"), Stance.DENIES, Factuality.CERTAINLY_NOT)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"sources": (ANN_DENIES,), "factuality": Factuality.UNCOMMITTED}, "DENIED: own (denied by Ann Lee"),
        ({"factuality": Factuality.CERTAINLY_NOT}, "DENIED: own (told as going on; the author says that it is not so"),
        (
            {"sources": (ANN_DOUBTS,)},
            "NOT A FACT: own (told as going on; the author is certain; Ann Lee doubts",
        ),
        ({"status": Status.PLANNED}, "NOT A FACT: own (planned, not told as done"),
        ({"status": Status.EXPLORED}, "NOT A FACT: own (explored, not told as done"),
        ({"status": Status.CANCELLED}, "NOT A FACT: own (cancelled"),
        ({"factuality": Factuality.POSSIBLE}, "NOT A FACT: own (told as going on; the author holds it possible"),
        ({"factuality": Factuality.UNCOMMITTED}, "NOT A FACT: own (told as going on; the author does not vouch"),
    ],
)
def test_what_is_no_fact_is_a_link_that_says_so(fields: dict[str, object], words: str) -> None:
    (link,) = links(claim(**fields))
    assert link["schema"] == "UnknownLink"
    assert link["properties"]["role"][0].startswith(words)


@pytest.mark.parametrize("status", [status for status in Status if not status.is_fact])
@pytest.mark.parametrize("kind", [Kind.OWN, Kind.CONTROL, Kind.DIRECT, Kind.EMPLOY, Kind.PAYMENT, Kind.SANCTION])
def test_no_plan_of_any_kind_is_written_as_a_fact(kind: Kind, status: Status) -> None:
    assert {link["schema"] for link in links(claim(kind, status=status))} <= {"UnknownLink"}


def test_a_reported_fact_names_who_reports_it() -> None:
    reported = Source(None, Stance.REPORTS, Factuality.CERTAIN)
    (link,) = links(claim(factuality=Factuality.PROBABLE, sources=(reported,)))
    assert link["schema"] == "Ownership"
    assert link["properties"]["status"] == ["told as going on; the author holds it probable; an unnamed source reports"]


def test_a_listing_is_a_sanction_on_the_target_by_whoever_lists_it() -> None:
    (link,) = links(claim(Kind.SANCTION))
    assert link["schema"] == "Sanction"
    assert link["properties"]["entity"] == [entity_id("org:acme-ltd")]
    assert link["properties"]["authority"] == ["Ann Lee"]


def test_an_exact_sum_is_the_amount_and_a_bound_is_not() -> None:
    exact, bound = Money(5e6, 5e6, "USD"), Money(5e6, None, "USD")
    assert links(claim(Kind.PAYMENT, money=(exact,)))[0]["properties"]["amount"] == ["5000000"]
    assert "amount" not in links(claim(Kind.PAYMENT, money=(bound,)))[0]["properties"]


def test_only_dates_that_the_model_knows_are_written() -> None:
    season = claim(time=When("2023-21", "2024-03", "from spring 2023 to March 2024"))
    told = links(season)[0]["properties"]
    assert (told.get("startDate"), told["endDate"]) == (None, ["2024-03"])


def test_a_way_through_a_go_between_is_told_whole_and_by_its_legs() -> None:
    through = claim(
        Kind.SUPPLY,
        arguments=(
            argument(Role.GIVER, "Ann Lee", "person:ann-lee"),
            argument(Role.INTERMEDIARY, "Beta Plant", "org:beta-plant"),
            argument(Role.RECIPIENT, "Acme Ltd", "org:acme-ltd"),
        ),
    )
    told = [(link["properties"]["subject"], link["properties"]["object"]) for link in links(through)]
    ann, beta, acme = ([entity_id(key)] for key in ("person:ann-lee", "org:beta-plant", "org:acme-ltd"))
    assert told == [(ann, acme), (ann, beta), (beta, acme)]
    assert {link["properties"]["role"][0].partition(" (")[0] for link in links(through)} == {
        "supply through Beta Plant"
    }


def test_a_people_or_a_capital_is_no_other_name_of_a_country() -> None:
    countries = [record for record in records(corpus()) if record["schema"] == "PublicBody"]
    assert countries
    assert not any("alias" in record["properties"] for record in countries)


def test_the_same_case_gives_the_same_lines_and_no_id_twice() -> None:
    first, second = records(corpus()), records(corpus())
    assert first == second
    ids = [record["id"] for record in first]
    assert len(ids) == len(set(ids))


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    if not MODEL.exists():
        pytest.skip("the FollowTheMoney model is not beside the repository; get ftm-model-4.11.2.json to run this")
    told: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
    return told


def properties_of(model: dict[str, Any], schema: str) -> dict[str, Any]:
    """The properties of a schema with those that it inherits."""
    return {
        name: told
        for ancestor in model["schemata"][schema]["schemata"]
        for name, told in model["schemata"][ancestor]["properties"].items()
    }


VALUES: dict[str, Callable[[str], object]] = {
    "date": re.compile(r"\d{4}(-\d\d(-\d\d)?)?").fullmatch,
    "url": re.compile(r"https?://\S+").fullmatch,
    "number": re.compile(r"-?\d+(\.\d+)?").fullmatch,
}


def test_every_line_follows_the_model(model: dict[str, Any]) -> None:
    everything = records(corpus()) + [
        record for kind in Kind for record in links(claim(kind, time=When("2021", None, "in 2021")))
    ]
    schema_of = {record["id"]: record["schema"] for record in records(corpus())}
    for record in everything:
        schema = model["schemata"][record["schema"]]
        assert not schema.get("abstract")
        known = properties_of(model, record["schema"])
        required = {name for a in schema["schemata"] for name in model["schemata"][a].get("required") or []}
        assert required <= record["properties"].keys()
        for name, values in record["properties"].items():
            check_values(model, known[name], values, schema_of)


def check_values(model: dict[str, Any], told: dict[str, Any], values: list[str], schema_of: dict[str, str]) -> None:
    kind = model["types"][told["type"]]
    assert not told.get("stub")
    for value in values:
        assert value
        assert len(value) <= kind.get("maxLength", 250)
        assert VALUES.get(told["type"], bool)(value), (told["type"], value)
        if "values" in kind:
            assert value in kind["values"]
        if told["type"] == "entity" and value in schema_of:
            assert told["range"] in model["schemata"][schema_of[value]]["schemata"]


def test_the_corpus_has_links_of_several_schemata(model: dict[str, Any]) -> None:
    found = {record["schema"] for record in records(corpus())}
    assert {"PublicBody", "Person", "Organization", "Company", "Document", "UnknownLink", "Directorship"} <= found
