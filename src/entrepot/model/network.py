"""The supply network: who gives what to whom, through whom, with the claims that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EdgeKind(StrEnum):
    """What an edge stands for."""

    SUPPLY = "supply"  # goods or help from giver to recipient
    PRODUCTION = "production"  # producer or initiator to place or goods
    PART_OF = "part_of"  # component or platform in a product
    STRUCTURE = "structure"  # ownership, direction, partnership
    SUPPORT = "support"
    RESTRICTION = "restriction"
    TRADE = "trade"


class Certainty(StrEnum):
    """How an edge is drawn: the most that its undenied claims allow, never more."""

    STATED = "stated"  # told as fact by an author or an official record
    REPORTED = "reported"  # told by a source, or hedged
    NOT_YET = "not_yet"  # ordered, agreed, planned, explored, offered
    DENIED = "denied"  # only denied or negated claims


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge between two entity keys; `via` are the go-betweens in order; `claims` are never empty."""

    source: str
    target: str
    kind: EdgeKind
    certainty: Certainty
    claims: tuple[str, ...]
    via: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()  # claim ids of denials of this edge


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes are entity keys in the order of their weight; every edge leads to its claims."""

    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
