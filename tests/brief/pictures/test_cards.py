"""Cards: rows beneath a box, each with its own line, and names that are not told twice."""

from __future__ import annotations

import re

import pytest

from entrepot.brief.pictures.cards import Card, Row
from entrepot.brief.pictures.forms import DENSE, SPACIOUS
from entrepot.brief.pictures.gathering import gather
from entrepot.brief.pictures.lines import LinePicture
from entrepot.brief.pictures.nodes import NodePicture
from entrepot.brief.pictures.standing import Look
from entrepot.model.entities import EntityKind
from entrepot.network.layout import Rectangle


def node(key: str) -> NodePicture:
    return NodePicture(key, EntityKind.ORGANISATION, key.title(), (key.title(),), f"#{key}", key, False)


def line(number: int, *path: str, denial: str = "") -> LinePicture:
    return LinePicture(
        str(number), path, number, Look.STATED, "drones", "", denial, f"#e{number}", "", True, True, 1, 104
    )


def cards_of(*lines: LinePicture, form=DENSE) -> dict[str, list[str]]:
    """The leaves in the rows of each card."""
    nodes = [node(key) for key in dict.fromkeys(key for each in lines for key in each.path)]
    cards, _ = gather(nodes, lines, form)
    return {card.node.key: [row.leaf.key for row in card.rows] for card in cards}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([line(1, "a", "b")], {"a": ["b"]}),
        ([line(1, "a", "b"), line(2, "b", "a")], {"a": ["b", "b"]}),
        ([line(1, "a", "hub"), line(2, "hub", "b")], {"hub": ["a", "b"]}),
        ([line(1, "a", "b"), line(2, "b", "c"), line(3, "c", "a")], {"a": [], "b": [], "c": []}),
        ([line(1, "a", "between", "b")], {"a": [], "between": [], "b": []}),
        ([line(1, "a", "between", "b"), line(2, "c", "between")], {"a": [], "between": ["c"], "b": []}),
        ([line(1, "a", "b"), line(2, "b", "c"), line(3, "c", "d")], {"b": ["a"], "c": ["d"]}),
    ],
    ids=["a pair", "both ways", "a star", "a ring", "through a go-between", "beside a go-between", "a chain"],
)
def test_who_has_one_partner_alone_stands_in_its_rows(lines: list[LinePicture], expected: dict[str, list[str]]) -> None:
    assert cards_of(*lines) == expected


def test_a_spacious_picture_has_boxes_for_all() -> None:
    assert cards_of(line(1, "a", "b"), form=SPACIOUS) == {"a": [], "b": []}


def drawn(*rows: Row) -> str:
    card = Card(node("hub"), rows)
    return card.draw(Rectangle(0, 0, card.box.size.width, card.box.size.height))


def test_heads_point_at_who_gets_it() -> None:
    gets, gives = line(1, "hub", "leaf"), line(2, "leaf", "hub")
    tips = [
        float(x)
        for row in (gets, gives)
        for x in re.findall(r'class="head" d="M([0-9.]+)', drawn(Row(row, node("leaf"), False)))
    ]
    assert tips[0] > tips[1]


def test_a_name_is_written_once_and_every_line_has_its_mark() -> None:
    svg = drawn(
        Row(line(1, "hub", "leaf"), node("leaf"), False),
        Row(line(2, "leaf", "hub", denial="denied by Leaf"), node("leaf"), True),
    )
    assert svg.count(">Leaf") == 1
    assert svg.count('class="chip"') == 2
    assert svg.count('<circle class="cross"') == 1
    assert ">denied by Leaf<" in svg


def test_many_rows_stand_in_columns_of_about_one_height() -> None:
    rows = tuple(Row(line(n, "hub", f"leaf{n}"), node(f"leaf{n}"), False) for n in range(1, 61))
    box = Card(node("hub"), rows, most_down=380).box
    assert box.size.width > 3 * 264
    assert box.size.height < 380 + 80
