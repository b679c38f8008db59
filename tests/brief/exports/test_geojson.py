"""The map is valid by RFC 7946, places only what is known, and says that no line is a route."""

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.geojson import GOODS, LINES, NOT_THE_ROUTE, geojson_text, line, location
from entrepot.model.entities import Entity, EntityKind
from tests.brief.exports.conftest import worded

SHAPES = {"Point": 0, "LineString": 1, "MultiLineString": 2}


def features(contents: Contents) -> list[dict[str, Any]]:
    told = json.loads("".join(geojson_text(contents)))
    assert told["type"] == "FeatureCollection"
    found: list[dict[str, Any]] = told["features"]
    return found


def positions(coordinates: Any, depth: int) -> list[Any]:
    for _ in range(depth):
        coordinates = [one for part in coordinates for one in part] if depth > 1 else coordinates
        depth -= 1
    return coordinates if isinstance(coordinates[0], list) else [coordinates]


def test_every_feature_follows_the_standard(corpus_contents: Contents) -> None:
    found = features(corpus_contents)
    assert len({feature["id"] for feature in found}) == len(found)
    for feature in found:
        assert feature.keys() == {"type", "id", "geometry", "properties"}
        if (geometry := feature["geometry"]) is not None:
            depth = SHAPES[geometry["type"]]
            for longitude, latitude in positions(geometry["coordinates"], depth):
                assert -180 <= longitude <= 180
                assert -90 <= latitude <= 90


def test_all_parties_and_ways_are_there_and_lines_have_two_points(
    corpus_contents: Contents, corpus_case: WholeCase
) -> None:
    found = features(corpus_contents)
    parties = {key for key in corpus_case.network.nodes if corpus_case.entities[key].kind not in GOODS}
    assert {feature["id"] for feature in found} >= parties
    ways = [feature for feature in found if "route" in feature["properties"]]
    assert len(ways) == sum(edge.kind in LINES for edge in corpus_case.network.edges)
    drawn = [way for way in ways if way["geometry"]]
    assert drawn
    assert {way["properties"]["drawn"] for way in drawn} == {NOT_THE_ROUTE}
    lines = [way["geometry"]["coordinates"] for way in drawn if way["geometry"]["type"] == "LineString"]
    assert all(len(points) > 1 for points in lines)


def entity(key: str, kind: EntityKind, country: str | None = None) -> Entity:
    return Entity(key, kind, "name", ("name",), country=country)


@pytest.mark.parametrize(
    ("placed", "basis"),
    [
        (entity("country:by", EntityKind.COUNTRY, "by"), "capital"),
        (entity("org:plant", EntityKind.ORGANISATION, "by"), "capital of its country"),
        (entity("place:bandar-abbas", EntityKind.PLACE), "town"),
        (entity("place:bandar-abbas", EntityKind.PLACE, "tr"), None),
        (entity("place:gulf", EntityKind.PLACE), None),
        (entity("place:crimea", EntityKind.PLACE), None),
        (entity("org:plant", EntityKind.ORGANISATION), None),
    ],
)
def test_only_what_is_known_is_placed(placed: Entity, basis: str | None) -> None:
    found = location(placed)
    assert (found[1] if found else None) == basis


def test_a_line_goes_through_the_go_betweens_that_have_a_point() -> None:
    ways = [feature for feature in features(worded("Acme")) if "route" in feature["properties"]]
    (way,) = ways
    assert way["geometry"] is None  # nobody tells where the firm is
    assert way["properties"]["route"] == "Acme -> Acme two -> Iran"


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=2, max_size=5))
def test_no_part_of_a_line_crosses_the_180th_meridian(points: list[tuple[float, float]]) -> None:
    shape = line(points)
    parts = [shape["coordinates"]] if shape["type"] == "LineString" else shape["coordinates"]
    assert all(len(part) > 1 for part in parts)
    assert all(abs(a[0] - b[0]) <= 180 for part in parts for a, b in pairwise(part))
    assert (parts[0][0], parts[-1][-1]) == (points[0], points[-1])


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), min_size=1, max_size=40).filter(str.strip))
def test_no_words_break_the_file(words: str) -> None:
    text = "".join(geojson_text(worded(words)))
    assert json.loads(text.encode())["features"]
