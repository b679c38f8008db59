"""Which boxes become cards: those with partners that deal with nobody else, once there are enough of these."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from entrepot.brief.pictures.cards import Card, Row
from entrepot.brief.pictures.forms import Form
from entrepot.brief.pictures.lines import LinePicture
from entrepot.brief.pictures.nodes import NodePicture


def gather(
    nodes: Sequence[NodePicture], lines: Sequence[LinePicture], form: Form
) -> tuple[tuple[Card, ...], tuple[LinePicture, ...]]:
    """The cards in the order of their nodes, and the lines between cards.

    A leaf is a node all of whose lines lead to one other node, its hub; of two that deal with each other alone the
    giver is the hub. A hub with `form.rows_from` leaves or more has them in rows.
    """
    hubs = _kept(_hubs(lines), form)
    by_key = {node.key: node for node in nodes}
    rows: dict[str, list[LinePicture]] = defaultdict(list)
    between = []
    for line in lines:
        leaf = next((key for key in line.path if key in hubs), None)
        if leaf is None:
            between.append(line)
        else:
            rows[hubs[leaf]].append(line)
    cards = (
        Card(node, _rows(rows[node.key], hubs, by_key), form.column_width, form.most_down)
        for node in nodes
        if node.key not in hubs
    )
    return tuple(cards), tuple(between)


def _hubs(lines: Sequence[LinePicture]) -> Mapping[str, str]:
    """The hub of each leaf."""
    partners: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for one, other in pairwise(line.path):
            partners[one].add(other)
            partners[other].add(one)
    on_a_way = {key for line in lines if len(line.path) > 2 for key in line.path}
    lonely = {key for key, met in partners.items() if len(met) == 1 and key not in on_a_way}
    hubs: dict[str, str] = {}
    for line in lines:
        for leaf in line.path[::-1]:  # the taker first: of a pair, it is the leaf
            (hub,) = partners[leaf] if leaf in lonely else (leaf,)
            if hub != leaf and hub not in hubs:
                hubs[leaf] = hub
    return hubs


def _kept(hubs: Mapping[str, str], form: Form) -> Mapping[str, str]:
    counted = Counter(hubs.values())
    least = form.rows_from
    return {leaf: hub for leaf, hub in hubs.items() if counted[hub] >= least} if least is not None else {}


def _rows(lines: Sequence[LinePicture], hubs: Mapping[str, str], nodes: Mapping[str, NodePicture]) -> tuple[Row, ...]:
    """Rows in the order of their lines, those about one leaf together."""
    by_leaf: dict[str, list[LinePicture]] = defaultdict(list)
    for line in lines:
        by_leaf[next(key for key in line.path if key in hubs)].append(line)
    return tuple(
        Row(line, nodes[leaf], again=place > 0) for leaf, group in by_leaf.items() for place, line in enumerate(group)
    )
