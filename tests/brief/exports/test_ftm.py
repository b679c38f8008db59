"""The FollowTheMoney lines follow the model, and make nothing more certain than the documents do."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.ftm import entity_id, ftm_supply_text, ftm_text, supply_schema
from entrepot.brief.safe_text import storable
from entrepot.entities import join_entities
from entrepot.model.claims import (
    Argument,
    Claim,
    Extractor,
    Factuality,
    Kind,
    Money,
    Quantity,
    Role,
    Source,
    Stance,
    Status,
    When,
)
from entrepot.model.documents import Document
from entrepot.model.exchange import from_exchange
from entrepot.model.spans import Quote
from tests.brief.exports.conftest import worded

Readings = list[tuple[Document, tuple[Claim, ...]]]
Writer = Callable[[Contents], Iterator[str]]

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.json"))
MODEL = Path(__file__).parents[4] / "shared" / "data" / "ftm-model-4.11.2.json"
TEXT = "Ann Lee of Acme Ltd and Beta Plant."


def records(readings: Readings, write: Writer = ftm_text) -> list[dict[str, Any]]:
    documents = [document for document, _ in readings]
    claims = [claim for _, found in readings for claim in found]
    contents = Contents(readings, lambda: join_entities(documents, claims))
    return [json.loads(line) for line in write(contents)]


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


def export(*claims: Claim, write: Writer = ftm_text) -> list[dict[str, Any]]:
    document = Document("d1", "a.txt", "", "text/plain", TEXT, title="A", url="https://example.org/a")
    return records([(document, claims)], write)


def links(*claims: Claim, write: Writer = ftm_text) -> list[dict[str, Any]]:
    things = ("Person", "Company", "Organization", "Document")
    return [record for record in export(*claims, write=write) if record["schema"] not in things]


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


def supply(**fields: object) -> Claim:
    """Ann Lee supplies Acme Ltd through Beta Plant."""
    arguments = (
        argument(Role.GIVER, "Ann Lee", "person:ann-lee"),
        argument(Role.INTERMEDIARY, "Beta Plant", "org:beta-plant"),
        argument(Role.RECIPIENT, "Acme Ltd", "org:acme-ltd"),
    )
    return claim(Kind.SUPPLY, **{"arguments": arguments, **fields})


def test_a_supply_is_one_record_with_all_who_take_part() -> None:
    (link,) = links(supply(quantities=(Quantity("drones", 40, None, "1"),)), write=ftm_supply_text)
    told = link["properties"]
    assert link["schema"] == "Supply"
    assert (told["supplier"], told["intermediary"], told["recipient"]) == (
        [entity_id("person:ann-lee")],
        [entity_id("org:beta-plant")],
        [entity_id("org:acme-ltd")],
    )
    assert told["quantity"] == ["at least 40 drones"]
    assert told["summary"] == [TEXT]


def test_an_end_that_is_not_told_is_left_out() -> None:
    beta, acme = supply().arguments[1:]
    (link,) = links(supply(arguments=(beta, acme)), write=ftm_supply_text)
    assert "supplier" not in link["properties"]
    assert link["properties"]["intermediary"] == [entity_id("org:beta-plant")]


@pytest.mark.parametrize(
    ("fields", "role", "progress", "polarity"),
    [
        ({}, "supply through", "ongoing", "affirmed"),
        ({"status": Status.PLANNED}, "NOT A FACT: supply", "planned", "affirmed"),
        ({"sources": (ANN_DENIES,), "factuality": Factuality.UNCOMMITTED}, "DENIED: supply", "ongoing", "denied"),
        ({"factuality": Factuality.CERTAINLY_NOT}, "DENIED: supply", "ongoing", "denied"),
    ],
)
def test_a_supply_tells_how_far_it_goes(fields: dict[str, object], role: str, progress: str, polarity: str) -> None:
    told = links(supply(**fields), write=ftm_supply_text)[0]["properties"]
    assert told["role"][0].startswith(role)
    assert (told["progress"], told["polarity"]) == ([progress], [polarity])


def test_what_is_no_supply_is_the_same_in_both_forms() -> None:
    assert export(claim(), write=ftm_supply_text) == export(claim())


@pytest.fixture(scope="module")
def model() -> dict[str, Any]:
    """The model as published, with our own schema added as followthemoney would add it."""
    if not MODEL.exists():
        pytest.skip("the FollowTheMoney model is not beside the repository; get ftm-model-4.11.2.json to run this")
    told: dict[str, Any] = json.loads(MODEL.read_text(encoding="utf-8"))
    ((name, schema),) = yaml.safe_load(supply_schema()).items()
    ancestors = {each for parent in schema["extends"] for each in told["schemata"][parent]["schemata"]}
    for each, described in schema["properties"].items():
        described["name"] = each
        described.setdefault("type", "string")
    told["schemata"][name] = {**schema, "schemata": sorted({name, *ancestors})}
    return told


def properties_of(model: dict[str, Any], schema: str) -> dict[str, Any]:
    """The properties of a schema with those that it inherits."""
    return {
        name: told
        for ancestor in model["schemata"][schema]["schemata"]
        for name, told in model["schemata"][ancestor]["properties"].items()
    }


def is_day(value: str) -> bool:
    """True for a date of reduced precision that the calendar has."""
    parts = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value)
    return bool(parts and date(*(int(part or 1) for part in parts.groups())))


VALUES: dict[str, Callable[[str], object]] = {
    "date": is_day,
    "url": re.compile(r"https?://\S+").fullmatch,
    "number": re.compile(r"-?\d+(\.\d+)?").fullmatch,
    "mimetype": re.compile(r"[\w.+-]+/[\w.+-]+").fullmatch,
}


@pytest.mark.parametrize("write", [ftm_text, ftm_supply_text])
def test_every_line_follows_the_model(model: dict[str, Any], write: Writer) -> None:
    timed = When("2021", None, "in 2021")
    follows(model, records(corpus(), write))
    follows(model, export(supply(time=timed, money=(Money(5, 5, "USD"),)), write=write))
    for kind in Kind:
        follows(model, export(claim(kind, time=timed), write=write))


@settings(max_examples=40, deadline=None)
@given(words=st.text(st.characters(), min_size=1, max_size=60).filter(str.strip))
@pytest.mark.parametrize("write", [ftm_text, ftm_supply_text])
def test_no_words_of_a_document_break_the_model(model: dict[str, Any], write: Writer, words: str) -> None:
    follows(model, [json.loads(line.encode()) for line in write(worded(words))])


def test_long_names_are_cut_to_what_the_model_allows(model: dict[str, Any]) -> None:
    follows(model, [json.loads(line) for line in ftm_supply_text(worded("x" * 70_000))])


def follows(model: dict[str, Any], exported: list[dict[str, Any]]) -> None:
    """Check a whole export: known schemata and properties, those that are required, values, and what they point to."""
    schema_of = {record["id"]: record["schema"] for record in exported}
    assert len(schema_of) == len(exported)
    for record in exported:
        assert record.keys() == {"id", "schema", "properties"}
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
    assert values
    for value in values:
        assert value
        assert value == storable(value)
        assert len(value) <= told.get("maxLength", kind.get("maxLength", 250))
        assert VALUES.get(told["type"], bool)(value), (told["type"], value)
        if "values" in kind:
            assert value in kind["values"]
        if told["type"] == "entity":
            assert told["range"] in model["schemata"][schema_of[value]]["schemata"]


def test_the_corpus_has_links_of_several_schemata(model: dict[str, Any]) -> None:
    plain, own = ({record["schema"] for record in records(corpus(), write)} for write in (ftm_text, ftm_supply_text))
    assert {"PublicBody", "Person", "Organization", "Company", "Document", "UnknownLink", "Directorship"} <= plain
    assert own == plain | {"Supply"}
