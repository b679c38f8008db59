"""Claims out of the rows of a trade table: who exported how much to whom, in which period, by whose figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from entrepot.claims.trade.trade_columns import TradeColumns, trade_columns
from entrepot.claims.trade.trade_words import (
    country_in,
    currency_of,
    directed,
    is_bounded,
    is_import,
    mutual,
    number_in,
    scale_of,
)
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

_PERIOD = re.compile(r"(?P<first>\d{4}(?:-\d\d){0,2})(?:\s*(?:\.\.|/|–|—|to)\s*(?P<last>\d{4}(?:-\d\d){0,2}))?")
_GREGORIAN_YEARS = ("18", "19", "20")

Cells = dict[int, Quote]  # by column number, counted from 1
_HEADING = -1  # the place of a heading that stands for a cell of every row


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
    header: Cells = {}
    rows: list[Cells] = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE_HEADER:
            yield from _by_flow(header, rows)
            header, rows = _cells(document, block), []
        elif block.kind is BlockKind.TABLE_ROW:
            rows.append(_cells(document, block))
    yield from _by_flow(header, rows)


def _by_flow(header: Cells, rows: list[Cells]) -> Iterator[tuple[TradeColumns, list[Cells]]]:
    """A table as it is, or once for each of its columns of exports and imports, with the heading as the flow."""
    columns = trade_columns({number: cell.text for number, cell in header.items()})
    if columns is None:
        return
    if not columns.flows:
        yield columns, rows
    for number in columns.flows:
        heading = header[number]
        told = re.match(r"[^,(]+", heading.text.strip())
        flow = Quote(heading.start, heading.start + len(told[0].rstrip()), told[0].rstrip()) if told else heading
        meanings = {**columns.by_meaning, "value": number, "flow": _HEADING}
        currency = currency_of(heading.text) or columns.currency
        yield (
            replace(columns, by_meaning=meanings, currency=currency, scale=scale_of(heading.text)),
            [{**row, _HEADING: flow} for row in rows],
        )


def _cells(document: Document, row: Block) -> Cells:
    """The cells of a row that hold words, by column."""
    placed = {
        anchor.place.column: Quote.cut(document.text, anchor.start, anchor.end)
        for anchor in anchors_within(document, row)
        if anchor.place.column is not None and anchor.start < anchor.end
    }
    return placed or _piped_cells(document.text, row)


def _piped_cells(text: str, row: Block) -> Cells:
    """The cells of a row of Markdown, between its upright strokes."""
    words = row.quote(text).strip()
    start = row.start + row.quote(text).index(words)
    if not words.startswith("|"):
        return {}
    cells = (match for match in re.finditer(r"(?<=\|)[^|\n]*(?=\|)", words))
    return {
        number: Quote.cut(text, start + cell.start() + _left(cell[0]), start + cell.start() + len(cell[0].rstrip()))
        for number, cell in enumerate(cells, start=1)
        if cell[0].strip()
    }


def _left(cell: str) -> int:
    return len(cell) - len(cell.lstrip())


def _cell(row: Cells, columns: TradeColumns, meaning: str) -> Quote | None:
    return row.get(columns.by_meaning.get(meaning, 0))


def _flow(row: Cells, columns: TradeColumns) -> Flow | None:
    """The direction of a row, from the words of its flow column and, where these name nobody, from other columns."""
    told = _cell(row, columns, "flow")
    if told is None:
        return None
    both_ways = mutual().fullmatch(told.text.strip())
    if both_ways:
        return Flow(_part(told, both_ways, "flow"))
    one_way = directed().fullmatch(told.text.strip())
    return _directed_flow(row, columns, told, one_way) if one_way else None


def _directed_flow(row: Cells, columns: TradeColumns, told: Quote, found: re.Match[str]) -> Flow:
    """Exports or imports as the words of a cell or heading tell them."""
    named = next((group for group in ("who", "whose") if found[group]), None)
    reporter = _cell(row, columns, "country") or _cell(row, columns, "reporter")
    who = _named(_part(told, found, named) if named else reporter)
    partner = _named(_part(told, found, "partner") if found["partner"] else _cell(row, columns, "partner"))
    exporter, importer = (partner, who) if is_import(found["flow"]) else (who, partner)
    return Flow(_part(told, found, "flow"), _as(Role.GIVER, exporter), _as(Role.RECIPIENT, importer))


def _part(cell: Quote, match: re.Match[str], group: str) -> Quote:
    offset = cell.start + len(cell.text) - len(cell.text.lstrip())
    return Quote(offset + match.start(group), offset + match.end(group), match[group])


def _named(words: Quote | None) -> tuple[Quote, str] | None:
    """The words and the key of the country that they name, None where they name none."""
    key = country_in(words.text) if words else None
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
    return pair if mutual().fullmatch(flow.word.text) else ()


def _money(row: Cells, columns: TradeColumns) -> Money | None:
    cell = _cell(row, columns, "value")
    number = number_in(cell.text, decimal_comma=columns.decimal_comma) if cell else None
    if number is None:
        return None
    value = number * columns.scale
    note = _cell(row, columns, "note")
    words = note.text if note else ""
    is_lower = is_bounded(words, "lower")
    return Money(
        low=None if is_bounded(words, "upper") and not is_lower else value,
        high=None if is_lower else value,
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
    cells = [cell for number, cell in row.items() if number != _HEADING]
    return Claim(
        claim_id="",
        document_id=document.document_id,
        kind=Kind.TRADE_LEVEL,
        predicate=flow.word,
        arguments=(),
        evidence=(Quote.cut(document.text, min(c.start for c in cells), max(c.end for c in cells)),),
        extractor=extractor,
        status=Status.OCCURRED,
        factuality=Factuality.PROBABLE if reporter else Factuality.CERTAIN,
        sources=(Source(reporter, Stance.ASSERTS, Factuality.CERTAIN),) if reporter else (),
        time=_period(row, columns),
    )
