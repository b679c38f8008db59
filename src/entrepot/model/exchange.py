"""The exchange format for claims: one JSON object per document (docs/method/claims.md).

`{"doc": {"id", "lang", "text"}, "claims": [...]}`, offsets in Unicode code points of `doc.text`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from entrepot.errors import ExchangeError
from entrepot.model.claims import (
    Argument,
    Basis,
    Change,
    Claim,
    Derivation,
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
from entrepot.model.spans import Quote

Record = dict[str, Any]


def to_exchange(document: Document, claims: Iterable[Claim]) -> Record:
    """The exchange record of a document and its claims, ready for `json.dumps`."""
    return {
        "doc": {"id": document.document_id, "lang": document.language, "text": document.text},
        "claims": [claim_record(claim) for claim in claims],
    }


def from_exchange(record: Record) -> tuple[Document, tuple[Claim, ...]]:
    """The document and claims of an exchange record; the document has no more than id, language and text.

    Raises ExchangeError where a field is missing or has a value that the format does not know.
    """
    try:
        doc = record["doc"]
        name, text, language = doc["id"], doc["text"], doc["lang"]
        document = Document(name, name, sha256="", media_type="text/plain", text=text, language=language)
        claims = tuple(read_claim_record(claim, document.document_id) for claim in record["claims"])
    except (KeyError, TypeError, ValueError) as error:
        raise ExchangeError(f"not a claims file: {error!r}; see docs/method/claims.md") from error
    return document, claims


def claim_record(claim: Claim) -> Record:
    """One claim as the exchange format writes it."""
    return {
        "id": claim.claim_id,
        "kind": claim.kind.value,
        "predicate": quote_record(claim.predicate),
        "args": [_argument_record(argument) for argument in claim.arguments],
        "quantities": [{"of": q.of, "low": q.low, "high": q.high, "unit": q.unit} for q in claim.quantities],
        "money": [{"low": m.low, "high": m.high, "currency": m.currency, "per": m.per} for m in claim.money],
        "change": _change_record(claim.change),
        "time": claim.time and {"start": claim.time.start, "end": claim.time.end, "text": claim.time.text},
        "status": claim.status.value,
        "factuality": claim.factuality.value,
        "sources": [_source_record(source) for source in claim.sources],
        "missing": list(claim.missing),
        "evidence": [quote_record(quote) for quote in claim.evidence],
        "extractor": {
            "name": claim.extractor.name,
            "version": claim.extractor.version,
            "rule": claim.extractor.rule,
        },
        **({"derivation": claim.derivation.value} if claim.derivation else {}),
    }


def read_claim_record(record: Record, document_id: str) -> Claim:
    """One claim from the exchange format. Raises KeyError, TypeError or ValueError where it does not follow it."""
    return Claim(
        claim_id=record["id"],
        document_id=document_id,
        kind=Kind(record["kind"]),
        predicate=_quote(record["predicate"]),
        arguments=tuple(_argument(argument) for argument in record["args"]),
        evidence=tuple(_quote(quote) for quote in record["evidence"]),
        extractor=Extractor(**record["extractor"]),
        status=Status(record["status"]),
        factuality=Factuality(record["factuality"]),
        sources=tuple(_source(source) for source in record["sources"]),
        quantities=tuple(Quantity(**quantity) for quantity in record["quantities"]),
        money=tuple(Money(**money) for money in record["money"]),
        change=Change(**record["change"]) if record["change"] else None,
        time=When(**record["time"]) if record["time"] else None,
        missing=tuple(record["missing"]),
        derivation=Derivation(record["derivation"]) if record.get("derivation") else None,
    )


def quote_record(quote: Quote) -> Record:
    """Words with their offsets, as the exchange format writes them."""
    return {"start": quote.start, "end": quote.end, "text": quote.text}


def _quote(record: Record) -> Quote:
    return Quote(record["start"], record["end"], record["text"])


def _argument_record(argument: Argument) -> Record:
    return {
        "role": argument.role.value,
        **quote_record(argument.quote),
        "entity": argument.entity,
        "implicit": argument.is_implicit,
        "basis": argument.basis and argument.basis.value,
    }


def _argument(record: Record) -> Argument:
    basis = Basis(record["basis"]) if record["basis"] else None
    return Argument(Role(record["role"]), _quote(record), record["entity"], basis)


def _change_record(change: Change | None) -> Record | None:
    if change is None:
        return None
    return {
        "measure": change.measure,
        "factor": change.factor,
        "percent": change.percent,
        "delta": change.delta,
        "direction": change.direction,
    }


def _source_record(source: Source) -> Record:
    who = source.who
    return {
        "who": who and who.text,
        "start": who and who.start,
        "end": who and who.end,
        "stance": source.stance.value,
        "factuality": source.factuality.value,
    }


def _source(record: Record) -> Source:
    who = None if record["who"] is None else Quote(record["start"], record["end"], record["who"])
    return Source(who, Stance(record["stance"]), Factuality(record["factuality"]))
