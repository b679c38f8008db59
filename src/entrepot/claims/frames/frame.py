"""A frame as the files describe it (docs/method/reading.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from entrepot.model.claims import Kind, Role, Status


@dataclass(frozen=True, slots=True)
class Slot:
    """What a grammatical function fills: one of the alternatives, each one or more roles at once.

    `strict` tells for each alternative whether only goods of a known class will do ("goods!"), or for a carrier only
    what is called a ship, lorry and the like, for a tie between bodies only what can act.
    """

    alternatives: tuple[tuple[Role, ...], ...]
    strict: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way of saying one kind of claim.

    `needs` are sets of roles of which one must be filled (a role named twice by two different arguments).
    `known_goods` demands that the goods are of a class or product that we know, for verbs that take anything ("make").
    `classes` are the only classes of goods it is about, where given; a product of any name counts as one of them.
    `goods_suffice` lets known goods stand alone, for verbs that say enough ("missiles were shipped"), `one_suffices`
    any single participant with a key ("which the company exported"); `with_money` asks for a sum in the clause.
    `switches` name another kind that holds if a role is filled ("buy" with a giver is a sale). `happened` is the status
    if it is told as done, `present` if it is told in the simple present, `nominal` that of a noun without a verb that
    tells. `language` is that of its words.
    """

    name: str
    kind: Kind
    slots: Mapping[str, Slot]
    needs: tuple[tuple[Role, ...], ...]
    known_goods: bool = False
    classes: frozenset[str] = frozenset()
    goods_suffice: bool = False
    one_suffices: bool = False
    with_money: bool = False
    switches: tuple[tuple[Role, Kind], ...] = ()
    happened: Status = Status.OCCURRED
    nominal: Status = Status.HABITUAL
    present: Status = Status.HABITUAL
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word, or a word with another that depends on it, that announces a frame.

    `part_of_speech` is verb, noun, adjective or thing (any goods on top of a clause without a verb). `preposition` and
    `partner` are those of the dependent: "put ... into service" has the preposition "into" and the partner "service". A
    particle is a partner without preposition.
    """

    frame: Frame
    part_of_speech: str
    word: str
    preposition: str | None = None
    partner: str | None = None
