"""The tables fit together, and each cell is of the type of its column."""

import pytest

from entrepot.brief.exports.contents import WholeCase
from entrepot.brief.exports.tables import case_tables
from entrepot.model.tables import CellType, Table

PYTHON = {CellType.TEXT: str, CellType.WHOLE: int, CellType.NUMBER: (int, float), CellType.YES_NO: bool}


@pytest.fixture(scope="module")
def tables(corpus_case: WholeCase) -> dict[str, Table]:
    return {table.name: table for table in case_tables(corpus_case)}


def column(table: Table, name: str) -> list[object]:
    place = [each.name for each in table.columns].index(name)
    return [row[place] for row in table.rows]


def test_each_cell_is_of_the_type_of_its_column(tables: dict[str, Table]) -> None:
    for table in tables.values():
        for row in table.rows:
            for described, cell in zip(table.columns, row, strict=True):
                assert cell is None or isinstance(cell, PYTHON[described.type]), (table.name, described.name, cell)


def test_rows_lead_from_table_to_table(tables: dict[str, Table]) -> None:
    claims, documents = set(column(tables["claims"], "claim")), set(column(tables["documents"], "document"))
    entities = set(column(tables["entities"], "entity"))
    assert set(column(tables["evidence"], "claim")) == claims
    assert set(column(tables["evidence"], "document")) <= documents
    assert set(column(tables["edges"], "source")) | set(column(tables["edges"], "target")) <= entities
    for name in ("edges", "findings"):
        listed = {one for cell in column(tables[name], "claim_ids") for one in str(cell).split("; ")}
        assert listed <= claims
    assert {key for cell in column(tables["claims"], "giver_key") for key in str(cell).split("; ")} <= entities | {
        "",
        "?",
    }


def test_every_finding_is_told_in_a_sentence(tables: dict[str, Table]) -> None:
    told = column(tables["findings"], "told")
    assert told
    assert all(told)


def test_numbers_of_claims_and_documents_agree(tables: dict[str, Table]) -> None:
    assert sum(map(int, column(tables["documents"], "claims"))) == len(tables["claims"].rows)  # type: ignore[call-overload]
