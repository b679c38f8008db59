"""Claims out of the rows of a trade table: who exported how much to whom, in which period, by whose figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entrepot.claims.trade.trade_columns import TradeColumns, trade_columns
from entrepot.documents.places import anchors_within
from entrepot.model.claims import (
    Argument,
    Basis,
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
from entrepot.model.documents import Block, BlockKind, Document
from entrepot.model.spans import Quote
from entrepot.reference.country_codes import country_of

_DIRECTED = re.compile(
    r"(?:(?P<who>.+?)(?:['’]s)?\s+)?(?P<flow>re-exports?|exports?|imports?)(?:\s+(?:to|from)\s+(?P<partner>.+?))?", re.I
)
_MUTUAL = re.compile(r"(?:total |mutual |bilateral )?(?P<flow>turnover|trade)(?: turnover| volume)?", re.I)
_PERIOD = re.compile(r"(?P<first>\d{4}(?:-\d\d){0,2})(?:\s*(?:\.\.|/|–|—|to)\s*(?P<last>\d{4}(?:-\d\d){0,2}))?")
_GREGORIAN_YEARS = ("18", "19", "20")
_NUMBER = re.compile(r"\d[\d ,]*(?:\.\d+)?")
_LOWER_BOUND = re.compile(r"\b(?:lower bound|at least|exceeded|more than|over)\b", re.I)
_UPPER_BOUND = re.compile(r"\b(?:upper bound|at most|up to|less than|under)\b", re.I)

Cells = dict[int, Quote]  # by column number, counted from 1


@dataclass(frozen=True, slots=True)
class Flow:
    """The direction that a row tells; exporter and importer are None where the row does not name them."""

    word: Quote
    exporter: Argument | None = None
    importer: Argument | None = None


def read_trade_rows(document: Document, extractor: Extractor) -> tuple[Claim, ...]:
    """The claims of the rows of all trade tables in a document, one for each row that names both sides and a value.

    A row of mutual trade that names nobody is told of the two countries that all directed rows of its table name. Rows
    of ratios, shares and indices give none: their values are not money.
    """
    claims: list[Claim] = []
    for columns, rows in _tables(document):
        flows = [_flow(row, columns) for row in rows]
        pair = _only_pair(flows)
        for row, flow in zip(rows, flows, strict=True):
            arguments = _arguments(flow, pair)
            money = _money(row, columns)
            if flow and arguments and money:
                claim = _claim(document, row, columns, flow, extractor)
                claims.append(replace(claim, arguments=arguments, money=(money,)))
    return tuple(claims)


def _tables(document: Document) -> Iterator[tuple[TradeColumns, list[Cells]]]:
    """The trade tables of a document, each with the cells of its rows."""
    columns: TradeColumns | None = None
    rows: list[Cells] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_HEADER:
            if columns and rows:
                yield columns, rows
            headings = {number: cell.text for number, cell in _cells(document, block).items()}
            columns, rows = trade_columns(headings), []
        elif block.kind is BlockKind.TABLE_ROW and columns:
            rows.append(_cells(document, block))
    if columns and rows:
        yield columns, rows


def _cells(document: Document, row: Block) -> Cells:
    """The cells of a row that hold words, by column."""
    return {
        anchor.place.column: Quote.cut(document.text, anchor.start, anchor.end)
        for anchor in anchors_within(document, row)
        if anchor.place.column is not None and anchor.start < anchor.end
    }


def _cell(row: Cells, columns: TradeColumns, meaning: str) -> Quote | None:
    return row.get(columns.by_meaning.get(meaning, 0))


def _flow(row: Cells, columns: TradeColumns) -> Flow | None:
    """The direction of a row, from the words of its flow column and, where these name nobody, from other columns."""
    told = _cell(row, columns, "flow")
    if told is None:
        return None
    mutual = _MUTUAL.fullmatch(told.text.strip())
    if mutual:
        return Flow(_part(told, mutual, "flow"))
    directed = _DIRECTED.fullmatch(told.text.strip())
    if directed is None:
        return None
    imports = directed["flow"].lower().startswith("import")
    who = _named(_part(told, directed, "who") if directed["who"] else _cell(row, columns, "reporter"))
    partner = _named(_part(told, directed, "partner") if directed["partner"] else _cell(row, columns, "partner"))
    exporter, importer = (partner, who) if imports else (who, partner)
    return Flow(_part(told, directed, "flow"), _as(Role.GIVER, exporter), _as(Role.RECIPIENT, importer))


def _part(cell: Quote, match: re.Match[str], group: str) -> Quote:
    offset = cell.start + len(cell.text) - len(cell.text.lstrip())
    return Quote(offset + match.start(group), offset + match.end(group), match[group])


def _named(words: Quote | None) -> tuple[Quote, str] | None:
    """The words and the key of the country that they name, None where they name none."""
    key = country_of(words.text) if words else None
    return (words, key) if words and key else None


def _as(role: Role, named: tuple[Quote, str] | None) -> Argument | None:
    return Argument(role, *named) if named else None


def _only_pair(flows: list[Flow | None]) -> tuple[Argument, ...]:
    """The two countries between which all directed rows run, as parties known from there; empty if there are more."""
    ends = [end for flow in flows if flow for end in (flow.exporter, flow.importer) if end]
    last = {end.entity: end for end in ends}
    if len(last) != 2:
        return ()
    return tuple(
        Argument(Role.PARTY, end.quote, end.entity, Basis.ELLIPSIS) for _, end in sorted(last.items(), key=str)
    )


def _arguments(flow: Flow | None, pair: tuple[Argument, ...]) -> tuple[Argument, ...]:
    if flow is None:
        return ()
    if flow.exporter and flow.importer:
        return (flow.exporter, flow.importer)
    return pair if _MUTUAL.fullmatch(flow.word.text) else ()


def _money(row: Cells, columns: TradeColumns) -> Money | None:
    cell = _cell(row, columns, "value")
    number = _NUMBER.fullmatch(cell.text.strip()) if cell else None
    if number is None:
        return None
    value = float(re.sub("[ ,]", "", number[0])) * columns.scale
    note = _cell(row, columns, "note")
    words = note.text if note else ""
    return Money(
        low=None if _UPPER_BOUND.search(words) and not _LOWER_BOUND.search(words) else value,
        high=None if _LOWER_BOUND.search(words) else value,
        currency=columns.currency,
    )


def _period(row: Cells, columns: TradeColumns) -> When | None:
    """The period of a row: of several years written, the first that is Gregorian ("1400 (2021-03-21..2022-03-20)")."""
    cell = _cell(row, columns, "period")
    if cell is None:
        return None
    for found in _PERIOD.finditer(cell.text):
        if found["first"].startswith(_GREGORIAN_YEARS):
            return When(found["first"], found["last"] or found["first"], cell.text)
    return None


def _claim(document: Document, row: Cells, columns: TradeColumns, flow: Flow, extractor: Extractor) -> Claim:
    reporter = _cell(row, columns, "reporter")
    return Claim(
        claim_id="",
        document_id=document.document_id,
        kind=Kind.TRADE_LEVEL,
        predicate=flow.word,
        arguments=(),
        evidence=(Quote.cut(document.text, min(c.start for c in row.values()), max(c.end for c in row.values())),),
        extractor=extractor,
        status=Status.OCCURRED,
        factuality=Factuality.PROBABLE if reporter else Factuality.CERTAIN,
        sources=(Source(reporter, Stance.ASSERTS, Factuality.CERTAIN),) if reporter else (),
        time=_period(row, columns),
    )
