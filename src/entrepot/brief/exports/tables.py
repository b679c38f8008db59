"""A case as six tables that fit together: claims, evidence, entities, edges, findings, documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from entrepot.brief.exports.claims_table import BETWEEN, COLUMNS, claim_cells
from entrepot.brief.exports.contents import WholeCase
from entrepot.brief.exports.edges import EdgeFacts, edge_facts
from entrepot.brief.makers import judgement_words
from entrepot.brief.notes import Notebook
from entrepot.brief.provenance import with_provenance
from entrepot.brief.safe_text import storable
from entrepot.brief.sentences.naming import Naming
from entrepot.brief.statements import Writer
from entrepot.documents.places import place_of
from entrepot.findings import gather_findings
from entrepot.model.brief import Sentence
from entrepot.model.claims import Claim
from entrepot.model.documents import Document
from entrepot.model.entities import Entity
from entrepot.model.findings import Finding
from entrepot.model.tables import Cell, CellType, Column, Table

# Columns that do not hold words, by name, and those that need more room than most. The same name is the same in all.
_TYPES: Mapping[str, CellType] = MappingProxyType(
    {
        **dict.fromkeys(("start", "end", "page", "row", "pages", "number", "weight"), CellType.WHOLE),
        **dict.fromkeys(("documents", "claims", "denials", "origins_fewest", "origins_most"), CellType.WHOLE),
        **dict.fromkeys(("quantity_low", "quantity_high", "money_low", "money_high"), CellType.NUMBER),
        **dict.fromkeys(("change_factor", "change_percent", "change_delta"), CellType.NUMBER),
        "directed": CellType.YES_NO,
    }
)
_WIDTHS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("quote", "told", "denied", "contradicted"), 80),
        **dict.fromkeys(("title", "file", "said_by", "names", "reasons", "label", "detail"), 32),
        **dict.fromkeys(("page", "row", "pages", "number", "start", "end", "weight", "country", "edge"), 9),
    }
)


def case_tables(case: WholeCase) -> tuple[Table, ...]:
    """The tables, in the order in which a reader meets them; words hold no character that other programs refuse."""
    return (
        _table("claims", [claim_cells(case.documents[c.document_id], c) for c in case.claims.values()], COLUMNS),
        _table("evidence", [row for claim in case.claims.values() for row in _evidence(case, claim)], EVIDENCE),
        _table("entities", [_entity(entity) for entity in case.entities.values()], ENTITIES),
        _table("edges", [_edge(facts, case) for facts in edge_facts(case)], EDGES),
        _table("findings", _findings(case), FINDINGS),
        _table("documents", _documents(case), DOCUMENTS),
    )


EVIDENCE = ("claim", "number", "document", "file", "quote", "start", "end", "part", "page", "row")
ENTITIES = ("entity", "kind", "label", "country", "documents", "claims", "names", "reasons")
EDGES = (
    *("edge", "kind", "source", "source_label", "via", "via_labels", "target", "target_label", "directed"),
    *("certainty", "polarity", "statuses", "factuality", "claim_kinds", "goods", "said_by", "denied_by"),
    *("origins", "origins_fewest"),
    *("documents", "first_day", "last_day", "quote", "quote_document", "claim_ids", "denial_ids"),
)
FINDINGS = (
    *("finding", "kind", "family", "standing", "origins_fewest", "origins_most", "weight"),
    *("told", "denied", "contradicted", "judged", "not_given", "contradicted_by"),
    *("documents", "claims", "denials", "claim_ids", "denial_ids"),
)
DOCUMENTS = (
    *("document", "file", "title", "publisher", "author", "published", "url", "language", "media_type", "pages"),
    *("claims", "notices", "sha256"),
)


def _table(name: str, rows: Iterable[Mapping[str, Cell]], columns: tuple[str, ...]) -> Table:
    described = tuple(Column(c, _TYPES.get(c, CellType.TEXT), _WIDTHS.get(c, 16)) for c in columns)
    return Table(name, described, [tuple(_clean(row[column]) for column in columns) for row in rows])


def _clean(cell: Cell) -> Cell:
    return storable(cell) if isinstance(cell, str) else cell


def _evidence(case: WholeCase, claim: Claim) -> Iterable[Mapping[str, Cell]]:
    document = case.documents[claim.document_id]
    for number, quote in enumerate(claim.evidence, start=1):
        place = place_of(document, quote.start)
        yield {
            "claim": claim.claim_id,
            "number": number,
            "document": document.document_id,
            "file": document.name,
            "quote": quote.text,
            "start": quote.start,
            "end": quote.end,
            "part": place.part,
            "page": place.page,
            "row": place.row,
        }


def _entity(entity: Entity) -> Mapping[str, Cell]:
    return {
        "entity": entity.key,
        "kind": entity.kind.value,
        "label": entity.label,
        "country": entity.country,
        "documents": len(entity.documents),
        "claims": len({appearance.claim_id for appearance in entity.appearances}),
        "names": BETWEEN.join(entity.names),
        "reasons": " ".join(entity.reasons),
    }


def _edge(facts: EdgeFacts, case: WholeCase) -> Mapping[str, Cell]:
    edge = facts.edge
    return {
        "edge": f"e{facts.number}",
        "kind": edge.kind.value,
        "source": edge.source,
        "source_label": case.label(edge.source),
        "via": BETWEEN.join(edge.via),
        "via_labels": BETWEEN.join(map(case.label, edge.via)),
        "target": edge.target,
        "target_label": case.label(edge.target),
        "directed": edge.directed,
        "certainty": edge.certainty.value,
        "polarity": facts.polarity,
        "statuses": BETWEEN.join(facts.statuses),
        "factuality": BETWEEN.join(facts.factualities),
        "claim_kinds": BETWEEN.join(facts.claim_kinds),
        "goods": BETWEEN.join(facts.goods),
        "said_by": BETWEEN.join(facts.said_by),
        "denied_by": BETWEEN.join(facts.denied_by),
        "origins": BETWEEN.join(facts.origins),
        "origins_fewest": facts.fewest_origins,
        "documents": len(facts.documents),
        "first_day": facts.start,
        "last_day": facts.end,
        "quote": facts.quote.text,
        "quote_document": facts.lead.document_id,
        "claim_ids": BETWEEN.join(edge.claims),
        "denial_ids": BETWEEN.join(edge.denied_by),
    }


def _findings(case: WholeCase) -> list[Mapping[str, Cell]]:
    order = sorted(case.documents.values(), key=lambda document: (document.name, document.document_id))
    writer = Writer(case.documents, case.claims, Naming.of(case.entities.values()), Notebook(case.documents))
    return [_finding(finding, writer) for finding in gather_findings(case.claims.values(), order, case.judgements)]


def _finding(finding: Finding, writer: Writer) -> Mapping[str, Cell]:
    statement = with_provenance(writer.statement(finding), finding, writer)
    return {
        "finding": finding.finding_id,
        "kind": finding.kind.value,
        "family": finding.family.value,
        "standing": finding.standing.value if finding.standing else None,
        "origins_fewest": finding.lineage.fewest if finding.lineage else None,
        "origins_most": finding.lineage.most if finding.lineage else None,
        "weight": finding.weight,
        "told": _told((*statement.sentences, *statement.gaps, *statement.origins)),
        "denied": _told(statement.denials),
        "contradicted": _told(statement.contradictions),
        "judged": " ".join(map(judgement_words, finding.judgements)),
        "not_given": BETWEEN.join(gap.value.replace("_", " ") for gap in finding.gaps),
        "contradicted_by": BETWEEN.join(_contradicting(finding)),
        "documents": len(finding.documents),
        "claims": len(finding.claims),
        "denials": len(finding.denials),
        "claim_ids": BETWEEN.join(finding.claims),
        "denial_ids": BETWEEN.join(finding.denials),
    }


def _contradicting(finding: Finding) -> Iterable[str]:
    """Ids of claims that cannot be so together with one of the finding's."""
    pairs = ((one.claim, one.other) for one in finding.contradictions)
    return dict.fromkeys(claim_id for pair in pairs for claim_id in pair if claim_id not in finding.claims)


def _told(sentences: Iterable[Sentence]) -> str:
    return " ".join(sentence.text for sentence in sentences)


def _documents(case: WholeCase) -> list[Mapping[str, Cell]]:
    counts = Counter(claim.document_id for claim in case.claims.values())
    return [_document(document, counts[document.document_id]) for document in case.documents.values()]


def _document(document: Document, claims: int) -> Mapping[str, Cell]:
    return {
        "document": document.document_id,
        "file": document.name,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "published": document.published,
        "url": document.url,
        "language": document.language,
        "media_type": document.media_type,
        "pages": document.pages,
        "claims": claims,
        "notices": BETWEEN.join(f"{n.kind.value.replace('_', ' ')}: {n.count}" for n in document.notices),
        "sha256": document.sha256,
    }
