"""A case on the map: parties and places as points, supplies as lines between them. Source: RFC 7946.

A state stands at its capital, a firm or person at the capital of its country, a town where GeoNames has it. A line is
drawn between such points: it is not the route.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from entrepot.brief.exports.contents import Contents, WholeCase
from entrepot.brief.exports.edges import EdgeFacts, edge_facts, edge_label, route_words
from entrepot.brief.safe_text import storable
from entrepot.model.entities import Entity, EntityKind
from entrepot.model.network import EdgeKind
from entrepot.reference.points import Point, capital_point, town_point

NOT_THE_ROUTE = "drawn between points of countries and towns, not the route"
ATTRIBUTION = "Coordinates: GeoNames (geonames.org), CC BY 4.0"
GOODS = (EntityKind.PRODUCT, EntityKind.GOODS_CLASS)
LINES = (EdgeKind.SUPPLY, EdgeKind.BROKERAGE, EdgeKind.PAYMENT, EdgeKind.TRADE)

Position = tuple[float, float]  # longitude, latitude, as RFC 7946 has them


def geojson_text(contents: Contents) -> Iterator[str]:
    """A FeatureCollection, a feature a line. What has no point is kept without a geometry, so that nothing is lost."""
    case = WholeCase.of(contents)
    located = {key: found for key, entity in case.entities.items() if (found := location(entity))}
    features = [*_points(case, located), *_lines(case, located)]
    yield f'{{"type": "FeatureCollection", "note": {_json(f"{NOT_THE_ROUTE}. {ATTRIBUTION}")}, "features": [\n'
    yield ",\n".join(map(_json, features)) + "\n]}\n"


def location(entity: Entity) -> tuple[Point, str] | None:
    """Where an entity stands, and what that rests on: "capital", "capital of its country" or "town".

    None where nothing tells, and for a town that the documents have in another country than GeoNames.
    """
    if entity.kind is EntityKind.PLACE:
        town = town_point(entity.key.partition(":")[2])
        agrees = town is not None and entity.country in (None, town.alpha2)
        return (town, "town") if town and agrees else None
    capital = capital_point(entity.country) if entity.country else None
    if capital is None:
        return None
    return capital, "capital" if entity.kind is EntityKind.COUNTRY else "capital of its country"


def line(points: Sequence[Position]) -> dict[str, Any]:
    """A line through points; cut in two where it crosses the 180th meridian, as RFC 7946 (3.1.9) asks.

    >>> line([(37.6, 55.8), (125.8, 39.0)])["type"]
    'LineString'
    >>> line([(125.8, 39.0), (-77.0, 38.9)])["coordinates"]
    [[(125.8, 39.0), (180.0, 38.97)], [(-180.0, 38.97), (-77.0, 38.9)]]
    """
    parts: list[list[Position]] = [[points[0]]]
    for (west, south), (east, north) in pairwise(points):
        if abs(east - west) > 180:
            side = 180.0 if west > 0 else -180.0
            share = abs(side - west) / (360 - abs(east - west))
            crossing = round(south + share * (north - south), 2)
            parts[-1].append((side, crossing))
            parts.append([(-side, crossing)])
        parts[-1].append((east, north))
    if len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": "MultiLineString", "coordinates": parts}


def _points(case: WholeCase, located: dict[str, tuple[Point, str]]) -> Iterator[dict[str, Any]]:
    """The parties of the network, and the places that claims name; goods have no place of their own."""
    places = [key for key, entity in case.entities.items() if entity.kind is EntityKind.PLACE]
    parties = [key for key in case.network.nodes if case.entities[key].kind not in GOODS]
    for key in dict.fromkeys((*parties, *places)):
        entity = case.entities[key]
        point, basis = located.get(key, (None, "not told"))
        geometry = {"type": "Point", "coordinates": _position(point)} if point else None
        told = {
            "label": entity.label,
            "kind": entity.kind.value,
            "country": entity.country,
            "located_by": basis,
            "documents": len(entity.documents),
            "claims": len({appearance.claim_id for appearance in entity.appearances}),
        }
        yield _feature(key, geometry, told)


def _lines(case: WholeCase, located: dict[str, tuple[Point, str]]) -> Iterator[dict[str, Any]]:
    for facts in edge_facts(case):
        if facts.edge.kind in LINES:
            yield _feature(f"e{facts.number}", _drawn(facts, located), _told(facts, case))


def _drawn(facts: EdgeFacts, located: dict[str, tuple[Point, str]]) -> dict[str, Any] | None:
    """The line of an edge, through those go-betweens that have a point; None where an end has none."""
    edge = facts.edge
    if edge.source not in located or edge.target not in located:
        return None
    points = [_position(located[key][0]) for key in edge.path if key in located]
    different = [point for place, point in enumerate(points) if place == 0 or points[place - 1] != point]
    return line(different) if len(different) > 1 else None


def _told(facts: EdgeFacts, case: WholeCase) -> dict[str, Any]:
    document = case.documents[facts.lead.document_id]
    return {
        "label": edge_label(facts),
        "route": route_words(facts, case),
        "drawn": NOT_THE_ROUTE,
        "kind": facts.edge.kind.value,
        "certainty": facts.edge.certainty.value,
        "polarity": facts.polarity,
        "status": list(facts.statuses),
        "factuality": list(facts.factualities),
        "goods": list(facts.goods),
        "said_by": list(facts.said_by),
        "denied_by": list(facts.denied_by),
        "origins": list(facts.origins),
        "origins_fewest": facts.fewest_origins,
        "start_told": facts.edge.start_told,
        "end_told": facts.edge.end_told,
        "documents": len(facts.documents),
        "first_day": facts.start,
        "last_day": facts.end,
        "evidence": facts.quote.text,
        "evidence_document": document.title or document.name,
        "evidence_url": document.url,
        "claims": list(facts.edge.claims),
        "denials": list(facts.edge.denied_by),
    }


def _position(point: Point) -> Position:
    return point.longitude, point.latitude


def _feature(name: str, geometry: dict[str, Any] | None, properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def _json(record: Any) -> str:
    return json.dumps(_clean(record), ensure_ascii=False)


def _clean(value: Any) -> Any:
    match value:
        case str():
            return storable(value)
        case list() | tuple():
            return [_clean(one) for one in value]
        case dict():
            return {_clean(key): _clean(one) for key, one in value.items()}
        case _:
            return value
