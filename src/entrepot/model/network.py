"""The supply network: who gives what to whom, through whom, with the claims that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EdgeKind(StrEnum):
    """What an edge stands for."""

    SUPPLY = "supply"  # goods or help from giver to recipient
    BROKERAGE = "brokerage"  # parties who deal with each other through a go-between
    PAYMENT = "payment"  # money from payer to payee
    PRODUCTION = "production"  # producer or initiator to place or goods
    PART_OF = "part_of"  # component or platform in a product
    USE = "use"  # a product to those who show or use it
    STRUCTURE = "structure"  # ownership, direction, partnership
    SUPPORT = "support"
    RESTRICTION = "restriction"
    TRADE = "trade"


class Certainty(StrEnum):
    """How an edge is drawn: the most that its undenied claims allow, never more."""

    STATED = "stated"  # told as fact by an author or an official record
    REPORTED = "reported"  # told by a source, or hedged
    NOT_YET = "not_yet"  # not told as done: ordered, agreed, planned, explored, offered, cancelled
    DENIED = "denied"  # only denied or negated claims


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between two entity keys; `via` are the go-betweens in order; `claims` are never empty.

    `claims` are those that say it; where nobody says it, the denials. An edge that is not `directed` (a partnership,
    trade both ways) has its ends in the order of their keys. Where the text does not tell who gives or who gets
    (`start_told`, `end_told`), the first or last go-between told stands at that end.
    """

    source: str
    target: str
    kind: EdgeKind
    certainty: Certainty
    claims: tuple[str, ...]
    via: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()  # claim ids of denials of this edge
    directed: bool = True
    start_told: bool = True
    end_told: bool = True

    @property
    def path(self) -> tuple[str, ...]:
        """All entity keys from source to target, go-betweens between them."""
        return (self.source, *self.via, self.target)


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes are entity keys in the order of their weight; every edge leads to its claims.

    `one_ended` are the ids of claims of a transfer that name one end only and no go-between: they draw no edge.
    """

    nodes: tuple[str, ...]
    edges: tuple[Edge, ...]
    one_ended: tuple[str, ...] = ()
