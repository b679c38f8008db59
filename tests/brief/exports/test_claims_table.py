"""The table has a row for each claim with all that it says, and runs nothing when it is opened."""

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.brief.exports.claims_table import (
    BYTE_ORDER_MARK,
    COLUMNS,
    FORMULA_STARTS,
    claim_cells,
    csv_line,
    csv_text,
)
from entrepot.brief.exports.contents import Contents
from entrepot.brief.safe_text import storable
from entrepot.model.claims import Claim, Extractor, Kind, Money, Quantity
from entrepot.model.documents import Anchor, Document, Place
from entrepot.model.exchange import from_exchange
from entrepot.model.spans import Quote

CORPUS = Path(__file__).parents[2] / "corpus"


def table(document: Document, claims: tuple[Claim, ...]) -> list[dict[str, str]]:
    text = "".join(csv_text(Contents([(document, claims)], entities=tuple)))
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.DictReader(StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def annotated(name: str) -> tuple[Document, tuple[Claim, ...]]:
    return from_exchange(json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.json")), ids=lambda path: path.stem)
def test_every_claim_is_a_row_with_its_words(path: Path) -> None:
    document, claims = from_exchange(json.loads(path.read_text(encoding="utf-8")))
    rows = table(document, claims)
    assert [row["claim"] for row in rows] == [claim.claim_id for claim in claims]
    for row in rows:
        assert document.text[int(row["start"]) : int(row["end"])].lstrip("'") == row["quote"].lstrip("'")


def test_the_columns_are_those_that_are_filled() -> None:
    document, claims = annotated("wire-shells")
    assert tuple(claim_cells(document, claims[0])) == COLUMNS


def test_a_denial_names_who_denies() -> None:
    document, claims = annotated("wire-shells")
    denied = {row["claim"]: row["denied_by"] for row in table(document, claims) if row["denied_by"]}
    assert set(denied) == {claim.claim_id for claim in claims if claim.is_denied}
    assert denied


def claim(**fields: object) -> Claim:
    blank = Claim("c1", "d1", Kind.SUPPLY, Quote(0, 3, "abc"), (), (Quote(0, 9, "abc went."),), Extractor("", ""))
    return replace(blank, **fields)


def test_amounts_are_numbers_and_several_stand_in_words_too() -> None:
    document = Document("d1", "a.pdf", "", "application/pdf", "abc went.")
    said = claim(
        quantities=(Quantity("drones", 2400, None, "1"), Quantity("fuel", 3.5, 3.5, "t")),
        money=(Money(None, 1.5e9, "USD", "year"),),
    )
    (row,) = table(document, (said,))
    assert (row["quantity_low"], row["quantity_high"], row["quantity_unit"]) == ("2400", "", "1")
    assert row["all_quantities"] == "at least 2400 drones; 3.5 t of fuel"
    assert row["all_money"] == "at most 1500000000 USD (year)"


def test_the_page_is_that_of_the_quote() -> None:
    anchors = (Anchor(0, 5, Place(page=1)), Anchor(5, 14, Place(page=2)))
    document = Document("d1", "a.pdf", "", "application/pdf", "Head.abc went.", anchors=anchors)
    (row,) = table(document, (claim(evidence=(Quote(5, 14, "abc went."),)),))
    assert row["page"] == "2"


SIGNS = tuple("=+-@＝＋－＠")


@given(st.text(st.characters() | st.sampled_from("=+-@;\n\r\t '")))
def test_no_cell_of_words_begins_like_a_formula(words: str) -> None:
    (cell,) = next(csv.reader(StringIO(csv_line([words]), newline="")), [""])
    assert not cell.lstrip(" ").startswith(FORMULA_STARTS)
    assert not any(part.strip(" \t").startswith(SIGNS) for part in re.split("[;\r\n]", cell))
    assert cell.replace("'", "") == storable(words).replace("'", "")
