"""A case as FollowTheMoney entities, one JSON object a line: who and what, the documents, and what links them.

`ftm_text` writes schemata of the model alone, `ftm_supply_text` goods on their way as our own schema `Supply`.

Written by ourselves and checked in tests against version 4.11 of the model. docs/method/exports.md says which claim
becomes what, and why a plan or a denial never becomes an ownership, a payment or a listing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from importlib.resources import files
from typing import Any

from entrepot.brief.exports.contents import Contents
from entrepot.brief.exports.ftm_links import Link, Things, links_of, links_with_supplies
from entrepot.brief.exports.ftm_schemata import schemata_of
from entrepot.brief.exports.json_lines import json_line
from entrepot.brief.safe_text import storable
from entrepot.entities import entity_index
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity, EntityKind
from entrepot.network.parties import Cast

LONGEST_NAME, LONGEST_STRING, LONGEST_TEXT = 384, 1024, 65_000  # what the model allows
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")  # the model has no seasons
WEB = re.compile(r"https?://\S+")

Record = dict[str, Any]


def ftm_text(contents: Contents) -> Iterator[str]:
    """The lines: entities first, then each document followed by the links that it tells of.

    Ids follow from keys, documents and claims alone: the same case gives the same lines.
    """
    return _lines(contents, links_of)


def ftm_supply_text(contents: Contents) -> Iterator[str]:
    """The same lines, with what is told of goods and help as `Supply`, for readers that know that schema."""
    return _lines(contents, links_with_supplies)


def supply_schema() -> str:
    """The definition of the schema `Supply` as followthemoney reads it (YAML)."""
    return files("entrepot.brief.exports").joinpath("supply_schema.yml").read_text(encoding="utf-8")


def _lines(contents: Contents, links: Callable[[Cast, Things], Iterator[Link]]) -> Iterator[str]:
    entities = contents.entities()
    things = Things(schemata_of(entities), {entity.key: entity.label for entity in entities})
    index = entity_index(entities)
    for entity in entities:
        if entity.key in things.schemata:
            yield json_line(thing_record(entity, things.schemata[entity.key]))
    for document, claims in contents.readings:
        yield json_line(document_record(document))
        for claim in claims:
            for link in links(Cast(claim, index), things):
                yield json_line(link_record(link, claim, document))


def thing_record(entity: Entity, schema: str) -> Record:
    """An entity of the case: its names, its country, why names were joined, and the documents that name it."""
    country = [entity.country] if entity.country else []
    # The words for a country are also its people and its capital, which are no names to look it up by.
    names = [name for name in entity.names if name != entity.label and entity.kind is not EntityKind.COUNTRY]
    return _record(
        entity_id(entity.key),
        schema,
        name=_cut([entity.label], LONGEST_NAME),
        alias=_cut(names, LONGEST_NAME),
        country=country,
        full=_cut([entity.label], 250) if schema == "Address" else [],
        notes=_cut(list(entity.reasons), LONGEST_TEXT),
        proof=[document_id(name) for name in entity.documents],
        keywords=_cut([entity.key], LONGEST_STRING),
    )


def document_record(document: Document) -> Record:
    """A document as its file tells of it; without its text."""
    return _record(
        document_id(document.document_id),
        "Document",
        name=_cut([document.title or document.name], LONGEST_NAME),
        fileName=_cut([document.name], LONGEST_STRING),
        title=_cut([document.title], LONGEST_STRING),
        mimeType=[document.media_type],
        author=_cut([document.author], LONGEST_STRING),
        publisher=_cut([document.publisher], LONGEST_STRING),
        publishedAt=_dates(document.published),
        sourceUrl=_web(document.url),
    )


def link_record(link: Link, claim: Claim, document: Document) -> Record:
    """What a claim says, with the words that say it, the document that proves it, and how far it goes."""
    start, end = (claim.time.start, claim.time.end) if claim.time else (None, None)
    money = claim.money[0] if link.has_amount and len(claim.money) == 1 else None
    amount = money.low if money and money.low == money.high else None
    ends = {end: [entity_id(key) for key in keys] for end, keys in link.ends.items()}
    return _record(
        _digest("link", claim.claim_id, link.schema, *(key for keys in link.ends.values() for key in keys)),
        link.schema,
        **ends,
        **{name: _cut(list(words), LONGEST_STRING) for name, words in link.words.items()},
        summary=_cut([quote.text for quote in claim.evidence], LONGEST_TEXT),
        description=_cut([link.told], LONGEST_TEXT),
        proof=[document_id(document.document_id)],
        recordId=[claim.claim_id],
        startDate=_dates(start),
        endDate=_dates(end),
        publisher=_cut([document.publisher], LONGEST_STRING),
        sourceUrl=_web(document.url),
        amount=[f"{amount:.12g}"] if amount is not None else [],
        currency=[money.currency] if money and amount is not None else [],
    )


def entity_id(key: str) -> str:
    """The id under which an entity of the case is exported; the same in every case that has the key."""
    return _digest("entity", key)


def document_id(name: str) -> str:
    """The id under which a document is exported."""
    return _digest("document", name)


def _digest(*parts: str) -> str:
    return "entrepot-" + sha256("\0".join(parts).encode()).hexdigest()[:40]


def _record(record_id: str, schema: str, /, **properties: list[str]) -> Record:
    told = {key: list(dict.fromkeys(values)) for key, values in sorted(properties.items()) if values}
    return {"id": record_id, "schema": schema, "properties": told}


def _cut(values: list[str] | list[str | None], longest: int) -> list[str]:
    """The values that are told, on one line each, cut to what the model allows."""
    lines = (" ".join(storable(value).split()) for value in values if value)
    return [line if len(line) <= longest else f"{line[: longest - 1]}…" for line in lines if line]


def _dates(value: str | None) -> list[str]:
    return [value] if value and DATE.fullmatch(value) else []


def _web(url: str | None) -> list[str]:
    return [url] if url and WEB.fullmatch(url) and len(url) <= 4096 else []
